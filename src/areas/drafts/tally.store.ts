import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { exactKey } from '../../values/vietnamese.ts'
import type { Channel, Stance, Tally } from './opinion.ts'

export type NewTally = Omit<Tally, 'recordedAt' | 'recordedByName' | 'supersession'> & { readonly versionId: Id | null }

export async function insertTally(w: Writing, one: NewTally): Promise<void> {
  await w.db
    .insertInto('drafts.tally')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      draft_id: one.draftId,
      version_id: one.versionId,
      area_id: one.areaId,
      organisation_id: one.organisationId,
      giver_name: one.giverName,
      meeting_id: one.meetingId,
      channel: one.channel,
      clause_ref: one.clauseRef,
      clause_key: one.clauseKey,
      stance: one.stance,
      count: one.count,
      persons: one.persons,
      male: one.male,
      female: one.female,
      given_on: one.givenOn,
      note: one.note,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

/** Whose numbers they are: an area's or an organisation's of ours, or of who is only named. */
export type Giver = Pick<Tally, 'areaId' | 'organisationId' | 'giverName'>

const giverKey = (giver: Giver | undefined): string =>
  giver?.areaId ?? giver?.organisationId ?? exactKey(giver?.giverName ?? '')

/** The tallies of a draft that stand, in its order; of one giver or occasion when asked so. */
export async function talliesOf(
  reading: Reading,
  draftId: Id,
  of: { readonly giver?: Giver; readonly meetingId?: Id | null } = {},
): Promise<readonly Tally[]> {
  const rows = await reading.db
    .selectFrom('drafts.tally')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('draft_id', '=', draftId)
    .where('superseded_at', 'is', null)
    .$if(of.giver !== undefined, (query) => query.where('giver_key', '=', giverKey(of.giver)))
    .$if(of.meetingId !== undefined, (query) => query.where('meeting_id', 'is not distinct from', of.meetingId ?? null))
    .orderBy('clause_key')
    .orderBy('stance')
    .orderBy('giver_name')
    .orderBy('id')
    .execute()
  return rows.map(asTally)
}

export async function talliesByIds(reading: Reading, ids: readonly Id[]): Promise<readonly Tally[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('drafts.tally')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .orderBy('clause_key')
    .orderBy('id')
    .execute()
  return rows.map(asTally)
}

/** The number that stands instead; written after it, for one giver has one number at a place. */
export async function nameSuccessor(w: Writing, id: Id, by: Id): Promise<void> {
  await w.db
    .updateTable('drafts.tally')
    .set({ superseded_by: by })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeTally(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('drafts.tally')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

function asTally(row: Selectable<Tables['drafts.tally']>): Tally {
  return {
    id: row.id,
    draftId: row.draft_id,
    areaId: row.area_id,
    organisationId: row.organisation_id,
    giverName: row.giver_name,
    meetingId: row.meeting_id,
    channel: row.channel as Channel,
    clauseRef: row.clause_ref,
    clauseKey: row.clause_key,
    stance: row.stance as Stance,
    count: row.count,
    persons: row.persons,
    male: row.male,
    female: row.female,
    givenOn: row.given_on as Day,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    supersession:
      row.superseded_at === null
        ? null
        : { at: row.superseded_at, reason: row.superseded_reason ?? '', by: row.superseded_by },
  }
}
