import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { BenefitGroup, Policy, Rate } from './policy.ts'

/** Policies with their groups and rates, the newest first. Three questions. */
export async function loadPolicies(
  reading: Reading,
  committeeId: Id,
  ids: readonly Id[] | null = null,
): Promise<readonly Policy[]> {
  const wanted = ids === null ? sql`true` : sql`id = any(${[...ids]}::uuid[])`
  const { rows: policies } = await sql<Omit<Policy, 'groups'>>`
    select id, committee_id as "committeeId", code, title, instrument, source, from_on as "fromOn", to_on as "toOn"
    from assistance.policy where committee_id = ${committeeId}::uuid and ${wanted}
    order by from_on desc, code`.execute(reading.db)
  const policyIds = policies.map((one) => one.id)
  const { rows: groups } = await sql<Omit<BenefitGroup, 'rates'> & { policyId: Id }>`
    select id, policy_id as "policyId", code, name from assistance.benefit_group
    where committee_id = ${committeeId}::uuid and policy_id = any(${policyIds}::uuid[])
    order by position, id`.execute(reading.db)
  const { rows: rates } = await sql<Rate>`
    select id, group_id as "groupId", amount, per, most, from_on as "fromOn", to_on as "toOn", source
    from assistance.rate
    where committee_id = ${committeeId}::uuid and group_id = any(${groups.map((one) => one.id)}::uuid[])
      and superseded_at is null
    order by from_on, id`.execute(reading.db)
  const ratesOf = Map.groupBy(rates, (rate) => rate.groupId)
  const groupsOf = Map.groupBy(groups, (group) => group.policyId)
  return policies.map((policy) => ({
    ...policy,
    groups: (groupsOf.get(policy.id) ?? []).map(({ policyId: _, ...group }) => ({
      ...group,
      rates: ratesOf.get(group.id) ?? [],
    })),
  }))
}

export async function findPolicy(reading: Reading, committeeId: Id, id: Id): Promise<Policy | null> {
  return (await loadPolicies(reading, committeeId, [id]))[0] ?? null
}

/** False where a policy of that code stands already. */
export async function insertPolicy(w: Writing, policy: Omit<Policy, 'committeeId' | 'groups'>): Promise<boolean> {
  const { id, code, title, instrument, source, fromOn, toOn } = policy
  const inserted = await w.db
    .insertInto('assistance.policy')
    .values({
      committee_id: w.committeeId,
      id,
      code,
      title,
      instrument,
      source,
      from_on: fromOn,
      to_on: toOn,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function insertGroups(
  w: Writing,
  policyId: Id,
  groups: readonly Omit<BenefitGroup, 'rates'>[],
  from = 0,
): Promise<void> {
  if (groups.length === 0) return
  const values = groups.map(({ id, code, name }, at) => ({
    committee_id: w.committeeId,
    id,
    policy_id: policyId,
    code,
    name,
    position: from + at + 1,
    recorded_at: w.now,
  }))
  await w.db.insertInto('assistance.benefit_group').values(values).execute()
}

export async function insertRates(w: Writing, rates: readonly Rate[]): Promise<void> {
  if (rates.length === 0) return
  const values = rates.map((rate) => ({
    committee_id: w.committeeId,
    id: rate.id,
    group_id: rate.groupId,
    amount: rate.amount,
    per: rate.per,
    most: rate.most,
    from_on: rate.fromOn,
    to_on: rate.toOn,
    source: rate.source,
    recorded_at: w.now,
  }))
  await w.db.insertInto('assistance.rate').values(values).execute()
}

/** Puts a rate with a last day in place of one that was open, or takes a mistaken one away. */
export async function endRate(w: Writing, rate: Rate, toOn: Rate['toOn'], reason: string): Promise<void> {
  await w.db
    .updateTable('assistance.rate')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', rate.id)
    .execute()
  if (toOn !== null) await insertRates(w, [{ ...rate, id: newId(), toOn }])
}
