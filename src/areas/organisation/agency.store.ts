import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { keyPlaceIn } from '../../values/list-place.ts'
import type { Agency, AgencyKind } from './agency.ts'
import { type ListQuery, limitOf, type Page, pageOf } from './listing.ts'

interface AgencyRow {
  committee_id: Id
  id: Id
  kind: string
  name: string
  name_key: string
  superior_id: Id | null
  superior_name: string | null
  address: string | null
  phone: string | null
  email: string | null
  contact_name: string | null
  valid_from: Day | null
  valid_to: Day | null
  end_reason: string | null
}

function agencyFrom(row: AgencyRow): Agency {
  return {
    id: row.id,
    committeeId: row.committee_id,
    kind: row.kind as AgencyKind,
    name: row.name,
    superiorId: row.superior_id,
    superiorName: row.superior_name,
    address: row.address,
    phone: row.phone,
    email: row.email,
    contactName: row.contact_name,
    from: row.valid_from,
    to: row.valid_to,
    endReason: row.end_reason,
  }
}

function agencies(reading: Reading, committeeId: Id) {
  return reading.db
    .selectFrom('organisation.agency')
    .select(['committee_id', 'id', 'kind', 'name', 'name_key', 'superior_id', 'superior_name', 'address', 'phone'])
    .select(['email', 'contact_name', 'valid_from', 'valid_to', 'end_reason'])
    .where('committee_id', '=', committeeId)
}

export interface AgencyQuery extends ListQuery {
  readonly kind?: AgencyKind | null
  /** Only those existing on this day. */
  readonly on?: Day | null
}

export async function listAgencies(reading: Reading, query: AgencyQuery): Promise<Page<Agency>> {
  const limit = limitOf(query)
  const cursor = keyPlaceIn(query.after)
  let rows = agencies(reading, query.committeeId)
  if (query.text) rows = rows.where(sql<boolean>`strpos(name_key, platform.fold(${query.text})) > 0`)
  if (query.kind) rows = rows.where('kind', '=', query.kind)
  if (query.on) {
    const { on } = query
    rows = rows.where((or) => or.or([or('valid_from', 'is', null), or('valid_from', '<=', on)]))
    rows = rows.where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', on)]))
  }
  if (cursor) rows = rows.where(sql<boolean>`(name_key, id) > (${cursor.key}, ${cursor.id}::uuid)`)
  const found = await rows
    .orderBy('name_key')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = pageOf(found, limit, (row) => ({ key: row.name_key, id: row.id }))
  return { rows: page.rows.map(agencyFrom), next: page.next }
}

export async function findAgency(reading: Reading, committeeId: Id, id: Id): Promise<Agency | null> {
  const row = await agencies(reading, committeeId).where('id', '=', id).executeTakeFirst()
  return row ? agencyFrom(row) : null
}

/** Agencies by id, for lists of other areas that keep only the id. */
export async function agenciesByIds(
  reading: Reading,
  committeeId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Agency>> {
  if (ids.length === 0) return new Map()
  const rows = await agencies(reading, committeeId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, agencyFrom(row)]))
}

/** Every agency of the writing committee, locked: superiors form a tree that one act changes at a time. */
export async function lockAgencies(w: Writing): Promise<readonly Agency[]> {
  return (await agencies(w, w.committeeId).orderBy('id').forUpdate().execute()).map(agencyFrom)
}

export async function insertAgencies(w: Writing, list: readonly Agency[]): Promise<void> {
  if (list.length === 0) return
  const rows = list.map((one) => ({ committee_id: one.committeeId, id: one.id, recorded_at: w.now, ...valuesOf(one) }))
  await w.db.insertInto('organisation.agency').values(rows).execute()
}

export async function updateAgency(w: Writing, one: Agency): Promise<void> {
  await w.db
    .updateTable('organisation.agency')
    .set(valuesOf(one))
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', one.id)
    .execute()
}

function valuesOf(one: Agency) {
  return {
    kind: one.kind,
    name: one.name,
    superior_id: one.superiorId,
    superior_name: one.superiorName,
    address: one.address,
    phone: one.phone,
    email: one.email,
    contact_name: one.contactName,
    valid_from: one.from,
    valid_to: one.to,
    end_reason: one.endReason,
  }
}

/** Folded names of the agencies still open, with their ids. */
export async function agencyNames(reading: Reading, committeeId: Id): Promise<ReadonlyMap<string, Id>> {
  const rows = await agencies(reading, committeeId).where('valid_to', 'is', null).execute()
  return new Map(rows.map((row) => [row.name_key, row.id]))
}
