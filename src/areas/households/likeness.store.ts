import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { type AskedAbout, type Likened, type Likeness, likenessOf } from './likeness.ts'

/** Somebody already in the files who is like one asked about. */
export interface Alike {
  /** Place of the asked one in the list. */
  readonly at: number
  readonly likeness: Likeness
  readonly memberId: Id
  readonly householdId: Id
  readonly fullName: string
}

/** People in the files who may be those asked about: one question for a list of any length. */
export async function alikeIn(
  reading: Reading,
  committeeId: Id,
  asked: readonly AskedAbout[],
): Promise<readonly Alike[]> {
  if (asked.length === 0) return []
  const hashes = asked.flatMap((one) => one.citizenHashes)
  const { rows } = await sql<Likened & { memberId: Id; householdId: Id; fullName: string }>`
    select m.id as "memberId", m.household_id as "householdId", m.full_name as "fullName", m.name_key as "nameKey",
      h.area_id as "areaId", m.birth_year as "birthYear", m.citizen_hash as "citizenHash"
    from households.member m
    join households.household h on h.committee_id = m.committee_id and h.id = m.household_id
    where m.committee_id = ${committeeId}::uuid and coalesce(m.end_reason, '') <> 'mistake'
      and (m.name_key = any(${asked.map((one) => one.nameKey)}::text[]) or m.citizen_hash = any(${hashes}::text[]))
    order by m.id`.execute(reading.db)
  const byName = Map.groupBy(rows, (row) => row.nameKey)
  const byCard = Map.groupBy(rows, (row) => row.citizenHash)
  return asked.flatMap((one, at) => {
    const card = one.citizenHashes.flatMap((hash) => byCard.get(hash) ?? [])
    const candidates = new Map([...card, ...(byName.get(one.nameKey) ?? [])].map((row) => [row.memberId, row]))
    return [...candidates.values()].flatMap(({ memberId, householdId, fullName, ...row }) => {
      const likeness = likenessOf(one, row)
      return likeness === null ? [] : [{ at, likeness, memberId, householdId, fullName }]
    })
  })
}

/** Support that a household had between two days, in its own file or in one that became one with it: what a council sees. */
export interface Received {
  readonly householdId: Id
  readonly memberId: Id | null
  readonly receivedOn: Day
  readonly amount: Dong | null
  readonly goods: string | null
  readonly source: string
  readonly originKind: string | null
  readonly originId: Id | null
}

export async function receivedBetween(reading: Reading, householdIds: readonly Id[], from: Day, to: Day) {
  if (householdIds.length === 0) return []
  const { rows } = await sql<Received>`
    with recursive file as (
      select h.committee_id, h.id as root, h.id from households.household h
      where h.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])
        and h.id = any(${[...householdIds]}::uuid[])
      union
      select h.committee_id, f.root, h.id from households.household h
      join file f on f.committee_id = h.committee_id and h.closed_into = f.id)
    select f.root as "householdId", s.member_id as "memberId", s.received_on as "receivedOn", s.amount, s.goods, s.source,
      s.origin_kind as "originKind", s.origin_id as "originId"
    from file f join households.support s on s.committee_id = f.committee_id and s.household_id = f.id
    where s.superseded_at is null and s.received_on between ${from} and ${to}
    order by f.root, s.received_on, s.id`.execute(reading.db)
  return rows as readonly Received[]
}
