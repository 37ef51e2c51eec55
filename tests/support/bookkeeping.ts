import {
  addPlace,
  approveVouchers,
  makeVoucher,
  openBook,
  reverseVoucher,
  settleVouchers,
} from '../../src/areas/books/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Day } from '../../src/values/day.ts'
import type { Id } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { foundWard, loadExampleUnits, succeed } from './ward.ts'

/** The people around the money of a ward, and one open set of books with a place of each kind. */
export interface Till {
  readonly committeeId: Id
  readonly chair: Caller
  readonly accountant: Caller
  readonly treasurer: Caller
  readonly bookId: Id
  readonly cash: Id
  readonly bank: Id
  readonly advance: Id
  readonly store: Id
  readonly farStore: Id
  readonly handStore: Id
}

/** A new set of books, in a ward of its own unless one is given. */
export async function openTill(database: Database, given?: Id): Promise<Till> {
  const openedOn = '2024-01-02'
  const committeeId = given ?? (await newWard(database))
  const accountant = callerAs('ward_accountant', committeeId)
  const book = { ledger: 'contribution', title: 'Ủng hộ đồng bào vùng lũ', openedOn }
  const { id: bookId } = await succeed(database, openBook, book, accountant)
  const place = async (kind: string, name: string, accountNumber = '') =>
    (await succeed(database, addPlace, { bookId, kind, name, accountNumber, openedOn }, accountant)).id
  return {
    committeeId,
    chair: callerAs('ward_chair', committeeId),
    accountant,
    treasurer: callerAs('ward_treasurer', committeeId),
    bookId,
    cash: await place('cash', 'Quỹ tại trụ sở'),
    bank: await place('bank', 'Tài khoản cuộc vận động', '3900201000418'),
    advance: await place('advance', 'Trưởng ban Tổ 4'),
    store: await place('warehouse', 'Kho phường'),
    farStore: await place('warehouse', 'Nhà văn hóa Tổ 4'),
    handStore: await place('hand_store', 'Hàng giao Trưởng ban Tổ 4'),
  }
}

async function newWard(database: Database): Promise<Id> {
  await loadExampleUnits(database)
  return (await foundWard(database)).committeeId
}

/** Carries a voucher through all three hands on one day. */
export async function posted(database: Database, till: Till, voucher: object, on: Day): Promise<Id> {
  const given = { bookId: till.bookId, datedOn: on, counterparty: 'Ông Bàn Văn Thử', content: 'Ủng hộ', ...voucher }
  const { id } = await succeed(database, makeVoucher, given, till.accountant)
  await carryThrough(database, till, id, on, (voucher as { kind: string }).kind.startsWith('bank'))
  return id
}

/** Reverses a settled voucher of cash or goods, through all three hands. */
export async function reversed(database: Database, till: Till, voucherId: Id, on: Day): Promise<Id> {
  const asked = { id: voucherId, datedOn: on, reason: 'Ghi nhầm' }
  const { id } = await succeed(database, reverseVoucher, asked, till.accountant)
  await carryThrough(database, till, id, on, false)
  return id
}

async function carryThrough(database: Database, till: Till, id: Id, on: Day, byBank: boolean): Promise<void> {
  const step = { ids: [id], happenedOn: on }
  await succeed(database, approveVouchers, step, till.chair)
  await succeed(database, settleVouchers, step, byBank ? till.accountant : till.treasurer)
}
