import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../tests/support/web.ts'
import { storeFile } from '../areas/documents/index.ts'
import { demoAccounts } from '../areas/identity/index.ts'
import { exampleSuccessions, exampleUnits, loadUnitHistories, setUpCommittee } from '../areas/organisation/index.ts'
import { perform } from '../platform/action.ts'
import { quoted, readTables } from '../platform/backup/tables.ts'
import type { FixedClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database.ts'
import { systemCaller } from '../platform/system-caller.ts'
import { type Id, newId } from '../values/id.ts'
import { isRefusal } from '../values/refusal.ts'
import { handOf, installationHand } from './hand.ts'
import { foundSongCau } from './song-cau/found.ts'
import { office } from './song-cau/office.ts'

let house: TestHouse
let sample: Id
const real = newId()

beforeAll(async () => {
  house = await openTestHouse('2025-07-02T08:00:00+07:00')
  const { data } = house
  const open = (clock: FixedClock) =>
    openDatabase({ app: data.app, portal: data.portal }, clock, undefined, house.house.secrets)
  const [installation, hand] = [installationHand(open), handOf('song-cau', open)]
  await installation.do(office.foundedOn, loadUnitHistories, { units: exampleUnits, successions: exampleSuccessions })
  await foundSongCau(hand)
  sample = hand.committeeId
  await Promise.all([installation.close(), hand.close()])
  const account = { displayName: 'Lê Thị Thử', signInName: 'chutich', hash: '$argon2id$' }
  const unit = { kind: 'ward', name: 'Phường Bến Thử', code: null, provinceCode: '19' }
  const term = { number: 'I', from: '2025-07-01', to: '2030-06-30' }
  await act(real, setUpCommittee, { unit, committeeName: 'Ủy ban', term, chair: account, officer: null, areas: [] })
}, 120_000)
afterAll(() => house.close())

async function act<I, F, O>(committeeId: Id, what: Parameters<typeof perform<I, F, O>>[1], input: unknown): Promise<O> {
  const caller = systemCaller({ committeeId, name: 'test', channel: 'cli' })
  const outcome = await perform(house.house.database, what, input, caller)
  if (isRefusal(outcome)) throw new Error(`${outcome.key} ${outcome.field}`)
  return outcome
}

async function put(committeeId: Id, text: string): Promise<string> {
  const { sha256, size } = await house.house.files.put(Buffer.from(text), { mime: 'text/plain' })
  const about = { sha256, sentSha256: sha256, name: 'a.txt', mime: 'text/plain', size }
  await act(committeeId, storeFile, { ...about, width: null, height: null, takenOn: null, previews: null })
  return sha256
}

/** Rows of each table that belong to a committee; empty tables are left out. */
async function rowsOf(committeeId: Id): Promise<Record<string, number>> {
  const client = new pg.Client(house.data.owner)
  await client.connect()
  try {
    const found: Record<string, number> = {}
    for (const shape of await readTables(client, { all: true })) {
      if (!shape.columns.includes('committee_id')) continue
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from ${quoted(shape).table} where committee_id = $1`,
        [committeeId],
      )
      if (rows[0]?.n) found[shape.name] = rows[0].n
    }
    return found
  } finally {
    await client.end()
  }
}

it('takes every row and file of the sample out, and nothing of a real committee', async () => {
  const { files, operator, database } = house.house
  const [own, shared, kept] = [await put(sample, 'mẫu'), await put(sample, 'chung'), await put(real, 'thật')]
  await put(real, 'chung')
  const before = await rowsOf(real)
  expect(Object.keys(await rowsOf(sample)).length).toBeGreaterThan(10)
  expect((await demoAccounts(database)).length).toBeGreaterThan(10)

  const rows = await operator.wipeSample()

  expect(rows).toBeGreaterThan(200)
  expect(await rowsOf(sample)).toEqual({})
  expect(await rowsOf(real)).toEqual(before)
  expect(await demoAccounts(database)).toEqual([])
  expect(await Promise.all([own, shared, kept].map((sha256) => files.has(sha256)))).toEqual([false, true, true])
  expect(await operator.wipeSample()).toBe(0)
})
