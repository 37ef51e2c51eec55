import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { keyPlaceIn } from '../../values/list-place.ts'
import { type ListQuery, limitOf, type Page, pageOf } from './listing.ts'
import type { MemberOrganisation, OrganisationKind } from './member-organisation.ts'

interface OrganisationRow {
  committee_id: Id
  id: Id
  kind: string
  name: string
  name_key: string
  from_on: Day | null
  to_on: Day | null
  end_reason: string | null
}

function organisationFrom(row: OrganisationRow): MemberOrganisation {
  return {
    id: row.id,
    committeeId: row.committee_id,
    kind: row.kind as OrganisationKind,
    name: row.name,
    from: row.from_on,
    to: row.to_on,
    endReason: row.end_reason,
  }
}

function organisations(reading: Reading, committeeId: Id) {
  return reading.db
    .selectFrom('organisation.member_organisation')
    .select(['committee_id', 'id', 'kind', 'name', 'name_key', 'from_on', 'to_on', 'end_reason'])
    .where('committee_id', '=', committeeId)
}

export interface OrganisationQuery extends ListQuery {
  readonly kind?: OrganisationKind | null
  /** Only those existing on this day. */
  readonly on?: Day | null
}

export async function listOrganisations(reading: Reading, query: OrganisationQuery): Promise<Page<MemberOrganisation>> {
  const limit = limitOf(query)
  const cursor = keyPlaceIn(query.after)
  let rows = organisations(reading, query.committeeId)
  if (query.text) rows = rows.where(sql<boolean>`strpos(name_key, platform.fold(${query.text})) > 0`)
  if (query.kind) rows = rows.where('kind', '=', query.kind)
  if (query.on) {
    const { on } = query
    rows = rows.where((or) => or.or([or('from_on', 'is', null), or('from_on', '<=', on)]))
    rows = rows.where((or) => or.or([or('to_on', 'is', null), or('to_on', '>=', on)]))
  }
  if (cursor) rows = rows.where(sql<boolean>`(name_key, id) > (${cursor.key}, ${cursor.id}::uuid)`)
  const found = await rows
    .orderBy('name_key')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = pageOf(found, limit, (row) => ({ key: row.name_key, id: row.id }))
  return { rows: page.rows.map(organisationFrom), next: page.next }
}

export async function findOrganisation(reading: Reading, committeeId: Id, id: Id): Promise<MemberOrganisation | null> {
  const row = await organisations(reading, committeeId).where('id', '=', id).executeTakeFirst()
  return row ? organisationFrom(row) : null
}

/** Folded names of those that exist on a day, with their ids. */
export async function organisationNames(reading: Reading, committeeId: Id, on: Day): Promise<ReadonlyMap<string, Id>> {
  const rows = await organisations(reading, committeeId)
    .where((or) => or.or([or('to_on', 'is', null), or('to_on', '>=', on)]))
    .execute()
  return new Map(rows.map((row) => [row.name_key, row.id]))
}

export async function insertOrganisations(w: Writing, list: readonly MemberOrganisation[]): Promise<void> {
  if (list.length === 0) return
  const rows = list.map((one) => ({
    committee_id: one.committeeId,
    id: one.id,
    kind: one.kind,
    name: one.name,
    from_on: one.from,
    to_on: one.to,
    end_reason: one.endReason,
    recorded_at: w.now,
  }))
  await w.db.insertInto('organisation.member_organisation').values(rows).execute()
}

export async function updateOrganisation(w: Writing, one: MemberOrganisation): Promise<void> {
  await w.db
    .updateTable('organisation.member_organisation')
    .set({ kind: one.kind, name: one.name, from_on: one.from, to_on: one.to, end_reason: one.endReason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', one.id)
    .execute()
}
