import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { news, type Outpost, openHelpModel, openOutpost } from '../../../tests/support/outreaching.ts'
import { type Action, type AnyAction, perform } from '../../platform/action.ts'
import { recentJournal } from '../../platform/journal.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import { draftDocument } from '../documents/index.ts'
import { addPerson } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Outpost
const sent = new Set<string>()
beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T08:00:00+07:00')
  desk = await openOutpost(house.database)
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

const on = { happenedOn: '2024-04-10' }
const reason = 'Ghi nhầm'
const paper = async (kind: string, id: Id, form?: object): Promise<Id> => {
  const draft = { typeCode: 'KH', abstract: 'x', head: {}, body: doc(p('x')), origin: { kind, id, label: 'x' } }
  const made = await perform(house.database, draftDocument, { ...draft, ...form }, again(desk.officer))
  return (made as { id: Id }).id
}

test('items, plans, channels', async () => {
  const d = door
  const { id } = await twice(d.draftItem, news)
  await twice(d.editItem, { ...news, id, editNo: 1, title: 'Khác' })
  await twice(d.submitItem, { id, ...on })
  await twice(d.returnItem, { id, ...on, reason })
  await twice(d.approveItem, { id, ...on })
  await twice(d.repostItem, { id, channelId: desk.areaGroupId, ...on })
  await twice(d.publishItem, { id, ...on })
  await twice(d.correctItem, { id, ...on, reason, text: 'Đúng' })
  await twice(d.publishNews, { id })
  await twice(d.unpublishNews, { id, reason })
  const look = { id, kind: 'views', measuredOn: '2024-04-12', value: 5 }
  const { measureId } = await twice(d.measureItem, look)
  await twice(d.correctMeasure, { measureId, reason })
  await twice(d.withdrawItem, { id, ...on, reason })
  await twice(d.archiveItem, { id, ...on })
  await twice(d.undoItemStep, { id, reason })
  const held = { channelKind: 'meeting', topic: 'unity', title: 'Họp', heldOn: '2024-04-10', participants: 3 }
  const meeting = await twice(d.recordOuting, { ...held, sourceReference: 'x' })
  await twice(d.removeItem, { id: meeting.id, reason })
  const plan = { title: 'Kế hoạch', topic: 'unity', from: '2024-04-01', to: '2024-05-01' }
  const made = await twice(d.draftPlan, plan)
  await twice(d.editPlan, { ...plan, id: made.id, editNo: 1 })
  await twice(d.issuePlanPaper, {
    id: made.id,
    documentId: await paper('communication_plan', made.id),
    issuedOn: '2024-04-10',
  })
  const other = await twice(d.draftPlan, plan)
  await twice(d.issuePlan, { id: other.id, ...on, reference: '1/KH' })
  await twice(d.removePlan, { id: other.id, reason })
  const channel = { kind: 'tiktok', name: 'TikTok', openedOn: '2024-01-01' }
  const added = await twice(d.addChannel, channel)
  await twice(d.editChannel, { ...channel, id: added.id, editNo: 1 })
  await twice(d.checkChannels, { checkedOn: '2024-04-10', checks: [{ channelId: added.id, state: 'active' }] })
  await twice(d.undoCheck, { id: added.id, reason })
  await twice(d.closeChannel, { id: added.id, closedOn: '2024-04-10', reason })
  await twice(d.removeChannel, { id: added.id, reason })
})

test('key persons and opinions', async () => {
  const d = door
  const personId = newId()
  const blank = { birthYear: '', gender: '', areaId: '', position: '', education: '' }
  const sealed = { phone: '', ethnicity: '', religion: '', partyMember: '' }
  await perform(
    house.database,
    addPerson,
    { id: personId, fullName: 'Ma Văn Đoàn', ...blank, ...sealed },
    again(desk.officer),
  )
  const listed = { personId, kind: 'prestigious', listedOn: '2024-01-01' }
  const { id } = await twice(d.listKeyPerson, listed)
  await twice(d.editKeyPerson, { ...listed, id, editNo: 1, note: 'x' })
  await twice(d.lookAtKeyPerson, { id })
  await twice(d.printKeyPersons, { count: 1 })
  const decision = { id, decisionNumber: '1', decidedBy: 'x', decidedOn: '2024-01-01', from: '2024-01-01' }
  const { recognitionId } = await twice(d.recogniseKeyPerson, decision)
  await twice(d.endRecognition, { id, recognitionId, reason })
  const visit = await twice(d.recordVisit, { id, occasion: 'tet', visitedOn: '2024-02-01', visitors: 'x' })
  await twice(d.correctVisit, { visitId: visit.visitId, reason })
  await twice(d.releaseKeyPerson, { id, leftOn: '2024-04-10', reason })
  await twice(d.removeKeyPerson, { id, reason })
  const note = { topic: 'order', mood: 'calm', text: 'x', notedOn: '2024-04-01' }
  const first = await twice(d.noteOpinion, note)
  await twice(d.verifyOpinion, { id: first.id, ...on, reportText: 'Yên ổn' })
  await twice(d.undoOpinionStep, { id: first.id, reason })
  await twice(d.verifyOpinion, { id: first.id, ...on, reportText: 'Yên ổn' })
  await twice(d.reportOpinions, { opinionIds: [first.id], ...on, reference: '1/BC' })
  await twice(d.answerOpinion, { id: first.id, ...on, text: 'x' })
  const second = await twice(d.noteOpinion, note)
  await twice(d.setOpinionAside, { id: second.id, ...on, reason })
  await twice(d.removeOpinion, { id: second.id, reason })
  const form = { form: { key: 'outreach.people_report', version: 1, data: { opinionIds: [] } }, typeCode: 'BC' }
  const documentId = await paper('opinion_note', first.id, form)
  await twice(d.issueOpinionReport, { documentId, issuedOn: '2024-04-10' })
})

