import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import {
  festival,
  type Ground,
  openGround,
  planned,
  registration,
  result,
  year,
} from '../../../tests/support/festival.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { walkUntil } from '../../../tests/support/walking.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { yearPeriod } from '../../values/period.ts'
import { isRefusal } from '../../values/refusal.ts'
import { evidenceOf } from '../documents/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ground: Ground
let planId: Id
const today = day('2023-12-20')
beforeAll(async () => {
  house = await openTestDatabase(`${today}T08:00:00+07:00`)
  ground = await openGround(house.database, [100, 98, 103])
  planId = await planned(house.database, ground)
})
afterAll(() => house.close())

const read = (): Promise<door.YearFacts> =>
  house.database.read(ground.chair.sight, (r) => door.loadYear(r, ground.committeeId, year))
const act = (what: AnyAction, input: object, caller: Caller = ground.chair) =>
  perform(house.database, what, input, again(caller))

/** One thing somebody may try, sensible or not: what, about which area, by whom, on which day, with which numbers. */
type Attempt = readonly [kind: number, area: number, who: number, later: number, odd: number]

/** What gets an area on from where it stands, by its place among the acts; tried as often as all the rest together. */
const natural: Readonly<Partial<Record<door.AreaState, readonly number[]>>> = {
  planned: [0, 1],
  registered: [3],
  approved: [5],
  postponed: [11],
  held: [6],
  reported: [7, 7, 8],
  returned: [5],
  verified: [9, 16],
  not_held: [15],
}
const acts = 17

async function attempt([kind, at, who, later, odd]: Attempt, facts: door.YearFacts): Promise<unknown> {
  const areaId = ground.areaIds[at] ?? ''
  const other = ground.areaIds[(at + 1) % 3] ?? ''
  const caller = [ground.chair, ground.officer, ground.heads[at], ground.heads[(at + 1) % 3]][who] as Caller
  const on = addDays(day('2023-10-10'), later)
  const event = door.eventOf(facts, areaId)
  const found = door.resultOf(facts, areaId)
  const id = event?.event.id
  const subject = (['plan', 'event', 'result'] as const)[odd % 3]
  const undone = { plan: facts.plans[0], event, result: found }[subject ?? 'plan']
  const undoneId = { plan: planId, event: id, result: found?.id }[subject ?? 'plan']
  // That the plan was issued stays: without it nothing more could happen.
  const last = undone?.steps.findLast((step) => step.supersededAt === null && step.stage !== 'issued')
  const told = { eventId: id, areaId, heldOn: on, reportedOn: on, ...result({ householdsAttended: 60 + odd * 9 }) }
  const asked = registration(areaId, { withAreaIds: odd % 2 ? [other] : [], registeredOn: on })
  const tries: readonly (() => Promise<unknown>)[] = [
    () => act(door.registerEvent, asked, caller),
    () => act(door.registerEvent, { ...asked, registeredOn: '2023-10-20' }, ground.heads[at]),
    () => act(door.approveEvents, { events: [id], happenedOn: on }, who ? ground.vice : caller),
    () => act(door.approveEvents, { events: [id], happenedOn: '2023-10-28' }),
    () => act(door.markHeld, { id, heldOn: on }, caller),
    () => act(door.reportResult, { ...told, heldOn: '2023-11-12', reportedOn: today }, ground.heads[at]),
    () => act(door.reportResult, { ...told, ...(odd % 2 ? { reason: 'x' } : {}) }, caller),
    () => act(door.verifyResults, { ids: [found?.id], verifiedOn: odd % 2 ? today : on }, caller),
    () => act(door.returnResult, { id: found?.id, returnedOn: odd % 2 ? today : on, reason: 'x' }, ground.officer),
    () => act(door.correctResult, { id: found?.id, reason: 'x', ...result({ householdsTotal: 90 + odd }) }, caller),
    () => act(door.postponeEvent, { id, happenedOn: on, reason: 'x' }, caller),
    () => act(door.resumeEvent, { id, happenedOn: on, plannedOn: addDays(on, 3) }),
    () => act(odd % 2 ? door.callOffEvent : door.leaveJointEvent, { id, areaId, happenedOn: on, reason: 'x' }, caller),
    () => act(door.recordNotHeld, { year, areaId, happenedOn: on, reason: 'x' }, caller),
    () => act(door.undoFestivalStep, { subject, id: undoneId, stepId: last?.id, reason: 'x' }),
    () =>
      act(odd % 3 ? door.withdrawResult : door.withdrawEvent, { id: odd % 3 ? found?.id : id, reason: 'x' }, caller),
    () => act(door.consolidateYear, { id: planId, happenedOn: on, reference: 'x', decision: odd % 2 ? 'x' : '' }),
  ]
  const next = natural[door.areaState(facts, areaId, today)]
  return tries[kind < acts ? kind : (next?.[odd % next.length] ?? 0)]?.()
}

