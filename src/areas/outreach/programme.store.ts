import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { measuresOf } from './measure.store.ts'
import type { ActionProgramme, ProgrammeFacts, ProgrammeTask, TargetLimit, TaskKind } from './programme.ts'
import { stepsOf } from './step.store.ts'

/** The programmes of a committee, or some of them, the latest year first, each with its tasks. Four questions. */
export async function listProgrammes(
  reading: Reading,
  committeeId: Id,
  ids?: readonly Id[],
): Promise<readonly ProgrammeFacts[]> {
  let found = reading.db
    .selectFrom('outreach.programme')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
  if (ids) found = found.where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
  const rows = await found.orderBy('year', 'desc').orderBy('id').execute()
  return withParts(reading, rows.map(asProgramme))
}

export async function findProgramme(reading: Reading, id: Id): Promise<ProgrammeFacts | null> {
  const row = await reading.db
    .selectFrom('outreach.programme')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? ((await withParts(reading, [asProgramme(row)]))[0] ?? null) : null
}

export async function lockProgramme(w: Writing, id: Id): Promise<ProgrammeFacts | null> {
  const row = await w.db
    .selectFrom('outreach.programme')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [asProgramme(row)]))[0] ?? null) : null
}

async function withParts(reading: Reading, programmes: readonly ActionProgramme[]): Promise<readonly ProgrammeFacts[]> {
  if (programmes.length === 0) return []
  const ids = programmes.map(({ id }) => id)
  const rows = await reading.db
    .selectFrom('outreach.programme_task')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('programme_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const subjects = [...ids, ...rows.map((row) => row.task_id)]
  const steps = await stepsOf(reading, subjects)
  const progress = await measuresOf(reading, subjects)
  const tasksOf = Map.groupBy(rows, (row) => row.programme_id)
  return programmes.map((programme) => ({
    programme,
    steps: steps.get(programme.id) ?? [],
    tasks: (tasksOf.get(programme.id) ?? []).map((row) => ({
      task: asTask(row),
      steps: steps.get(row.task_id) ?? [],
      progress: progress.get(row.task_id) ?? [],
    })),
  }))
}

function asProgramme(row: Selectable<Tables['outreach.programme']>): ActionProgramme {
  return {
    id: row.id,
    committeeId: row.committee_id,
    year: row.year,
    title: row.title,
    purpose: row.purpose,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

function asTask(row: Selectable<Tables['outreach.programme_task']>): ProgrammeTask {
  return {
    taskId: row.task_id,
    position: row.position,
    heading: row.heading,
    kind: row.kind as TaskKind,
    title: row.title,
    responsible: row.responsible,
    organisationId: row.organisation_id,
    dueOn: row.due_on,
    targetValue: row.target_value,
    targetUnit: row.target_unit,
    targetLimit: row.target_limit as TargetLimit | null,
    indicatorId: row.indicator_id,
    amendReason: row.amend_reason,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

export type ProgrammeValues = Pick<ActionProgramme, 'year' | 'title' | 'purpose'>

export async function insertProgramme(w: Writing, id: Id, values: ProgrammeValues): Promise<void> {
  const who = { recorded_at: w.now, recorded_by: w.actor.accountId }
  await w.db
    .insertInto('outreach.programme')
    .values({ committee_id: w.committeeId, id, ...values, ...who })
    .execute()
}

export async function updateProgramme(w: Writing, id: Id, editNo: number, values: ProgrammeValues): Promise<void> {
  await change(w, id, { ...values, edit_no: editNo })
}

export async function supersedeProgramme(w: Writing, id: Id, reason: string): Promise<void> {
  await change(w, id, { superseded_at: w.now, superseded_reason: reason })
}

async function change(w: Writing, id: Id, values: Record<string, unknown>): Promise<void> {
  await w.db
    .updateTable('outreach.programme')
    .set(values as never)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type NewTask = Omit<ProgrammeTask, 'recordedAt' | 'supersededAt'>

export async function insertTask(w: Writing, programmeId: Id, task: NewTask): Promise<void> {
  await w.db
    .insertInto('outreach.programme_task')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      programme_id: programmeId,
      task_id: task.taskId,
      position: task.position,
      heading: task.heading,
      kind: task.kind,
      title: task.title,
      responsible: task.responsible,
      organisation_id: task.organisationId,
      due_on: task.dueOn,
      target_value: task.targetValue,
      target_unit: task.targetUnit,
      target_limit: task.targetLimit,
      indicator_id: task.indicatorId,
      amend_reason: task.amendReason,
      recorded_at: w.now,
    })
    .execute()
}

/** The tasks named, or all, stand no more; a task that goes on is written anew under its own id. */
export async function supersedeTasks(w: Writing, programmeId: Id, taskIds: readonly Id[] | 'all'): Promise<void> {
  let rows = w.db
    .updateTable('outreach.programme_task')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('programme_id', '=', programmeId)
    .where('superseded_at', 'is', null)
  if (taskIds !== 'all') rows = rows.where('task_id', 'in', [...taskIds])
  await rows.execute()
}
