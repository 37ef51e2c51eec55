import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { AuthorKind, Channel, Opinion, Stance } from './opinion.ts'

type Row = Selectable<Tables['drafts.opinion']> & {
  text: string | null
  proposed_wording: string | null
  author_name: string | null
  recorded_by_name: string | null
}

/** An opinion to be written down; who and when are the act's. */
export type NewOpinion = Omit<Opinion, 'recordedAt' | 'recordedBy' | 'recordedByName' | 'supersession'> & {
  readonly batchId?: Id | null
}

/** Writes many at once: what is counted, and beside it the words. */
export async function insertOpinions(w: Writing, opinions: readonly NewOpinion[]): Promise<void> {
  const who = { recorded_at: w.now, recorded_by: w.actor.accountId }
  for (let at = 0; at < opinions.length; at += 500) {
    const some = opinions.slice(at, at + 500)
    await w.db
      .insertInto('drafts.opinion')
      .values(some.map((one) => ({ committee_id: w.committeeId, ...countedColumns(one), ...who })))
      .execute()
    await w.db
      .insertInto('drafts.opinion_words')
      .values(
        some.map((one) => ({
          committee_id: w.committeeId,
          id: one.id,
          draft_id: one.draftId,
          author_name: one.author.name,
          text: one.text,
          proposed_wording: one.proposedWording,
          recorded_by_name: w.actor.name,
        })),
      )
      .execute()
  }
}

function countedColumns(one: NewOpinion) {
  return {
    id: one.id,
    draft_id: one.draftId,
    version_id: one.versionId,
    clause_ref: one.clauseRef,
    clause_key: one.clauseKey,
    stance: one.stance,
    channel: one.channel,
    author_kind: one.author.kind,
    person_id: one.author.personId,
    area_id: one.author.areaId,
    organisation_id: one.author.organisationId,
    meeting_id: one.meetingId,
    given_on: one.givenOn,
    batch_id: one.batchId ?? null,
  }
}

export async function findOpinion(reading: Reading, id: Id): Promise<Opinion | null> {
  return (await opinionsByIds(reading, [id]))[0] ?? null
}

/** Opinions with their words, in the order of the draft; those taken back are among them, marked. */
export async function opinionsByIds(reading: Reading, ids: readonly Id[]): Promise<readonly Opinion[]> {
  if (ids.length === 0) return []
  const rows = await inOrder(reading)
    .where('o.id', 'in', [...ids])
    .execute()
  return rows.map(asOpinion)
}

/** What was written down last on a draft by who looks, the newest first. */
export async function lastRecorded(reading: Reading, draftId: Id, limit: number): Promise<readonly Opinion[]> {
  const rows = await words(reading)
    .where('o.draft_id', '=', draftId)
    .where('o.superseded_at', 'is', null)
    .where('o.recorded_by', '=', reading.sight.accountId ?? '')
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(asOpinion)
}

/** What one account gave itself on a draft, or all that an area or organisation gave; the newest last. */
export async function ownOpinions(
  reading: Reading,
  draftIds: readonly Id[],
  of: { readonly accountId?: Id; readonly areaId?: Id; readonly organisationId?: Id } = {},
): Promise<readonly Opinion[]> {
  if (draftIds.length === 0) return []
  const { accountId, areaId, organisationId } = of
  const rows = await inOrder(reading)
    .where('o.draft_id', 'in', [...draftIds])
    .where('o.superseded_at', 'is', null)
    .$if(accountId !== undefined, (query) => query.where('o.recorded_by', '=', accountId ?? ''))
    .$if(areaId !== undefined, (query) => query.where('o.area_id', '=', areaId ?? ''))
    .$if(organisationId !== undefined, (query) => query.where('o.organisation_id', '=', organisationId ?? ''))
    .execute()
  return rows.map(asOpinion)
}

const inOrder = (reading: Reading) => words(reading).orderBy('o.clause_key').orderBy('o.given_on').orderBy('o.id')

function words(reading: Reading) {
  return reading.db
    .selectFrom('drafts.opinion as o')
    .leftJoin('drafts.opinion_words as t', (join) =>
      join.onRef('t.committee_id', '=', 'o.committee_id').onRef('t.id', '=', 'o.id'),
    )
    .selectAll('o')
    .select(['t.text', 't.proposed_wording', 't.author_name', 't.recorded_by_name'])
    .where('o.committee_id', 'in', [...reading.sight.committeeIds])
}

export async function supersedeOpinion(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('drafts.opinion')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export function asOpinion(row: Row): Opinion {
  return {
    id: row.id,
    draftId: row.draft_id,
    versionId: row.version_id,
    clauseRef: row.clause_ref,
    clauseKey: row.clause_key,
    stance: row.stance as Stance,
    text: row.text,
    proposedWording: row.proposed_wording,
    author: {
      kind: row.author_kind as AuthorKind,
      name: row.author_name,
      personId: row.person_id,
      areaId: row.area_id,
      organisationId: row.organisation_id,
    },
    channel: row.channel as Channel,
    meetingId: row.meeting_id,
    givenOn: row.given_on as Day,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name ?? '',
    supersession:
      row.superseded_at === null
        ? null
        : { at: row.superseded_at, reason: row.superseded_reason ?? '', by: row.superseded_by },
  }
}
