import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Outpost, openHelpModel, openOutpost } from '../../../tests/support/outreaching.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { systemCaller } from '../../platform/system-caller.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Outpost
let modelId: Id
let teamId: Id
beforeAll(async () => {
  house = await openTestDatabase('2022-03-01T08:00:00+07:00')
  desk = await openOutpost(house.database)
  modelId = await openHelpModel(house.database, desk)
  const team = { kind: 'covid_community', name: 'Tổ COVID cộng đồng Tổ 4', areaId: desk.areaId, modelId }
  teamId = (await succeed(house.database, door.formTeam, { ...team, formedOn: '2021-12-02' }, desk.officer)).id
})
afterAll(() => house.close())

const ask = (what: AnyAction, input: object, who: Caller) => perform(house.database, what, input, again(who))
const done = (what: AnyAction, input: object, who: Caller) => succeed(house.database, what, input, who)
const read = <T>(who: Caller, look: Parameters<typeof house.database.read<T>>[1]) =>
  house.database.read(who.sight, look)

const secrets = { name: 'Triệu Văn Bí Mật', phone: '0912 345 678', address: 'Ngõ 12', note: 'Sốt cao, cần thuốc' }
const asking = (more: object = {}) => ({
  ...{ modelId, areaId: desk.areaId, requestedOn: '2022-02-20', cameBy: 'phone', needs: ['medicine'] },
  ...secrets,
  ...more,
})

const stages = ['verified', 'assigned', 'helped', 'followed_up', 'refused', 'withdrawn'] as const
const open: Readonly<Record<string, readonly string[]>> = {
  verified: ['requested'],
  assigned: ['verified', 'assigned'],
  helped: ['assigned'],
  followed_up: ['helped'],
  refused: ['requested', 'verified'],
  withdrawn: ['requested', 'verified', 'assigned'],
}
const byOffice = ['verified', 'assigned', 'refused', 'undo']

test('a request goes only the ways that are open, whoever tries; an area tells how it went and decides nothing', async () => {
  const who = () => ({ officer: desk.officer, head: desk.head, otherHead: desk.otherHead })
  const move = fc.tuple(
    fc.constantFrom(...stages, ...stages, 'undo'),
    fc.constantFrom('officer', 'officer', 'head', 'otherHead'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 9 }), async (walk) => {
      const { id } = await done(door.requestHelp, asking(), desk.head)
      let went: string[] = []
      for (const [verb, name] of walk) {
        const caller = who()[name as 'officer']
        const step = { id, stage: verb, happenedOn: '2022-02-25', teamId, reason: 'elsewhere', note: 'Đã gặp' }
        const outcome = await (verb === 'undo'
          ? ask(door.undoHelpStep, { id }, caller)
          : ask(door.advanceHelp, step, caller))
        const may = name === 'officer' || (name === 'head' && !byOffice.includes(verb))
        const can = verb === 'undo' ? went.length > 0 : open[verb]?.includes(went.at(-1) ?? 'requested')
        expect([verb, name, !isRefusal(outcome)]).toEqual([verb, name, Boolean(may && can)])
        if (may && can) went = verb === 'undo' ? went.slice(0, -1) : [...went, verb]
        const facts = await read(desk.officer, (reading) => door.findHelp(reading, id))
        expect(stepsBy(facts?.steps ?? [], null).map((one) => one.stage)).toEqual(went)
        expect(door.helpState(facts as door.HelpFacts, null)).toBe(went.at(-1) ?? 'requested')
        // A request ends once, and nothing is written of who it was.
        expect(went.filter((stage) => ['followed_up', 'refused', 'withdrawn'].includes(stage)).length).toBeLessThan(2)
        for (const one of facts?.steps ?? []) expect(one.note === null || /^[a-z_]+$/.test(one.note)).toBe(true)
      }
    }),
    { numRuns: 8 },
  )
}, 60_000)

