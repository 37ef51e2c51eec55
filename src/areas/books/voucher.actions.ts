import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { openBookHeld } from './book.actions.ts'
import { lockBooks, placesOf } from './book.store.ts'
import { permissions } from './permissions.ts'
import { loadReversal } from './reversal.actions.ts'
import {
  insertItems,
  insertItemsOf,
  insertSteps,
  insertVouchers,
  itemsOf,
  lockVouchers,
  supersedeItems,
  updateVoucher,
} from './voucher.store.ts'
import { type Voucher, type VoucherFacts, type VoucherItem, voucherKinds, voucherState } from './voucher.ts'
import { voucherShape, type Written, written, zVoucher } from './voucher-input.actions.ts'
import { cannotStep, cannotWrite } from './voucher-rule.ts'

/** Writes one voucher. It moves nothing yet: somebody else approves it, and whoever holds the money hands it over. */
export const makeVoucher = action({
  name: 'books.make_voucher',
  permission: permissions.make,
  input: zVoucher,
  load: async (w, input) => {
    const book = await openBookHeld(w, input.bookId)
    if (isRefusal(book)) return book
    const one = await written(w, input)
    if (isRefusal(one)) return one
    return cannotWrite(one.voucher, book, await placesOf(w, [book.id]), w.today) ?? one
  },
  run: async (w, _, { voucher, items }) => {
    await insertVouchers(w, [voucher])
    await insertItems(w, voucher.id, items)
    const { id, kind, amount, datedOn, content } = voucher
    return done({ output: { id }, subject: { kind: 'voucher', id }, data: { kind, amount, datedOn, content } })
  },
})

// What takes goods out names its lots, which are looked up voucher by voucher.
const comingOrMoney = voucherKinds.filter((kind) => kind !== 'goods_out' && kind !== 'goods_transfer')

const zMany = z.object({
  rows: z
    .array(zVoucher.extend({ kind: z.enum(comingOrMoney) }))
    .min(1)
    .max(2000),
})

/** Every row complete, in its open set of books; or the first that is not, by its place in the list. */
async function manyWritten(w: Writing, { rows }: z.output<typeof zMany>): Promise<readonly Written[] | Refusal> {
  const bookIds = [...new Set(rows.map((row) => row.bookId))]
  const books = new Map((await lockBooks(w, bookIds)).map((book) => [book.id, book]))
  const places = await placesOf(w, bookIds)
  const list: Written[] = []
  for (const [at, row] of rows.entries()) {
    const one = await written(w, row)
    const book = books.get(row.bookId)
    const refused = !book
      ? refuse('books.no_book', { kind: 'missing' })
      : isRefusal(one)
        ? one
        : cannotWrite(one.voucher, book, places, w.today)
    if (refused) return { ...refused, field: `rows.${at}${refused.field ? `.${refused.field}` : ''}` }
    if (!isRefusal(one)) list.push(one)
  }
  return list
}

/** Writes many vouchers at once, all or none: a day's lines of a bank, a round of collections, goods that came in. */
export const makeVouchers = action({
  name: 'books.make_vouchers',
  permission: permissions.make,
  input: zMany,
  load: manyWritten,
  run: async (w, _, list) => {
    await insertVouchers(
      w,
      list.map((one) => one.voucher),
    )
    await insertItemsOf(
      w,
      list.map(({ voucher, items }) => ({ voucherId: voucher.id, items })),
    )
    const ids = list.map((one) => one.voucher.id)
    const amount = list.reduce((sum, one) => sum + one.voucher.amount, 0)
    const bookId = list[0]?.voucher.bookId ?? w.committeeId
    return done({ output: { ids }, subject: { kind: 'book', id: bookId }, data: { count: ids.length, amount } })
  },
})

/** One voucher, held; missing where it is not this committee's. */
export async function heldVoucher(w: Writing, id: Id): Promise<VoucherFacts | Refusal> {
  const [facts] = await lockVouchers(w, [id])
  return facts ?? refuse('books.no_voucher', { kind: 'missing' })
}

