import {
  assistanceInvariants,
  closeAreaReviews,
  decideRound,
  importNeeds,
  issueAdvance,
  openRound,
  postList,
  recordAreaReview,
  recordCouncil,
  removePosting,
} from '../../src/areas/assistance/index.ts'
import { approveVouchers, bookInvariants, settleVouchers } from '../../src/areas/books/index.ts'
import { householdInvariants } from '../../src/areas/households/index.ts'
import { addArea } from '../../src/areas/organisation/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { openTill, posted, type Till } from './bookkeeping.ts'
import { succeed } from './ward.ts'

/** What must hold of rounds of support, of the books they are paid out of, and of the files they are written into. */
export const supportInvariants = [...assistanceInvariants, ...bookInvariants, ...householdInvariants]

/** A ward with money in its books, two areas, and everybody around a round of support. */
export interface Desk extends Till {
  readonly officer: Caller
  readonly head: Caller
  readonly areaId: Id
  readonly otherAreaId: Id
}

/** A desk with books of its own; in the ward of another desk, where one is given. */
export async function openAssistanceDesk(database: Database, money = 10_000_000, ward?: Desk): Promise<Desk> {
  const till = await openTill(database, ward?.committeeId)
  const { committeeId, chair } = till
  const receipt = { kind: 'receipt', purpose: 'contribution', placeId: till.cash, amount: money }
  await posted(database, till, receipt, day('2024-01-03'))
  if (ward) return { ...ward, ...till }
  const [areaId, otherAreaId] = [newId(), newId()]
  const area = { kind: 'residential_group', from: '2019-01-01', decision: '' }
  await succeed(database, addArea, { ...area, id: areaId, name: 'Tổ 4', number: 4 }, chair)
  await succeed(database, addArea, { ...area, id: otherAreaId, name: 'Tổ 5', number: 5 }, chair)
  const head = callerAs('area_head', committeeId, { areaId })
  return { ...till, officer: callerAs('ward_officer', committeeId), head, areaId, otherAreaId }
}

export const reviewers = {
  chairedBy: 'Ông Bàn Văn Thử',
  secretary: 'Bà Lý Thị Mẫu',
  present: 'Ông Thử\nBà Mẫu',
  voting: 5,
}

export async function openRoundOf(database: Database, desk: Desk, more: object = {}): Promise<Id> {
  const round = { title: 'Hỗ trợ sau lũ', purpose: 'food', bookId: desk.bookId, openedOn: '2024-02-01' }
  return (await succeed(database, openRound, { ...round, ...more }, desk.officer)).id
}

export const listed = (names: readonly string[], amount: number, area = 'Tổ 4') =>
  names.map((fullName, at) => ({ row: at + 2, area, fullName, birthYear: 1950 + at, reason: 'poor', amount }))

/** Who is listed, with a file opened for each. */
export async function listAll(database: Database, desk: Desk, roundId: Id, rows: readonly object[]): Promise<void> {
  await succeed(database, importNeeds, { roundId, fileName: 'x.xlsx', mode: 'all_or_nothing', rows }, desk.officer)
}

/** From a list with files to the council's word on all of it, posted and taken down, or left hanging. */
export async function throughPosting(
  database: Database,
  desk: Desk,
  roundId: Id,
  areas = [desk.areaId],
  { isLeft = false }: { readonly isLeft?: boolean } = {},
): Promise<void> {
  const meeting = { ...reviewers, roundId, place: 'Nhà văn hóa', agreeRest: true }
  for (const areaId of areas)
    await succeed(database, recordAreaReview, { ...meeting, areaId, heldOn: '2024-02-05' }, desk.officer)
  await succeed(database, closeAreaReviews, { id: roundId, happenedOn: '2024-02-06' }, desk.officer)
  await succeed(database, recordCouncil, { ...meeting, heldOn: '2024-02-08' }, desk.officer)
  const posting = { roundId, places: [{ place: 'Trụ sở' }], fromOn: '2024-02-09', untilOn: '2024-02-12' }
  await succeed(database, postList, { ...posting, postedBy: 'Công chức' }, desk.officer)
  if (!isLeft)
    await succeed(database, removePosting, { roundId, removedOn: '2024-02-13', removedBy: 'Công chức' }, desk.officer)
}

export const paper = { decidedOn: '2024-02-14', signedBy: 'Nông Thị Hạnh', signerPosition: 'Chủ tịch' }

export async function decide(database: Database, desk: Desk, roundId: Id, numberText = '12/QĐ-MTTQ-BTT') {
  return succeed(database, decideRound, { roundId, numberText, ...paper }, desk.chair)
}

/** A list to sign whose money is in the hand of who pays. */
export async function payOut(database: Database, desk: Desk, roundId: Id): Promise<Id> {
  const places = { fromPlaceId: desk.cash, handPlaceId: desk.advance }
  const list = { roundId, ...places, advancedOn: '2024-02-15', payPlace: 'Nhà văn hóa Tổ 4' }
  const { id, voucherId } = await succeed(database, issueAdvance, list, desk.accountant)
  if (voucherId) await carry(database, desk, [voucherId], '2024-02-15')
  return id
}

/** Vouchers approved by the chair and handed over by the treasurer. */
export async function carry(database: Database, desk: Desk, ids: readonly Id[], happenedOn: string): Promise<void> {
  await succeed(database, approveVouchers, { ids, happenedOn }, desk.chair)
  await succeed(database, settleVouchers, { ids, happenedOn }, desk.treasurer)
}
