import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { fingerprintLength, referencePurpose } from './private.ts'
import type { Question } from './question.ts'
import type { Scope } from './scope.ts'
import { exactMark, needsText, termsHolding } from './search-words.ts'

type Condition = RawBuilder<unknown>

/** A place among lines that are told newest first. */
export interface FoundPlace {
  /** Whether lines with the very accents are still told. */
  readonly exact: boolean
  readonly day: Day | null
  readonly no: number
}

const and = (conditions: readonly Condition[]): Condition => sql.join([...conditions], sql` and `)

export const within = ({ committeeId, id }: Scope): Condition => sql`committee_id = ${committeeId} and scope_id = ${id}`

const quoted = (scope: Scope, term: string): string => `'${scope.code}.${term}'`

/** The terms that lines with these words one after another hold, as the index is asked; the last word may be only begun. */
export function queryOf(scope: Scope, words: readonly string[], begun = false): string {
  const terms = termsHolding(words).map((term) => quoted(scope, term))
  return terms.map((term, at) => (begun && at === terms.length - 1 ? `${term}:*` : term)).join(' & ')
}

/** What has to stand in the words of a line besides, where terms alone cannot tell. */
export const runOf = (words: readonly string[], begun = false): string | null =>
  needsText(words) ? ` ${words.join(' ')}${begun ? '' : ' '}` : null

export function holding(scope: Scope, words: readonly string[]): Condition {
  const found = sql`terms @@ ${queryOf(scope, words)}::tsquery`
  const run = runOf(words)
  return run === null ? found : sql`${found} and position(${run} in words) > 0`
}

export function exactQueryOf(scope: Scope, exact: readonly string[]): string {
  return termsHolding(exact, exactMark)
    .map((term) => quoted(scope, term.replaceAll("'", '')))
    .join(' & ')
}

export const holdingExactly = (scope: Scope, exact: readonly string[]): Condition =>
  sql`terms @@ ${exactQueryOf(scope, exact)}::tsquery`

export function referenceQueryOf(reading: Reading, scope: Scope, reference: string): string {
  const keys = reading.secrets.keyedHashes(reference, referencePurpose).map((key) => key.slice(0, fingerprintLength))
  return keys.map((key) => quoted(scope, `=${key}`)).join(' | ')
}

/** Everything but the words. */
export function filtersOf({ amount, days, section }: Question): readonly Condition[] {
  return [
    ...(amount.from !== null ? [sql`amount >= ${amount.from}::bigint`] : []),
    ...(amount.to !== null ? [sql`amount <= ${amount.to}::bigint`] : []),
    ...(days.from !== null ? [sql`happened_on >= ${days.from}::date`] : []),
    ...(days.to !== null ? [sql`happened_on <= ${days.to}::date`] : []),
    ...(section !== null ? [sql`section = ${section}`] : []),
  ]
}

export interface Counted {
  readonly rows: number
  readonly amount: number
  readonly value: number
  /** There are more than were counted. */
  readonly capped: boolean
}

/** The same question, asked of each line: what is asked beside it finds the lines. */
export const ofEachLine = (condition: Condition): Condition => sql`coalesce(${condition}, false)`

/**
 * Counts and adds up lines, no further than `most`, and tells the first after a place, the newest first; those with the very
 * accents before the others. Of more than `most` lines only how many those are: which are the first is not known then.
 */
export async function gather(
  reading: Reading,
  scope: Scope,
  { conditions, exact, after, limit, most }: Gathered,
): Promise<Counted & { readonly found: readonly FoundPlace[] }> {
  const rank = exact ? ofEachLine(exact) : sql`false`
  const later = after ? sql`(exact, no) < (${after.exact}, ${after.no}::bigint)` : sql`true`
  const { rows } = await sql<Omit<Counted, 'capped'> & { nos: number[]; exacts: boolean[] }>`
    with hits as materialized (
      select no, amount, value, ${rank} as exact from published.money_search
      where ${and([within(scope), ...conditions])} limit ${most + 1}
    ), first as (select no, exact from hits where ${later} order by exact desc, no desc limit ${limit})
    select count(*) as rows, coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(value), 0)::bigint as value,
      (select coalesce(array_agg(no order by exact desc, no desc), '{}') from first) as nos,
      (select coalesce(array_agg(exact order by exact desc, no desc), '{}') from first) as exacts
    from hits`.execute(reading.db)
  const [row] = rows
  if (!row) throw new Error('a count gives a row')
  const { nos, exacts, ...counted } = row
  const found = nos.map((no, at) => ({ no: Number(no), exact: exacts[at] ?? false, day: null }))
  return { ...counted, capped: row.rows > most, found }
}

interface Gathered {
  readonly conditions: readonly Condition[]
  readonly exact: Condition | null
  readonly after: FoundPlace | null
  readonly limit: number
  readonly most: number
}

/** The next lines in the order of an index, of what is frequent: the newest first, by number or by day and then number. */
export async function walk(
  reading: Reading,
  scope: Scope,
  { conditions, by = 'no', after, limit }: Walked,
): Promise<readonly FoundPlace[]> {
  const later =
    after === null
      ? sql`true`
      : by === 'day' && after.day !== null
        ? sql`(happened_on, no) < (${after.day}::date, ${after.no}::bigint)`
        : sql`no < ${after.no}::bigint`
  const order = by === 'day' ? sql`happened_on desc, no desc` : sql`no desc`
  const { rows } = await sql<{ no: number; happened_on: Day }>`
    select no, happened_on from published.money_search
    where ${and([within(scope), later, ...conditions])} order by ${order} limit ${limit}`.execute(reading.db)
  return rows.map(({ no, happened_on }) => ({ no, exact: false, day: by === 'day' ? happened_on : null }))
}

interface Walked {
  readonly conditions: readonly Condition[]
  readonly by?: 'no' | 'day'
  readonly after: FoundPlace | null
  readonly limit: number
}

/** What was counted ahead of a run of words. */
export async function termOf(
  reading: Reading,
  scope: Scope,
  words: readonly string[],
): Promise<(Counted & { readonly newest: readonly number[] }) | null> {
  const row = await reading.db
    .selectFrom('published.money_term')
    .select(['rows', 'amount', 'value', sql<number[]>`newest`.as('newest')])
    .where('committee_id', '=', scope.committeeId)
    .where('scope_id', '=', scope.id)
    .where('term', '=', words.join(' '))
    .executeTakeFirst()
  if (!row) return null
  const { rows, amount, value, newest } = row
  return { rows: rows ?? 0, amount: amount ?? 0, value: value ?? 0, newest: newest.map(Number), capped: false }
}
