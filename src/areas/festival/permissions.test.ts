import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import {
  festival,
  type Ground,
  openGround,
  planned,
  registration,
  result,
  year,
} from '../../../tests/support/festival.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { type Role, roleNames } from '../identity/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ground: Ground
beforeAll(async () => {
  house = await openTestDatabase('2023-12-01T08:00:00+07:00')
  ground = await openGround(house.database, [100, 104, 97, 103])
  await planned(house.database, ground)
})
afterAll(() => house.close())

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const signers: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const ofArea: readonly Role[] = [...office, 'area_head']
const expected: Readonly<Record<string, readonly Role[]>> = {
  'festival.draft_plan': office,
  'festival.edit_plan': office,
  'festival.amend_plan': ['ward_chair'],
  'festival.withdraw_plan': signers,
  'festival.issue_plan': ['ward_chair'],
  'festival.issue_plan_paper': ['ward_chair'],
  'festival.consolidate': signers,
  'festival.consolidate_by_paper': signers,
  'festival.register': ofArea,
  'festival.edit_event': ofArea,
  'festival.leave_event': ofArea,
  'festival.withdraw_event': ofArea,
  'festival.approve': signers,
  'festival.assign_leaders': office,
  'festival.postpone': office,
  'festival.resume': office,
  'festival.call_off': office,
  'festival.record_not_held': office,
  'festival.mark_held': ofArea,
  'festival.report_result': ofArea,
  'festival.correct_result': office,
  'festival.verify': office,
  'festival.return_result': office,
  'festival.withdraw_result': signers,
  'festival.undo_step': signers,
  'festival.remind': office,
  'festival.import': office,
  'festival.publish': ['ward_chair'],
  'festival.unpublish': ['ward_chair'],
}
const isAction = (value: unknown): value is AnyAction =>
  typeof value === 'object' && value !== null && 'permission' in value && 'run' in value
const actions = Object.values(door as Record<string, unknown>).filter(isAction)

test('every action is given to its roles and to no other', () => {
  const found = Object.fromEntries(actions.map(({ name, permission }) => [name, [...permission.roles].sort()]))
  const wanted = Object.fromEntries(Object.entries(expected).map(([name, roles]) => [name, [...roles].sort()]))
  expect(found).toEqual(wanted)
})

const act = (what: AnyAction, input: object, caller: Caller) => perform(house.database, what, input, again(caller))
const refusal = { key: 'festival.other_area' }

describe('the head of an area', () => {
  test('writes for the own area only', async () => {
    const [own = '', other = ''] = ground.areaIds
    const [head] = ground.heads as [Caller]
    expect(await act(door.registerEvent, registration(other), head)).toMatchObject(refusal)
    const { id } = await succeed(house.database, door.registerEvent, registration(own, { withAreaIds: [other] }), head)
    // The other area’s head may leave, but not write in the host’s name.
    const partner = ground.heads[1] as Caller
    const edit = { ...registration(own), id, editNo: 1 }
    expect(await act(door.editEvent, edit, partner)).toMatchObject(refusal)
    expect(await act(door.withdrawEvent, { id, reason: 'x' }, partner)).toMatchObject(refusal)
    expect(await act(door.leaveJointEvent, { id, areaId: own, reason: 'x' }, partner)).toMatchObject(refusal)
    await succeed(house.database, door.leaveJointEvent, { id, areaId: other, reason: 'Tổ chức riêng' }, partner)
    await succeed(house.database, door.approveEvents, { events: [id], happenedOn: '2023-10-28' }, ground.vice)
    expect(await act(door.editEvent, { ...edit, editNo: 1 }, head)).toMatchObject({ key: 'festival.approved_already' })
    expect(await act(door.withdrawEvent, { id, reason: 'x' }, head)).toMatchObject({ key: 'festival.signer_withdraws' })
    const told = { eventId: id, areaId: own, heldOn: '2023-11-12', ...result() }
    expect(await act(door.reportResult, told, partner)).not.toHaveProperty('id')
    await succeed(house.database, door.reportResult, told, head)
  })

  test('sees the festivals of the own area, the own result, and no other; nobody of other areas by SQL either', async () => {
    const [, , third = '', fourth = ''] = ground.areaIds
    const eventId = await festival(house.database, ground, { areaIds: [third, fourth] })
    const seen = async (caller: Caller) => {
      const facts = await house.database.read(caller.sight, (r) => door.loadYear(r, ground.committeeId, year))
      return {
        events: facts.events.map((one) => one.event.id).includes(eventId),
        results: facts.results.filter((one) => one.eventId === eventId).map((one) => one.areaId),
      }
    }
    const [first, , ours] = ground.heads as [Caller, Caller, Caller]
    expect(await seen(first)).toEqual({ events: false, results: [] })
    expect(await seen(ours)).toEqual({ events: true, results: [third] })
    expect((await seen(ground.officer)).results).toEqual([third, fourth])
    for (const role of ['advisor', 'agency_contact', 'system_admin'] as const)
      expect(await seen(callerAs(role, ground.committeeId)), role).toEqual({ events: false, results: [] })
  })

  test('an area that takes part elsewhere is refused by its name, though the asker does not see where', async () => {
    const [head] = ground.heads as [Caller]
    const [own = '', , third = ''] = ground.areaIds
    const facts = await house.database.read(head.sight, (r) => door.loadYear(r, ground.committeeId, year))
    const mine = facts.events.find((one) => one.event.supersededAt === null)?.event.id as Id
    await succeed(house.database, door.withdrawEvent, { id: mine, reason: 'ghi nhầm' }, ground.chair)
    const asked = registration(own, { withAreaIds: [third] })
    expect(await act(door.registerEvent, asked, head)).toMatchObject({
      key: 'festival.area_taken',
      params: { areas: 'Tổ 3' },
    })
    expect(await act(door.registerEvent, registration(own), head)).toHaveProperty('id')
  })

  test('of the province, names of persons stay out of sight', async () => {
    const { sight } = callerAs('province_officer', ground.committeeId)
    const facts = await house.database.read(sight, (r) => door.loadYear(r, ground.committeeId, year))
    expect(facts.results.length).toBeGreaterThan(0)
    expect(facts.events.flatMap((one) => one.delegates)).toEqual([])
    expect(facts.results.flatMap((one) => one.families)).toEqual([])
  })
})

test('every role that may not is refused before anything is read', async () => {
  for (const what of actions)
    for (const role of roleNames) {
      const answer = (await act(what, {}, callerAs(role, ground.committeeId))) as { key?: string }
      expect(answer.key === 'platform.not_allowed', `${what.name} ${role}`).toBe(!expected[what.name]?.includes(role))
    }
})
