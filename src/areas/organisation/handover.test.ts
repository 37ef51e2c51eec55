import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { again, callerAs } from '../../../tests/support/acting.ts'
import { findings } from '../../../tests/support/examined.ts'
import { openSampleHouse, sampleCommittees } from '../../../tests/support/sample.ts'
import { succeed } from '../../../tests/support/ward.ts'
import type { TestHouse } from '../../../tests/support/web.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { draftDocument } from '../documents/index.ts'
import { endGrant, listAccounts, type Role, setLanguage } from '../identity/index.ts'
import {
  addArea,
  addPerson,
  changeSetting,
  type HandoverPlan,
  handoverFacts,
  listPeople,
  markOf,
  planOf,
  takeOver,
  undoTakeOver,
} from './index.ts'

const { songCau, bacKan } = sampleCommittees
const chair = callerAs('ward_chair', bacKan)
const formerChair = callerAs('ward_chair', songCau)
const paper = { typeCode: 'TB', abstract: 'Thông báo', head: {} }
const reason = 'Nghị quyết sắp xếp đơn vị hành chính'

let house: TestHouse
const act = (what: AnyAction, input: unknown, caller: Caller = chair) =>
  perform(house.house.database, what, input, again(caller))

async function dryRun(): Promise<HandoverPlan> {
  const { database } = house.house
  return database.read(chair.sight, (own) =>
    database.read(formerChair.sight, async (old) =>
      planOf(await handoverFacts(own, old, { committeeId: bacKan, formerId: songCau, formerName: 'Sông Cầu' })),
    ),
  )
}

/** Confirms the plan as it is proposed, or with another role for some. */
async function confirm(plan: HandoverPlan, roles: ReadonlyMap<Id, Role | ''> = new Map(), caller = again(chair)) {
  const accounts = plan.proposals.map(({ account, role, placeId }) => {
    const chosen = roles.get(account.id) ?? role ?? ''
    return { accountId: account.id, role: chosen, placeId: placeId ?? '' }
  })
  const input = { id: newId(), formerId: songCau, mark: markOf(plan), reason, accounts }
  return { input, answer: await perform(house.house.database, takeOver, input, caller) }
}

const accountsOf = (caller: Caller) =>
  house.house.database.read(caller.sight, (reading) => listAccounts(reading, caller.committeeId))
const rolesOf = async (caller: Caller, id: Id) =>
  (await accountsOf(caller)).find((one) => one.id === id)?.grants.map(({ role }) => role) ?? []

beforeAll(async () => {
  house = await openSampleHouse()
})
afterAll(() => house.close())

describe('the dry run', () => {
  it('proposes roles that can go on, and leaves those that need a place there is none of', async () => {
    const { proposals, here } = await dryRun()
    const proposed = new Map(proposals.map(({ account, role }) => [account.roles[0]?.role, role]))
    expect(proposed.get('ward_chair')).toBe('ward_vice_chair')
    expect(proposed.get('ward_officer')).toBe('ward_officer')
    expect(proposed.get('area_head')).toBeNull()
    expect(proposed.get('agency_contact')).toBeNull()
    expect(here).toEqual([])
  })

  it('finds the place of the same name, whatever its accents', async () => {
    const id = newId()
    await succeed(
      house.house.database,
      addArea,
      { id, kind: 'residential_group', name: 'Tổ 4', from: '2025-07-01' },
      chair,
    )
    const heads = (await dryRun()).proposals.filter(({ role }) => role === 'area_head')
    expect(heads.length).toBeGreaterThan(0)
    expect(new Set(heads.map(({ placeId }) => placeId))).toEqual(new Set([id]))
  })

  it('tells who stands in both registers: surely with the year of birth, perhaps without', async () => {
    const { database } = house.house
    const { rows } = await database.read(formerChair.sight, (reading) =>
      listPeople(reading, { committeeId: songCau, limit: 200 }),
    )
    const known = rows.filter(({ birthYear }) => birthYear !== null)
    const [same, other, unknown] = known
    if (!same || !other || !unknown) throw new Error('the sample has too few people')
    const blank = { gender: '', areaId: '', position: '', education: '', phone: '', ethnicity: '', religion: '' }
    const add = (fullName: string, birthYear: number | '') =>
      succeed(database, addPerson, { id: newId(), fullName, birthYear, ...blank, partyMember: '' }, chair)
    await add(same.fullName.toUpperCase(), same.birthYear ?? '')
    await add(other.fullName, (other.birthYear ?? 0) + 1)
    await add(unknown.fullName, '')
    const told = (await dryRun()).duplicates.map(({ former, certain }) => [former.id, certain])
    expect(told).toContainEqual([same.id, true])
    expect(told).toContainEqual([unknown.id, false])
    expect(told.some(([id]) => id === other.id)).toBe(false)
  })

  it('changes nothing, and is confirmed as it was shown', async () => {
    const plan = await dryRun()
    const [first] = plan.proposals[0]?.account.roles ?? []
    await succeed(house.house.database, endGrant, { grantId: first?.grantId, reason: 'x' }, formerChair)
    expect((await confirm(plan)).answer).toMatchObject({ key: 'organisation.plan_changed' })
    const again = await dryRun()
    const [head] = again.proposals.filter(({ account }) => account.roles[0]?.role === 'agency_contact')
    const placeless = new Map<Id, Role>([[head?.account.id ?? '', 'agency_contact']])
    expect((await confirm(again, placeless)).answer).toMatchObject({ key: 'organisation.place_needed' })
  })
})

