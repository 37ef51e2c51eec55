import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSampleHouse, sampleCommittees } from '../../../tests/support/sample.ts'
import type { TestHouse } from '../../../tests/support/web.ts'
import type { Reading } from '../../platform/context.ts'
import { systemSight } from '../../platform/system-caller.ts'
import type { Id } from '../../values/id.ts'
import * as area from './index.ts'

const committeeId = sampleCommittees.songCau
let house: TestHouse

// In the autumn of 2023: a group asleep, teams of the epidemic at work, plans that are over.
beforeAll(async () => {
  house = await openSampleHouse('2023-09-20T08:00:00+07:00')
}, 600_000)
afterAll(() => house.close())

const read = <T>(look: (reading: Reading) => Promise<T>): Promise<T> =>
  house.house.database.read(systemSight([committeeId]), look)

type Page = (query: area.RegisterQuery) => Promise<{ readonly ids: readonly Id[]; readonly next: Id | null }>

/** Each register: all that stand with their states by the rule, and its pages. */
const registers: Readonly<Record<string, { all: () => Promise<ReadonlyMap<Id, string>>; page: Page }>> = {
  channels: {
    all: () =>
      read(async (r) => {
        const fresh = await area.freshUntil(r, committeeId)
        const found = await area.listChannels(r, { committeeIds: [committeeId] })
        return new Map(found.map((one) => [one.channel.id, area.channelState(one, r.today, fresh)]))
      }),
    page: (query) => read(async (r) => told(await area.pageChannels(r, query), (one) => one.channel.id)),
  },
  'key persons': {
    all: () =>
      read(async (r) => {
        const found = await area.listKeyPersons(r, { committeeIds: [committeeId] })
        return new Map(found.map((one) => [one.person.id, area.keyPersonState(one, r.today)]))
      }),
    page: (query) => read(async (r) => told(await area.pageKeyPersons(r, query), (one) => one.person.id)),
  },
  models: {
    all: () =>
      read(async (r) => {
        const found = await area.listModels(r, { committeeIds: [committeeId] })
        return new Map(found.map((one) => [one.model.id, area.modelState(one, r.today)]))
      }),
    page: (query) => read(async (r) => told(await area.pageModels(r, query), (one) => one.model.id)),
  },
  teams: {
    all: () =>
      read(async (r) => {
        const found = await area.listTeams(r, { committeeIds: [committeeId] })
        return new Map(found.map((one) => [one.team.id, area.teamState(one, r.today)]))
      }),
    page: (query) => read(async (r) => told(await area.pageTeams(r, query), (one) => one.team.id)),
  },
  programmes: {
    all: () =>
      read(async (r) => {
        const found = await area.listActionProgrammes(r, committeeId)
        return new Map(found.map((one) => [one.programme.id, area.actionProgrammeState(one, r.today)]))
      }),
    page: (query) => read(async (r) => told(await area.pageActionProgrammes(r, query), (one) => one.programme.id)),
  },
  plans: {
    all: () =>
      read(async (r) => {
        const found = await area.listPlans(r, committeeId)
        return new Map(found.map((one) => [one.plan.id, area.planState(one, r.today)]))
      }),
    page: (query) => read(async (r) => told(await area.pagePlans(r, query), (one) => one.plan.id)),
  },
}

function told<Facts>({ rows, next }: area.RegisterPage<Facts>, idOf: (one: Facts) => Id) {
  return { ids: rows.map(idOf), next }
}

/** All pages of a register, two rows each. */
async function through(page: Page, query: Omit<area.RegisterQuery, 'committeeId'>): Promise<readonly Id[]> {
  const ids: Id[] = []
  let after: Id | null = null
  do {
    const found: Awaited<ReturnType<Page>> = await page({ committeeId, limit: 2, ...query, after })
    expect(found.ids.length).toBeLessThanOrEqual(2)
    ids.push(...found.ids)
    after = found.next
  } while (after !== null)
  return ids
}

describe.each(Object.entries(registers))('the register of %s, page by page', (_, { all, page }) => {
  it('holds each row once, in the state that the rule tells', async () => {
    const states = await all()
    expect(states.size).toBeGreaterThan(1)
    for (const state of new Set(states.values())) {
      if (state === 'removed') continue
      const ids = await through(page, { state })
      expect([state, ids.length]).toEqual([state, new Set(ids).size])
      const wanted = [...states].filter(([, one]) => one === state).map(([id]) => id)
      expect([state, [...ids].sort()]).toEqual([state, wanted.sort()])
    }
  })

  it('stands in one order, whatever the size of a page', async () => {
    const whole = await page({ committeeId, limit: 500 })
    expect(await through(page, {})).toEqual(whole.ids)
    expect(whole.next).toBeNull()
  })

  it('begins at the first after a row that is not there', async () => {
    const first = await page({ committeeId, limit: 2 })
    expect(await page({ committeeId, limit: 2, after: committeeId })).toEqual(first)
  })
})

it('names are found without their signs, numbers stand by value', async () => {
  const found = await read((r) => area.pageChannels(r, { committeeId, text: 'to 1 song cau' }))
  expect(found.rows.map(({ channel }) => channel.name)).toEqual(['Tổ 1 Sông Cầu'])
  const groups = await read((r) => area.pageChannels(r, { committeeId, text: 'to', limit: 500 }))
  const names = groups.rows.map(({ channel }) => channel.name).filter((name) => /^Tổ \d+ /.test(name))
  expect(names.slice(0, 3)).toEqual(['Tổ 1 Sông Cầu', 'Tổ 2 Sông Cầu', 'Tổ 3 Sông Cầu'])
  expect(names.indexOf('Tổ 10 Sông Cầu')).toBe(9)
  const persons = await read((r) => area.pageKeyPersons(r, { committeeId, text: 'trieu phuc' }))
  expect(persons.rows).toHaveLength(1)
})

it('channels are counted by the state that the rule tells', async () => {
  const states = await registers.channels?.all()
  const counts = await read((r) => area.countChannels(r, committeeId))
  for (const state of new Set(states?.values()))
    expect([state, counts.get(state as area.ChannelState)]).toEqual([
      state,
      [...(states?.values() ?? [])].filter((one) => one === state).length,
    ])
})
