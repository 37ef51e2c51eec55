import {
  bookPermissions,
  listVouchers,
  needsTreasurer,
  type VoucherLine,
  voucherKinds,
} from '../../../areas/books/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { PageContext } from '../../http/page.ts'
import { voucherPath, waitingPath } from '../books/address.ts'
import { dongText } from '../books/saying.tsx'
import { type Agenda, heap, shown, type Task } from './task.ts'

/** Vouchers that wait for the visitor's own hand: to approve, to hand over, to confirm by the bank's paper. */
export async function bookTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { approve, settle, settle_bank: bank } = bookPermissions
  const { accountId } = c.signedIn.actor
  const { whys } = c.words.home
  const limit = shown + 1
  const task =
    (why: string) =>
    (one: VoucherLine): Task => ({
      id: `voucher ${one.id}`,
      href: voucherPath(one.bookId, one.id),
      title: `${one.numberText ?? c.words.books.kinds[one.kind]}: ${one.content}`,
      why,
      about: [one.counterparty, one.amount > 0 ? dongText(c, one.amount) : null].filter(Boolean).join(' · '),
      dueOn: null,
    })
  const approving = c.may(approve) ? (await listVouchers(reading, { state: 'made', limit })).rows : []
  const kinds = voucherKinds.filter((kind) => c.may(needsTreasurer(kind) ? settle : bank))
  const settling = kinds.length > 0 ? (await listVouchers(reading, { state: 'approved', kinds, limit })).rows : []
  const others = (one: VoucherLine) => one.madeBy !== accountId
  return {
    late: [],
    soon: [],
    mine: [
      heap(approving.filter(others).map(task(whys.approveVoucher)), waitingPath),
      heap(settling.map(task(whys.settleVoucher)), waitingPath),
    ],
    missing: [],
  }
}
