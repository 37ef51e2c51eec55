import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Reading } from '../../src/platform/context.ts'
import { type Database, openDatabase, setScope } from '../../src/platform/database.ts'
import { systemSight } from '../../src/platform/system-caller.ts'
import type { Id } from '../../src/values/id.ts'
import type { Held, Invariant } from '../../src/values/invariant.ts'
import { openSampleHouse, sampleCommittees } from './sample.ts'
import type { TestHouse } from './web.ts'

/** Every list of invariants that an area's door shows, by the name it is exported under: `supervisionInvariants`. */
export async function allInvariants(
  folder = join(import.meta.dirname, '../../src/areas'),
): Promise<ReadonlyMap<string, readonly Invariant<Reading>[]>> {
  const found = new Map<string, readonly Invariant<Reading>[]>()
  for (const area of readdirSync(folder).sort()) {
    const door = join(folder, area, 'index.ts')
    if (!existsSync(door)) continue
    const opened = (await import(/* @vite-ignore */ pathToFileURL(door).href)) as Record<string, unknown>
    for (const [name, list] of Object.entries(opened)) {
      if (name.endsWith('Invariants')) found.set(name, list as readonly Invariant<Reading>[])
    }
  }
  return found
}

/** The invariants that do not hold of a committee's records, with the records: none after any walk. */
export async function brokenAmong(
  database: Database,
  committeeIds: readonly Id[],
  invariants: readonly Invariant<Reading>[],
): Promise<readonly string[]> {
  return database.read(systemSight(committeeIds), async (reading) => {
    const broken: string[] = []
    for (const { id, find } of invariants) {
      const held = await find(reading)
      broken.push(...held.broken.map((record) => `${id} ${record}`))
    }
    return broken
  })
}

export interface Nursery {
  /** What an invariant finds after these statements of the tables' owner, which nothing else ever sees. */
  after(statements: string, invariant: Invariant<Reading>): Promise<Held>
  close(): Promise<void>
}

/** Plants what must not be into the records of a house, lets an invariant look as the application would, takes it back. */
export async function openNursery(
  { house, data }: Pick<TestHouse, 'house' | 'data'>,
  committeeIds: readonly Id[],
): Promise<Nursery> {
  const { clock, secrets } = house.database
  const owner = openDatabase({ app: { ...data.owner, max: 1 }, portal: data.portal }, clock, undefined, secrets)
  const sight = systemSight(committeeIds)
  return {
    after: async (statements, invariant) => {
      const transaction = await owner.app.startTransaction().execute()
      try {
        await sql.raw(statements).execute(transaction)
        await sql.raw('set local role dau_an_app').execute(transaction)
        await setScope(transaction, sight, clock.today())
        return await invariant.find({ db: transaction, sight, now: clock.now(), today: clock.today(), secrets })
      } finally {
        await transaction.rollback().execute()
      }
    },
    close: () => owner.close(),
  }
}

/**
 * The test of an area's invariants: all hold of the sample term, and each finds what is planted against it. `plants` are
 * statements of the tables' owner, by the invariant they break; `furnish` adds to the sample what it has not.
 */
export function testInvariants(
  invariants: readonly Invariant<Reading>[],
  plants: Readonly<Record<string, string>>,
  furnish: (house: TestHouse) => Promise<unknown> = async () => null,
): void {
  let house: TestHouse
  let nursery: Nursery
  beforeAll(async () => {
    house = await openSampleHouse()
    await furnish(house)
    nursery = await openNursery(house, Object.values(sampleCommittees))
  })
  afterAll(async () => {
    await nursery.close()
    await house.close()
  })

  it('each has a plant', () => {
    expect(Object.keys(plants).sort()).toEqual(invariants.map(({ id }) => id).sort())
  })

  it.each(invariants)('$id', async (invariant) => {
    const sound = await nursery.after('select', invariant)
    expect(sound.broken).toEqual([])
    const planted = await nursery.after(plants[invariant.id] ?? '', invariant)
    expect(planted.broken.length).toBeGreaterThan(0)
    expect(planted.broken.length).toBeLessThanOrEqual(planted.looked)
  })
}