/** What another area wrote moves what that area says; its day and words may be put right. */
function sameMove(voucher: Voucher, items: readonly VoucherItem[], { voucher: after, items: list }: Written): boolean {
  const told = ({ lotId, name, unit, quantity, unitPrice }: VoucherItem) =>
    [lotId, name, unit, quantity, unitPrice].join('|')
  const all = (of: readonly VoucherItem[]) => of.map(told).toSorted().join('\n')
  const { purpose, placeId, toPlaceId, amount } = after
  return (
    purpose === voucher.purpose &&
    placeId === voucher.placeId &&
    toPlaceId === voucher.toPlaceId &&
    amount === voucher.amount &&
    all(items) === all(list)
  )
}

export const editVoucher = action({
  name: 'books.edit_voucher',
  permission: permissions.make,
  input: z.object({ ...voucherShape, id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, { id, editNo, ...input }) => {
    const facts = await heldVoucher(w, id)
    if (isRefusal(facts)) return facts
    const { bookId, kind, numberText, content, reversesId } = facts.voucher
    const state = voucherState(facts)
    if (state !== 'made' || reversesId !== null)
      return refuse('books.not_that_state', { kind: 'conflict', params: { voucher: numberText ?? content, state } })
    if (facts.voucher.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    const book = await openBookHeld(w, bookId)
    if (isRefusal(book)) return book
    const one = await written(w, { ...input, id, bookId, kind })
    if (isRefusal(one)) return one
    const { origin } = facts.voucher
    const claimed = { ...one.voucher, origin }
    if (origin !== null && !sameMove(facts.voucher, await itemsOf(w, [id]), one))
      return refuse('books.belongs_elsewhere', { kind: 'conflict', params: { label: origin.label } })
    return cannotWrite(claimed, book, await placesOf(w, [bookId]), w.today) ?? { one, editNo: editNo + 1 }
  },
  run: async (w, { id }, { one: { voucher, items }, editNo }) => {
    const { kind, amount, datedOn, content } = voucher
    const { purpose, placeId, toPlaceId, counterparty, address, attached } = voucher
    const edit = { purpose, placeId, toPlaceId, amount, datedOn, counterparty, address, content, attached }
    await updateVoucher(w, id, editNo, edit)
    await supersedeItems(w, id)
    await insertItems(w, id, items)
    return done({ output: { id, editNo }, subject: { kind: 'voucher', id }, data: { kind, amount, datedOn, content } })
  },
})

/** Takes back a voucher that nobody has approved yet. */
export const withdrawVoucher = action({
  name: 'books.withdraw_voucher',
  permission: permissions.make,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await heldVoucher(w, id)
    if (isRefusal(facts)) return facts
    return cannotStep(facts, 'withdrawn', w.today, w.today) ?? facts
  },
  run: async (w, { id, reason }, { voucher: { kind, amount, content } }) => {
    await insertSteps(w, [{ voucherId: id, stage: 'withdrawn', happenedOn: w.today, note: reason }])
    return done({ output: { id }, subject: { kind: 'voucher', id }, data: { kind, amount, content, reason } })
  },
})

/**
 * Writes the mirror of a settled voucher, with the reason. It goes the same way: approved by a second person, settled by
 * whoever holds the money; the posted lines stay as they are.
 */
export const reverseVoucher = action({
  name: 'books.reverse_voucher',
  permission: permissions.make,
  input: z.object({ id: zId, reversalId: zId.optional(), datedOn: zDay, reason: zText(1000) }),
  load: (w, { id, reversalId, datedOn }) => loadReversal(w, { id, reversalId, datedOn }),
  run: async (w, { reason }, { of, voucher, items }) => {
    await insertVouchers(w, [{ ...voucher, reverseReason: reason }])
    await insertItems(w, voucher.id, items)
    const { id, kind, amount, datedOn } = voucher
    const data = { kind, amount, datedOn, reason, of: of.numberText ?? of.content }
    return done({ output: { id }, subject: { kind: 'voucher', id }, data })
  },
})