async function checkInvariants(facts: door.YearFacts): Promise<void> {
  const states = new Map(ground.areaIds.map((id) => [id, door.areaState(facts, id, today)]))
  for (const id of ground.areaIds) {
    const live = facts.events.filter((one) => one.event.supersededAt === null && door.areasOf(one).includes(id))
    expect(live.length).toBeLessThanOrEqual(1)
  }
  const areas = new Map(ground.areaIds.map((id, at) => [id, `Tổ ${at + 1}`]))
  const question = { committeeIds: [ground.committeeId], period: yearPeriod(year), asAt: today, knownAt: null }
  await house.database.read(ground.chair.sight, async (reading) => {
    const { rows } = await door.listResults(reading, { committeeId: ground.committeeId, areas })
    for (const row of rows) expect([row.area, row.state]).toEqual([row.area, states.get(row.areaId)])
    const held = [...states].filter(([, state]) => door.wasHeld(state)).map(([id]) => id)
    const [covered, , attended] = door.festivalIndicators
    expect([...((await covered?.compute(reading, question))?.ids ?? [])].sort()).toEqual(held.sort())
    const verified = [...states]
      .filter(([, state]) => door.isVerified(state))
      .map(([id]) => door.resultOf(facts, id)?.id)
    expect([...((await attended?.compute(reading, question))?.ids ?? [])].sort()).toEqual(verified.sort())
  })
  expect(await brokenAmong(house.database, [ground.committeeId], door.festivalInvariants)).toEqual([])
}

describe('whatever is tried, in whatever order, by whomever', () => {
  test('states, list, figures and invariants agree; a refusal changes nothing', async () => {
    // Without a leaning towards small numbers: every act is as likely as its place in the list.
    const any = (most: number) => fc.noBias(fc.nat(most))
    const one = fc.tuple(any(2 * acts - 1), any(2), any(3), any(71), any(5))
    let done = 0
    await walkUntil(
      () => done > 15,
      () =>
        fc.assert(
          fc.asyncProperty(fc.array(one, { minLength: 24, maxLength: 24 }), async (all) => {
            let before = await read()
            // Days mostly go forward, so that the walk gets somewhere.
            for (const [at, [kind, area, who, later, odd]] of all.entries()) {
              const forward = Math.min(71, at * 3 + (later % 4))
              const outcome = await attempt([kind, area, who, forward, odd], before)
              const after = await read()
              if (isRefusal(outcome)) expect(after).toEqual(before)
              else {
                done += 1
                await checkInvariants(after)
              }
              before = after
            }
            await clear()
          }),
          { numRuns: 4 },
        ),
    )
    // A walk that got nowhere would prove nothing.
    expect(done).toBeGreaterThan(15)
  })
})

/** Takes out what a walk left, so that the next begins with areas that are free. */
async function clear(): Promise<void> {
  const facts = await read()
  for (const { event } of facts.events.filter((one) => one.event.supersededAt === null))
    await succeed(house.database, door.withdrawEvent, { id: event.id, reason: 'x' }, ground.chair)
  const closed = facts.plans[0]?.steps.findLast((step) => step.supersededAt === null && step.stage === 'consolidated')
  if (closed) {
    const undo = { subject: 'plan', id: planId, stepId: closed.id, reason: 'x' }
    await succeed(house.database, door.undoFestivalStep, undo, ground.chair)
  }
}

