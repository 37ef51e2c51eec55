import { contentsOf, goodsAccount, type Payout, type Share, type TakenLot } from '../../../areas/assistance/index.ts'
import type { PageContext } from '../../http/page.ts'
import { KeyValueTable } from '../../parts/index.ts'

interface Props {
  readonly c: PageContext
  readonly payouts: readonly Payout[]
  readonly shares: readonly Share[]
  readonly lots: readonly TakenLot[]
  readonly isSettled: boolean
}

/** What each share holds, for who hands it over, and what all of them come to; once it is settled, what became of them. */
export function GoodsOfList({ c, payouts, shares, lots, isSettled }: Props) {
  const { goods: words } = c.words.assistancePages
  const account = goodsAccount({ listed: payouts, waiting: [], shares, lots })
  if (account.length === 0) return null
  const sum = (of: 'taken' | 'given' | 'returned') =>
    contentsOf(account.filter((one) => one[of] > 0).map((one) => ({ ...one, quantity: one[of] })))
  const used = new Set(payouts.map((one) => one.shareId))
  const rows = shares
    .filter((share) => used.has(share.id) && share.items.length > 0)
    .map((share) => ({ label: share.words, value: contentsOf(share.items) }))
  const settled = [
    { label: words.given, value: sum('given') },
    { label: words.returned, value: sum('returned') },
  ]
  return (
    <KeyValueTable
      caption={words.onList}
      rows={[...rows, { label: words.whole, value: sum('taken') }, ...(isSettled ? settled : [])]}
    />
  )
}
