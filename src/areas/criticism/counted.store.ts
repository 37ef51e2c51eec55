import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Day } from '../../values/day.ts'
import type { CountedRecord, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { draftsByIds } from '../drafts/index.ts'
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

/** Drafts criticised: one whose opinions were heard at a conference, or on which the document was issued. */
export async function draftsCriticised(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { committeeIds, period, asAt, knownAt } = question
  const { rows } = await sql<{ id: Id }>`
    select h.draft_id as id from (
      select e.draft_id, min(t.happened_on) as heard_on
      from criticism.exercise e
      join criticism.step t on t.committee_id = e.committee_id and t.subject_id = e.id
        and t.stage in ('convened', 'document_issued') and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)}
      where e.committee_id = any(${[...committeeIds]}::uuid[]) and e.reported_as = 'social_criticism'
        and ${wasThere('e', knownAt)} and ${notCancelled(question)}
      group by e.draft_id
    ) h where h.heard_on between ${period.from} and ${period.to} order by h.heard_on, h.draft_id`.execute(reading.db)
  return rows.map((row) => row.id)
}

/** Exercises whose criticism document was issued in the period. */
export async function documentsIssued(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { committeeIds, period, asAt, knownAt } = question
  const { rows } = await sql<{ id: Id }>`
    select e.id from criticism.exercise e
    join criticism.step t on t.committee_id = e.committee_id and t.subject_id = e.id and t.stage = 'document_issued'
      and t.happened_on between ${period.from} and ${period.to} and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)}
    where e.committee_id = any(${[...committeeIds]}::uuid[]) and e.reported_as = 'social_criticism'
      and ${wasThere('e', knownAt)} and ${notCancelled(question)}
    order by t.happened_on, e.id`.execute(reading.db)
  return rows.map((row) => row.id)
}

export interface Counted {
  readonly id: Id
  readonly counts: boolean
}

/** Exercises sent in the period, and whether the drafting body had explained by the day. */
export async function exercisesSent(reading: Reading, question: Question): Promise<readonly Counted[]> {
  const { committeeIds, period, asAt, knownAt } = question
  const { rows } = await sql<Counted>`
    select e.id, exists (
      select from criticism.reply r where r.committee_id = e.committee_id and r.exercise_id = e.id
        and r.replied_on <= ${asAt} and ${wasThere('r', knownAt)}) as counts
    from criticism.exercise e
    join criticism.sending s on s.committee_id = e.committee_id and s.exercise_id = e.id
      and s.sent_on between ${period.from} and ${period.to} and s.sent_on <= ${asAt} and ${wasThere('s', knownAt)}
    where e.committee_id = any(${[...committeeIds]}::uuid[]) and e.reported_as = 'social_criticism'
      and ${wasThere('e', knownAt)}
    order by s.sent_on, e.id`.execute(reading.db)
  return rows
}

/** Rows of explanation given in the period, and whether something was taken up. */
export async function rowsExplained(reading: Reading, question: Question): Promise<readonly Counted[]> {
  const { committeeIds, period, asAt, knownAt } = question
  const { rows } = await sql<Counted>`
    select x.id, x.response <> 'not_accepted' as counts
    from criticism.explanation x
    join criticism.exercise e on e.committee_id = x.committee_id and e.id = x.exercise_id
      and e.reported_as = 'social_criticism' and ${wasThere('e', knownAt)}
    where x.committee_id = any(${[...committeeIds]}::uuid[]) and ${wasThere('x', knownAt)}
      and x.explained_on between ${period.from} and ${period.to} and x.explained_on <= ${asAt}
    order by x.explained_on, x.position, x.id`.execute(reading.db)
  return rows
}

const notCancelled = ({ asAt, knownAt }: Question): RawBuilder<boolean> => sql<boolean>`not exists (
  select from criticism.step c where c.committee_id = e.committee_id and c.subject_id = e.id and c.stage = 'cancelled'
    and c.happened_on <= ${asAt} and ${wasThere('c', knownAt)})`

/** Kinds of records that criticism's figures count, beside conferences. */
export const criticismRecordKinds = [
  'advisory_group',
  'advisory_member',
  'dialogue_question',
  'draft',
  'criticism_exercise',
  'criticism_explanation',
] as const
export type CriticismRecordKind = (typeof criticismRecordKinds)[number]

/** Counted records by name, for whoever may see them. */
export async function criticismRecords(
  reading: Reading,
  kind: CriticismRecordKind,
  ids: readonly Id[],
): Promise<readonly CountedRecord[]> {
  if (kind === 'dialogue_question') return questionRecords(reading, ids)
  if (kind === 'draft') return draftRecords(reading, ids)
  if (kind === 'criticism_exercise') return exerciseRecords(reading, ids)
  if (kind === 'criticism_explanation') return explanationRecords(reading, ids)
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

async function draftRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const drafts = await draftsByIds(reading, ids)
  return [...drafts.values()].map(({ id, title, receivedOn }) => {
    return { kind: 'draft', id, label: title, day: receivedOn, partOf: null }
  })
}

async function exerciseRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<CountedRecord, 'kind' | 'partOf'>>`
    select e.id, e.title as label, (select min(t.happened_on) from criticism.step t
      where t.committee_id = e.committee_id and t.subject_id = e.id and t.superseded_at is null) as day
    from criticism.exercise e where e.id = any(${[...ids]}::uuid[]) order by day, label, e.id`.execute(reading.db)
  return rows.map((row) => ({ ...row, kind: 'criticism_exercise', partOf: null }))
}

/** Rows of explanation, by the first opinion that each answers; the level above counts them without reading it. */
async function explanationRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<CountedRecord, 'kind'>>`
    select x.id, coalesce((
        select coalesce(o.text, o.proposed_wording) from criticism.explanation_opinion l
        join criticism.sent_opinion o on o.committee_id = l.committee_id and o.id = l.sent_opinion_id
        where l.committee_id = x.committee_id and l.explanation_id = x.id order by o.position limit 1),
      x.clause_ref, e.title) as label, x.explained_on as day, x.exercise_id as "partOf"
    from criticism.explanation x
    join criticism.exercise e on e.committee_id = x.committee_id and e.id = x.exercise_id
    where x.id = any(${[...ids]}::uuid[]) order by day, x.position, x.id`.execute(reading.db)
  return rows.map((row) => ({ ...row, kind: 'criticism_explanation' }))
}
