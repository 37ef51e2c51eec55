import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { CasePurpose } from './fund-case.ts'
import { type PublicCase, publicCase } from './public-name.ts'

/** What a household was given, and whether everybody can read it yet. */
export interface Handing {
  /** The step of handing over: under its id the line becomes public. */
  readonly id: Id
  readonly caseId: Id
  readonly areaId: Id
  readonly headName: string
  readonly purpose: CasePurpose
  readonly happenedOn: Day
  readonly amount: Dong
  readonly reference: string | null
}

const handed = (bookId: Id) => sql`
    select s.id, c.id as "caseId", c.area_id as "areaId", c.head_name as "headName", c.purpose,
      s.happened_on as "happenedOn", a.amount, a.reference
    from poverty.case_step s
    join poverty.fund_case c on c.committee_id = s.committee_id and c.id = s.case_id
    join poverty.case_step a on a.committee_id = s.committee_id and a.case_id = s.case_id and a.stage = 'approved'
      and a.superseded_at is null and a.book_id = ${bookId}::uuid
    where s.stage = 'handed_over' and s.superseded_at is null`

/** So many cases one act makes public; what is left waits for the next. */
const mostAtOnce = 5000

/** What was handed over out of a set of books and is not public yet, oldest first. */
export async function unpublished(reading: Reading, bookId: Id): Promise<readonly Handing[]> {
  const { rows } = await sql<Handing>`${handed(bookId)} and not exists (
      select from poverty.publication p where p.committee_id = s.committee_id and p.step_id = s.id)
    order by s.happened_on, s.id limit ${mostAtOnce}`.execute(reading.db)
  return rows
}

export interface PublicHanding extends PublicCase, Pick<Handing, 'areaId' | 'happenedOn' | 'amount' | 'reference'> {}

/** Everything that was handed over out of a set of books, as everybody may read it; a thousand at a time. */
export async function* handedOutOf(reading: Reading, bookId: Id): AsyncGenerator<readonly PublicHanding[]> {
  let last: Handing | null = null
  do {
    const place: RawBuilder<unknown> =
      last === null ? sql`true` : sql`(s.happened_on, s.id) > (${last.happenedOn}::date, ${last.id}::uuid)`
    const { rows }: { readonly rows: readonly Handing[] } = await sql<Handing>`${handed(bookId)} and ${place}
      order by s.happened_on, s.id limit 1000`.execute(reading.db)
    yield rows.map((one) => {
      const { areaId, happenedOn, amount, reference } = one
      return { areaId, happenedOn, amount, reference, ...publicCase(one) }
    })
    last = rows.length === 1000 ? (rows.at(-1) ?? null) : null
  } while (last !== null)
}

export async function insertPublications(w: Writing, scopeId: Id, list: readonly Handing[]): Promise<void> {
  const values = list.map((one) => ({
    committee_id: w.committeeId,
    step_id: one.id,
    case_id: one.caseId,
    scope_id: scopeId,
    recorded_at: w.now,
  }))
  await w.db.insertInto('poverty.publication').values(values).execute()
}

/** Where the handing over of a case that stands was made public. */
export async function publishedAs(reading: Reading, caseId: Id): Promise<{ scopeId: Id; stepId: Id } | null> {
  const { rows } = await sql<{ scopeId: Id; stepId: Id }>`
    select p.scope_id as "scopeId", p.step_id as "stepId" from poverty.publication p
    join poverty.case_step s on s.committee_id = p.committee_id and s.id = p.step_id and s.superseded_at is null
    where p.case_id = ${caseId}::uuid`.execute(reading.db)
  return rows[0] ?? null
}

/** The last day on which something of a set of books became public. */
export async function lastPublished(reading: Reading, scopeId: Id): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(recorded_at) as at from poverty.publication where scope_id = ${scopeId}::uuid`.execute(reading.db)
  return rows[0]?.at ?? null
}