describe('taken over', () => {
  let plan: HandoverPlan
  let moved: Id
  let left: Id
  beforeEach(async () => {
    house.clock.set('2025-07-02T08:00:00+07:00')
    plan = await dryRun()
    const offered = (role: Role) => plan.proposals.find((one) => one.account.roles[0]?.role === role)?.account.id ?? ''
    ;[moved, left] = [offered('ward_officer'), offered('ward_vice_chair')]
  })

  it('people are here in their new roles and there no more; who was left keeps looking; both registers stand still', async () => {
    const before = await rolesOf(formerChair, left)
    const { input, answer } = await confirm(plan, new Map([[left, '']]))
    expect(answer).toMatchObject({ readOnlyUntil: new Date('2025-07-03T08:00:00+07:00') })
    expect(await rolesOf(chair, moved)).toEqual(['ward_officer'])
    expect(await rolesOf(formerChair, moved)).toEqual([])
    expect(await rolesOf(formerChair, left)).toEqual(before)

    expect(await act(draftDocument, paper)).toMatchObject({ key: 'platform.paused' })
    expect(await act(draftDocument, paper, formerChair)).toMatchObject({ key: 'platform.closed_register' })
    expect(await act(setLanguage, { language: 'vi' })).toEqual({ language: 'vi' })
    expect((await confirm(await dryRun())).answer).toMatchObject({ key: 'organisation.handed_over' })
    expect(await findings(house)).toEqual([])

    const undo = { id: input.id, reason: 'Chọn nhầm vai trò' }
    expect(await act(undoTakeOver, undo)).toEqual({ id: input.id })
    expect(await rolesOf(formerChair, moved)).toEqual(['ward_officer'])
    expect(await rolesOf(chair, moved)).toEqual([])
    expect(await act(draftDocument, paper)).not.toHaveProperty('refusal')
    expect(await act(undoTakeOver, undo)).toMatchObject({ key: 'organisation.handover_settled' })
    const lines = await journal(input.id)
    expect(lines).toEqual([bacKan, songCau].sort().flatMap((id) => [`${id} take_over`, `${id} undo_take_over`]))
    expect(await findings(house)).toEqual([])
  })

  it('can be done again after it was undone; sent twice it is done once', async () => {
    const caller = again(chair)
    const { input, answer } = await confirm(plan, new Map(), caller)
    expect(await perform(house.house.database, takeOver, input, caller)).toEqual(JSON.parse(JSON.stringify(answer)))
    expect(await rolesOf(chair, moved)).toEqual(['ward_officer'])
    await succeed(house.house.database, undoTakeOver, { id: input.id, reason: 'x' }, chair)
  })

  it('is settled when the time is over: this register opens, the former one stays closed', async () => {
    await succeed(
      house.house.database,
      changeSetting,
      { key: 'handover.read_only_hours', validFrom: '2025-07-01', value: '2', reason },
      chair,
    )
    const { input } = await confirm(plan)
    house.clock.set('2025-07-02T09:59:00+07:00')
    expect(await act(draftDocument, paper)).toMatchObject({ key: 'platform.paused' })
    house.clock.set('2025-07-02T10:00:00+07:00')
    expect(await act(draftDocument, paper)).not.toHaveProperty('refusal')
    expect(await act(draftDocument, paper, formerChair)).toMatchObject({ key: 'platform.closed_register' })
    expect(await act(undoTakeOver, { id: input.id, reason: 'x' })).toMatchObject({
      key: 'organisation.handover_settled',
    })
    expect(await findings(house)).toEqual([])
  })

  it('is for the chair of the ward that comes after, and for no other', async () => {
    const input = { formerId: songCau, mark: markOf(plan), reason, accounts: [] }
    for (const role of ['ward_officer', 'system_admin', 'province_officer'] as const)
      expect(await act(takeOver, input, callerAs(role, bacKan))).toMatchObject({ key: 'platform.not_allowed' })
    const elsewhere = callerAs('ward_chair', newId())
    expect(await act(takeOver, input, elsewhere)).toMatchObject({ key: 'organisation.not_left_to_you' })
    expect(await act(takeOver, { ...input, formerId: bacKan }, formerChair)).toMatchObject({ kind: 'missing' })
  })
})

async function journal(subjectId: Id): Promise<readonly string[]> {
  const client = new pg.Client(house.data.owner)
  await client.connect()
  const { rows } = await client.query<{ told: string }>(
    `select committee_id || ' ' || replace(action, 'organisation.', '') as told from platform.journal
     where subject_id = $1 order by 1`,
    [subjectId],
  )
  await client.end()
  return rows.map(({ told }) => told)
}

afterEach(() => house.clock.set('2025-07-02T08:00:00+07:00'))
