import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Day } from '../../values/day.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import type { BodyKind } from './body.ts'

/** Bodies of a kind at work on a day, of one committee or several, as far as was known at an instant. */
export interface StandingQuery {
  readonly committeeIds: readonly Id[]
  readonly kind: BodyKind
  readonly on: Day
  readonly knownAt: Date | null
}

const known = (knownAt: Date | null) => (knownAt === null ? sql`true` : sql`b.recorded_at <= ${knownAt}`)

export async function bodiesAt(reading: Reading, { committeeIds, kind, on, knownAt }: StandingQuery) {
  const { rows } = await sql<{ id: Id }>`
    select b.id from organisation.body b
    where b.committee_id = any(${[...committeeIds]}::uuid[]) and b.kind = ${kind} and b.valid_from <= ${on}
      and (b.valid_to is null or b.valid_to >= ${on}) and ${known(knownAt)}
    order by b.valid_from, b.id`.execute(reading.db)
  return rows.map((row) => row.id)
}

/** Memberships in those bodies on that day. */
export async function membershipsAt(reading: Reading, { committeeIds, kind, on, knownAt }: StandingQuery) {
  const { rows } = await sql<{ id: Id }>`
    select m.id from organisation.membership m
    join organisation.body b on b.committee_id = m.committee_id and b.id = m.body_id
    where m.committee_id = any(${[...committeeIds]}::uuid[]) and b.kind = ${kind} and b.valid_from <= ${on}
      and (b.valid_to is null or b.valid_to >= ${on}) and m.from_on <= ${on}
      and (m.to_on is null or m.to_on >= ${on}) and ${wasThere('m', knownAt)}
    order by m.from_on, m.id`.execute(reading.db)
  return rows.map((row) => row.id)
}

type Named = Omit<CountedRecord, 'kind'>

/** Bodies by name, for whoever may see them. */
export async function bodyRecords(reading: Reading, ids: readonly Id[]): Promise<readonly Named[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Named>`
    select b.id, b.name as label, b.valid_from as day from organisation.body b
    where b.id = any(${[...ids]}::uuid[]) order by day, label, b.id`.execute(reading.db)
  return rows
}

/** Memberships by the person's name, each within its body. */
export async function membershipRecords(reading: Reading, ids: readonly Id[]): Promise<readonly Named[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Named>`
    select m.id, p.full_name as label, m.from_on as day, m.body_id as "partOf" from organisation.membership m
    join organisation.person p on p.committee_id = m.committee_id and p.id = m.person_id
    where m.id = any(${[...ids]}::uuid[]) order by day, label, m.id`.execute(reading.db)
  return rows
}
