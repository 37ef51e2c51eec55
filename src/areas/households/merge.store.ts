import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { carryPhone } from './part.store.ts'

interface Raw {
  readonly id: Id
  readonly fullName: string
  readonly birthYear: number | null
  readonly gender: string | null
  readonly citizenHash: string | null
  readonly phoneSealed: string | null
}

/**
 * Writes the people of a household that is one with another into the other's file: those who are not there yet, by name and
 * year of birth. What is known of them goes along; where they were before stays to be read.
 */
export async function carryMembers(w: Writing, fromId: Id, intoId: Id): Promise<number> {
  const { rows } = await sql<Raw>`
    select m.id, m.full_name as "fullName", m.birth_year as "birthYear", m.gender,
      m.citizen_hash as "citizenHash", m.phone_sealed as "phoneSealed"
    from households.member m
    where m.committee_id = ${w.committeeId}::uuid and m.household_id = ${fromId}::uuid and m.ended_on is null
      and not exists (
        select from households.member o where o.committee_id = m.committee_id and o.household_id = ${intoId}::uuid
          and o.ended_on is null and o.name_key = m.name_key and o.birth_year is not distinct from m.birth_year)
    order by m.recorded_at, m.id`.execute(w.db)
  const values = rows.map((one) => {
    const id = newId()
    return {
      committee_id: w.committeeId,
      id,
      household_id: intoId,
      full_name: one.fullName,
      birth_year: one.birthYear,
      gender: one.gender,
      // "Head of the household" is true of the household that ends.
      relation: null,
      citizen_hash: one.citizenHash,
      phone_sealed: carryPhone(w, one.phoneSealed, one.id, id),
      recorded_at: w.now,
    }
  })
  if (values.length > 0) await w.db.insertInto('households.member').values(values).execute()
  return values.length
}

/** Households that became one with this, and those that became one with them. */
export async function mergedInto(reading: Reading, id: Id): Promise<readonly Id[]> {
  const { rows } = await sql<{ id: Id }>`
    with recursive gone as (
      select h.committee_id, h.id from households.household h
      where h.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and h.closed_into = ${id}::uuid
      union
      select h.committee_id, h.id from households.household h
      join gone g on g.committee_id = h.committee_id and h.closed_into = g.id)
    select id from gone`.execute(reading.db)
  return rows.map((row) => row.id)
}
