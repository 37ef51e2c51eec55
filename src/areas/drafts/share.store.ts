import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { NewShare, Share } from './share.ts'

/** To whom a draft is or was open; only the office sees it. */
export async function sharesOf(reading: Reading, draftId: Id): Promise<readonly Share[]> {
  const rows = await reading.db
    .selectFrom('drafts.share')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('draft_id', '=', draftId)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    draftId: row.draft_id,
    bodyId: row.body_id,
    accountId: row.account_id,
    areaId: row.area_id,
    organisationId: row.organisation_id,
    name: row.name,
    fromOn: row.from_on as Day,
    untilOn: row.until_on as Day | null,
    recordedByName: row.recorded_by_name,
    endedAt: row.superseded_at,
    endReason: row.superseded_reason,
  }))
}

export async function insertShare(w: Writing, share: NewShare): Promise<void> {
  await w.db
    .insertInto('drafts.share')
    .values({
      committee_id: w.committeeId,
      id: share.id,
      draft_id: share.draftId,
      body_id: share.bodyId,
      account_id: share.accountId,
      area_id: share.areaId,
      organisation_id: share.organisationId,
      name: share.name,
      from_on: share.fromOn,
      until_on: share.untilOn,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

export async function draftOfShare(w: Writing, id: Id): Promise<Id | null> {
  const row = await w.db
    .selectFrom('drafts.share')
    .select('draft_id')
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.draft_id ?? null
}

export async function endShareRow(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('drafts.share')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Whether the draft is open today to who looks: an area or an account by the wall itself, an organisation by its id. */
export async function isOpenTo(reading: Reading, draftId: Id, organisationId: Id | null): Promise<boolean> {
  if (organisationId === null) {
    const [committeeId = ''] = reading.sight.committeeIds
    const { rows } = await sql<{ open: boolean }>`
      select drafts.is_open(${committeeId}::uuid, ${draftId}::uuid) as open`.execute(reading.db)
    return rows[0]?.open === true
  }
  const row = await reading.db
    .selectFrom('drafts.share')
    .select('id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('draft_id', '=', draftId)
    .where('organisation_id', '=', organisationId)
    .where('superseded_at', 'is', null)
    .where('from_on', '<=', reading.today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>=', reading.today)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a draft is open today to who looks, and until which day; null: no last day was set. */
export interface OpenDraft {
  readonly open: boolean
  readonly until: Day | null
}

/**
 * The drafts that are open today to who looks: an area or an account by the wall itself, an organisation by its id. Those
 * that were open to an organisation once come too, with the days over.
 */
export async function openDrafts(reading: Reading, organisationId: Id | null): Promise<ReadonlyMap<Id, OpenDraft>> {
  const committees = [...reading.sight.committeeIds]
  const ofOrganisation = sql`
    select s.draft_id as id, max(coalesce(s.until_on, 'infinity'::date)) filter (where s.superseded_at is null
      and s.from_on <= ${reading.today}::date and (s.until_on is null or s.until_on >= ${reading.today}::date)) as until
    from drafts.share s
    where s.committee_id = any(${committees}::uuid[]) and s.organisation_id = ${organisationId}::uuid
    group by s.draft_id`
  const ofWhoLooks = sql`
    select d.id, drafts.open_until(d.committee_id, d.id) as until from drafts.draft d
    where d.committee_id = any(${committees}::uuid[]) and d.superseded_at is null`
  const { rows } = await sql<OpenDraft & { id: Id }>`
    select id, until is not null as open, nullif(until, 'infinity'::date) as until
    from (${organisationId === null ? ofWhoLooks : ofOrganisation}) found`.execute(reading.db)
  return new Map(rows.map(({ id, ...told }) => [id, told]))
}
