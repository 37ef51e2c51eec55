import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { ItemTopic } from './item.ts'
import type { CommunicationPlan, PlanFacts } from './plan.ts'
import { stepsOf } from './step.store.ts'

/** The plans of a committee, or some of them, the latest first. Two questions. */
export async function listPlans(reading: Reading, committeeId: Id, ids?: readonly Id[]): Promise<readonly PlanFacts[]> {
  let found = reading.db
    .selectFrom('outreach.communication_plan')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
  if (ids) found = found.where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
  const rows = await found.orderBy('from_on', 'desc').orderBy('id').execute()
  return withSteps(reading, rows.map(asPlan))
}

export async function findPlan(reading: Reading, id: Id): Promise<PlanFacts | null> {
  const row = await reading.db
    .selectFrom('outreach.communication_plan')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? ((await withSteps(reading, [asPlan(row)]))[0] ?? null) : null
}

export async function lockPlan(w: Writing, id: Id): Promise<PlanFacts | null> {
  const row = await w.db
    .selectFrom('outreach.communication_plan')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withSteps(w, [asPlan(row)]))[0] ?? null) : null
}

async function withSteps(reading: Reading, plans: readonly CommunicationPlan[]): Promise<readonly PlanFacts[]> {
  const steps = await stepsOf(
    reading,
    plans.map(({ id }) => id),
  )
  return plans.map((plan) => ({ plan, steps: steps.get(plan.id) ?? [] }))
}

function asPlan(row: Selectable<Tables['outreach.communication_plan']>): CommunicationPlan {
  return {
    id: row.id,
    committeeId: row.committee_id,
    title: row.title,
    topic: row.topic as ItemTopic,
    from: row.from_on,
    to: row.to_on,
    purpose: row.purpose,
    content: row.content,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

export type PlanValues = Pick<CommunicationPlan, 'title' | 'topic' | 'from' | 'to' | 'purpose' | 'content'>

const columnsOf = ({ title, topic, from, to, purpose, content }: PlanValues) => ({
  title,
  topic,
  from_on: from,
  to_on: to,
  purpose,
  content,
})

export async function insertPlan(w: Writing, id: Id, values: PlanValues): Promise<void> {
  await w.db
    .insertInto('outreach.communication_plan')
    .values({
      committee_id: w.committeeId,
      id,
      ...columnsOf(values),
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export async function updatePlan(w: Writing, id: Id, editNo: number, values: PlanValues): Promise<void> {
  await change(w, id, { ...columnsOf(values), edit_no: editNo })
}

export async function supersedePlan(w: Writing, id: Id, reason: string): Promise<void> {
  await change(w, id, { superseded_at: w.now, superseded_reason: reason })
}

async function change(w: Writing, id: Id, values: Record<string, unknown>): Promise<void> {
  await w.db
    .updateTable('outreach.communication_plan')
    .set(values as never)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
