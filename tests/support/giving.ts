import { approveVouchers, listVouchers, needsTreasurer, placesOf, settleVouchers } from '../../src/areas/books/index.ts'
import { recordDisclosure, scopeOf } from '../../src/areas/disclosure/index.ts'
import { draftCampaign, openCampaign, publishCampaign } from '../../src/areas/relief/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Day } from '../../src/values/day.ts'
import type { Id } from '../../src/values/id.ts'
import { again, callerAs } from './acting.ts'
import { succeed } from './ward.ts'

/** An open campaign with the people around it. */
export interface Drive {
  readonly committeeId: Id
  readonly campaignId: Id
  readonly bookId: Id
  readonly cash: Id
  readonly bank: Id
  readonly store: Id
  readonly chair: Caller
  readonly officer: Caller
  readonly accountant: Caller
  readonly treasurer: Caller
}

export const unnamed = 'Nhà hảo tâm (ẩn danh)'

export const campaignInput = {
  title: 'Ủng hộ đồng bào vùng lũ',
  cause: 'disaster',
  purpose: 'Giúp đồng bào bị thiệt hại do mưa lũ',
  callBy: 'central_presidium',
  callLabel: 'Lời kêu gọi của Đoàn Chủ tịch',
  calledOn: '2024-01-02',
  receivesFrom: '2024-01-05',
  receivesTo: '2024-04-04',
}

export const openingInput = {
  happenedOn: '2024-01-03',
  reference: '03/KH-MTTQ-BTT',
  cashName: 'Quỹ tiền mặt cuộc vận động',
  bankName: 'Tài khoản cuộc vận động',
  bank: 'Agribank Bắc Kạn',
  accountNumber: '8600201000418',
  storeName: 'Kho phường',
}

export async function openDrive(database: Database, committeeId: Id, input: object = {}): Promise<Drive> {
  const people = {
    chair: callerAs('ward_chair', committeeId),
    officer: callerAs('ward_officer', committeeId),
    accountant: callerAs('ward_accountant', committeeId),
    treasurer: callerAs('ward_treasurer', committeeId),
  }
  const { id } = await succeed(database, draftCampaign, { ...campaignInput, ...input }, people.officer)
  const opened = await succeed(database, openCampaign, { id, ...openingInput }, people.chair)
  const { bookId } = opened
  const places = await database.read(people.chair.sight, (r) => placesOf(r, [bookId]))
  const of = (kind: string): Id => places.find((one) => one.kind === kind)?.id ?? ''
  return { committeeId, campaignId: id, bookId, cash: of('cash'), bank: of('bank'), store: of('warehouse'), ...people }
}

/** Approves and settles whatever waits in the books of a campaign. */
export async function carryAll(database: Database, drive: Drive, on: Day): Promise<number> {
  const waiting = (state: 'made' | 'approved') =>
    database.read(drive.chair.sight, (r) => listVouchers(r, { bookId: drive.bookId, state, limit: 500 }))
  const made = (await waiting('made')).rows.map((row) => row.id)
  if (made.length > 0) await succeed(database, approveVouchers, { ids: made, happenedOn: on }, drive.chair)
  const approved = (await waiting('approved')).rows
  const [handed, moved] = [
    approved.filter((row) => needsTreasurer(row.kind)),
    approved.filter((row) => !needsTreasurer(row.kind)),
  ]
  const settle = async (rows: typeof approved, by: Caller) => {
    if (rows.length > 0) await succeed(database, settleVouchers, { ids: rows.map((row) => row.id), happenedOn: on }, by)
  }
  await settle(handed, drive.treasurer)
  await settle(moved, drive.accountant)
  return approved.length
}

export const closingKinds = ['receipts_statement', 'distribution_statement', 'posting'] as const

/** Writes down that a closing statement is public, or that the report hangs on the boards. */
export async function recordClosing(database: Database, drive: Drive, kind: string, on: Day): Promise<void> {
  const scope = await database.read(drive.chair.sight, (r) => scopeOf(r, { kind: 'campaign', id: drive.campaignId }))
  const record = { scopeId: scope?.id, kind, happenedOn: on, place: 'Trụ sở và 21 nhà văn hóa' }
  await succeed(database, recordDisclosure, record, again(drive.chair))
}

/** Makes public what a campaign has to tell, with its closing statements and their posting. */
export async function tellAll(database: Database, drive: Drive, on: Day): Promise<void> {
  await succeed(database, publishCampaign, { campaignId: drive.campaignId }, again(drive.chair))
  for (const kind of closingKinds) await recordClosing(database, drive, kind, on)
}
