import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Reply, Sending } from './exercise.ts'
import type { SentOpinion } from './explanation.ts'

type Many<T> = Promise<ReadonlyMap<Id, readonly T[]>>

function byExercise<Row extends { readonly exercise_id: Id }, T>(rows: readonly Row[], as: (row: Row) => T) {
  const found = new Map<Id, T[]>()
  for (const row of rows) found.set(row.exercise_id, [...(found.get(row.exercise_id) ?? []), as(row)])
  return found
}

export async function meetingsOf(reading: Reading, ids: readonly Id[]): Many<Id> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('criticism.exercise_meeting')
    .select(['exercise_id', 'meeting_id'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('exercise_id', 'in', [...ids])
    .where('superseded_at', 'is', null)
    .orderBy('id')
    .execute()
  return byExercise(rows, (row) => row.meeting_id)
}

/** Also those taken back, the newest first. */
export async function sendingsOf(reading: Reading, ids: readonly Id[]): Many<Sending> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('criticism.sending')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('exercise_id', 'in', [...ids])
    .orderBy('recorded_at', 'desc')
    .execute()
  return byExercise(rows, (row) => ({
    id: row.id,
    addresseeId: row.addressee_id,
    sentOn: row.sent_on,
    documentId: row.document_id,
    reference: row.reference,
    dueOn: row.due_on,
    dueSource: row.due_source,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }))
}

/** Also those taken back, in the order of their days. */
export async function repliesOf(reading: Reading, ids: readonly Id[]): Many<Reply> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('criticism.reply')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('exercise_id', 'in', [...ids])
    .orderBy('replied_on')
    .orderBy('id')
    .execute()
  return byExercise(rows, (row) => ({
    id: row.id,
    repliedOn: row.replied_on,
    documentId: row.document_id,
    reference: row.reference,
    text: row.text,
    byAgency: row.by_agency,
    recordedByName: row.recorded_by_name,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }))
}

/** What went with the sending that stands, in the order of the draft. */
export async function sentOpinionsOf(reading: Reading, ids: readonly Id[]): Many<SentOpinion> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('criticism.sent_opinion as o')
    .innerJoin('criticism.sending as s', (join) =>
      join.onRef('s.committee_id', '=', 'o.committee_id').onRef('s.id', '=', 'o.sending_id'),
    )
    .select(['o.id', 'o.exercise_id', 'o.opinion_id', 'o.clause_ref', 'o.stance', 'o.text', 'o.proposed_wording'])
    .select('o.giver')
    .where('o.committee_id', 'in', [...reading.sight.committeeIds])
    .where('o.exercise_id', 'in', [...ids])
    .where('s.superseded_at', 'is', null)
    .orderBy('o.position')
    .execute()
  return byExercise(rows, (row) => ({
    id: row.id,
    opinionId: row.opinion_id,
    clauseRef: row.clause_ref,
    stance: row.stance,
    text: row.text,
    proposedWording: row.proposed_wording,
    giver: row.giver,
  }))
}

export async function insertLink(w: Writing, exerciseId: Id, meetingId: Id): Promise<void> {
  await w.db
    .insertInto('criticism.exercise_meeting')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      exercise_id: exerciseId,
      meeting_id: meetingId,
      recorded_at: w.now,
    })
    .execute()
}

export async function supersedeLink(w: Writing, exerciseId: Id, meetingId: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('criticism.exercise_meeting')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('exercise_id', '=', exerciseId)
    .where('meeting_id', '=', meetingId)
    .where('superseded_at', 'is', null)
    .execute()
}

export type NewSending = Omit<Sending, 'recordedAt' | 'supersededAt'>
export type NewSentOpinion = Omit<SentOpinion, 'id'>

/** Freezes what is sent: the paper, the day by which it is to be explained, and the opinions word for word. */
export async function insertSending(
  w: Writing,
  exerciseId: Id,
  sending: NewSending,
  opinions: readonly NewSentOpinion[],
): Promise<void> {
  await w.db
    .insertInto('criticism.sending')
    .values({
      committee_id: w.committeeId,
      id: sending.id,
      exercise_id: exerciseId,
      addressee_id: sending.addresseeId,
      sent_on: sending.sentOn,
      document_id: sending.documentId,
      reference: sending.reference,
      due_on: sending.dueOn,
      due_source: sending.dueSource,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
  if (opinions.length === 0) return
  const rows = opinions.map((one, position) => ({
    committee_id: w.committeeId,
    id: newId(),
    exercise_id: exerciseId,
    sending_id: sending.id,
    opinion_id: one.opinionId,
    position,
    clause_ref: one.clauseRef,
    stance: one.stance,
    text: one.text,
    proposed_wording: one.proposedWording,
    giver: one.giver,
    recorded_at: w.now,
  }))
  await w.db.insertInto('criticism.sent_opinion').values(rows).execute()
}

export async function supersedeSending(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('criticism.sending')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type NewReply = Omit<Reply, 'recordedAt' | 'supersededAt' | 'recordedByName'>

export async function insertReply(w: Writing, exerciseId: Id, reply: NewReply): Promise<void> {
  await w.db
    .insertInto('criticism.reply')
    .values({
      committee_id: w.committeeId,
      id: reply.id,
      exercise_id: exerciseId,
      replied_on: reply.repliedOn,
      document_id: reply.documentId,
      reference: reply.reference,
      text: reply.text,
      by_agency: reply.byAgency,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

export async function supersedeReply(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('criticism.reply')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
