import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { BodyTerm, TermEndReason } from './term.ts'

interface TermRow {
  committee_id: Id
  id: Id
  body_id: Id
  number: string
  from_on: Day
  to_on: Day
  ended_on: Day | null
  end_reason: string | null
  decision: string | null
}

function termFrom(row: TermRow): BodyTerm {
  return {
    id: row.id,
    committeeId: row.committee_id,
    bodyId: row.body_id,
    number: row.number,
    from: row.from_on,
    to: row.to_on,
    endedOn: row.ended_on,
    endReason: row.end_reason as TermEndReason | null,
    decision: row.decision,
  }
}

function terms(reading: Reading, committeeId: Id) {
  return reading.db
    .selectFrom('organisation.term')
    .select(['committee_id', 'id', 'body_id', 'number', 'from_on', 'to_on', 'ended_on', 'end_reason', 'decision'])
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
}

/** The terms of a committee and its bodies, newest first. */
export async function listTerms(
  reading: Reading,
  committeeId: Id,
  bodyId: Id | null = null,
): Promise<readonly BodyTerm[]> {
  const query = terms(reading, committeeId).orderBy('from_on', 'desc').orderBy('id', 'desc')
  const rows = await (bodyId === null ? query : query.where('body_id', '=', bodyId)).execute()
  return rows.map(termFrom)
}

/** The terms of the committee itself, newest first: those a report is written for. */
export async function listCommitteeTerms(reading: Reading, committeeId: Id): Promise<readonly BodyTerm[]> {
  const rows = await terms(reading, committeeId)
    .where('body_id', 'in', (inner) =>
      inner
        .selectFrom('organisation.body')
        .select('organisation.body.id')
        .where('organisation.body.committee_id', '=', committeeId)
        .where('organisation.body.kind', '=', 'committee'),
    )
    .orderBy('from_on', 'desc')
    .execute()
  return rows.map(termFrom)
}

export async function findTerm(reading: Reading, committeeId: Id, id: Id): Promise<BodyTerm | null> {
  const row = await terms(reading, committeeId).where('id', '=', id).executeTakeFirst()
  return row ? termFrom(row) : null
}

export async function insertTerm(w: Writing, term: BodyTerm): Promise<void> {
  await w.db
    .insertInto('organisation.term')
    .values({
      committee_id: term.committeeId,
      id: term.id,
      body_id: term.bodyId,
      number: term.number,
      from_on: term.from,
      to_on: term.to,
      ended_on: term.endedOn,
      end_reason: term.endReason,
      decision: term.decision,
      recorded_at: w.now,
    })
    .execute()
}

export async function endTerm(w: Writing, id: Id, endedOn: Day, reason: TermEndReason): Promise<void> {
  await w.db
    .updateTable('organisation.term')
    .set({ ended_on: endedOn, end_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Sets aside a wrongly entered term; what stands in its place, if anything, is named. */
export async function supersedeTerm(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('organisation.term')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
