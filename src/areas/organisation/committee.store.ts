import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Committee } from './committee.ts'

interface CommitteeRow {
  committee_id: Id
  unit_id: Id
  name: string
  slug: string
  demo: boolean
  founded_on: Day | null
  closed_on: Day | null
}

const columns = ['committee_id', 'unit_id', 'name', 'slug', 'demo', 'founded_on', 'closed_on'] as const

function committeeFrom(row: CommitteeRow): Committee {
  return {
    id: row.committee_id,
    unitId: row.unit_id,
    name: row.name,
    slug: row.slug,
    demo: row.demo,
    foundedOn: row.founded_on,
    closedOn: row.closed_on,
  }
}

export async function findCommittee(reading: Reading, id: Id): Promise<Committee | null> {
  const row = await reading.db
    .selectFrom('organisation.committee')
    .select(columns)
    .where('committee_id', '=', id)
    .executeTakeFirst()
  return row ? committeeFrom(row) : null
}

export async function findCommitteeBySlug(reading: Reading, slug: string): Promise<Committee | null> {
  const row = await reading.db
    .selectFrom('organisation.committee')
    .select(columns)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ? committeeFrom(row) : null
}

/** All committees of the installation, by name; public facts, no scope needed. */
export async function listCommittees(reading: Reading): Promise<readonly Committee[]> {
  const rows = await reading.db.selectFrom('organisation.committee').select(columns).orderBy('name').execute()
  return rows.map(committeeFrom)
}

/** In the order of the ids. */
export async function committeesByIds(reading: Reading, ids: readonly Id[]): Promise<readonly Committee[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('organisation.committee')
    .select(columns)
    .where('committee_id', 'in', ids)
    .execute()
  const found = new Map(rows.map((row) => [row.committee_id, committeeFrom(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export async function committeesOfUnits(reading: Reading, unitIds: readonly Id[]): Promise<readonly Committee[]> {
  if (unitIds.length === 0) return []
  const rows = await reading.db
    .selectFrom('organisation.committee')
    .select(columns)
    .where('unit_id', 'in', unitIds)
    .orderBy('committee_id')
    .execute()
  return rows.map(committeeFrom)
}

/** Committees of the units below a unit on a day, that unit's own left out. The tree is taken as it stood that day. */
export async function committeesBelow(reading: Reading, unitId: Id, on: Day): Promise<readonly Committee[]> {
  const { rows } = await sql<CommitteeRow>`
    with recursive below(id) as (
      select ${unitId}::uuid
      union
      select p.unit_id from organisation.unit_parent p join below b on p.parent_id = b.id
      where (p.valid_from is null or p.valid_from <= ${on}) and (p.valid_to is null or p.valid_to >= ${on})
    )
    select c.committee_id, c.unit_id, c.name, c.slug, c.demo, c.founded_on, c.closed_on
    from organisation.committee c join below b on b.id = c.unit_id
    where b.id <> ${unitId}
    order by c.committee_id`.execute(reading.db)
  return rows.map(committeeFrom)
}

export async function insertCommittee(w: Writing, committee: Committee): Promise<void> {
  await w.db
    .insertInto('organisation.committee')
    .values({
      committee_id: committee.id,
      unit_id: committee.unitId,
      name: committee.name,
      slug: committee.slug,
      demo: committee.demo,
      founded_on: committee.foundedOn,
      closed_on: committee.closedOn,
      recorded_at: w.now,
    })
    .execute()
}

export async function closeCommittee(w: Writing, closedOn: Day, reason: string): Promise<void> {
  await w.db
    .updateTable('organisation.committee')
    .set({ closed_on: closedOn, close_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .execute()
}

export async function slugsLike(reading: Reading, slug: string): Promise<ReadonlySet<string>> {
  const rows = await reading.db
    .selectFrom('organisation.committee')
    .select('slug')
    .where('slug', 'like', `${slug}%`)
    .execute()
  return new Set(rows.map((row) => row.slug))
}
