import { addDays, type Day, daysApart } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { Purpose, VoucherKind } from '../books/index.ts'
import type { Line } from '../statements/index.ts'

/** How an allocation of a bank's line names the voucher that it is the money of. */
export const voucherTarget = 'voucher'

/** A movement with the place of the books that its account is. */
export type PlacedLine = Line & { readonly placeId: Id }

/** A side of a voucher on which money left an account or came into it, and no line of a statement stands behind it yet. */
export interface OpenVoucher {
  readonly id: Id
  readonly side: 'out' | 'in'
  readonly placeId: Id
  readonly purpose: Purpose
  /** Where a transfer came from or went to; none of anything else. */
  readonly otherPlaceId: Id | null
  readonly amount: Dong
  readonly datedOn: Day
}

/** A voucher is written some days before the bank moves its money, or the day after. */
export const mostDaysApart = 15

/** What becomes of a line: the money of a voucher that is there, or a new voucher of a fee or of interest. */
export type Booking =
  | { readonly line: Line; readonly placeId: Id; readonly voucherId: Id; readonly isMove: boolean }
  | { readonly line: Line; readonly placeId: Id; readonly make: Made }

type Made = { readonly kind: VoucherKind; readonly purpose: Purpose }

const madeOf = ({ kind, debit }: Line): Made | null => {
  if (kind === 'fee' && debit > 0) return { kind: 'bank_out', purpose: 'fee' }
  const purpose = debit === 0 && cameAs[kind]
  return purpose ? { kind: 'bank_in', purpose } : null
}

/** What came in and is no gift. */
const cameAs: Partial<Readonly<Record<Line['kind'], Purpose>>> = { interest: 'interest', return: 'refunded' }
export const cameBesides: readonly Purpose[] = Object.values(cameAs)

/** Which side of a voucher a line is the money of. */
export const sideOf = ({ debit }: Pick<Line, 'debit'>): OpenVoucher['side'] => (debit > 0 ? 'out' : 'in')

/** Whether a line is what a voucher says; what may be a gift is nothing else before somebody says so. */
function isOf(line: Line, { otherPlaceId, purpose }: OpenVoucher): boolean {
  if (line.kind === 'own_move') return otherPlaceId !== null
  return line.debit > 0 || cameAs[line.kind] === purpose
}

/** Whether a voucher was written about the day of a line. */
export const isAbout = (voucher: OpenVoucher, { day }: Pick<Line, 'day'>): boolean =>
  voucher.datedOn >= addDays(day, -mostDaysApart) && voucher.datedOn <= addDays(day, mostDaysApart)

/**
 * What each line is in the books of its account. What went out, and interest, looks for its voucher by account, amount and day,
 * each voucher once; the bank's fee, its interest and what was returned get one of their own. For anything else somebody first says why it left.
 */
export function bookingsOf(
  lines: readonly PlacedLine[],
  vouchers: readonly OpenVoucher[],
): readonly Booking[] | Refusal {
  const free = new Set(vouchers)
  const made: Booking[] = []
  for (const line of lines) {
    const { placeId } = line
    const fits = [...free].filter(
      (one) =>
        one.side === sideOf(line) &&
        isOf(line, one) &&
        one.placeId === placeId &&
        one.amount === line.amount &&
        isAbout(one, line),
    )
    const [best] = fits.toSorted((a, b) => daysApart(a.datedOn, line.day) - daysApart(b.datedOn, line.day))
    const make = madeOf(line)
    if (best) {
      free.delete(best)
      made.push({ line, placeId, voucherId: best.id, isMove: best.otherPlaceId !== null })
    } else if (make) made.push({ line, placeId, make })
    else {
      const params = { day: line.day, amount: line.amount }
      if (line.kind === 'own_move') return refuse('relief.own_move_whereto', { kind: 'conflict', params })
      return line.debit > 0
        ? refuse('relief.line_needs_voucher', { kind: 'conflict', params })
        : refuse('relief.line_is_gift', { kind: 'conflict', params })
    }
  }
  return made
}
