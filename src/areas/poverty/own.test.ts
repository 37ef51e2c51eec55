import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { decidedCase, type Fund, fundDay, openFund } from '../../../tests/support/housing.ts'
import { attempt, connect, denied } from '../../../tests/support/sql-role.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { newId } from '../../values/id.ts'
import { findHousehold } from '../households/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let fund: Fund
let head: Caller
beforeAll(async () => {
  house = await openTestDatabase()
  fund = await openFund(house.database)
  const { householdId, till, officer } = fund
  const found = await house.database.read(officer.sight, (r) => findHousehold(r, householdId))
  head = callerAs('area_head', till.committeeId, { areaId: found?.areaId ?? '' })
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller: Caller) => perform(house.database, what, input, again(caller))
const asked = (more: object) => ({ purpose: 'house_repair', reason: 'Mái dột', proposedOn: fundDay, ...more })
const seenBy = (caller: Caller) =>
  house.database.read(caller.sight, async (r) => (await door.listCases(r, {})).rows.map((one) => one.id))

test('an area proposes its own households, known ones by their file and new ones by a file of their own', async () => {
  const send = (more: object) => act(door.proposeOwnCase, asked(more), head)
  expect(await send({})).toMatchObject({ key: 'poverty.household_needed' })
  expect(await send({ householdId: newId() })).toMatchObject({ key: 'poverty.no_household' })
  expect(await send({ headName: 'ba luong thi thu' })).toMatchObject({ key: 'poverty.household_known' })
  const other = { headName: 'Bà Lường Thị Thử', isAnother: 'yes' }
  expect(await send(other)).toMatchObject({ householdId: expect.not.stringMatching(fund.householdId) })
  const { id, householdId } = await succeed(
    house.database,
    door.proposeOwnCase,
    asked({ householdId: fund.householdId }),
    head,
  )
  expect(householdId).toBe(fund.householdId)
  expect(await send({ householdId })).toMatchObject({ key: 'poverty.asked_already' })
  expect(await send({ householdId, proposedOn: '2030-01-01' })).toMatchObject({ key: 'poverty.in_future' })
  // The office goes on from there; then the area takes nothing back any more.
  const survey = { id, happenedOn: fundDay, surveyors: 'x', living: 'x', situation: 'x', conclusion: 'support' }
  await succeed(house.database, door.surveyCase, survey, fund.officer)
  expect(await act(door.withdrawOwnCase, { id, reason: 'x' }, head)).toMatchObject({ key: 'poverty.taken_up' })
})

test('an area sees what it proposed and how far that is, nothing that others proposed and nothing of another area', async () => {
  const ofOffice = await decidedCase(house.database, fund, 'production', 5_000_000)
  const { id } = await succeed(house.database, door.proposeOwnCase, asked({ headName: 'Ông Hoàng Văn Mới' }), head)
  expect(await seenBy(fund.officer)).toEqual(expect.arrayContaining([ofOffice, id]))
  expect(await seenBy(head)).toContain(id)
  expect(await seenBy(head)).not.toContain(ofOffice)
  const stranger = callerAs('area_head', fund.till.committeeId, { areaId: newId() })
  expect(await seenBy(stranger)).toEqual([])
  expect(await act(door.withdrawOwnCase, { id, reason: 'x' }, stranger)).toMatchObject({ key: 'poverty.no_case' })
  // Not even a broken page of ours would write a step of the office for an area.
  const areaId = head.sight.areaId ?? ''
  const scope = { committeeId: fund.till.committeeId, reach: 'area', areaId } as const
  const app = await connect(house.fresh.app)
  const step = (stage: string) =>
    attempt(
      app,
      scope,
      `insert into poverty.case_step (committee_id, id, case_id, stage, happened_on, note, by_account, by_name, recorded_at)
       values ('${scope.committeeId}', '${newId()}', '${id}', '${stage}', '${fundDay}', 'x', '${newId()}', 'x', now())`,
    )
  expect([await step('surveyed'), await step('withdrawn')]).toEqual([denied, 1])
  await app.end()
})
