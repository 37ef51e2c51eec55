import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import {
  bookPermissions,
  loadVouchers,
  rejectVoucher,
  reverseVoucher,
  voidVoucher,
  withdrawVoucher,
} from '../books/index.ts'
import { releaseAllocations } from '../statements/index.ts'
import { voucherTarget } from './bank-booking.ts'
import { permissions } from './permissions.ts'

const zUndo = { id: zId, reason: zText(1000) }

/**
 * Takes back a voucher that a line of a bank statement stands behind: withdrawn before it was approved, reversed once it is
 * posted. Its lines wait again, with the reason in their story, so that they can be booked rightly.
 */
export const undoBooking = action({
  name: 'relief.undo_booking',
  permission: permissions.account,
  input: z.object({
    ...zUndo,
    how: z.enum(['withdraw', 'reverse']),
    datedOn: zMaybe(zDay).optional(),
    reversalId: zId.optional(),
  }),
  load: async (w, { id }) => (await loadVouchers(w, [id]))[0] ?? refuse('books.no_voucher', { kind: 'missing' }),
  run: async (w, { id, how, datedOn, reversalId, reason }, { voucher }) => {
    const undone =
      how === 'withdraw'
        ? await within(w, withdrawVoucher, { id, reason })
        : await within(w, reverseVoucher, { id, reversalId, datedOn: datedOn ?? w.today, reason })
    if (isRefusal(undone)) return undone
    const lines = await releaseAllocations(w, { kind: voucherTarget, id }, reason)
    const data = { count: lines.length, amount: voucher.amount, voucher: voucher.numberText, reason }
    return done({ output: { id: undone.id, lines }, subject: { kind: 'voucher', id }, data })
  },
})

/** Sends such a voucher back, or ends an approved one whose money never moved. Its lines wait again. */
export const refuseBooking = action({
  name: 'relief.refuse_booking',
  permission: bookPermissions.approve,
  input: z.object({ ...zUndo, how: z.enum(['reject', 'void']), happenedOn: zDay.optional() }),
  load: async (w, { id }) => (await loadVouchers(w, [id]))[0] ?? refuse('books.no_voucher', { kind: 'missing' }),
  run: async (w, { id, how, happenedOn, reason }, { voucher }) => {
    const undone = await within(w, how === 'reject' ? rejectVoucher : voidVoucher, { id, happenedOn, reason })
    if (isRefusal(undone)) return undone
    const lines = await releaseAllocations(w, { kind: voucherTarget, id }, reason)
    const data = { count: lines.length, amount: voucher.amount, voucher: voucher.numberText, reason }
    return done({ output: { id, lines }, subject: { kind: 'voucher', id }, data })
  },
})
