import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import {
  type AwardDesk,
  commend,
  council,
  openAwardDesk,
  proposal,
  yearEnd,
} from '../../../tests/support/commending.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Action, type AnyAction, perform } from '../../platform/action.ts'
import { recentJournal } from '../../platform/journal.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import { draftDocument } from '../documents/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: AwardDesk
const sent = new Set<string>()
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openAwardDesk(house.database)
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

const reason = 'Ghi nhầm'
const happenedOn = '2024-04-10'
const paper = { decidedOn: '2024-03-01', abstract: 'Khen thưởng', signedBy: 'x', signerPosition: 'x' }
const report = { reportedOn: '2024-01-12', background: 'x', achievements: 'x' }
const step = async (id: Id) =>
  (await house.database.read(desk.chair.sight, (r) => door.findCase(r, id)))?.steps.findLast((one) => !one.supersededAt)
    ?.id

test('movements', async () => {
  const d = door
  const criteria = [{ content: 'Vệ sinh môi trường', most: '10' }]
  const movement = { title: 'Đô thị văn minh', kind: 'regular', launchedBy: 'UBND', criteria }
  const { id } = await twice(d.launchMovement, { ...movement, happenedOn: '2024-01-05' })
  await twice(d.editMovement, { ...movement, id, editNo: 1, title: 'Xây dựng đô thị văn minh' })
  await twice(d.registerParticipants, { id, registeredOn: '2024-01-10', areaIds: [desk.areaId, desk.otherAreaId] })
  const facts = await house.database.read(desk.chair.sight, (r) => d.findMovement(r, id))
  const [one, other] = facts?.registrations ?? []
  const scores = [{ criterionId: facts?.criteria[0]?.id, points: '7,5' }]
  await twice(d.scoreParticipant, { id, registrationId: one?.id, kind: 'self', scoredOn: '2024-02-01', scores })
  await twice(d.withdrawRegistration, { id, registrationId: other?.id, reason })
  await twice(d.advanceMovement, { id, stage: 'running', happenedOn: '2024-02-01' })
  await twice(d.withdrawMovement, { id, reason })
})

test('a round from its first proposal to its last line', async () => {
  const d = door
  const { id: roundId } = await twice(d.openRound, yearEnd)
  await twice(d.editRound, { ...yearEnd, id: roundId, editNo: 1, title: 'Đợt cuối năm' })
  const nominatedOn = '2024-01-10'
  const { id } = await twice(d.nominate, { ...proposal('Tổ 1'), roundId, nominatedOn })
  const { ids } = await twice(d.nominateTogether, { roundId, nominatedOn, cases: [proposal('Tổ 2'), proposal('Tổ 2')] })
  const [second = '', third = ''] = ids
  await twice(d.editCase, { ...proposal('Tổ dân phố 1'), id, editNo: 1 })
  for (const one of [id, second]) await twice(d.writeReport, { ...report, id: one })
  await twice(d.judgeDuplicate, { id: second, otherId: third, same: 'yes' })
  await twice(d.withdrawNomination, { id: third, happenedOn: '2024-01-15', reason })
  const votes = [id, second].map((caseId) => ({ caseId, inFavour: 3 }))
  const meeting = { roundId, heldOn: '2024-01-20', place: 'x', ballot: 'open', members: council, votes }
  const wrong = await twice(d.recordCouncil, meeting)
  await twice(d.withdrawCouncil, { roundId, meetingId: wrong.id, reason })
  const { id: meetingId } = await twice(d.recordCouncil, meeting)
  await twice(d.correctVote, { id, meetingId, inFavour: 2, reason })
  await twice(d.overruleVote, { id, happenedOn: '2024-01-21', reason })
  const submittedOn = '2024-01-25'
  await twice(d.submitCases, { ids: [id, second], submittedOn, addressedTo: 'x', reference: '1/TTr' })
  await twice(d.refuseCases, { ids: [second], happenedOn: '2024-02-01', reason })
  const first = await twice(d.decideCases, { ids: [id], ...paper, numberText: '1/QĐ' })
  await twice(d.revokeDecision, { id: first.id, reason })
  await twice(d.decideCases, { ids: [id], ...paper, numberText: '2/QĐ' })
  await twice(d.markPrinted, { ids: [id], happenedOn: '2024-03-05' })
  await twice(d.undoStep, { id, stepId: await step(id), reason })
  await twice(d.presentAwards, { ids: [id], happenedOn, ceremony: 'Hội nghị' })
  await twice(d.recordAwards, { ids: [id], happenedOn })
  await twice(d.supersedeCase, { id: second, reason })
})

test('upward, from paper, and from sheets', async () => {
  const d = door
  const up = { ...yearEnd, form: 'insignia', authority: 'central_front' }
  const { id: roundId } = await succeed(house.database, d.openRound, up, desk.officer)
  const way = { ...report, reviewedOn: '2024-01-20', submittedOn: '2024-01-25' }
  const who = { names: ['Nông Văn A'], more: { recipientKind: 'person' } }
  const ids = await commend(house.database, desk, roundId, { ...who, ...way })
  await twice(d.returnCases, { ids, happenedOn, reason })
  const entered = { ...paper, authority: 'province_front', numberText: '9/QĐ', recipients: [proposal('Tổ 9')] }
  const { id } = await twice(d.enterDecision, entered)
  await twice(d.publishDecision, { id })
  await twice(d.unpublishDecision, { id, reason })
  await twice(d.startBook, { authority: 'ward_front', year: 2024, last: 12, reason })
  const rows = [{ areaId: desk.areaId, households: '106', registered: '', recognised: '97' }]
  await twice(d.recordCulturalFamilies, { year: 2023, decidedOn: '2023-12-20', rows })
  const blank = { note: '', honorific: '', area: '', form: '', titleName: '', withheld: '' }
  const line = { ...blank, recipientKind: 'collective', name: 'Tổ 11', achievement: 'x', proposer: '' }
  const { id: round } = await succeed(house.database, d.openRound, yearEnd, desk.officer)
  const sheet = { fileName: 'x.xlsx', rows: [{ row: 2, values: line }], refused: [] }
  await twice(d.importNominations, { ...sheet, roundId: round, nominatedOn: happenedOn })
  const old = { ...line, authority: 'ward_front', numberText: '5/QĐ', decidedOn: '2019-11-10' }
  const more = { abstract: '', signedBy: '', signerPosition: '', manner: '', certificateNumber: '07' }
  await twice(d.importAwards, { ...sheet, rows: [{ row: 2, values: { ...old, ...more } }] })
  const origin = { kind: 'commendation_round', id: round, label: 'x' }
  const draft = { typeCode: 'TB', abstract: 'x', head: {}, body: doc(p('x')), origin }
  const { id: documentId } = await succeed(house.database, draftDocument, draft, desk.officer)
  await twice(d.issueRoundPaper, { id: round, documentId, issuedOn: happenedOn })
  const empty = await succeed(house.database, d.openRound, yearEnd, desk.officer)
  await twice(d.withdrawRound, { id: empty.id, reason })
})

test('no action was left out', () => {
  const isAction = (value: unknown): value is AnyAction =>
    typeof value === 'object' && value !== null && 'permission' in value && 'run' in value
  const all = Object.values(door as Record<string, unknown>).filter(isAction)
  expect([...sent].sort()).toEqual(all.map(({ name }) => name).sort())
})