describe('a result', () => {
  test('with its picture reaches the festival in one act; a refused one keeps no picture', async () => {
    const [a = '', b = ''] = ground.areaIds
    const id = await festival(house.database, ground, { areaIds: [a, b], until: 'approved' })
    const file = { sha256: 'a'.repeat(64), sentSha256: 'a'.repeat(64), name: 'a.jpg', mime: 'image/jpeg', size: 9 }
    const files = [{ ...file, width: 4, height: 3, takenOn: null, previews: null }]
    const told = { eventId: id, areaId: a, heldOn: '2023-11-12', files, ...result() }
    const pictures = async () =>
      (await house.database.read(ground.officer.sight, (r) => evidenceOf(r, [id]))).get(id)?.length ?? 0
    const [head] = ground.heads as [Caller]
    const refused = await act(door.reportResult, { ...told, householdsAttended: 400 }, head)
    expect(refused).toMatchObject({ key: 'festival.attended_over_total', field: 'householdsAttended' })
    expect(await pictures()).toBe(0)
    await succeed(house.database, door.reportResult, told, head)
    expect(await pictures()).toBe(1)
    const partner = { eventId: id, areaId: b, heldOn: '2023-11-13', ...result() }
    expect(await act(door.reportResult, partner)).toMatchObject({ key: 'festival.held_on_other_day' })
    await clear()
  })

  test('says everything that is wrong with it at once, each by its field', async () => {
    const [a = ''] = ground.areaIds
    const id = await festival(house.database, ground, { areaIds: [a], until: 'approved' })
    const wrong = { householdsTotal: 150, householdsAttended: 160, ceremony: true, festivities: false, gifts: 3 }
    const outcome = await act(door.reportResult, { eventId: id, areaId: a, heldOn: '2023-11-12', ...result(wrong) })
    expect(isRefusal(outcome) && [outcome, ...(outcome.also ?? [])].map((one) => one.field)).toEqual([
      'householdsAttended',
      'totalReason',
      'ceremonyOnlyReason',
      'giftWorth',
    ])
    await clear()
  })
})

test('a sheet is accounted for row by row', async () => {
  const [, b = ''] = ground.areaIds
  await festival(house.database, ground, { areaIds: [b] })
  const row = { place: 'Nhà văn hóa', heldOn: '2023-11-12', ...result() }
  const rows = [
    { ...row, row: 2, area: 'TỔ 1' },
    { ...row, row: 3, area: 'Tổ 2' },
    { ...row, row: 4, area: 'Tổ 1' },
    { ...row, row: 5, area: 'Tổ 9' },
    { ...row, row: 6, area: 'Tổ 3', householdsAttended: 120 },
    { ...row, row: 7, area: 'Tổ 3', heldOn: 'mai' },
  ]
  const sheet = { fileName: 'x.xlsx', year, reference: '3/LPC', approvedOn: '2023-10-30', rows }
  const refused = await act(door.importFestival, { ...sheet, mode: 'all_or_nothing' })
  expect(refused).toMatchObject({ key: 'festival.import_refused', params: { count: 4 } })
  const taken = (await act(door.importFestival, { ...sheet, mode: 'good_rows' })) as {
    account: readonly door.ImportedFestival[]
  }
  expect(taken.account.map((one) => [one.row, one.outcome, one.refusal?.key ?? null])).toEqual([
    [2, 'taken', null],
    [3, 'already_there', null],
    [4, 'refused', 'festival.row_twice'],
    [5, 'refused', 'festival.no_area'],
    [6, 'refused', 'festival.attended_over_total'],
    [7, 'refused', 'platform.not_a_day'],
  ])
  const facts = await read()
  // Taken rows are reported, not verified, unless the office says the ward had verified them.
  expect(ground.areaIds.map((id) => door.areaState(facts, id, today as Day))).toEqual([
    'reported',
    'verified',
    'planned',
  ])
  await clear()
})

test('nothing is published that names a person', async () => {
  const [a = ''] = ground.areaIds
  const families = [{ headName: 'Lường Văn Mẫu', achievement: 'x' }]
  await festival(house.database, ground, { areaIds: [a], reported: { commended: 1, families, works: ['Đường ngõ'] } })
  const publish = (title: string) => act(door.publishFestival, { year, title })
  expect(await publish('Ngày hội: khen ông LƯỜNG VĂN MẪU')).toMatchObject({ key: 'festival.name_in_public' })
  expect(await publish('Ngày hội năm 2023')).toMatchObject({ version: 1 })
})
