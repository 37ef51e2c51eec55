import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openScope, publishRows, type RowToPublish, type Scope, scopeOf } from '../../src/areas/disclosure/index.ts'
import { perform } from '../../src/platform/action.ts'
import { systemCaller } from '../../src/platform/system-caller.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { type Count, type Query, scanFor } from './ledger-queries.ts'
import { drawRows } from './ledger-rows.ts'
import type { Place } from './place.tsx'

const origin = { kind: 'bench', id: '00000000-0000-7000-8000-00000000b001', label: 'bench' }

export interface Loaded {
  readonly scope: Scope
  /** Lines published now, and in how many milliseconds; the rest stood there from a run before. */
  readonly published: number
  readonly ms: number
  /** Days appended since it was loaded, each with a seed of its own. */
  readonly days: number
  /** What a look at every line finds for each query. */
  readonly counts: readonly Count[]
}

const callerFor = ({ committeeId }: Place) => systemCaller({ committeeId, name: 'bench', channel: 'cli' })

const scopeIn = (place: Place) => place.database.read(callerFor(place).sight, (reading) => scopeOf(reading, origin))

export async function publish(place: Place, scope: Scope, rows: readonly RowToPublish[]): Promise<void> {
  sure(await perform(place.database, publishRows, { scopeId: scope.id, rows }, callerFor(place)))
}

/** The ledger of a folder, brought to so many lines through the door that everybody publishes through; goes on where a run ended. */
export async function loadLedger(
  place: Place,
  rows: number,
  queries: readonly Query[],
  folder: string | undefined,
): Promise<Loaded> {
  if (!(await scopeIn(place))) {
    const given = { ledger: 'contribution', title: 'Đo tốc độ', origin, openedOn: '2024-09-08' }
    sure(await perform(place.database, openScope, given, callerFor(place)))
  }
  const begunWith = await scopeIn(place)
  if (!begunWith) throw new Error('no scope')
  const kept = recall(folder, rows, queries)
  const scan = kept ? null : scanFor(queries)
  let [at, published, ms] = [0, 0, 0]
  if (!kept || begunWith.lastNo < rows)
    for (const batch of drawRows(rows)) {
      scan?.add(batch)
      at += batch.length
      if (at <= begunWith.lastNo) continue
      const from = performance.now()
      await publish(place, begunWith, batch)
      ms += performance.now() - from
      published += batch.length
    }
  if (published > 0) {
    const from = performance.now()
    await place.settled()
    ms += performance.now() - from
    await place.counted()
    await quiet(place)
  }
  const scope = await scopeIn(place)
  if (!scope) throw new Error('no scope')
  const found = { scope, published, ms, days: kept?.days ?? 0, counts: kept?.counts ?? scan?.counts ?? [] }
  remember(folder, rows, queries, found)
  return found
}

/** What the database does by itself in a quiet hour. */
async function quiet({ ownerDb }: Place): Promise<void> {
  for (const table of ['search', 'row', 'term', 'tally'])
    await sql`vacuum analyze ${sql.id('disclosure', table)}`.execute(ownerDb)
}

interface Kept {
  readonly rows: number
  readonly asked: string
  readonly days: number
  readonly counts: readonly Count[]
}

const fileIn = (folder: string) => join(folder, 'ledger-bench.json')
const askedOf = (queries: readonly Query[]) => queries.map(({ text }) => text).join('\n')

function recall(folder: string | undefined, rows: number, queries: readonly Query[]): Kept | null {
  if (folder === undefined || !existsSync(fileIn(folder))) return null
  const kept = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Kept
  if (kept.rows !== rows && kept.days > 0)
    throw new Error(`${folder} holds ${kept.rows} lines and days appended to them`)
  return kept.rows === rows && kept.asked === askedOf(queries) ? kept : null
}

export function remember(
  folder: string | undefined,
  rows: number,
  queries: readonly Query[],
  { days, counts }: Pick<Loaded, 'days' | 'counts'>,
): void {
  if (folder === undefined) return
  const kept: Kept = { rows, asked: askedOf(queries), days, counts }
  writeFileSync(fileIn(folder), JSON.stringify(kept))
}

const sure = (made: unknown) => {
  if (isRefusal(made)) throw new Error(made.key)
}
