import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Explanation, Response } from './explanation.ts'

/** Rows of the tables of many exercises with the opinions they answer, in two questions; also those superseded. */
export async function explanationsOf(
  reading: Reading,
  exerciseIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Explanation[]>> {
  if (exerciseIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('criticism.explanation')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('exercise_id', 'in', [...exerciseIds])
    .orderBy('position')
    .orderBy('id')
    .execute()
  const links = await reading.db
    .selectFrom('criticism.explanation_opinion')
    .select(['explanation_id', 'sent_opinion_id'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('exercise_id', 'in', [...exerciseIds])
    .orderBy('id')
    .execute()
  const answered = new Map<Id, Id[]>()
  for (const link of links)
    answered.set(link.explanation_id, [...(answered.get(link.explanation_id) ?? []), link.sent_opinion_id])
  const found = new Map<Id, Explanation[]>()
  for (const row of rows)
    found.set(row.exercise_id, [
      ...(found.get(row.exercise_id) ?? []),
      {
        id: row.id,
        clauseRef: row.clause_ref,
        response: row.response as Response,
        reason: row.reason,
        changedClause: row.changed_clause,
        changedText: row.changed_text,
        explainedOn: row.explained_on,
        byAgency: row.by_agency,
        opinionIds: answered.get(row.id) ?? [],
        recordedAt: row.recorded_at,
        supersededAt: row.superseded_at,
      },
    ])
  return found
}

export type NewExplanation = Omit<Explanation, 'recordedAt' | 'supersededAt'>

export async function insertExplanation(
  w: Writing,
  exerciseId: Id,
  position: number,
  row: NewExplanation,
  batchId: Id | null = null,
): Promise<void> {
  await w.db
    .insertInto('criticism.explanation')
    .values({
      committee_id: w.committeeId,
      id: row.id,
      exercise_id: exerciseId,
      position,
      clause_ref: row.clauseRef,
      response: row.response,
      reason: row.reason,
      changed_clause: row.changedClause,
      changed_text: row.changedText,
      explained_on: row.explainedOn,
      by_agency: row.byAgency,
      batch_id: batchId,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
  if (row.opinionIds.length === 0) return
  const links = [...new Set(row.opinionIds)].map((sent_opinion_id) => ({
    committee_id: w.committeeId,
    id: newId(),
    exercise_id: exerciseId,
    explanation_id: row.id,
    sent_opinion_id,
    recorded_at: w.now,
  }))
  await w.db.insertInto('criticism.explanation_opinion').values(links).execute()
}

export async function supersedeExplanation(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('criticism.explanation')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** What became of an opinion. */
export type Fate = Pick<Explanation, 'response' | 'reason' | 'changedClause' | 'changedText'>

/** What became of opinions on drafts, each by its newest answer; whoever may read an opinion may read this. */
export async function fatesOfOpinions(reading: Reading, opinionIds: readonly Id[]): Promise<ReadonlyMap<Id, Fate>> {
  if (opinionIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('criticism.sent_opinion as o')
    .innerJoin('criticism.explanation_opinion as l', (join) =>
      join.onRef('l.committee_id', '=', 'o.committee_id').onRef('l.sent_opinion_id', '=', 'o.id'),
    )
    .innerJoin('criticism.explanation as x', (join) =>
      join.onRef('x.committee_id', '=', 'l.committee_id').onRef('x.id', '=', 'l.explanation_id'),
    )
    .select(['o.opinion_id', 'x.response', 'x.reason', 'x.changed_clause', 'x.changed_text'])
    .where('o.committee_id', 'in', [...reading.sight.committeeIds])
    .where('o.opinion_id', 'in', [...opinionIds])
    .where('x.superseded_at', 'is', null)
    .orderBy('x.explained_on')
    .orderBy('x.id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.opinion_id,
      {
        response: row.response as Response,
        reason: row.reason,
        changedClause: row.changed_clause,
        changedText: row.changed_text,
      },
    ]),
  )
}
