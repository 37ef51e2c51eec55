import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { CriticismForm } from './form.ts'
import type { Plan, PlanFacts, PlanLine } from './plan.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['criticism.plan']>

/** Plans of all years, the newest first, every version. */
export async function listPlans(reading: Reading, committeeId: Id): Promise<readonly PlanFacts[]> {
  const rows = await reading.db
    .selectFrom('criticism.plan')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('year', 'desc')
    .orderBy('version', 'desc')
    .execute()
  return withParts(reading, rows)
}

export async function findPlan(reading: Reading, id: Id): Promise<PlanFacts | null> {
  const rows = await reading.db
    .selectFrom('criticism.plan')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .execute()
  return (await withParts(reading, rows))[0] ?? null
}

/** Every version of a year, locked, oldest first: versions replace one another. */
export async function lockPlanYear(w: Writing, year: number): Promise<readonly PlanFacts[]> {
  const rows = await w.db
    .selectFrom('criticism.plan')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('year', '=', year)
    .orderBy('version')
    .forUpdate()
    .execute()
  return withParts(w, rows)
}

export async function lockPlan(w: Writing, id: Id): Promise<PlanFacts | null> {
  const row = await w.db
    .selectFrom('criticism.plan')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly PlanFacts[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const lines = await reading.db
    .selectFrom('criticism.plan_line')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('plan_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .execute()
  const steps = await stepsOf(reading, ids)
  return rows.map((row) => ({
    plan: asPlan(row),
    lines: lines.filter((line) => line.plan_id === row.id).map(asLine),
    steps: steps.get(row.id) ?? [],
  }))
}

function asPlan(row: Row): Plan {
  return {
    id: row.id,
    committeeId: row.committee_id,
    year: row.year,
    version: row.version,
    title: row.title,
    purpose: row.purpose,
    amendReason: row.amend_reason,
    editNo: row.edit_no,
  }
}

function asLine(row: Selectable<Tables['criticism.plan_line']>): PlanLine {
  return {
    lineId: row.line_id,
    title: row.title,
    draftingBody: row.drafting_body,
    form: row.form as CriticismForm,
    lead: row.lead,
    plannedTime: row.planned_time,
    plannedFrom: row.planned_from_on,
    plannedTo: row.planned_to_on,
  }
}

export async function insertPlan(w: Writing, plan: Omit<Plan, 'committeeId' | 'editNo'>): Promise<void> {
  const { amendReason, ...rest } = plan
  await w.db
    .insertInto('criticism.plan')
    .values({ committee_id: w.committeeId, ...rest, amend_reason: amendReason, recorded_at: w.now })
    .execute()
}

export async function updatePlan(w: Writing, id: Id, editNo: number, values: Pick<Plan, 'title' | 'purpose'>) {
  await w.db
    .updateTable('criticism.plan')
    .set({ ...values, edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Makes the lines of a version be exactly these, in this order. */
export async function replacePlanLines(w: Writing, planId: Id, lines: readonly PlanLine[]): Promise<void> {
  await w.db
    .updateTable('criticism.plan_line')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('plan_id', '=', planId)
    .where('superseded_at', 'is', null)
    .execute()
  if (lines.length === 0) return
  const rows = lines.map((line, position) => ({
    committee_id: w.committeeId,
    id: newId(),
    plan_id: planId,
    line_id: line.lineId,
    position,
    title: line.title,
    drafting_body: line.draftingBody,
    form: line.form,
    lead: line.lead,
    planned_time: line.plannedTime,
    planned_from_on: line.plannedFrom,
    planned_to_on: line.plannedTo,
    recorded_at: w.now,
  }))
  await w.db.insertInto('criticism.plan_line').values(rows).execute()
}

export async function planLineExists(reading: Reading, lineId: Id): Promise<boolean> {
  const row = await reading.db
    .selectFrom('criticism.plan_line')
    .select('line_id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('line_id', '=', lineId)
    .where('superseded_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
