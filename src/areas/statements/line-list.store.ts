import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { Dong } from '../../values/money.ts'
import { fold } from '../../values/vietnamese.ts'
import { lineColumns } from './account-line.store.ts'
import type { Line, LineState } from './decided.ts'

export interface LineQuery {
  readonly accountId?: Id | null
  readonly importId?: Id | null
  readonly states?: readonly LineState[]
  readonly side?: 'credit' | 'debit' | null
  readonly kinds?: readonly Line['kind'][]
  readonly from?: Day | null
  readonly to?: Day | null
  readonly least?: Dong | null
  readonly most?: Dong | null
  /** Words of the memo, the payer or a code, with or without marks. */
  readonly text?: string
}

export interface LinePage {
  readonly rows: readonly Line[]
  /** The last row seen, `day|id`, where there are more. */
  readonly next: string | null
}

const all: RawBuilder<unknown> = sql`true`

/** Of one committee its lines come in the order of the index; of several they have to be sorted. */
function ofCommittees({ sight: { committeeIds } }: Reading): RawBuilder<unknown> {
  const [first, second] = committeeIds
  return first && !second
    ? sql`l.committee_id = ${first}::uuid`
    : sql`l.committee_id = any(${[...committeeIds]}::uuid[])`
}

function condition(reading: Reading, query: LineQuery): RawBuilder<unknown> {
  const { accountId, importId, states, side, kinds, from, to, least, most, text = '' } = query
  // Each word must be there; what the pattern language means by a sign is not meant here.
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
  const parts = [
    ofCommittees(reading),
    accountId ? sql`l.account_id = ${accountId}::uuid` : all,
    importId ? sql`l.import_id = ${importId}::uuid` : all,
    states && states.length > 0 ? sql`l.state = any(${[...states]}::text[])` : all,
    kinds && kinds.length > 0 ? sql`l.kind = any(${[...kinds]}::text[])` : all,
    side === 'credit' ? sql`l.credit > 0` : side === 'debit' ? sql`l.debit > 0` : all,
    from ? sql`l.happened_on >= ${from}` : all,
    to ? sql`l.happened_on <= ${to}` : all,
    least ? sql`l.amount >= ${least}` : all,
    most ? sql`l.amount <= ${most}` : all,
    ...words.map((word) => sql`position(${word} in l.search_key) > 0`),
  ]
  return sql.join(parts, sql` and `)
}

/** Movements, oldest first, a page at a time. */
export async function listLines(
  reading: Reading,
  query: LineQuery,
  { after = null, limit: asked = 100 }: { readonly after?: string | null; readonly limit?: number } = {},
): Promise<LinePage> {
  const limit = Math.max(1, Math.min(asked, 2000))
  const { day, id } = dayPlaceIn(after)
  const beyond = day && id ? sql`(l.happened_on, l.id) > (${day}::date, ${id}::uuid)` : all
  const { rows } = await sql<Line>`
    select ${lineColumns} from statements.line l where ${condition(reading, query)} and ${beyond}
    order by l.happened_on, l.id limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.day}|${last.id}` : null }
}

export interface LineTally {
  readonly state: LineState
  readonly count: number
  readonly credits: Dong
  readonly debits: Dong
}

/** How many lines are in each state, and what they add up to. */
export async function tallyLines(reading: Reading, query: LineQuery): Promise<readonly LineTally[]> {
  const { rows } = await sql<LineTally>`
    select l.state, count(*) as count, sum(l.credit)::bigint as credits, sum(l.debit)::bigint as debits
    from statements.line l where ${condition(reading, query)} group by l.state`.execute(reading.db)
  return rows
}

/** How many lines of each account wait or are on hold. */
export async function tallyAccounts(reading: Reading): Promise<ReadonlyMap<Id, number>> {
  const { rows } = await sql<{ id: Id; count: number }>`
    select l.account_id as id, count(*) as count from statements.line l
    where l.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and l.state in ('pending', 'on_hold')
    group by l.account_id`.execute(reading.db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export interface LineStep {
  readonly state: LineState
  readonly ignoredAs: Line['ignoredAs']
  readonly kind: Line['kind']
  readonly note: string | null
  readonly byName: string
  readonly recordedAt: Date
}

/** Who decided what of a line, newest first. */
export async function stepsOf(reading: Reading, lineId: Id): Promise<readonly LineStep[]> {
  const { rows } = await sql<LineStep>`
    select state, ignored_as as "ignoredAs", kind, note, by_name as "byName", recorded_at as "recordedAt"
    from statements.line_step where committee_id = any(${[...reading.sight.committeeIds]}::uuid[])
      and line_id = ${lineId}::uuid order by recorded_at desc, id desc limit 100`.execute(reading.db)
  return rows
}
