import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'

/** Of an item, an opinion, a model or a request: what was written down later did not happen earlier. */
const stepsInOrder = invariantInSql(
  'outreach.steps_in_order',
  sql`
    select subject_id as id, happened_on < max(happened_on) over (
      partition by committee_id, subject_id order by recorded_at, id) as broken
    from outreach.step where superseded_at is null`,
)

const nothingAhead = invariantInSql(
  'outreach.nothing_ahead',
  sql`select subject_id as id, happened_on > ${lastDayAt('recorded_at')} as broken from outreach.step`,
)

/** What is out was approved, repeats what was, or rests on a paper. */
const outWasApproved = invariantInSql(
  'outreach.out_was_approved',
  sql`
    select i.id, i.repost_of is null and p.reference is null and p.document_id is null and not exists (
      select from outreach.step a
      where a.committee_id = i.committee_id and a.item_id = i.id and a.stage = 'approved' and a.superseded_at is null
        and a.happened_on <= p.happened_on) as broken
    from outreach.item i
    join outreach.step p on p.committee_id = i.committee_id and p.item_id = i.id and p.stage = 'published'
      and p.superseded_at is null
    where i.superseded_at is null`,
)

/** One text at a time stands of an item. */
const oneWording = invariantInSql(
  'outreach.one_wording',
  sql`
    select i.id, (select count(*) from outreach.item_wording x
      where x.committee_id = i.committee_id and x.item_id = i.id and x.superseded_at is null) <> 1 as broken
    from outreach.item i`,
)

/** A note that was reported was checked before, and has the words of the report. */
const reportedWasChecked = invariantInSql(
  'outreach.reported_was_checked',
  sql`
    select s.subject_id as id, not exists (
        select from outreach.step v
        where v.committee_id = s.committee_id and v.opinion_id = s.opinion_id and v.stage = 'verified'
          and v.superseded_at is null)
      or not exists (
        select from outreach.opinion_wording x
        where x.committee_id = s.committee_id and x.opinion_id = s.opinion_id and x.kind = 'for_report'
          and x.superseded_at is null) as broken
    from outreach.step s where s.stage = 'reported' and s.superseded_at is null and s.opinion_id is not null`,
)

/** Of a request that was erased nothing is left that tells who it was. */
const erasedWhole = invariantInSql(
  'outreach.erased_whole',
  sql`
    select r.id, exists (
      select from outreach.help_detail d
      where d.committee_id = r.committee_id and d.request_id = r.id and d.erased_at is null) as broken
    from outreach.help_request r where r.erased_at is not null`,
)

/** Help came from a team that was asked. */
const helpWasAssigned = invariantInSql(
  'outreach.help_was_assigned',
  sql`
    select h.subject_id as id, not exists (
      select from outreach.step a
      where a.committee_id = h.committee_id and a.request_id = h.request_id and a.stage = 'assigned'
        and a.assigned_team_id is not null and a.superseded_at is null) as broken
    from outreach.step h where h.stage = 'helped' and h.superseded_at is null and h.request_id is not null`,
)

/** What must hold of outreach, whoever wrote it. */
export const outreachInvariants: readonly Invariant<Reading>[] = [
  stepsInOrder,
  nothingAhead,
  outWasApproved,
  oneWording,
  reportedWasChecked,
  erasedWhole,
  helpWasAssigned,
]
