import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Visibility } from '../documents/index.ts'
import type { SessionForm } from './form.ts'
import type { Session, SessionFacts } from './session.ts'
import { findingsOf, sittingsOf, subjectsOf, teamsOf, topicsOf } from './session-part.store.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['supervision.session']>

function asSession(row: Row, topics: readonly string[]): Session {
  return {
    id: row.id,
    committeeId: row.committee_id,
    form: row.form as SessionForm,
    title: row.title,
    topics,
    lineId: row.line_id,
    scope: row.scope,
    purpose: row.purpose,
    method: row.method,
    place: row.place,
    hostId: row.host_id,
    boardId: row.board_id,
    requestedBy: row.requested_by,
    unplanned: row.unplanned,
    plannedFrom: row.planned_from_on as Day | null,
    plannedTo: row.planned_to_on as Day | null,
    plannedTime: row.planned_time,
    outline: row.outline,
    visibility: row.visibility as Visibility,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
    supersededReason: row.superseded_reason,
  }
}

/** Whole sessions by id, in the order asked for: a fixed number of questions, however many they are. */
export async function loadSessions(reading: Reading, ids: readonly Id[]): Promise<readonly SessionFacts[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('supervision.session')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map((await withParts(reading, rows)).map((facts) => [facts.session.id, facts]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly SessionFacts[]> {
  const ids = rows.map((row) => row.id)
  const topics = await topicsOf(reading, ids)
  const subjects = await subjectsOf(reading, ids)
  const teams = await teamsOf(reading, ids)
  const sittings = await sittingsOf(reading, ids)
  const findings = await findingsOf(reading, ids)
  const steps = await stepsOf(reading, ids)
  return rows.map((row) => ({
    session: asSession(row, topics.get(row.id) ?? []),
    subjects: subjects.get(row.id) ?? [],
    team: teams.get(row.id) ?? [],
    sittings: sittings.get(row.id) ?? [],
    findings: findings.get(row.id) ?? [],
    steps: steps.get(row.id) ?? [],
  }))
}

export async function findSession(reading: Reading, id: Id): Promise<SessionFacts | null> {
  return (await loadSessions(reading, [id]))[0] ?? null
}

/** The session with its row locked: one act at a time changes it and all that belongs to it. */
export async function lockSession(w: Writing, id: Id): Promise<SessionFacts | null> {
  const row = await w.db
    .selectFrom('supervision.session')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

export type SessionValues = Omit<
  Session,
  'id' | 'committeeId' | 'topics' | 'editNo' | 'recordedAt' | 'supersededAt' | 'supersededReason'
>

function columnsOf(values: SessionValues) {
  return {
    line_id: values.lineId,
    form: values.form,
    title: values.title,
    scope: values.scope,
    purpose: values.purpose,
    method: values.method,
    place: values.place,
    host_id: values.hostId,
    board_id: values.boardId,
    requested_by: values.requestedBy,
    unplanned: values.unplanned,
    planned_from_on: values.plannedFrom,
    planned_to_on: values.plannedTo,
    planned_time: values.plannedTime,
    outline: [...values.outline],
    visibility: values.visibility,
  }
}

export async function insertSession(w: Writing, id: Id, values: SessionValues): Promise<void> {
  await w.db
    .insertInto('supervision.session')
    .values({ committee_id: w.committeeId, id, ...columnsOf(values), recorded_at: w.now })
    .execute()
}

export async function updateSession(w: Writing, id: Id, editNo: number, values: SessionValues): Promise<void> {
  await w.db
    .updateTable('supervision.session')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeSession(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('supervision.session')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
