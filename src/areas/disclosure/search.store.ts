import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import {
  type Counted,
  exactQueryOf,
  type FoundPlace,
  filtersOf,
  gather,
  holding,
  holdingExactly,
  ofEachLine,
  queryOf,
  referenceQueryOf,
  runOf,
  termOf,
  walk,
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
  /** The lines of words so frequent are not all looked at to narrow them. */
  readonly wide?: number
  /** Of more lines than this, narrowed by more than words, only this many are counted. */
  readonly most?: number
}

/** What answers the first reading that finds a line; the last reading where none does. */
export async function searchRows(
  reading: Reading,
  scope: Scope,
  questions: readonly Question[],
  { after = null, limit = 20, wide = 20_000, most = 10_000 }: Page = {},
): Promise<Answer> {
  for (const [at, question] of questions.entries()) {
    const asked = { after, limit: limit + 1, wide, most }
    const hits =
      (await findAtOnce(reading, scope, question, asked)) ?? (await findLonger(reading, scope, question, asked))
    if (hits.rows === 0 && at < questions.length - 1) continue
    const { lines, places, ...counted } = hits
    const next = places.length > limit ? (places[limit - 1] ?? null) : null
    return { ...counted, question, lines: lines.slice(0, limit), next }
  }
  throw new Error('nothing was asked')
}

interface Asked {
  readonly after: FoundPlace | null
  readonly limit: number
  readonly wide: number
  readonly most: number
}

interface Found extends Counted {
  readonly begun: boolean
  readonly lines: readonly ShownRow[]
  readonly places: readonly FoundPlace[]
}

interface FoundRow {
  readonly lines_found: number
  readonly found_amount: number
  readonly found_value: number
  readonly begun: boolean
  readonly by_day: boolean
  readonly is_exact: boolean
  readonly no: number | null
  readonly happened_on: Day
}

/** One question to the database, for all but frequent words that are asked for more closely: of those it tells nothing. */
async function findAtOnce(reading: Reading, scope: Scope, question: Question, asked: Asked): Promise<Found | null> {
  const { words, exact, reference, amount, days, section } = question
  const { after, limit, wide } = asked
  const last = words.at(-1) ?? ''
  const mayBegin = last.length >= (words.length > 1 ? 2 : 3)
  const text =
    reference === null && words.length > 0
      ? sql`${words.join(' ')}, ${queryOf(scope, words)}, ${runOf(words)}, ${mayBegin ? queryOf(scope, words, true) : null},
          ${runOf(words, true)}, ${exact.length > 0 ? exactQueryOf(scope, exact) : null}`
      : sql`null, null, null, null, null, null`
  const { rows } = await sql<FoundRow>`
    select * from published.find_money(${scope.committeeId}, ${scope.id},
      ${reference === null ? null : referenceQueryOf(reading, scope, reference)}, ${text}, ${amount.from}, ${amount.to},
      ${days.from}, ${days.to}, ${section}, ${after?.exact}, ${after?.day}, ${after?.no}, ${limit}, ${wide})`.execute(
    reading.db,
  )
  const [first] = rows
  if (!first) return null
  const shown = rows.filter(({ no }) => no !== null)
  return {
    ...{ rows: first.lines_found, amount: first.found_amount, value: first.found_value },
    ...{ capped: false, begun: first.begun },
    lines: shown.map((row) => shownOf(row as unknown as Record<string, unknown>)),
    places: shown.map(({ no, is_exact, by_day, happened_on }) => ({
      ...{ no: no ?? 0, exact: is_exact },
      day: by_day ? happened_on : null,
    })),
  }
}

async function findLonger(reading: Reading, scope: Scope, question: Question, asked: Asked): Promise<Found> {
  const frequent = await termOf(reading, scope, question.words)
  if (!frequent) throw new Error('only frequent words are asked for longer')
  const look = filtersOf(question).length > 0 ? findNarrowed : findFrequent
  const { found: places, ...counted } = await look(reading, scope, question, frequent, asked)
  return { ...counted, begun: false, lines: await rowsAt(reading, scope, places), places }
}

type Frequent = NonNullable<Awaited<ReturnType<typeof termOf>>>
type Looked = Counted & { readonly found: readonly FoundPlace[] }

/** Frequent words and an amount, day or part besides: whichever fewer lines hold finds them, the other is asked of each. */
async function findNarrowed(
  reading: Reading,
  scope: Scope,
  question: Question,
  frequent: Frequent,
  { after, limit, ...bounds }: Asked,
): Promise<Looked> {
  const plain = { ...question, words: [], exact: [] }
  const besides = await findAtOnce(reading, scope, plain, { after: null, limit: 1, ...bounds })
  const [words, filters] = [holding(scope, question.words), filtersOf(question)]
  const byFilters = [ofEachLine(words), ...filters]
  const conditions = (besides?.rows ?? 0) < frequent.rows ? byFilters : [words, ...filters.map(ofEachLine)]
  const exact = question.exact.length > 0 ? holdingExactly(scope, question.exact) : null
  const hits = await gather(reading, scope, { conditions, exact, after, limit, most: bounds.most })
  if (!hits.capped) return hits
  const by = question.days.from !== null || question.days.to !== null ? 'day' : 'no'
  return { ...hits, found: await walk(reading, scope, { conditions: byFilters, by, after, limit }) }
}

/** Words that many lines hold: counted ahead; the newest are known, those after them are walked to. */
async function findFrequent(
  reading: Reading,
  scope: Scope,
  question: Question,
  { newest, ...counted }: Frequent,
  { after, limit }: Asked,
): Promise<Looked> {
  const words = holding(scope, question.words)
  const found: FoundPlace[] = []
  let rest = [words]
  if (question.exact.length > 0) {
    const exact = holdingExactly(scope, question.exact)
    if (!after || after.exact) {
      const first = await walk(reading, scope, { conditions: [exact, words], after, limit })
      found.push(...first.map((place) => ({ ...place, exact: true })))
    }
    rest = [words, sql`not (${exact})`]
  }
  if (found.length >= limit) return { ...counted, found }
  const from = found.length > 0 || after?.exact ? null : after
  const ahead = question.exact.length === 0 ? newest.filter((no) => !from || no < from.no) : []
  const left = limit - found.length
  const places =
    ahead.length >= left || newest.length >= counted.rows
      ? ahead.slice(0, left).map((no) => ({ no, exact: false, day: null }))
      : await walk(reading, scope, { conditions: rest, after: from, limit: left })
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
