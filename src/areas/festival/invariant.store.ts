import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'

/** Of a plan, a festival or a result: what was written down later did not happen earlier. */
const stepsInOrder = invariantInSql(
  'festival.steps_in_order',
  sql`
    select subject_id as id, happened_on < max(happened_on) over (
      partition by committee_id, subject_id order by recorded_at, id) as broken
    from festival.step where superseded_at is null`,
)

const nothingAhead = invariantInSql(
  'festival.nothing_ahead',
  sql`select subject_id as id, happened_on > ${lastDayAt('recorded_at')} as broken from festival.step`,
)

/** A festival that stands has an area that takes part, the host among them, and all of them see it. */
const hostTakesPart = invariantInSql(
  'festival.host_takes_part',
  sql`
    select e.id, not exists (
        select from festival.event_area p
        where p.committee_id = e.committee_id and p.event_id = e.id and p.area_id = e.host_area_id
          and p.superseded_at is null)
      or exists (
        select from festival.event_area p
        where p.committee_id = e.committee_id and p.event_id = e.id and p.superseded_at is null
          and (p.year <> e.year or p.area_id <> all (e.seen_by))) as broken
    from festival.event e where e.superseded_at is null`,
)

/** What was taken out of the records is taken out whole: its areas are free, and nothing is reported of it. */
const withdrawnWhole = invariantInSql(
  'festival.withdrawn_whole',
  sql`
    select e.id, exists (
        select from festival.event_area p
        where p.committee_id = e.committee_id and p.event_id = e.id and p.superseded_at is null)
      or exists (
        select from festival.area_result r
        where r.committee_id = e.committee_id and r.event_id = e.id and r.superseded_at is null) as broken
    from festival.event e where e.superseded_at is not null`,
)

/** A result is of an area that takes part in a festival that was held, and was told before it was judged. */
const resultWasHeld = invariantInSql(
  'festival.result_was_held',
  sql`
    select r.id, not exists (
        select from festival.event_area p
        where p.committee_id = r.committee_id and p.event_id = r.event_id and p.area_id = r.area_id
          and p.superseded_at is null)
      or not exists (
        select from festival.step t
        where t.committee_id = r.committee_id and t.subject_id = r.event_id and t.stage = 'held'
          and t.superseded_at is null)
      or not exists (
        select from festival.step t
        where t.committee_id = r.committee_id and t.subject_id = r.id and t.stage = 'reported'
          and t.superseded_at is null) as broken
    from festival.area_result r where r.superseded_at is null`,
)

/** Nobody was both verified and returned. */
const judgedOnce = invariantInSql(
  'festival.judged_once',
  sql`
    select r.id, (
      select count(*) from festival.step t
      where t.committee_id = r.committee_id and t.subject_id = r.id and t.stage in ('verified', 'returned')
        and t.superseded_at is null) > 1 as broken
    from festival.area_result r`,
)

/** Never more families commended by name than are counted, nor more households present than there are. */
const countsHold = invariantInSql(
  'festival.counts_hold',
  sql`
    select r.id, r.households_attended > r.households_total
      or not (r.ceremony or r.festivities)
      or (r.commended is not null and r.commended < (
        select count(*) from festival.commended_family f
        where f.committee_id = r.committee_id and f.result_id = r.id)) as broken
    from festival.area_result r`,
)

/** A festival was approved before it was held, under a plan that was in force. */
const heldWasApproved = invariantInSql(
  'festival.held_was_approved',
  sql`
    select t.subject_id as id, not exists (
        select from festival.step a
        where a.committee_id = t.committee_id and a.subject_id = t.subject_id and a.stage = 'approved'
          and a.superseded_at is null and a.happened_on <= t.happened_on)
      or not exists (
        select from festival.plan p
        join festival.step i on i.committee_id = p.committee_id and i.subject_id = p.id and i.stage = 'issued'
          and i.superseded_at is null
        where p.committee_id = e.committee_id and p.year = e.year) as broken
    from festival.step t
    join festival.event e on e.committee_id = t.committee_id and e.id = t.event_id
    where t.stage = 'held' and t.superseded_at is null and e.superseded_at is null`,
)

/** What must hold of the festivals at all times. */
export const festivalInvariants: readonly Invariant<Reading>[] = [
  stepsInOrder,
  nothingAhead,
  hostTakesPart,
  withdrawnWhole,
  resultWasHeld,
  judgedOnce,
  countsHold,
  heldWasApproved,
]
