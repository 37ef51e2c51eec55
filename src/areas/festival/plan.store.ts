import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Plan, PlanFacts } from './plan.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['festival.plan']>

const planOf = (row: Row): Plan => ({
  id: row.id,
  year: row.year,
  version: row.version,
  title: row.title,
  theme: row.theme,
  purpose: row.purpose,
  content: row.content,
  funding: row.funding,
  partnerId: row.partner_id,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  registerByOn: row.register_by_on,
  approveByOn: row.approve_by_on,
  reportWithinDays: row.report_within_days,
  consolidateByOn: row.consolidate_by_on,
  householdsOn: row.households_on,
  amendReason: row.amend_reason,
  editNo: row.edit_no,
  recordedAt: row.recorded_at,
})

/** All versions of the plans of some years (of every year when none is named), the newest first. Two questions. */
export async function listPlans(
  reading: Reading,
  committeeId: Id,
  years: readonly number[] | null = null,
): Promise<readonly PlanFacts[]> {
  let query = reading.db.selectFrom('festival.plan').selectAll().where('committee_id', '=', committeeId)
  if (years) query = query.where('year', 'in', [...years, -1])
  return withSteps(reading, await query.orderBy('year', 'desc').orderBy('version', 'desc').execute())
}

async function withSteps(reading: Reading, rows: readonly Row[]): Promise<readonly PlanFacts[]> {
  const steps = await stepsOf(
    reading,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ plan: planOf(row), steps: steps.get(row.id) ?? [] }))
}

/** Waits until no other act writes about the festival of this year, and gives the versions of its plan, newest first. */
export async function lockYear(w: Writing, year: number): Promise<readonly PlanFacts[]> {
  const rows = await w.db
    .selectFrom('festival.plan')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .forUpdate()
    .execute()
  return withSteps(w, rows)
}

/** The year of a version of a plan; `null` when there is none such. */
export async function yearOfPlan(reading: Reading, committeeId: Id, id: Id): Promise<number | null> {
  const row = await reading.db
    .selectFrom('festival.plan')
    .select('year')
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.year ?? null
}

export type PlanValues = Omit<Plan, 'id' | 'year' | 'version' | 'amendReason' | 'editNo' | 'recordedAt'>

const columnsOf = (values: PlanValues) => ({
  title: values.title,
  theme: values.theme,
  purpose: values.purpose,
  content: values.content,
  funding: values.funding,
  partner_id: values.partnerId,
  opens_on: values.opensOn,
  closes_on: values.closesOn,
  register_by_on: values.registerByOn,
  approve_by_on: values.approveByOn,
  report_within_days: values.reportWithinDays,
  consolidate_by_on: values.consolidateByOn,
  households_on: values.householdsOn,
})

export async function insertPlan(
  w: Writing,
  head: { readonly id: Id; readonly year: number; readonly version: number; readonly amendReason: string | null },
  values: PlanValues,
): Promise<void> {
  const { id, year, version, amendReason } = head
  await w.db
    .insertInto('festival.plan')
    .values({
      committee_id: w.committeeId,
      id,
      year,
      version,
      amend_reason: amendReason,
      recorded_at: w.now,
      ...columnsOf(values),
    })
    .execute()
}

/** Writes a draft anew; `false` when somebody else wrote it since. */
export async function updatePlan(w: Writing, id: Id, editNo: number, values: PlanValues): Promise<boolean> {
  const { numUpdatedRows } = await w.db
    .updateTable('festival.plan')
    .set({ ...columnsOf(values), edit_no: editNo + 1 })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('edit_no', '=', editNo)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Years with a plan or with a festival, the newest first. */
export async function festivalYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const rows = await reading.db
    .selectFrom('festival.plan')
    .select('year')
    .where('committee_id', '=', committeeId)
    .union(
      reading.db
        .selectFrom('festival.event')
        .select('year')
        .where('committee_id', '=', committeeId)
        .where('superseded_at', 'is', null),
    )
    .execute()
  return rows.map((row) => row.year).sort((a, b) => b - a)
}
