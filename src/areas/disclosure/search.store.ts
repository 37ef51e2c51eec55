import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import {
  type Counted,
  countPlain,
  countUpTo,
  type FoundPlace,
  filtersOf,
  gather,
  type Hits,
  holding,
  holdingExactly,
  termOf,
  walk,
  withReference,
} from './finding.store.ts'
import type { Question } from './question.ts'
import { type ShownRow, shownOf } from './row.store.ts'
import type { Scope } from './scope.ts'

export interface Answer extends Counted {
  readonly lines: readonly ShownRow[]
  readonly next: FoundPlace | null
  /** The reading of what was typed that was answered. */
  readonly question: Question
  /** Nothing holds the last word whole: lines are told in which it begins one. */
  readonly begun: boolean
}

export interface Page {
  readonly after?: FoundPlace | null
  readonly limit?: number
}

/** Of more lines than this, narrowed by more than words, only this many are counted. */
export const mostCounted = 10_000
const wide = 20_000
const narrow = 5000

type Found = Hits & { readonly begun?: boolean }

/** What answers the first reading that finds a line; the last reading where none does. */
export async function searchRows(
  reading: Reading,
  scope: Scope,
  questions: readonly Question[],
  { after = null, limit = 20 }: Page = {},
): Promise<Answer> {
  for (const [at, question] of questions.entries()) {
    const hits = await find(reading, scope, question, { after, limit: limit + 1 })
    if (hits.rows === 0 && at < questions.length - 1) continue
    const { found, begun = false, ...counted } = hits
    const shown = found.slice(0, limit)
    const lines = await rowsAt(reading, scope, shown)
    return { ...counted, begun, question, lines, next: found.length > limit ? (shown.at(-1) ?? null) : null }
  }
  throw new Error('nothing was asked')
}

interface Asked {
  readonly after: FoundPlace | null
  readonly limit: number
}

async function find(reading: Reading, scope: Scope, question: Question, asked: Asked): Promise<Found> {
  const { words, reference } = question
  const filters = filtersOf(question)
  if (reference) {
    const conditions = [withReference(reading, scope, reference), ...filters]
    return gather(reading, scope, { conditions, exact: null, ...asked })
  }
  if (words.length === 0) return findPlain(reading, scope, question, asked)
  const frequent = await termOf(reading, scope, words)
  if (frequent && (filters.length === 0 || frequent.rows > wide))
    return findFrequent(reading, scope, question, frequent, asked)
  const exact = question.exact.length > 0 ? holdingExactly(scope, question.exact) : null
  const whole = await gather(reading, scope, { conditions: [holding(scope, words), ...filters], exact, ...asked })
  const last = words.at(-1) ?? ''
  if (whole.rows > 0 || last.length < (words.length > 1 ? 2 : 3)) return whole
  const begun = await gather(reading, scope, {
    conditions: [holding(scope, words, true), ...filters],
    exact: null,
    ...asked,
  })
  return { ...begun, begun: begun.rows > 0 }
}

/** By amount, day or part alone: counted from sums, told in the order of an index. */
async function findPlain(reading: Reading, scope: Scope, question: Question, asked: Asked): Promise<Found> {
  const { amount } = question
  const conditions = filtersOf(question)
  const counted = await countPlain(reading, scope, question)
  const isByAmount = amount.from !== null || amount.to !== null
  if (counted.rows === 0) return { ...counted, found: [] }
  if (isByAmount && counted.rows <= narrow) return gather(reading, scope, { conditions, exact: null, ...asked })
  const by = isByAmount && amount.from === amount.to ? 'no' : 'day'
  return { ...counted, found: await walk(reading, scope, { conditions, by, ...asked }) }
}

/** Words that many lines hold: counted ahead; the newest are known, those after them are walked to. */
async function findFrequent(
  reading: Reading,
  scope: Scope,
  question: Question,
  { newest, ...term }: NonNullable<Awaited<ReturnType<typeof termOf>>>,
  { after, limit }: Asked,
): Promise<Found> {
  const filters = filtersOf(question)
  const conditions = [holding(scope, question.words), ...filters]
  const counted = filters.length === 0 ? term : await countUpTo(reading, scope, conditions, mostCounted)
  const found: FoundPlace[] = []
  let rest = conditions
  if (question.exact.length > 0) {
    const exact = holdingExactly(scope, question.exact)
    if (!after || after.exact) {
      const first = await walk(reading, scope, { conditions: [exact, ...conditions], by: 'no', after, limit })
      found.push(...first.map((place) => ({ ...place, exact: true })))
    }
    rest = [...conditions, sql`not (${exact})`]
  }
  if (found.length >= limit) return { ...counted, found }
  const from = found.length > 0 || after?.exact ? null : after
  const ahead = question.exact.length === 0 && filters.length === 0 ? newest.filter((no) => !from || no < from.no) : []
  const left = limit - found.length
  const places =
    ahead.length >= left || newest.length >= term.rows
      ? ahead.slice(0, left).map((no) => ({ no, exact: false, day: null }))
      : await walk(reading, scope, { conditions: rest, by: 'no', after: from, limit: left })
  return { ...counted, found: [...found, ...places] }
}

/** The lines of these places, in their order. */
async function rowsAt(reading: Reading, scope: Scope, places: readonly FoundPlace[]): Promise<readonly ShownRow[]> {
  const nos = places.map(({ no }) => no)
  const found = await rowsByNo(reading, scope, nos)
  return nos.flatMap((no) => found.get(no) ?? [])
}

export async function rowsByNo(
  reading: Reading,
  scope: Pick<Scope, 'id' | 'committeeId'>,
  nos: readonly number[],
): Promise<ReadonlyMap<number, ShownRow>> {
  if (nos.length === 0) return new Map()
  const { rows } = await sql<Record<string, unknown>>`
    select * from published.money_row
    where committee_id = ${scope.committeeId} and scope_id = ${scope.id} and no = any(${[...nos]}::bigint[])`.execute(
    reading.db,
  )
  return new Map(rows.map((row) => [row.no as number, shownOf(row)]))
}

/** How what was begun to be typed goes on, the most frequent first. */
export async function completions(
  reading: Reading,
  scope: Pick<Scope, 'id' | 'committeeId'>,
  words: readonly string[],
  limit = 8,
): Promise<readonly { readonly term: string; readonly rows: number }[]> {
  const begun = words.join(' ')
  if (begun === '') return []
  const rows = await reading.db
    .selectFrom('published.money_term')
    .select(['term', 'rows'])
    .where('committee_id', '=', scope.committeeId as Id)
    .where('scope_id', '=', scope.id)
    .where('term', '>=', begun)
    .where('term', '<', `${begun}{`)
    .orderBy('rows', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ term, rows: n }) => ({ term: term ?? '', rows: n ?? 0 }))
}
