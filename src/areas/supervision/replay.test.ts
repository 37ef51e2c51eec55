import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk } from '../../../tests/support/recommending.ts'
import { supervise } from '../../../tests/support/supervising.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Action, type AnyAction, perform } from '../../platform/action.ts'
import { recentJournal } from '../../platform/journal.ts'
import { day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import { draftDocument } from '../documents/index.ts'
import { foundBody } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
const sent = new Set<string>()
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openDesk(house.database)
})
afterAll(() => house.close())

const latest = () =>
  house.database.read(desk.chair.sight, async (r) => (await recentJournal(r, desk.committeeId, { limit: 1 }))[0]?.seq)

/** Sends an act twice under one client id: the same answer, and the second writes nothing. */
async function twice<I, F, O>(what: Action<I, F, O>, input: unknown): Promise<O> {
  const caller = again(desk.chair)
  const first = await perform(house.database, what, input, caller)
  if (isRefusal(first)) throw new Error(`${what.name}: ${JSON.stringify(first)}`)
  const seq = await latest()
  expect(await perform(house.database, what, input, caller), what.name).toEqual(first)
  expect(await latest(), what.name).toBe(seq)
  sent.add(what.name)
  return first
}

const paper = async (kind: string, id: Id): Promise<Id> => {
  const draft = { typeCode: 'KH', abstract: 'x', head: {}, body: doc(p('x')), origin: { kind, id, label: 'x' } }
  return (await succeed(house.database, draftDocument, draft, desk.officer)).id
}
const on = (happenedOn: string) => ({ happenedOn })
const reason = 'Ghi nhầm'
const session = { form: 'delegation', title: 'Giám sát', topics: ['election'], ...on('2024-01-02') }
const plan = () => ({ ...session, subjectIds: [desk.agencyId] })

test('programmes and topics', async () => {
  const d = door
  const { id } = await twice(d.draftProgramme, { year: 2024, title: 'Kế hoạch', draftedOn: '2024-01-02', lines: [] })
  const lines = [{ title: 'Giám sát', form: 'delegation', topics: ['election'] }]
  await twice(d.editProgramme, { id, editNo: 1, title: 'Kế hoạch năm', lines })
  await twice(d.circulateProgramme, { id, sentOn: '2024-01-05', agencyIds: [desk.agencyId] })
  const facts = await house.database.read(desk.chair.sight, (r) => d.findProgramme(r, desk.committeeId, id))
  const opinionId = facts?.opinions[0]?.id
  await twice(d.recordProgrammeOpinion, { id, opinionId, repliedOn: '2024-01-08', stance: 'agreed' })
  await twice(d.recordPartyOpinion, { id, ...on('2024-01-10'), note: 'Nhất trí' })
  await twice(d.issueProgramme, { id, ...on('2024-01-12'), reference: '1/KH' })
  const second = await twice(d.amendProgramme, { id, reason: 'Thêm nội dung', draftedOn: '2024-02-01' })
  const documentId = await paper('supervision_programme', second.id)
  await twice(d.issueProgrammePaper, { id: second.id, documentId, issuedOn: '2024-02-05' })
  const third = await twice(d.amendProgramme, { id: second.id, reason: 'Bớt nội dung', draftedOn: '2024-03-01' })
  await twice(d.withdrawProgramme, { id: third.id, ...on('2024-04-01'), reason })
  await twice(d.closeProgramme, { id: second.id, ...on('2024-04-02') })
  const topic = await twice(d.addTopic, { label: 'Quản lý chợ phường' })
  await twice(d.retireTopic, { id: topic.id, retiredOn: '2024-04-10' })
})

test('a session from its plan to its end', async () => {
  const d = door
  const { id } = await twice(d.planSession, plan())
  await twice(d.editSession, { ...plan(), id, editNo: 1, title: 'Giám sát thu, chi' })
  const head = { name: 'Nông Thị Hạnh', position: '', organisation: '', role: 'head' }
  await twice(d.setTeam, { id, team: [head] })
  await twice(d.advanceSession, { id, stage: 'preparing', ...on('2024-01-05') })
  const documentId = await paper('supervision_session', id)
  await twice(d.issueSessionPaper, { id, documentId, issuedOn: '2024-01-08', stage: 'notified' })
  await twice(d.recordSubjectReport, { id, agencyId: desk.agencyId, reportOn: '2024-01-20' })
  const off = await twice(d.scheduleSitting, { id, scheduledOn: '2024-02-01', place: 'Tổ 4' })
  await twice(d.callOffSitting, { id, sittingId: off.sittingId, cancelledOn: '2024-01-30', reason })
  const wrong = await twice(d.recordSitting, { id, heldOn: '2024-02-02', place: 'Tổ 4', minutes: 'x' })
  await twice(d.recordSitting, { id, heldOn: '2024-02-03', place: 'Tổ 5', minutes: 'x' })
  await twice(d.correctSitting, { id, sittingId: wrong.sittingId, reason })
  const finding = await twice(d.addFinding, { id, kind: 'strength', text: 'Tốt', foundOn: '2024-02-03' })
  await twice(d.correctFinding, { id, findingId: finding.findingId, reason })
  await succeed(house.database, d.addFinding, { id, kind: 'cause', text: 'x', foundOn: '2024-02-03' }, desk.officer)
  await twice(d.postponeSession, { id, ...on('2024-02-04'), reason })
  await twice(d.resumeSession, { id, ...on('2024-02-05') })
  for (const stage of ['fieldwork', 'drafting_report', 'reported'])
    await twice(d.advanceSession, { id, stage, ...on('2024-02-10'), reference: '3/BC' })
  const facts = await house.database.read(desk.chair.sight, (r) => d.findSession(r, id))
  const stepId = facts?.steps.findLast((step) => step.supersededAt === null)?.id
  await twice(d.undoStep, { id, stepId, reason })
  await twice(d.advanceSession, { id, stage: 'reported', ...on('2024-02-11'), reference: '3/BC' })
  await twice(d.closeSession, { id, ...on('2024-03-01') })
})

