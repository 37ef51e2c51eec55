import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { BoardCase, CaseFacts, CasePlanKind } from './board-case.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['supervision.board_case']>

function asCase(row: Row): BoardCase {
  return {
    id: row.id,
    boardId: row.board_id,
    title: row.title,
    subjectId: row.subject_id,
    subjectName: row.subject_name,
    content: row.content,
    planKind: row.plan_kind as CasePlanKind,
    plannedOn: row.planned_on as Day,
    findings: row.findings,
    proposal: row.proposal,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

async function withSteps(reading: Reading, rows: readonly Row[]): Promise<readonly CaseFacts[]> {
  const steps = await stepsOf(
    reading,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ case: asCase(row), steps: steps.get(row.id) ?? [] }))
}

/** Cases of a committee's inspection boards, newest first; of one board when told. */
export async function listCases(reading: Reading, committeeId: Id, boardId: Id | null = null) {
  let query = reading.db
    .selectFrom('supervision.board_case')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
  if (boardId !== null) query = query.where('board_id', '=', boardId)
  return withSteps(reading, await query.orderBy('planned_on', 'desc').orderBy('id', 'desc').limit(500).execute())
}

export async function findCase(reading: Reading, committeeId: Id, id: Id): Promise<CaseFacts | null> {
  const rows = await reading.db
    .selectFrom('supervision.board_case')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .execute()
  return (await withSteps(reading, rows))[0] ?? null
}

export async function lockCase(w: Writing, id: Id): Promise<CaseFacts | null> {
  const row = await w.db
    .selectFrom('supervision.board_case')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withSteps(w, [row]))[0] ?? null) : null
}

export type CaseValues = Omit<BoardCase, 'id' | 'boardId' | 'editNo' | 'recordedAt' | 'supersededAt'>

function columnsOf(values: CaseValues) {
  return {
    title: values.title,
    subject_id: values.subjectId,
    subject_name: values.subjectName,
    content: values.content,
    plan_kind: values.planKind,
    planned_on: values.plannedOn,
    findings: values.findings,
    proposal: values.proposal,
  }
}

export async function insertCase(w: Writing, id: Id, boardId: Id, values: CaseValues): Promise<void> {
  await w.db
    .insertInto('supervision.board_case')
    .values({ committee_id: w.committeeId, id, board_id: boardId, ...columnsOf(values), recorded_at: w.now })
    .execute()
}

export async function updateCase(w: Writing, id: Id, editNo: number, values: CaseValues): Promise<void> {
  await w.db
    .updateTable('supervision.board_case')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeCase(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('supervision.board_case')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
