import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import type { Donor, DonorKind } from './donor.ts'

const columns = sql.raw(`d.id, d.kind, d.name, d.area_id as "areaId", d.address, d.shows_name as "showsName"`)

export async function donorsByIds(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, Donor>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Donor>`
    select ${columns} from relief.donor d
    where d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and d.id = any(${[...ids]}::uuid[])
      and d.superseded_at is null`.execute(reading.db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Donors of these names, whatever their accents and capitals: to find one again that is written once more. */
export async function donorsNamed(w: Writing, names: readonly string[]): Promise<readonly Donor[]> {
  if (names.length === 0) return []
  const { rows } = await sql<Donor>`
    select ${columns} from relief.donor d
    where d.committee_id = ${w.committeeId} and d.superseded_at is null
      and d.kind in ('collective', 'organisation') and platform.fold(d.name) = any(${names.map(fold)}::text[])
    order by d.recorded_at, d.id`.execute(w.db)
  return rows
}

/** Donors whose name or address has these words, to choose from while one types. */
export async function suggestDonors(
  reading: Reading,
  text: string,
  kind: DonorKind | null = null,
): Promise<readonly Donor[]> {
  const words = fold(text).split(/\s+/).filter(Boolean).slice(0, 6)
  if (words.length === 0) return []
  const has = sql.join(
    words.map((word) => sql`d.search_key like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` and `,
  )
  const ofKind = kind === null ? sql`true` : sql`d.kind = ${kind}`
  const { rows } = await sql<Donor>`
    select ${columns} from relief.donor d
    where d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and d.superseded_at is null and ${ofKind} and ${has}
    order by d.name, d.id limit 20`.execute(reading.db)
  return rows
}

export async function insertDonors(w: Writing, donors: readonly Donor[]): Promise<void> {
  if (donors.length === 0) return
  const values = donors.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    kind: one.kind,
    name: one.name,
    area_id: one.areaId,
    address: one.address,
    shows_name: one.showsName,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('relief.donor').values(values).execute()
}

/** Names of bodies that gave, the last first, to be offered while one types. Persons are not listed. */
export async function bodiesThatGave(reading: Reading): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select d.name from relief.donor d
    where d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and d.superseded_at is null
      and d.kind in ('collective', 'organisation')
    order by d.recorded_at desc, d.id desc limit 300`.execute(reading.db)
  return [...new Set(rows.map((row) => row.name))]
}