test('sessions that came to nothing, and a sheet of them', async () => {
  const cancelled = await succeed(house.database, door.planSession, plan(), desk.officer)
  await twice(door.cancelSession, { id: cancelled.id, ...on('2024-02-01'), reason })
  await twice(door.withdrawSession, { id: cancelled.id, reason })
  const blank = { plannedFrom: '', plannedTo: '', plannedTime: '', requestedBy: '', subjects: [] }
  const rows = [{ ...blank, row: 2, title: 'Giám sát từ tệp', form: 'event', topics: ['election'] }]
  await twice(door.importSessions, { fileName: 'x.xlsx', mode: 'good_rows', rows })
})

test('shown to the public, and no longer', async () => {
  const id = await supervise(house.database, desk, { heldOn: [day('2024-03-01')], reportedOn: day('2024-03-10') })
  await twice(door.publishSession, { id })
  await twice(door.unpublishSession, { id, reason })
})

test('promises, cases and projects', async () => {
  const d = door
  const promise = { leaderName: 'Nông Văn Thử', leaderPosition: 'x', year: 2024, kind: 'new_work', text: 'x' }
  const made = await twice(d.registerCommitment, { ...promise, registeredOn: '2024-01-10' })
  await twice(d.noteCommitment, { id: made.id, kind: 'self_report', notedOn: '2024-03-01', text: 'x' })
  await twice(d.withdrawCommitment, { id: made.id, reason })
  const board = { kind: 'peoples_inspection_board', name: 'Ban Thanh tra nhân dân', from: '2023-01-01' }
  const { id: boardId } = await succeed(house.database, foundBody, board, desk.chair)
  const about = { title: 'Quỹ tổ', subjectName: 'Tổ 4', planKind: 'year', plannedOn: '2024-03-01' }
  const { id } = await twice(d.openCase, { ...about, boardId, ...on('2024-01-10') })
  await twice(d.editCase, { ...about, id, editNo: 1, findings: 'x' })
  await twice(d.advanceCase, { id, stage: 'notified', ...on('2024-02-01'), reference: '1/TB' })
  await twice(d.withdrawCase, { id, reason })
  const site = await twice(d.registerProject, { name: 'Đường Tổ 4', ownerName: 'UBND', ...on('2024-01-10') })
  const project = { id: site.id }
  await twice(d.editProject, { ...project, editNo: 1, name: 'Đường Tổ 4, 5', ownerName: 'UBND' })
  let memberId: Id = ''
  for (const [at, name] of ['A', 'B', 'C', 'D', 'E', 'G'].entries()) {
    const chosenFrom = d.memberSources[at % 3]
    const member = { ...project, name, chosenFrom, role: at === 0 ? 'head' : 'member', fromOn: '2024-01-15' }
    memberId = (await twice(d.addInvestmentMember, member)).memberId
  }
  await twice(d.endInvestmentMember, { ...project, memberId, toOn: '2024-02-01' })
  const established = { ...project, stage: 'board_established', ...on('2024-02-02'), reference: '2/QĐ' }
  await twice(d.advanceProject, established)
  const entry = await twice(d.writeDiary, { ...project, kind: 'diary', writtenOn: '2024-03-01', text: 'x' })
  await twice(d.correctDiary, { entryId: entry.entryId, reason })
  await twice(d.withdrawProject, { ...project, reason })
})

test('no action was left out', () => {
  const isAction = (value: unknown): value is AnyAction =>
    typeof value === 'object' && value !== null && 'permission' in value && 'run' in value
  const all = Object.values(door as Record<string, unknown>).filter(isAction)
  expect([...sent].sort()).toEqual(all.map(({ name }) => name).sort())
})
