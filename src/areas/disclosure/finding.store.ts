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

/** Lines that hold these words one after another; the last may be only begun. */
export function holding(scope: Scope, words: readonly string[], begun = false): Condition {
  const terms = termsHolding(words).map((term) => quoted(scope, term))
  const last = terms.length - 1
  const query = terms.map((term, at) => (begun && at === last ? `${term}:*` : term)).join(' & ')
  const found = sql`terms @@ ${query}::tsquery`
  if (!needsText(words)) return found
  const run = ` ${words.join(' ')}${begun ? '' : ' '}`
  return sql`${found} and position(${run} in words) > 0`
}

export function holdingExactly(scope: Scope, exact: readonly string[]): Condition {
  const query = termsHolding(exact, exactMark).map((term) => quoted(scope, term.replaceAll("'", '')))
  return sql`terms @@ ${query.join(' & ')}::tsquery`
}

export function withReference(reading: Reading, scope: Scope, reference: string): Condition {
  const keys = reading.secrets.keyedHashes(reference, referencePurpose).map((key) => key.slice(0, fingerprintLength))
  return sql`terms @@ ${keys.map((key) => quoted(scope, `=${key}`)).join(' | ')}::tsquery`
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

export interface Hits extends Counted {
  readonly found: readonly FoundPlace[]
}

/**
 * Counts and adds up lines that an index finds, and tells the first after a place: those with the very accents first, then
 * by number, the newest before. For what is rare enough to be looked at whole.
 */
export async function gather(
  reading: Reading,
  scope: Scope,
  { conditions, exact, after, limit }: Gathered,
): Promise<Hits> {
  const rank = exact ? sql`(${exact})` : sql`false`
  const later = after ? sql`(exact, no) < (${after.exact}, ${after.no}::bigint)` : sql`true`
  const { rows } = await sql<{ rows: number; amount: number; value: number; nos: number[]; exacts: boolean[] }>`
    with hits as materialized (
      select no, amount, value, ${rank} as exact from published.money_search where ${and([within(scope), ...conditions])}
    ), first as (select no, exact from hits where ${later} order by exact desc, no desc limit ${limit})
    select count(*) as rows, coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(value), 0)::bigint as value,
      (select coalesce(array_agg(no order by exact desc, no desc), '{}') from first) as nos,
      (select coalesce(array_agg(exact order by exact desc, no desc), '{}') from first) as exacts
    from hits`.execute(reading.db)
  const [row] = rows
  if (!row) throw new Error('a count gives a row')
  const found = row.nos.map((no, at) => ({ no: Number(no), exact: row.exacts[at] ?? false, day: null }))
  return { rows: row.rows, amount: row.amount, value: row.value, capped: false, found }
}

interface Gathered {
  readonly conditions: readonly Condition[]
  readonly exact: Condition | null
  readonly after: FoundPlace | null
  readonly limit: number
}

/** Counts no further than `most`: what is frequent and narrowed as well is told as more than that. */
export async function countUpTo(
  reading: Reading,
  scope: Scope,
  conditions: readonly Condition[],
  most: number,
): Promise<Counted> {
  const { rows } = await sql<Omit<Counted, 'capped'>>`
    select count(*) as rows, coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(value), 0)::bigint as value
    from (select amount, value from published.money_search where ${and([within(scope), ...conditions])} limit ${most + 1}) some
  `.execute(reading.db)
  const [row] = rows
  if (!row) throw new Error('a count gives a row')
  return { ...row, capped: row.rows > most }
}

/** The next lines in the order of an index, for what is frequent: `by` their number, or their day and then their number. */
export async function walk(
  reading: Reading,
  scope: Scope,
  { conditions, by, after, limit }: Walked,
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
  readonly by: 'no' | 'day'
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

/** Counts and sums without words: of amounts from how often each was given, of all else from the sums of the days. */
export async function countPlain(reading: Reading, scope: Scope, question: Question): Promise<Counted> {
  const conditions = and([within(scope), ...filtersOf(question)])
  const isByAmount = question.amount.from !== null || question.amount.to !== null
  const { rows } = await (isByAmount
    ? sql<Omit<Counted, 'capped'>>`
        select coalesce(sum(rows), 0)::bigint as rows, coalesce(sum(rows * amount), 0)::bigint as amount, 0::bigint as value
        from published.money_tally where ${conditions}`
    : sql<Omit<Counted, 'capped'>>`
        select coalesce(sum(rows), 0)::bigint as rows, coalesce(sum(amount), 0)::bigint as amount,
          coalesce(sum(value), 0)::bigint as value
        from published.money_total where ${conditions}`
  ).execute(reading.db)
  const [row] = rows
  if (!row) throw new Error('a count gives a row')
  return { ...row, capped: false }
}
