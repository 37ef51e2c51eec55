import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Merged } from './household.ts'
import { carriedStandings } from './merge.ts'
import { carryPhone, insertStandings, standingsOf, supersedeStandings } from './part.store.ts'

interface Raw {
  readonly id: Id
  readonly fullName: string
  readonly birthYear: number | null
  readonly gender: string | null
  readonly citizenHash: string | null
  readonly phoneSealed: string | null
  /** Who it is in the other file already. */
  readonly sameAs: Id | null
}

/**
 * Writes the people of a household that is one with another into the other's file: those who are not there yet, by their card,
 * or by name and year of birth where not both showed one. What is known of them goes along; where they were before stays to be
 * read. Gives who they are there.
 */
export async function carryMembers(w: Writing, fromId: Id, intoId: Id): Promise<ReadonlyMap<Id, Id>> {
  const { rows } = await sql<Raw>`
    select m.id, m.full_name as "fullName", m.birth_year as "birthYear", m.gender,
      m.citizen_hash as "citizenHash", m.phone_sealed as "phoneSealed",
      (select o.id from households.member o where o.committee_id = m.committee_id and o.household_id = ${intoId}::uuid
        and o.ended_on is null and case
          when o.citizen_hash is not null and m.citizen_hash is not null then o.citizen_hash = m.citizen_hash
          else o.name_key = m.name_key and o.birth_year is not distinct from m.birth_year end
        order by o.recorded_at, o.id limit 1) as "sameAs"
    from households.member m
    where m.committee_id = ${w.committeeId}::uuid and m.household_id = ${fromId}::uuid and m.ended_on is null
    order by m.recorded_at, m.id`.execute(w.db)
  const values = rows
    .filter((one) => one.sameAs === null)
    .map((one) => ({ one, id: newId() }))
    .map(({ one, id }) => ({
      from: one.id,
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
    }))
  if (values.length > 0)
    await w.db
      .insertInto('households.member')
      .values(values.map(({ from: _, ...one }) => one))
      .execute()
  const known = rows.flatMap(({ id, sameAs }) => (sameAs === null ? [] : [[id, sameAs] as const]))
  return new Map([...known, ...values.map((one) => [one.from, one.id] as const)])
}

/** Gives the receiving household the recognitions of the one that ends; tells how many it had. */
export async function carryStandings(
  w: Writing,
  fromId: Id,
  intoId: Id,
  memberOf: ReadonlyMap<Id, Id>,
): Promise<number> {
  const kept = await standingsOf(w, [intoId])
  const receiving = { householdId: intoId, kept, memberOf, nextId: () => newId() }
  const { moved, added } = carriedStandings(await standingsOf(w, [fromId]), receiving)
  await supersedeStandings(
    w,
    moved.map((one) => one.id),
    'merged',
  )
  await insertStandings(w, added)
  return moved.length
}

/** Households that became one with this, and those that became one with them. */
export async function mergedInto(reading: Reading, id: Id): Promise<readonly Id[]> {
  return (await mergesInto(reading, id)).map((one) => one.id)
}

export async function mergesInto(reading: Reading, id: Id): Promise<readonly Merged[]> {
  const { rows } = await sql<Merged>`
    with recursive gone as (
      select h.committee_id, h.id, h.head_name, h.closed_on, h.closed_into from households.household h
      where h.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and h.closed_into = ${id}::uuid
      union
      select h.committee_id, h.id, h.head_name, h.closed_on, h.closed_into from households.household h
      join gone g on g.committee_id = h.committee_id and h.closed_into = g.id)
    select id, head_name as "headName", closed_on as "closedOn", closed_into as "closedInto" from gone
    order by closed_on desc, id`.execute(reading.db)
  return rows
}
