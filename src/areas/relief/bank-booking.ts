import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { Purpose, VoucherKind } from '../books/index.ts'
import type { Line } from '../statements/index.ts'

/** How an allocation of a bank's line names the voucher that it is the money of. */
export const voucherTarget = 'voucher'

/** A voucher by which money left an account, that no line of a statement stands behind yet. */
export interface OpenVoucher {
  readonly id: Id
  readonly placeId: Id
  readonly amount: Dong
  readonly datedOn: Day
}

/** A voucher is written some days before the bank moves its money, or the day after. */
const daysApart = 15

/** What becomes of a line: the money of a voucher that is there, or a new voucher of a fee or of interest. */
export type Booking =
  | { readonly line: Line; readonly placeId: Id; readonly voucherId: Id }
  | { readonly line: Line; readonly placeId: Id; readonly make: Made }

type Made = { readonly kind: VoucherKind; readonly purpose: Purpose }

const madeOf = ({ kind, debit }: Line): Made | null => {
  if (kind === 'fee' && debit > 0) return { kind: 'bank_out', purpose: 'fee' }
  return kind === 'interest' && debit === 0 ? { kind: 'bank_in', purpose: 'interest' } : null
}

const apart = (a: Day, b: Day): number => Math.abs(Date.parse(a) - Date.parse(b))

/**
 * What each line is in the books of its account. What went out looks for its voucher by account, amount and day, each voucher
 * once; the bank's fee and its interest get one of their own. For anything else somebody first says why it left.
 */
export function bookingsOf(
  lines: readonly (Line & { readonly placeId: Id })[],
  vouchers: readonly OpenVoucher[],
): readonly Booking[] | Refusal {
  const free = new Set(vouchers)
  const made: Booking[] = []
  for (const line of lines) {
    const { placeId } = line
    const fits = [...free].filter(
      (one) =>
        line.debit > 0 &&
        one.placeId === placeId &&
        one.amount === line.amount &&
        one.datedOn >= addDays(line.day, -daysApart) &&
        one.datedOn <= addDays(line.day, daysApart),
    )
    const [best] = fits.toSorted((a, b) => apart(a.datedOn, line.day) - apart(b.datedOn, line.day))
    const make = madeOf(line)
    if (best) {
      free.delete(best)
      made.push({ line, placeId, voucherId: best.id })
    } else if (make) made.push({ line, placeId, make })
    else {
      const params = { day: line.day, amount: line.amount }
      return line.debit > 0
        ? refuse('relief.line_needs_voucher', { kind: 'conflict', params })
        : refuse('relief.line_is_gift', { kind: 'conflict', params })
    }
  }
  return made
}
