import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { foundWard, loadExampleUnits, succeed, type Ward } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { customPeriod } from '../../values/period.ts'
import { isRefusal } from '../../values/refusal.ts'
import { addPerson, closeBody, closeMembership } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ward: Ward
beforeAll(async () => {
  house = await openTestDatabase()
  await loadExampleUnits(house.database)
  ward = await foundWard(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller = ward.chair) => perform(house.database, what, input, again(caller))
const line = { title: 'Quy chế dân chủ phường', form: 'conference', plannedTime: 'Quý III' }

describe('the plan of a year', () => {
  const stateOf = async (id: Id, on: Day | null = null) => {
    const all = await house.database.read(ward.chair.sight, (r) => door.listPlans(r, ward.committeeId))
    const facts = all.find((one) => one.plan.id === id)
    return facts && door.planState(facts, on, all)
  }

  it('is shown to the Party committee, issued by the chair, amended by a new version', async () => {
    const draft = { year: 2023, title: 'Kế hoạch phản biện 2023', lines: [line], draftedOn: '2023-01-05' }
    const { id } = await succeed(house.database, door.draftPlan, draft, ward.officer)
    expect(await act(door.draftPlan, draft)).toMatchObject({ key: 'criticism.plan_exists' })
    const issue = { id, happenedOn: '2023-01-20', reference: '02/KH-MTTQ-BTT' }
    expect(await act(door.issuePlan, issue)).toMatchObject({ key: 'criticism.plan_out_of_order' })
    await succeed(house.database, door.recordPlanOpinion, { id, happenedOn: '2023-01-15' }, ward.chair)
    expect(await act(door.issuePlan, { ...issue, reference: '' })).toMatchObject({ key: 'criticism.paper_needed' })
    expect(await act(door.issuePlan, issue, ward.officer)).toMatchObject({ kind: 'forbidden' })
    await succeed(house.database, door.issuePlan, issue, ward.chair)
    expect(await act(door.editPlan, { id, editNo: 1, ...draft })).toMatchObject({ key: 'criticism.plan_signed' })
    const next = await succeed(house.database, door.amendPlan, { id, reason: 'thêm quy hoạch' }, ward.chair)
    expect(await act(door.amendPlan, { id, reason: 'x' })).toMatchObject({ key: 'criticism.plan_not_amendable' })
    const again = { id: next.id, happenedOn: '2024-04-15', reference: '09/KH-MTTQ-BTT' }
    await succeed(house.database, door.issuePlan, again, ward.chair)
    expect([await stateOf(id), await stateOf(id, day('2023-12-31')), await stateOf(next.id)]).toEqual([
      'amended',
      'issued',
      'issued',
    ])
    expect(await act(door.closePlan, { id, happenedOn: '2024-04-15' })).toMatchObject({ key: 'criticism.plan_signed' })
  })

  it('without a subject goes nowhere; a draft withdrawn gives its year free; an old page is refused', async () => {
    const draft = { year: 2024, title: 'Kế hoạch 2024', lines: [{ ...line, title: '' }] }
    const { id } = await succeed(house.database, door.draftPlan, draft, ward.officer)
    const opinion = { id, happenedOn: '2024-04-15' }
    expect(await act(door.recordPlanOpinion, opinion)).toMatchObject({ key: 'criticism.line_needed' })
    const turned = { ...line, plannedFrom: '2024-06-01', plannedTo: '2024-05-01' }
    expect(await act(door.editPlan, { id, editNo: 1, ...draft, lines: [turned] })).toMatchObject({
      field: 'lines.0.plannedTo',
    })
    await succeed(house.database, door.editPlan, { id, editNo: 1, ...draft, lines: [line] }, ward.officer)
    expect(await act(door.editPlan, { id, editNo: 1, ...draft })).toMatchObject({ key: 'platform.stale' })
    await succeed(house.database, door.withdrawPlan, { id, happenedOn: '2024-04-15', reason: 'x' }, ward.chair)
    expect(isRefusal(await act(door.draftPlan, draft))).toBe(false)
  })
})

describe('advisory groups', () => {
  const count = async (id: string, asAt: Day, knownAt: Date | null = null) => {
    const indicator = door.criticismIndicators.find((one) => one.id === id)
    const period = customPeriod(day('2019-01-01'), day('2024-12-31'))
    if (!indicator || !period) throw new Error('nothing to count with')
    const question = { committeeIds: [ward.committeeId], period, asAt, knownAt }
    return house.database.read(ward.chair.sight, (reading) => indicator.compute(reading, question))
  }

  it('count while they are at work, with the members they have on the day', async () => {
    const group = { name: 'Tổ tư vấn, giám sát và phản biện xã hội', form: 'group', from: '2019-05-10' }
    const { id } = await succeed(house.database, door.foundAdvisoryGroup, group, ward.officer)
    const members: Id[] = []
    for (const [at, fullName] of ['Lý Đình Chung', 'Vi Thị Lan', 'Hà Văn Bảo'].entries()) {
      const blank = { areaId: '', position: '', education: '', phone: '', ethnicity: '', religion: '', partyMember: '' }
      const person = await succeed(
        house.database,
        addPerson,
        { fullName, birthYear: '', gender: '', ...blank },
        ward.officer,
      )
      const member = {
        id,
        personId: person.id,
        role: at === 0 ? 'head' : 'member',
        from: '2019-05-10',
        field: 'Đất đai',
      }
      members.push((await succeed(house.database, door.addAdvisor, member, ward.officer)).membershipId)
    }
    const head = { id, personId: members[0], role: 'head', from: '2019-05-10' }
    expect(isRefusal(await act(door.addAdvisor, head))).toBe(true)
    const left = { membershipId: members[2], lastDay: '2022-12-31', reason: 'resigned' }
    await succeed(house.database, closeMembership, left, ward.officer)
    await succeed(
      house.database,
      door.nameExpertise,
      { id, membershipId: members[1], field: 'Tài chính' },
      ward.officer,
    )
    expect((await count('advisory_groups', day('2019-05-09'))).numerator).toBe(0)
    expect((await count('advisory_groups', day('2022-12-31'))).ids).toEqual([id])
    expect((await count('advisory_members', day('2022-12-31'))).numerator).toBe(3)
    expect((await count('advisory_members', day('2023-01-01'))).numerator).toBe(2)
    expect((await count('advisory_members', day('2023-01-01'), new Date('2024-01-01'))).numerator).toBe(0)
    const found = await house.database.read(ward.chair.sight, (r) => door.findAdvisoryGroup(r, ward.committeeId, id))
    const on = (asAt: string) => found && door.advisorsOn(found, day(asAt)).map((one) => [one.personName, one.field])
    expect(on('2023-01-01')).toEqual([
      ['Lý Đình Chung', 'Đất đai'],
      ['Vi Thị Lan', 'Tài chính'],
    ])
    const records = await house.database.read(ward.chair.sight, (r) =>
      door.criticismRecords(r, 'advisory_member', members),
    )
    expect(records.map((one) => [one.label, one.partOf])).toContainEqual(['Vi Thị Lan', id])
    await succeed(house.database, closeBody, { bodyId: id, lastDay: '2024-03-31', reason: 'kết thúc' }, ward.officer)
    expect((await count('advisory_groups', day('2024-04-15'))).numerator).toBe(0)
  })
})
