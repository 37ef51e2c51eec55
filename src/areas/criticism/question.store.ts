import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { AskerKind, Question, QuestionAnswer, QuestionOutcome, Raised } from './question.ts'

/** Questions of many dialogues with what stands answered, in two questions: those raised before first. */
export async function questionsOf(reading: Reading, dialogueIds: readonly Id[]): Promise<readonly Question[]> {
  if (dialogueIds.length === 0) return []
  const rows = await reading.db
    .selectFrom('criticism.question')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('dialogue_id', 'in', [...dialogueIds])
    .where('superseded_at', 'is', null)
    .orderBy('raised', 'desc')
    .orderBy('asked_on')
    .orderBy('id')
    .execute()
  const answers = await answersOf(
    reading,
    rows.map((row) => row.id),
  )
  return rows.map((row) => asQuestion(row, answers.get(row.id) ?? null))
}

export async function findQuestion(reading: Reading, id: Id): Promise<Question | null> {
  const row = await reading.db
    .selectFrom('criticism.question')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return row ? asQuestion(row, (await answersOf(reading, [id])).get(id) ?? null) : null
}

async function answersOf(reading: Reading, questionIds: readonly Id[]): Promise<ReadonlyMap<Id, QuestionAnswer>> {
  if (questionIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('criticism.question_answer')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('question_id', 'in', [...questionIds])
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.question_id,
      {
        id: row.id,
        outcome: row.outcome as QuestionOutcome,
        answeredOn: row.answered_on,
        answer: row.answer,
        responsibleId: row.responsible_id,
        responsibleName: row.responsible_name,
        dueOn: row.due_on,
      },
    ]),
  )
}

function asQuestion(row: Selectable<Tables['criticism.question']>, answer: QuestionAnswer | null): Question {
  return {
    id: row.id,
    dialogueId: row.dialogue_id,
    raised: row.raised as Raised,
    askedOn: row.asked_on,
    askerKind: row.asker_kind as AskerKind,
    asker: row.asker,
    areaId: row.area_id,
    field: row.field,
    text: row.text,
    answer,
  }
}

export type QuestionValues = Omit<Question, 'id' | 'dialogueId' | 'answer'>

export async function insertQuestion(w: Writing, dialogueId: Id, id: Id, values: QuestionValues): Promise<void> {
  await w.db
    .insertInto('criticism.question')
    .values({
      committee_id: w.committeeId,
      id,
      dialogue_id: dialogueId,
      raised: values.raised,
      asked_on: values.askedOn,
      asker_kind: values.askerKind,
      asker: values.asker,
      area_id: values.areaId,
      field: values.field,
      text: values.text,
      recorded_at: w.now,
    })
    .execute()
}

export async function supersedeQuestion(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('criticism.question')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function insertAnswer(w: Writing, questionId: Id, answer: QuestionAnswer): Promise<void> {
  await w.db
    .insertInto('criticism.question_answer')
    .values({
      committee_id: w.committeeId,
      id: answer.id,
      question_id: questionId,
      outcome: answer.outcome,
      answered_on: answer.answeredOn,
      answer: answer.answer,
      responsible_id: answer.responsibleId,
      responsible_name: answer.responsibleName,
      due_on: answer.dueOn,
      recorded_at: w.now,
    })
    .execute()
}

export async function supersedeAnswer(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('criticism.question_answer')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
