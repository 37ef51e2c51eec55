import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Day } from '../../values/day.ts'
import type { CountedRecord, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { bodyRecords, membershipRecords } from '../organisation/index.ts'

export interface PromiseDue {
  readonly questionId: Id
  readonly dueOn: Day
}

/** What was promised at dialogues with a day that has come. */
export async function promisesDue(reading: Reading, question: Question): Promise<readonly PromiseDue[]> {
  const { committeeIds, asAt, knownAt } = question
  const { rows } = await sql<PromiseDue>`
    select a.question_id as "questionId", a.due_on as "dueOn"
    from criticism.question_answer a
    where a.committee_id = any(${[...committeeIds]}::uuid[]) and a.outcome = 'noted' and a.due_on <= ${asAt}
      and a.answered_on <= ${asAt} and ${wasThere('a', knownAt)}
    order by a.due_on, a.question_id`.execute(reading.db)
  return rows
}

/** Kinds of records that criticism's figures count, beside conferences. */
export const criticismRecordKinds = ['advisory_group', 'advisory_member', 'dialogue_question'] as const
export type CriticismRecordKind = (typeof criticismRecordKinds)[number]

/** Counted records by name, for whoever may see them. */
export async function criticismRecords(
  reading: Reading,
  kind: CriticismRecordKind,
  ids: readonly Id[],
): Promise<readonly CountedRecord[]> {
  if (kind === 'dialogue_question') return questionRecords(reading, ids)
  const find = kind === 'advisory_group' ? bodyRecords : membershipRecords
  return (await find(reading, ids)).map((row) => ({ ...row, kind }))
}

/** Questions by name, for the office; the level above counts them without reading them. */
async function questionRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<CountedRecord, 'kind'>>`
    select q.id, q.text as label, q.asked_on as day, q.dialogue_id as "partOf"
    from criticism.question q where q.id = any(${[...ids]}::uuid[]) order by day, label, q.id`.execute(reading.db)
  return rows.map((row) => ({ ...row, kind: 'dialogue_question' }))
}
