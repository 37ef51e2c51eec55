import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Measure } from './measure.ts'

export type MeasureSubject =
  | { readonly item_id: Id }
  | { readonly model_id: Id }
  | { readonly team_id: Id }
  | { readonly programme_id: Id; readonly task_id: Id }

export interface NewMeasure {
  readonly id: Id
  readonly kind: string
  readonly measuredOn: Day
  readonly value: number | null
  readonly note: string | null
}

export async function insertMeasure(w: Writing, subject: MeasureSubject, measure: NewMeasure): Promise<void> {
  await w.db
    .insertInto('outreach.measure')
    .values({
      committee_id: w.committeeId,
      id: measure.id,
      ...subject,
      kind: measure.kind,
      measured_on: measure.measuredOn,
      value: measure.value,
      note: measure.note,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

/** All numbers of many subjects in one question, superseded ones too. */
export async function measuresOf(
  reading: Reading,
  subjectIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Measure[]>> {
  const found = new Map<Id, Measure[]>(subjectIds.map((id) => [id, []]))
  if (subjectIds.length === 0) return found
  const rows = await reading.db
    .selectFrom('outreach.measure')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('subject_id', 'in', [...subjectIds])
    .orderBy('measured_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  for (const row of rows)
    found.get(row.subject_id)?.push({
      id: row.id,
      kind: row.kind,
      measuredOn: row.measured_on,
      value: row.value,
      note: row.note,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
      recordedByName: row.recorded_by_name,
      supersededAt: row.superseded_at,
    })
  return found
}

export interface OwnedMeasure {
  readonly subject: MeasureSubject
  readonly subjectKind: 'item' | 'model' | 'team' | 'task'
  readonly kind: string
  readonly value: number | null
  readonly measuredOn: Day
  readonly recordedBy: Id
}

/** One number that stands, locked, with what it is of. */
export async function lockMeasure(w: Writing, id: Id): Promise<OwnedMeasure | null> {
  const row = await w.db
    .selectFrom('outreach.measure')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const { kind, value, measured_on: measuredOn, recorded_by: recordedBy } = row
  const about = { kind, value, measuredOn, recordedBy }
  if (row.item_id) return { ...about, subjectKind: 'item', subject: { item_id: row.item_id } }
  if (row.model_id) return { ...about, subjectKind: 'model', subject: { model_id: row.model_id } }
  if (row.team_id) return { ...about, subjectKind: 'team', subject: { team_id: row.team_id } }
  const subject = { programme_id: row.programme_id ?? '', task_id: row.task_id ?? '' }
  return { ...about, subjectKind: 'task', subject }
}

export async function supersedeMeasure(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('outreach.measure')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
