import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { sumDong } from '../../values/money.ts'
import { isRefusal } from '../../values/refusal.ts'
import { makeVouchers, type Place } from '../books/index.ts'
import { allocate, releaseAllocations, type Share, shownMemo } from '../statements/index.ts'
import { type Booking, bookingsOf, voucherTarget } from './bank-booking.ts'
import { cannotBook, fallenOf, openVouchersFor, placedLines } from './bank-voucher.actions.ts'
import { permissions } from './permissions.ts'

const isNew = (one: Booking): one is Extract<Booking, { readonly make: unknown }> => 'make' in one

/** The vouchers of fees, interest and money returned, as the accountant would write them by hand from the bank's paper. */
async function makeThem(w: Writing, bookings: readonly Booking[], places: ReadonlyMap<Id, Place>, texts: Texts) {
  const rows = bookings.filter(isNew).map(({ line, placeId, make }) => {
    const place = places.get(placeId)
    const said = shownMemo(line.memo)
    const content = texts[make.purpose as keyof Texts]
    return {
      ...{ id: newId(), bookId: place?.bookId ?? '', ...make, placeId, amount: line.amount, datedOn: line.day },
      counterparty: (make.purpose === 'refunded' ? line.payer : null) ?? place?.bank ?? texts.bank,
      content: said === '' ? content : `${content}: ${said}`.slice(0, 1000),
      attached: null,
      origin: { kind: 'bank_line', id: line.id, label: line.document ?? line.day },
    }
  })
  if (rows.length === 0) return []
  const made = await within(w, makeVouchers, { rows } as Parameters<typeof makeVouchers.run>[1])
  return isRefusal(made) ? made : rows.map((row) => row.id)
}

const zTexts = z.object({ fee: zLine(200), interest: zLine(200), refunded: zLine(200), bank: zLine(200) })
type Texts = z.output<typeof zTexts>

/**
 * Brings into the books what a statement shows and no gift is: each line finds the voucher by which its money left, or gets
 * one, of the bank's fee, of its interest or of money returned (TT 41/2022/TT-BTC: the books of an account say what the bank says).
 */
export const bookBankLines = action({
  name: 'relief.book_bank_lines',
  permission: permissions.account,
  input: z.object({
    ids: z.array(zId).min(1, { message: 'statements.choose_lines' }).max(1000),
    /** What the vouchers say, as the language file has it. */
    texts: zTexts,
  }),
  load: async (w, { ids }) => {
    const found = await placedLines(w, [...new Set(ids)])
    if (isRefusal(found)) return found
    const { placed, places } = found
    const fallen = await fallenOf(w, placed)
    const refused = await cannotBook(w, placed, fallen)
    if (refused) return refused
    const bookings = bookingsOf(placed, await openVouchersFor(w, placed, places))
    return isRefusal(bookings) ? bookings : { bookings: bookings as readonly Booking[], places, fallen }
  },
  run: async (w, { texts }, { bookings, places, fallen }) => {
    for (const id of fallen.vouchers) await releaseAllocations(w, { kind: voucherTarget, id })
    const made = await makeThem(w, bookings, places, texts)
    if (isRefusal(made)) return made
    const ids = [...made]
    const shareOf = (one: Booking): Share => ({
      ...{ lineId: one.line.id, targetKind: voucherTarget, amount: one.line.amount },
      targetId: isNew(one) ? (ids.shift() ?? '') : one.voucherId,
    })
    const sideOf = (one: Booking) => {
      if (!isNew(one) && one.isMove) return 'own_move'
      if (one.line.debit > 0) return 'debit'
      return one.line.kind === 'return' ? 'return' : 'interest'
    }
    const shares = bookings.map((one) => ({ share: shareOf(one), side: sideOf(one) }))
    for (const side of ['debit', 'interest', 'return', 'own_move'] as const) {
      const own = shares.filter((one) => one.side === side).map((one) => one.share)
      const odd = await allocate(w, own, { side })
      if (odd) return odd
    }
    const amount = sumDong(bookings.map((one) => one.line.amount))
    const data = { count: made.length, linked: bookings.length - made.length, amount }
    const subject = { kind: 'bank_account', id: bookings[0]?.line.accountId ?? w.committeeId }
    return done({ output: { ids: made, ...data }, subject, data })
  },
})
