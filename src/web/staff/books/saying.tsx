import type { VoucherLine, VoucherState } from '../../../areas/books/index.ts'
import { type Day, daysBetween, showDay } from '../../../values/day.ts'
import { type Dong, showDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Seal, type Tone } from '../../parts/index.ts'

const tones: Readonly<Record<VoucherState, Tone>> = {
  made: 'due',
  approved: 'waiting',
  settled: 'done',
  rejected: 'refused',
  voided: 'refused',
  withdrawn: 'neutral',
}

/** How a voucher stands; what is posted bears the seal. */
export function StateBadge({ c, state }: { readonly c: PageContext; readonly state: VoucherState }) {
  const word = c.words.books.states[state] ?? state
  return state === 'settled' ? <Seal word={word} small /> : <Badge tone={tones[state]}>{word}</Badge>
}

/** A voucher by its number; before it has one by what it is. */
export function calledVoucher(c: PageContext, { numberText, kind }: Pick<VoucherLine, 'numberText' | 'kind'>): string {
  return numberText ?? c.words.books.kinds[kind] ?? kind
}

/** The amount; of goods that nobody has valued the words for that, never 0. */
export function amountText(c: PageContext, { amount, kind }: Pick<VoucherLine, 'amount' | 'kind'>): string {
  return amount === 0 && kind.startsWith('goods') ? c.words.bookPages.vouchers.goodsOnly : showDong(amount)
}

/** '63.230.000 đồng' */
export const dongText = (c: PageContext, amount: Dong): string =>
  fill(c.words.bookPages.money.amount, { amount: showDong(amount) })

export const quantityText = (quantity: number): string => showThousandths(quantity)

/** A day of expiry, marked when it is past or near. */
export function ExpiryMark({ c, on }: { readonly c: PageContext; readonly on: Day | null }) {
  const { places: words } = c.words.bookPages
  if (on === null) return null
  const left = daysBetween(c.today, on)
  return (
    <>
      {showDay(on)} {left < 0 ? <Badge tone="overdue">{words.expired}</Badge> : null}
      {left >= 0 && left <= 30 ? <Badge tone="due">{words.expiresSoon}</Badge> : null}
    </>
  )
}
