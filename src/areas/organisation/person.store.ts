import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { keyPlaceIn } from '../../values/list-place.ts'
import { type ListQuery, limitOf, type Page, pageOf } from './listing.ts'
import type { Gender, Person, SealedFacts, SealedField } from './person.ts'

const columns = [
  'committee_id',
  'id',
  'full_name',
  'birth_year',
  'gender',
  'area_id',
  'position',
  'education',
  'withdrawn_on',
  'withdrawn_reason',
] as const

interface PersonRow {
  committee_id: Id
  id: Id
  full_name: string
  birth_year: number | null
  gender: string | null
  area_id: Id | null
  position: string | null
  education: string | null
  withdrawn_on: Day | null
  withdrawn_reason: string | null
}

function personFrom(row: PersonRow): Person {
  return {
    id: row.id,
    committeeId: row.committee_id,
    fullName: row.full_name,
    birthYear: row.birth_year,
    gender: row.gender as Gender | null,
    areaId: row.area_id,
    position: row.position,
    education: row.education,
    withdrawnOn: row.withdrawn_on,
    withdrawnReason: row.withdrawn_reason,
  }
}

export interface PersonQuery extends ListQuery {
  readonly areaId?: Id | null
  /** With a text: its very accents first. Such a list has one page. */
  readonly ranked?: boolean
}

/** People of a committee by name, those withdrawn left out. */
export async function listPeople(reading: Reading, query: PersonQuery): Promise<Page<Person>> {
  const limit = limitOf(query)
  const cursor = keyPlaceIn(query.after)
  let rows = reading.db
    .selectFrom('organisation.person')
    .select(columns)
    .select('name_key')
    .where('committee_id', '=', query.committeeId)
    .where('withdrawn_on', 'is', null)
  if (query.text) rows = rows.where(sql<boolean>`strpos(name_key, platform.fold(${query.text})) > 0`)
  if (query.areaId) rows = rows.where('area_id', '=', query.areaId)
  if (cursor) rows = rows.where(sql<boolean>`(name_key, id) > (${cursor.key}, ${cursor.id}::uuid)`)
  if (query.ranked) rows = rows.orderBy(exactIn(sql.ref('full_name'), query.text ?? ''), 'desc')
  const found = await rows
    .orderBy('name_key')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = pageOf(found, limit, (row) => ({ key: row.name_key, id: row.id }))
  return { rows: page.rows.map(personFrom), next: page.next }
}

const exactIn = (column: RawBuilder<unknown>, text: string) =>
  sql<boolean>`strpos(platform.exact_key(${column}), platform.exact_key(${text})) > 0`

export async function findPerson(reading: Reading, committeeId: Id, id: Id): Promise<Person | null> {
  const row = await reading.db
    .selectFrom('organisation.person')
    .select(columns)
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? personFrom(row) : null
}

/** People by id, for lists of other areas that keep only the id. */
export async function peopleByIds(
  reading: Reading,
  committeeId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('organisation.person')
    .select(columns)
    .where('committee_id', '=', committeeId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, personFrom(row)]))
}

/** Entries whose folded names are among these: for telling "already there". */
export async function peopleByNames(reading: Reading, committeeId: Id, keys: readonly string[]) {
  if (keys.length === 0) return []
  const rows = await reading.db
    .selectFrom('organisation.person')
    .select(['id', 'name_key', 'birth_year', 'area_id'])
    .where('committee_id', '=', committeeId)
    .where('withdrawn_on', 'is', null)
    .where('name_key', 'in', keys)
    .execute()
  return rows.map((row) => ({ id: row.id, nameKey: row.name_key, birthYear: row.birth_year, areaId: row.area_id }))
}

const sealedColumns = {
  phone: 'phone_sealed',
  ethnicity: 'ethnicity_sealed',
  religion: 'religion_sealed',
  partyMember: 'party_member_sealed',
} as const

function placeOf(field: SealedField, id: Id): string {
  return `organisation.person.${field}:${id}`
}

export async function insertPerson(w: Writing, person: Person, sealed: SealedFacts): Promise<void> {
  await w.db
    .insertInto('organisation.person')
    .values({
      committee_id: person.committeeId,
      id: person.id,
      recorded_at: w.now,
      ...valuesOf(person),
      ...seal(w, person.id, sealed),
    })
    .execute()
}

/** Writes the facts as they are now; `sealed` only where something sealed changes. */
export async function updatePerson(w: Writing, person: Person, sealed: Partial<SealedFacts>): Promise<void> {
  await w.db
    .updateTable('organisation.person')
    .set({ ...valuesOf(person), ...seal(w, person.id, sealed) })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', person.id)
    .execute()
}

function valuesOf(person: Person) {
  return {
    full_name: person.fullName,
    birth_year: person.birthYear,
    gender: person.gender,
    area_id: person.areaId,
    position: person.position,
    education: person.education,
    withdrawn_on: person.withdrawnOn,
    withdrawn_reason: person.withdrawnReason,
  }
}

function seal(w: Writing, id: Id, sealed: Partial<SealedFacts>): Record<string, string | null> {
  const entries = Object.entries(sealed) as [SealedField, string | null][]
  return Object.fromEntries(
    entries.map(([field, value]) => [
      sealedColumns[field],
      value === null ? null : w.secrets.seal(value, placeOf(field, id)),
    ]),
  )
}

/** Opens what is sealed of one person; `null` when there is no such person. */
export async function openSealed(reading: Reading, committeeId: Id, id: Id): Promise<SealedFacts | null> {
  const row = await reading.db
    .selectFrom('organisation.person')
    .select(['phone_sealed', 'ethnicity_sealed', 'religion_sealed', 'party_member_sealed'])
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const open = (field: SealedField) => {
    const text = row[sealedColumns[field]]
    return text === null ? null : reading.secrets.open(text, placeOf(field, id))
  }
  return {
    phone: open('phone'),
    ethnicity: open('ethnicity'),
    religion: open('religion'),
    partyMember: open('partyMember'),
  }
}
