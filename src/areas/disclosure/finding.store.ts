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

/** Counts no further than `most`: what is frequent and narrowed as well is told as more than that. */
export async function countUpTo(
  reading: Reading,
  scope: Scope,
  conditions: readonly Condition[],
  most: number,
): Promise<Counted> {
  const { rows } = await sql<Omit<Counted, 'capped'>>`
    select count(*) as rows, coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(value), 0)::bigint as value
    from (select amount, value from published.money_search where ${and([within(scope), ...conditions])} limit ${most + 1}) counted
  `.execute(reading.db)
  const [row] = rows
  if (!row) throw new Error('a count gives a row')
  return { ...row, capped: row.rows > most }
}

/** The next lines in the order of their numbers, the newest first, of what is frequent. */
export async function walk(
  reading: Reading,
  scope: Scope,
  { conditions, after, limit }: Walked,
): Promise<readonly FoundPlace[]> {
  const later = after === null ? sql`true` : sql`no < ${after.no}::bigint`
  const { rows } = await sql<{ no: number }>`
    select no from published.money_search
    where ${and([within(scope), later, ...conditions])} order by no desc limit ${limit}`.execute(reading.db)
  return rows.map(({ no }) => ({ no, exact: false, day: null }))
}

interface Walked {
  readonly conditions: readonly Condition[]
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
