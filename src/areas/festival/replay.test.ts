import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Ground, openGround, registration, result, year } from '../../../tests/support/festival.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Action, type AnyAction, perform } from '../../platform/action.ts'
import { recentJournal } from '../../platform/journal.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import { draftDocument } from '../documents/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ground: Ground
const sent = new Set<string>()
beforeAll(async () => {
  house = await openTestDatabase('2023-12-20T08:00:00+07:00')
  ground = await openGround(house.database, [100, 101, 99, 102, 98, 100])
})
afterAll(() => house.close())

const latest = () =>
  house.database.read(
    ground.chair.sight,
    async (r) => (await recentJournal(r, ground.committeeId, { limit: 1 }))[0]?.seq,
  )

/** Sends an act twice under one client id: the same answer, and the second writes nothing. */
async function twice<I, F, O>(what: Action<I, F, O>, input: unknown): Promise<O> {
  const caller = again(ground.chair)
  const first = await perform(house.database, what, input, caller)
  if (isRefusal(first)) throw new Error(`${what.name}: ${JSON.stringify(first)}`)
  const seq = await latest()
  expect(await perform(house.database, what, input, caller), what.name).toEqual(first)
  expect(await latest(), what.name).toBe(seq)
  sent.add(what.name)
  return first
}

const paper = async (typeCode: string, id: Id): Promise<Id> => {
  const origin = { kind: 'festival_plan', id, label: 'x' }
  const draft = { typeCode, abstract: 'Ngày hội', head: {}, body: doc(p('x')), origin }
  return (await succeed(house.database, draftDocument, draft, ground.officer)).id
}
const reason = 'Ghi nhầm'
const facts = () => house.database.read(ground.chair.sight, (r) => door.loadYear(r, ground.committeeId, year))

test('plans, festivals and results, from the first draft to the public page', async () => {
  const d = door
  const [a = '', b = '', c = '', e = '', f = '', g = ''] = ground.areaIds
  const first = await twice(d.draftPlan, { year, title: 'Ngày hội', draftedOn: '2023-09-15' })
  await twice(d.withdrawPlan, { id: first.id, reason })
  const { id: planId } = await twice(d.draftPlan, { year, title: 'Ngày hội', draftedOn: '2023-09-20' })
  await twice(d.editPlan, { id: planId, editNo: 1, title: 'Kế hoạch Ngày hội' })
  await twice(d.issuePlan, { id: planId, happenedOn: '2023-10-05', reference: '1/KH' })
  const next = await twice(d.amendPlan, { id: planId, reason: 'Thêm ngày', draftedOn: '2023-10-06' })
  await twice(d.issuePlanPaper, { id: next.id, documentId: await paper('KH', next.id), issuedOn: '2023-10-08' })
  const { id } = await twice(d.registerEvent, registration(a, { withAreaIds: [b, c] }))
  await twice(d.editEvent, { ...registration(a), id, editNo: 1, withAreaIds: [b, c] })
  await twice(d.leaveJointEvent, { id, areaId: c, reason })
  await twice(d.remindAreas, { year, areaIds: [c], about: 'registration', remindedOn: '2023-10-24' })
  await twice(d.approveEvents, { events: [{ id, delegates: 'Nông Thị Hạnh, Chủ tịch' }], happenedOn: '2023-10-28' })
  await twice(d.assignLeaders, { id, delegates: 'Hoàng Thị Liên, Phó Chủ tịch' })
  await twice(d.postponeEvent, { id, happenedOn: '2023-11-05', reason: 'Mưa lũ' })
  await twice(d.resumeEvent, { id, happenedOn: '2023-11-06', plannedOn: '2023-11-15' })
  await twice(d.markHeld, { id, heldOn: '2023-11-15' })
  const told = { eventId: id, areaId: a, heldOn: '2023-11-15', reportedOn: '2023-11-16', ...result() }
  const one = await twice(d.reportResult, told)
  await twice(d.returnResult, { id: one.id, returnedOn: '2023-11-17', reason: 'Xem lại số hộ' })
  const again_ = await twice(d.reportResult, { ...told, reportedOn: '2023-11-18', householdsAttended: 85 })
  await twice(d.verifyResults, { ids: [again_.id], verifiedOn: '2023-11-19' })
  const corrected = await twice(d.correctResult, { id: again_.id, reason, ...result({ householdsAttended: 84 }) })
  const steps = (await facts()).results.find((r) => r.id === corrected.id)?.steps
  await twice(d.undoFestivalStep, { subject: 'result', id: corrected.id, stepId: steps?.at(-1)?.id, reason })
  await twice(d.withdrawResult, { id: corrected.id, reason })
  const { id: off } = await twice(d.registerEvent, registration(e))
  await twice(d.callOffEvent, { id: off, happenedOn: '2023-11-10', reason: 'Nhà có tang' })
  await twice(d.withdrawEvent, { id: off, reason })
  await twice(d.recordNotHeld, { year, areaId: f, happenedOn: '2023-11-20', reason: 'Cách ly' })
  const row = { row: 2, area: 'Tổ 6', heldOn: '2023-11-12', place: 'Nhà văn hóa', ...result() }
  const sheet = { fileName: 'x.xlsx', year, mode: 'good_rows', reference: '3/LPC', approvedOn: '2023-10-30' }
  expect(await twice(d.importFestival, { ...sheet, verifiedOn: '2023-11-20', rows: [row] })).toMatchObject({ taken: 1 })
  expect((await facts()).results.find((r) => r.areaId === g)?.supersededAt).toBeNull()
  await twice(d.publishFestival, { year, title: 'Ngày hội năm 2023' })
  await twice(d.unpublishFestival, { year, reason })
  const close = { id: next.id, happenedOn: '2023-11-25', reference: '9/BC', decision: 'Hai tổ chưa báo cáo' }
  await twice(d.consolidateYear, close)
  const closed = (await facts()).plans.find((one_) => one_.plan.id === next.id)?.steps.at(-1)
  await twice(d.undoFestivalStep, { subject: 'plan', id: next.id, stepId: closed?.id, reason })
  const documentId = await paper('BC', next.id)
  await twice(d.consolidateByPaper, { id: next.id, documentId, issuedOn: '2023-11-26', decision: 'x' })
})

test('no action was left out', () => {
  const isAction = (value: unknown): value is AnyAction =>
    typeof value === 'object' && value !== null && 'permission' in value && 'run' in value
  const all = Object.values(door as Record<string, unknown>).filter(isAction)
  expect([...sent].sort()).toEqual(all.map(({ name }) => name).sort())
})
