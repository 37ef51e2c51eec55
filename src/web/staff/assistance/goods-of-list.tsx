import { contentsOf, heapsOf, type Payout, type Share } from '../../../areas/assistance/index.ts'
import type { PageContext } from '../../http/page.ts'
import { KeyValueTable } from '../../parts/index.ts'

interface Props {
  readonly c: PageContext
  readonly payouts: readonly Payout[]
  readonly shares: readonly Share[]
}

/** What each share holds, for who hands it over, and what all of them come to. */
export function GoodsOfList({ c, payouts, shares }: Props) {
  const { goods: words } = c.words.assistancePages
  const used = new Set(payouts.map((one) => one.shareId))
  const rows = shares
    .filter((share) => used.has(share.id) && share.items.length > 0)
    .map((share) => ({ label: share.words, value: contentsOf(share.items) }))
  const all = { label: words.onList, value: contentsOf(heapsOf(payouts, shares)) }
  return <KeyValueTable caption={words.contents} rows={[...rows, all]} />
}