describe('who asked', () => {
  test('is sealed: no table, journal line or answer holds it in clear; opening it leaves a line', async () => {
    const { id } = await done(door.requestHelp, asking(), desk.officer)
    await done(door.lookAtHelp, { id }, desk.officer)
    const opened = await read(desk.officer, (reading) => door.openHelpSecrets(reading, id))
    expect(opened).toEqual([secrets])
    const owner = new pg.Client(house.fresh.owner)
    await owner.connect()
    const { rows: tables } = await owner.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('outreach', 'platform', 'documents')`,
    )
    for (const { name } of tables) {
      const { rows } = await owner.query(
        `select count(*)::int as n from ${name} t where t::text ~* 'Bí Mật|345.?678|Sốt cao'`,
      )
      expect([name, rows[0]?.n]).toEqual([name, 0])
    }
    const { rows: lines } = await owner.query(
      `select 1 from platform.journal where action = 'outreach.look_at_help' and subject_id = $1`,
      [id],
    )
    expect(lines).toHaveLength(1)
    await owner.end()
  })

  test('is seen by the area it came from and by no other, and by nobody above', async () => {
    const { id } = await done(door.requestHelp, asking(), desk.head)
    expect(await read(desk.head, (reading) => door.openHelpSecrets(reading, id))).toHaveLength(1)
    expect(await read(desk.otherHead, (reading) => door.openHelpSecrets(reading, id))).toEqual([])
    expect(await read(desk.otherHead, (reading) => door.findHelp(reading, id))).toBeNull()
    const above = { ...desk.officer, sight: { ...desk.officer.sight, reach: 'province' as const } }
    expect(await read(above, (reading) => door.openHelpSecrets(reading, id))).toEqual([])
  })

  test('a model that does not run, or takes none, is asked for nothing', async () => {
    const early = asking({ requestedOn: '2021-11-30' })
    expect(await ask(door.requestHelp, early, desk.officer)).toMatchObject({ key: 'outreach.model_takes_none' })
    const closed = { kind: 'model', name: 'Ngõ sạch', lead: 'Tổ 4', startedOn: '2021-12-01' }
    const { id } = await done(door.registerModel, closed, desk.officer)
    const other = asking({ modelId: id })
    expect(await ask(door.requestHelp, other, desk.officer)).toMatchObject({ key: 'outreach.model_takes_none' })
  })
})

test('when the model is over and its time too, names go and counts stay; not a day earlier, and only once', async () => {
  const { database, clock } = house
  const ward = desk
  const model = await openHelpModel(database, ward)
  const request = { ...asking(), modelId: model, areaId: ward.areaId }
  const first = await done(door.requestHelp, request, ward.officer)
  const second = await done(door.requestHelp, { ...request, areaId: ward.otherAreaId }, ward.officer)
  const { id: team } = await done(door.formTeam, { kind: 'other', name: 'Đội', formedOn: '2021-12-01' }, ward.officer)
  for (const stage of ['verified', 'assigned', 'helped', 'followed_up']) {
    const step = { id: first.id, stage, happenedOn: '2022-02-25', teamId: team, note: 'Đã đưa túi thuốc' }
    await done(door.advanceHelp, step, ward.officer)
  }
  const kept = (id: Id) => read(ward.officer, (reading) => door.openHelpSecrets(reading, id))
  const tally = () => read(ward.officer, (reading) => door.tallyHelp(reading, model))
  const before = await tally()
  expect(await kept(first.id)).toHaveLength(5)

  clock.set('2022-05-02T08:00:00+07:00')
  await done(door.advanceModel, { id: model, stage: 'ended', happenedOn: '2022-04-30' }, ward.officer)
  const program = () => systemCaller({ committeeId: ward.committeeId, name: 'retention', channel: 'job' })
  clock.set('2023-04-30T08:00:00+07:00')
  expect(await ask(door.eraseHelp, {}, program())).toMatchObject({ key: 'outreach.nothing_to_erase' })
  clock.set('2023-05-01T08:00:00+07:00')
  expect(await done(door.eraseHelp, {}, program())).toEqual({ count: 2 })
  expect(await ask(door.eraseHelp, {}, program())).toMatchObject({ key: 'outreach.nothing_to_erase' })

  expect([await kept(first.id), await kept(second.id)]).toEqual([[], []])
  expect(await tally()).toEqual(before.map((one) => ({ ...one, kept: 0 })))
  const facts = await read(ward.officer, (reading) => door.findHelp(reading, first.id))
  expect(facts?.request).toMatchObject({ requestedOn: '2022-02-20', areaId: ward.areaId, needs: ['medicine'] })
  expect(stepsBy(facts?.steps ?? [], null).map((step) => step.stage)).toContain('helped')
  expect(await ask(door.lookAtHelp, { id: first.id }, ward.officer)).toMatchObject({ key: 'outreach.erased_already' })
  // Of the model that goes on all is still there.
  const untouched = await done(door.requestHelp, asking({ requestedOn: '2023-04-30' }), desk.officer)
  expect(await read(desk.officer, (reading) => door.openHelpSecrets(reading, untouched.id))).toHaveLength(1)
  const owner = new pg.Client(house.fresh.owner)
  await owner.connect()
  const { rows } = await owner.query(
    `select count(*)::int as n from outreach.help_detail d where committee_id = $1
     and request_id in (select id from outreach.help_request where model_id = $2)
     and (name_sealed is not null or phone_sealed is not null or address_sealed is not null or note_sealed is not null)`,
    [ward.committeeId, model],
  )
  await owner.end()
  expect(rows[0]?.n).toBe(0)
})
