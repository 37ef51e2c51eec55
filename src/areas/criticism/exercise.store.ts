import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Visibility } from '../documents/index.ts'
import type { Exercise, ExerciseFacts } from './exercise.ts'
import { meetingsOf, repliesOf, sendingsOf, sentOpinionsOf } from './exercise-part.store.ts'
import { explanationsOf } from './explanation.store.ts'
import type { CriticismForm, LegalKind } from './form.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['criticism.exercise']>

/** Whole exercises by id, in the order asked for: a fixed number of questions, however many they are. */
export async function loadExercises(reading: Reading, ids: readonly Id[]): Promise<readonly ExerciseFacts[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('criticism.exercise')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map((await withParts(reading, rows)).map((facts) => [facts.exercise.id, facts]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export async function findExercise(reading: Reading, id: Id): Promise<ExerciseFacts | null> {
  return (await loadExercises(reading, [id]))[0] ?? null
}

/** With its row locked: one act at a time changes it and all that belongs to it. */
export async function lockExercise(w: Writing, id: Id): Promise<ExerciseFacts | null> {
  const row = await w.db
    .selectFrom('criticism.exercise')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly ExerciseFacts[]> {
  const ids = rows.map((row) => row.id)
  const meetings = await meetingsOf(reading, ids)
  const steps = await stepsOf(reading, ids)
  const sendings = await sendingsOf(reading, ids)
  const replies = await repliesOf(reading, ids)
  const sent = await sentOpinionsOf(reading, ids)
  const explanations = await explanationsOf(reading, ids)
  return rows.map(({ id, ...row }) => ({
    exercise: asExercise({ id, ...row }),
    meetingIds: meetings.get(id) ?? [],
    steps: steps.get(id) ?? [],
    sendings: sendings.get(id) ?? [],
    replies: replies.get(id) ?? [],
    sentOpinions: sent.get(id) ?? [],
    explanations: explanations.get(id) ?? [],
  }))
}

function asExercise(row: Row): Exercise {
  return {
    id: row.id,
    committeeId: row.committee_id,
    draftId: row.draft_id,
    title: row.title,
    form: row.form as CriticismForm,
    legalKind: row.legal_kind as LegalKind,
    reportedAs: row.reported_as as LegalKind,
    lineId: row.line_id,
    bodyId: row.body_id,
    addresseeId: row.addressee_id,
    addresseeName: row.addressee_name,
    requestedBy: row.requested_by,
    collectUntil: row.collect_until_on,
    visibility: row.visibility as Visibility,
    editNo: row.edit_no,
    supersededAt: row.superseded_at,
    supersededReason: row.superseded_reason,
  }
}

/** Exercises on those drafts and of those conferences, that were not taken out. */
export async function exercisesAbout(
  reading: Reading,
  { draftIds = [], meetingIds = [] }: { readonly draftIds?: readonly Id[]; readonly meetingIds?: readonly Id[] },
): Promise<readonly Pick<Exercise, 'id' | 'draftId' | 'title'>[]> {
  if (draftIds.length + meetingIds.length === 0) return []
  const rows = await reading.db
    .selectFrom('criticism.exercise as e')
    .select(['e.id', 'e.draft_id', 'e.title'])
    .where('e.committee_id', 'in', [...reading.sight.committeeIds])
    .where('e.superseded_at', 'is', null)
    .where((or) =>
      or.or([
        ...(draftIds.length > 0 ? [or('e.draft_id', 'in', [...draftIds])] : []),
        ...(meetingIds.length > 0
          ? [
              or.exists(
                or
                  .selectFrom('criticism.exercise_meeting as m')
                  .select('m.id')
                  .whereRef('m.committee_id', '=', 'e.committee_id')
                  .whereRef('m.exercise_id', '=', 'e.id')
                  .where('m.meeting_id', 'in', [...meetingIds])
                  .where('m.superseded_at', 'is', null),
              ),
            ]
          : []),
      ]),
    )
    .orderBy('e.id')
    .execute()
  return rows.map((row) => ({ id: row.id, draftId: row.draft_id, title: row.title }))
}

export type ExerciseValues = Omit<Exercise, 'id' | 'committeeId' | 'editNo' | 'supersededAt' | 'supersededReason'>

const columnsOf = (values: ExerciseValues) => ({
  draft_id: values.draftId,
  title: values.title,
  form: values.form,
  legal_kind: values.legalKind,
  reported_as: values.reportedAs,
  line_id: values.lineId,
  body_id: values.bodyId,
  addressee_id: values.addresseeId,
  addressee_name: values.addresseeName,
  requested_by: values.requestedBy,
  collect_until_on: values.collectUntil,
  visibility: values.visibility,
})

export async function insertExercise(w: Writing, id: Id, values: ExerciseValues): Promise<void> {
  await w.db
    .insertInto('criticism.exercise')
    .values({ committee_id: w.committeeId, id, ...columnsOf(values), recorded_at: w.now })
    .execute()
}

export async function updateExercise(w: Writing, id: Id, editNo: number, values: ExerciseValues): Promise<void> {
  await w.db
    .updateTable('criticism.exercise')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeExercise(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('criticism.exercise')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
