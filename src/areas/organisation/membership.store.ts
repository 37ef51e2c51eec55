import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { MemberRole } from './body.ts'
import type { Membership, MembershipEndReason } from './membership.ts'

/** A membership with the names a list shows. */
export interface NamedMembership extends Membership {
  readonly personName: string
  readonly bodyName: string
  readonly organisationName: string | null
}

interface MembershipQuery {
  readonly bodyId?: Id
  readonly personId?: Id
  /** Only those in force on this day. */
  readonly on?: Day
}

export async function listMemberships(
  reading: Reading,
  committeeId: Id,
  { bodyId, personId, on }: MembershipQuery,
): Promise<readonly NamedMembership[]> {
  let query = reading.db
    .selectFrom('organisation.membership as m')
    .innerJoin('organisation.person as p', (join) =>
      join.onRef('p.committee_id', '=', 'm.committee_id').onRef('p.id', '=', 'm.person_id'),
    )
    .innerJoin('organisation.body as b', (join) =>
      join.onRef('b.committee_id', '=', 'm.committee_id').onRef('b.id', '=', 'm.body_id'),
    )
    .leftJoin('organisation.member_organisation as o', (join) =>
      join.onRef('o.committee_id', '=', 'm.committee_id').onRef('o.id', '=', 'm.organisation_id'),
    )
    .select(['m.id', 'm.person_id', 'm.body_id', 'm.role', 'm.organisation_id', 'm.from_on', 'm.to_on', 'm.decision'])
    .select(['m.end_reason', 'p.full_name', 'b.name as body_name', 'o.name as organisation_name'])
    .where('m.committee_id', '=', committeeId)
    .where('m.superseded_at', 'is', null)
  if (bodyId !== undefined) query = query.where('m.body_id', '=', bodyId)
  if (personId !== undefined) query = query.where('m.person_id', '=', personId)
  if (on !== undefined) {
    query = query
      .where('m.from_on', '<=', on)
      .where((or) => or.or([or('m.to_on', 'is', null), or('m.to_on', '>=', on)]))
  }
  const rows = await query.orderBy('m.from_on', 'desc').orderBy('p.name_key').orderBy('m.id').execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    bodyId: row.body_id,
    role: row.role as MemberRole,
    organisationId: row.organisation_id,
    from: row.from_on,
    to: row.to_on,
    decision: row.decision,
    endReason: row.end_reason as MembershipEndReason | null,
    personName: row.full_name,
    bodyName: row.body_name,
    organisationName: row.organisation_name,
  }))
}

export async function findMembership(reading: Reading, committeeId: Id, id: Id): Promise<Membership | null> {
  const row = await reading.db
    .selectFrom('organisation.membership')
    .select(['id', 'person_id', 'body_id', 'role', 'organisation_id', 'from_on', 'to_on', 'decision', 'end_reason'])
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    personId: row.person_id,
    bodyId: row.body_id,
    role: row.role as MemberRole,
    organisationId: row.organisation_id,
    from: row.from_on,
    to: row.to_on,
    decision: row.decision,
    endReason: row.end_reason as MembershipEndReason | null,
  }
}

export async function insertMembership(w: Writing, one: Membership & { readonly from: Day }): Promise<void> {
  await w.db
    .insertInto('organisation.membership')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      person_id: one.personId,
      body_id: one.bodyId,
      role: one.role,
      organisation_id: one.organisationId,
      from_on: one.from,
      to_on: one.to,
      decision: one.decision,
      end_reason: one.endReason,
      recorded_at: w.now,
    })
    .execute()
}

export async function endMembership(w: Writing, id: Id, lastDay: Day, reason: MembershipEndReason): Promise<void> {
  await w.db
    .updateTable('organisation.membership')
    .set({ to_on: lastDay, end_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeMembership(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('organisation.membership')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
