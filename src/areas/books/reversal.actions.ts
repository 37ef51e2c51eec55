import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { openBookHeld } from './book.actions.ts'
import { lockVouchers, type NewVoucher, reversalsOf } from './voucher.store.ts'
import { type Voucher, type VoucherItem, voucherState } from './voucher.ts'
import { itemsToReverse } from './voucher-input.actions.ts'

export interface Reversal {
  readonly of: Voucher
  readonly voucher: NewVoucher
  readonly items: readonly VoucherItem[]
}

/** The mirror of a settled voucher, or why there can be none: not settled, itself a reversal, reversed already. */
export async function loadReversal(
  w: Writing,
  asked: { readonly id: Id; readonly reversalId?: Id | undefined; readonly datedOn: Day },
): Promise<Reversal | Refusal> {
  const [facts] = await lockVouchers(w, [asked.id])
  if (!facts) return refuse('books.no_voucher', { kind: 'missing' })
  const { voucher: of } = facts
  const state = voucherState(facts)
  if (state !== 'settled' || of.reversesId !== null)
    return refuse('books.not_that_state', { kind: 'conflict', params: { voucher: of.numberText ?? of.content, state } })
  if ((await reversalsOf(w, [of.id])).length > 0) return refuse('books.reversed_already', { kind: 'conflict' })
  const settledOn = facts.steps.find((step) => step.stage === 'settled')?.happenedOn ?? of.datedOn
  if (asked.datedOn < settledOn) return refuse('books.before', { field: 'datedOn', params: { day: settledOn } })
  if (asked.datedOn > w.today) return refuse('books.in_future', { field: 'datedOn' })
  const book = await openBookHeld(w, of.bookId)
  if (isRefusal(book)) return book
  const { bookId, kind, purpose, placeId, toPlaceId, amount, counterparty, address, content, attached, origin } = of
  const kept = { bookId, kind, purpose, placeId, toPlaceId, amount, counterparty, address, content, attached, origin }
  const id = asked.reversalId ?? newId()
  const voucher = { ...kept, id, datedOn: asked.datedOn, condition: null, reversesId: of.id, reverseReason: null }
  return { of, voucher, items: await itemsToReverse(w, of.id) }
}
