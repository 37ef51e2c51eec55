import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { benefitCasesByIds } from './benefit-case.store.ts'
import type { BenefitCase } from './benefit-case.ts'

/** How much of a round everybody reads, and what is owed: lines to tell, and lines to take back. */
export interface BenefitDisclosure {
  readonly told: number
  readonly toTell: number
  readonly toTakeBack: number
  readonly scopeId: Id | null
}

export async function benefitDisclosure(reading: Reading, roundId: Id): Promise<BenefitDisclosure> {
  const { rows } = await sql<BenefitDisclosure>`
    select
      count(p.case_id) filter (where p.taken_back_at is null and c.superseded_at is null) as told,
      count(*) filter (where p.case_id is null and c.superseded_at is null and c.paid_on is not null) as "toTell",
      count(p.case_id) filter (where p.taken_back_at is null and c.superseded_at is not null) as "toTakeBack",
      (array_agg(p.scope_id) filter (where p.scope_id is not null))[1] as "scopeId"
    from assistance.benefit_case c
    left join assistance.benefit_publication p on p.committee_id = c.committee_id and p.case_id = c.id
    where c.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and c.round_id = ${roundId}::uuid`.execute(
    reading.db,
  )
  return rows[0] as BenefitDisclosure
}

/** Cases the State paid that nobody outside can read yet, the oldest payment first. */
export async function benefitsToTell(w: Writing, roundId: Id, most: number): Promise<readonly BenefitCase[]> {
  const { rows } = await sql<{ id: Id }>`
    select c.id from assistance.benefit_case c
    where c.committee_id = ${w.committeeId}::uuid and c.round_id = ${roundId}::uuid and c.superseded_at is null
      and c.paid_on is not null and not exists (
        select from assistance.benefit_publication p where p.committee_id = c.committee_id and p.case_id = c.id)
    order by c.paid_on, c.area_id, c.group_id, c.id limit ${most}`.execute(w.db)
  const order = new Map(rows.map(({ id }, at) => [id, at]))
  const cases = await benefitCasesByIds(w, [...order.keys()])
  return cases.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

/** Cases that were taken off the list and that everybody still reads. */
export async function benefitsToTakeBack(w: Writing, roundId: Id, most: number) {
  const { rows } = await sql<{ id: Id; reason: string }>`
    select c.id, c.superseded_reason as reason from assistance.benefit_publication p
    join assistance.benefit_case c on c.committee_id = p.committee_id and c.id = p.case_id
    where p.committee_id = ${w.committeeId}::uuid and p.round_id = ${roundId}::uuid and p.taken_back_at is null
      and c.superseded_at is not null
    order by c.id limit ${most}`.execute(w.db)
  return rows
}

export async function insertBenefitPublications(w: Writing, at: { roundId: Id; scopeId: Id }, ids: readonly Id[]) {
  await sql`
    insert into assistance.benefit_publication (committee_id, case_id, round_id, scope_id, recorded_at)
    select ${w.committeeId}::uuid, id, ${at.roundId}::uuid, ${at.scopeId}::uuid, ${w.now}
    from unnest(${[...ids]}::uuid[]) as t (id)`.execute(w.db)
}

export async function markBenefitsTakenBack(w: Writing, ids: readonly Id[]): Promise<void> {
  await w.db
    .updateTable('assistance.benefit_publication')
    .set({ taken_back_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('case_id', 'in', [...ids])
    .execute()
}

/** Of each round, how many lines the public does not read yet, or still reads though they were taken off. */
export async function benefitsUndisclosed(reading: Reading, roundIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (roundIds.length === 0) return new Map()
  const { rows } = await sql<{ id: Id; count: number }>`
    select c.round_id as id, count(*) as count
    from assistance.benefit_case c
    left join assistance.benefit_publication p on p.committee_id = c.committee_id and p.case_id = c.id
    where c.round_id = any(${[...roundIds]}::uuid[]) and (
      (p.case_id is null and c.superseded_at is null and c.paid_on is not null)
      or (p.taken_back_at is null and p.case_id is not null and c.superseded_at is not null))
    group by 1`.execute(reading.db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}