test('models, help, teams', async () => {
  const d = door
  const model = { kind: 'model', name: 'Ngõ sạch', lead: 'Tổ 4', takesRequests: true }
  const { id } = await twice(d.registerModel, model)
  await twice(d.editModel, { ...model, id, editNo: 1 })
  await twice(d.advanceModel, { id, stage: 'started', happenedOn: '2024-01-01' })
  await twice(d.undoModelStep, { id, reason })
  await twice(d.advanceModel, { id, stage: 'started', happenedOn: '2024-01-02' })
  await twice(d.recordResult, { id, kind: 'households', measuredOn: '2024-02-01', value: 3 })
  const copy = await twice(d.replicateModel, { id, place: 'Tổ 5', from: '2024-03-01' })
  await twice(d.removeReplication, { id, replicationId: copy.replicationId, reason })
  await twice(d.publishModel, { id })
  await twice(d.unpublishModel, { id, reason })
  const team = { kind: 'other', name: 'Đội' }
  const made = await twice(d.formTeam, { ...team, formedOn: '2024-01-01' })
  await twice(d.editTeam, { ...team, id: made.id, editNo: 1 })
  await twice(d.countTeam, { id: made.id, kind: 'households', measuredOn: '2024-02-01', value: 30 })
  const member = await twice(d.addVolunteer, { id: made.id, name: 'x', role: 'head', from: '2024-01-01' })
  await twice(d.endVolunteer, { id: made.id, memberId: member.memberId, reason })
  const asked = {
    modelId: id,
    areaId: desk.areaId,
    requestedOn: '2024-03-01',
    cameBy: 'zalo',
    needs: ['food'],
    name: 'x',
  }
  const request = await twice(d.requestHelp, asked)
  await twice(d.lookAtHelp, { id: request.id })
  await twice(d.advanceHelp, { id: request.id, stage: 'verified', happenedOn: '2024-03-02' })
  await twice(d.undoHelpStep, { id: request.id })
  await twice(d.removeHelp, { id: request.id })
  await twice(d.disbandTeam, { id: made.id, happenedOn: '2024-04-01' })
  await twice(d.removeTeam, { id: made.id, reason })
  await twice(d.removeModel, { id, reason })
  const old = await openHelpModel(house.database, desk)
  await perform(
    house.database,
    d.requestHelp,
    { ...asked, modelId: old, requestedOn: '2022-01-05' },
    again(desk.officer),
  )
  await perform(
    house.database,
    d.advanceModel,
    { id: old, stage: 'ended', happenedOn: '2022-04-30' },
    again(desk.officer),
  )
  await twice(d.eraseHelp, {})
})

test('programmes of action, and sheets', async () => {
  const d = door
  const tasks = [{ kind: 'task', title: 'Một', responsible: 'x' }]
  const year = { year: 2024, title: 'Chương trình', tasks }
  const { id } = await twice(d.draftActionProgramme, year)
  await twice(d.editActionProgramme, { ...year, id, editNo: 1 })
  await twice(d.issueActionProgramme, { id, ...on, reference: '1/CTr' })
  const facts = await house.database.read(desk.chair.sight, (r) => d.findActionProgramme(r, id))
  const taskId = facts?.tasks[0]?.task.taskId
  await twice(d.amendTask, { id, reason, task: { ...tasks[0], taskId, title: 'Hai' } })
  await twice(d.recordProgress, { id, taskId, measuredOn: '2024-04-10', note: 'x' })
  await twice(d.finishTask, { id, taskId, outcome: 'done', ...on })
  await twice(d.reopenTask, { id, taskId, reason })
  await twice(d.closeActionProgramme, { id, ...on })
  const second = await twice(d.draftActionProgramme, year)
  const documentId = await paper('action_programme', second.id)
  await twice(d.issueActionProgrammePaper, { id: second.id, documentId, issuedOn: '2024-04-10' })
  await twice(d.removeActionProgramme, { id: second.id, reason })
  const sheet = (values: object) => ({ fileName: 'x.xlsx', rows: [{ row: 2, values }], refused: [] })
  await twice(d.importChannels, sheet({ kind: 'zalo_group', name: 'Tổ 9' }))
  await twice(d.importItems, sheet({ title: 'Họp', channelKind: 'meeting' }))
  await twice(d.importKeyPersons, sheet({ name: 'Nông Thị Ba', kind: 'intellectual' }))
})

test('no action was left out', () => {
  const isAction = (value: unknown): value is AnyAction =>
    typeof value === 'object' && value !== null && 'permission' in value && 'run' in value
  const all = Object.values(door as Record<string, unknown>).filter(isAction)
  expect([...sent].sort()).toEqual(all.map(({ name }) => name).sort())
})
