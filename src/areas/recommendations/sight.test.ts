import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
let [draft, mine, others]: readonly Id[] = []
beforeAll(async () => {
  house = await openTestDatabase('2022-10-03T08:00:00+07:00')
  desk = await openDesk(house.database)
  const issuedOn = day('2022-09-06')
  draft = await recommend(house.database, desk)
  mine = await recommend(house.database, desk, { issuedOn, receivedOn: day('2022-09-07') })
  others = await recommend(house.database, desk, { agencyId: desk.otherAgencyId, issuedOn, receivedOn: issuedOn })
  const escalation = { id: mine, on: day('2022-10-03'), addressedTo: 'x' }
  await succeed(house.database, door.escalateRecommendation, escalation, desk.chair)
})
afterAll(() => house.close())

interface Look {
  readonly committee?: Id
  readonly reach: string
  readonly agency?: Id
}

/** Plain SQL as the application's own role, within a sight: what a defect in our queries could reach at most. */
async function asApp<T>(look: Look, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(house.fresh.app)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.committees = '${look.committee ?? desk.committeeId}'`)
    await client.query(`set local app.reach = '${look.reach}'`)
    await client.query(`set local app.agency = '${look.agency ?? ''}'`)
    return await ask(client)
  } finally {
    await client.end()
  }
}

const idsSeen = (look: Look) =>
  asApp(look, async (client) => {
    const { rows } = await client.query('select id from recommendations.recommendation')
    return rows.map((row: { id: Id }) => row.id).sort()
  })
const kindsSeen = (look: Look) =>
  asApp(look, async (client) => {
    const { rows } = await client.query('select kind from recommendations.entry order by kind')
    return rows.map((row: { kind: string }) => row.kind)
  })

describe('row security', () => {
  test('the office sees all, an agency what was issued to it, others nothing', async () => {
    expect(await idsSeen({ reach: 'staff' })).toEqual([draft, mine, others].sort())
    expect(await idsSeen({ reach: 'agency', agency: desk.agencyId })).toEqual([mine])
    expect(await idsSeen({ reach: 'agency', agency: desk.otherAgencyId })).toEqual([others])
    expect(await idsSeen({ reach: 'province' })).toEqual([mine, others].sort())
    for (const look of [
      { reach: 'agency' },
      { reach: 'area' },
      { reach: 'advisor' },
      { reach: 'admin' },
      { reach: '' },
    ]) {
      expect(await idsSeen(look)).toEqual([])
    }
    expect(await idsSeen({ reach: 'staff', committee: newId() })).toEqual([])
  })

  test('an agency reads no word about it to the level above', async () => {
    expect(await kindsSeen({ reach: 'staff' })).toEqual(['escalation', 'receipt', 'receipt'])
    expect(await kindsSeen({ reach: 'agency', agency: desk.agencyId })).toEqual(['receipt'])
  })

  test('an agency sees nothing else of the committee', async () => {
    const look = { reach: 'agency', agency: desk.agencyId }
    const counts = await asApp(look, async (client) => {
      const found: Record<string, number> = {}
      for (const table of ['recommendations.import_batch', 'organisation.person', 'organisation.membership']) {
        found[table] = Number((await client.query(`select count(*) from ${table}`)).rows[0].count)
      }
      const { rows } = await client.query('select id from organisation.agency')
      return { ...found, agencies: rows.length }
    })
    expect(Object.values(counts)).toEqual([0, 0, 0, 1])
  })

  test('an agency writes only in its own name, changes nothing, and nobody deletes', async () => {
    const look = { reach: 'agency', agency: desk.agencyId }
    const values = `('${desk.committeeId}', '${newId()}', '${mine}', 'answer', '2022-10-03', 'x', true, 'accepted'`
    const columns = 'committee_id, id, recommendation_id, kind, happened_on, text, is_written, stance, by_agency'
    const rest = 'recorded_at, recorded_by, recorded_by_name'
    const insert = (byAgency: boolean, into = mine) =>
      `insert into recommendations.entry (${columns}, ${rest}) values ${values.replace(mine ?? '', into ?? '')}, ${byAgency}, now(), '${newId()}', 'x')`
    const denied = async (text: string) =>
      expect(asApp(look, (client) => client.query(text))).rejects.toThrow(/row-level security|permission denied/)
    await denied(insert(false))
    await denied(insert(true, others))
    await denied(`update recommendations.recommendation set text = 'y' where id = '${mine}'`)
    await denied(`delete from recommendations.recommendation`)
    const changed = `update recommendations.entry set superseded_at = now(), superseded_reason = 'x', superseded_by = id, superseded_by_name = 'x'`
    expect(await asApp(look, async (client) => (await client.query(changed)).rowCount)).toBe(0)
    for (const text of ['delete from recommendations.entry', `update recommendations.entry set text = 'y'`]) {
      await expect(asApp({ reach: 'staff' }, (client) => client.query(text))).rejects.toThrow(/permission denied/)
    }
  })
})

describe('the reads of the door', () => {
  test('lists, counts, figures and exports are of the same sight', async () => {
    const query = { asAt: day('2022-10-03') }
    const seen = await house.database.read(desk.contact.sight, async (reading) => {
      const page = await door.searchRegister(reading, query)
      const pieces: Id[] = []
      for await (const lines of door.wholeRegister(reading, query)) pieces.push(...lines.map((line) => line.id))
      const counts = await door.countRegister(reading, query)
      return { page: page.lines.map((line) => line.id), pieces, all: counts.all, escalated: page.lines[0]?.escalatedOn }
    })
    expect(seen).toEqual({ page: [mine], pieces: [mine], all: 1, escalated: null })
  })

  test('the public role reads no table of this area', async () => {
    await expect(
      house.database.readPublished(({ db }) => sql`select 1 from recommendations.recommendation`.execute(db)),
    ).rejects.toThrow(/permission denied/)
  })

  test('a saved filter is for its owner alone', async () => {
    const owner = callerAs('ward_officer', desk.committeeId)
    await succeed(house.database, door.saveFilter, { name: 'Quá hạn', query: 'tre=qua-han' }, again(owner))
    const see = (sight: typeof owner.sight) => house.database.read(sight, (reading) => door.savedFilters(reading))
    expect((await see(owner.sight)).map((one) => one.name)).toEqual(['Quá hạn'])
    expect(await see(desk.chair.sight)).toEqual([])
  })
})
