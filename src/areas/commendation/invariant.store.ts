import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'

/** Of a movement or a case: what was written down later did not happen earlier. */
const stepsInOrder = invariantInSql(
  'commendation.steps_in_order',
  sql`
    select subject_id as id, happened_on < max(happened_on) over (
      partition by committee_id, subject_id order by recorded_at, id) as broken
    from commendation.step where superseded_at is null`,
)

const nothingAhead = invariantInSql(
  'commendation.nothing_ahead',
  sql`select subject_id as id, happened_on > ${lastDayAt('recorded_at')} as broken from commendation.step`,
)

const hasStep = (...stages: readonly string[]): RawBuilder<boolean> => sql<boolean>`exists (
  select from commendation.step t
  where t.committee_id = c.committee_id and t.subject_id = c.id and t.superseded_at is null and t.stage in (${sql.join(stages)}))`

/** What was decided or granted stands in a decision that stands, and nothing else does. */
const givenByDecision = invariantInSql(
  'commendation.given_by_decision',
  sql`
    select c.id, ${hasStep('decided', 'granted')} <> exists (
      select from commendation.award a
      join commendation.decision d on d.committee_id = a.committee_id and d.id = a.decision_id
      where a.committee_id = c.committee_id and a.case_id = c.id and a.superseded_at is null
        and d.superseded_at is null) as broken
    from commendation.commendation_case c where c.superseded_at is null`,
)

/** A council voted on what was sent to whoever decides; a letter of thanks asks for none. */
const sentWasVoted = invariantInSql(
  'commendation.sent_was_voted',
  sql`
    select c.id, not exists (
      select from commendation.vote v
      where v.committee_id = c.committee_id and v.case_id = c.id and v.superseded_at is null) as broken
    from commendation.commendation_case c
    where c.superseded_at is null and c.form <> 'letter_of_thanks' and ${hasStep('submitted', 'submitted_up')}`,
)

/** Nobody votes who was not there. */
const votersWerePresent = invariantInSql(
  'commendation.voters_were_present',
  sql`
    select v.case_id as id, v.voting > (
      select count(*) from commendation.council_member m
      where m.committee_id = v.committee_id and m.meeting_id = v.meeting_id and m.is_present) as broken
    from commendation.vote v where v.superseded_at is null`,
)

/** Pupils are never named in public. */
const pupilsWithheld = invariantInSql(
  'commendation.pupils_withheld',
  sql`
    select id, withheld is null as broken
    from commendation.commendation_case where superseded_at is null and honorific = 'pupil'`,
)

/** Every number of a book up to the last was given, whether it stands or was taken back. A book is known by its committee. */
const booksWhole = invariantInSql(
  'commendation.books_whole',
  sql`
    select n.committee_id as id, n.last <> (
      select count(*) from commendation.award a
      where a.committee_id = n.committee_id and a.book = n.authority and a.year = n.year
        and a.number between 1 and n.last) as broken
    from commendation.certificate_counter n`,
)

/** A participant has points only for what its own movement asks for, and no more than that gives. */
const pointsOfMovement = invariantInSql(
  'commendation.points_of_movement',
  sql`
    select s.registration_id as id, k.movement_id <> r.movement_id or s.tenths > k.most_tenths as broken
    from commendation.score s
    join commendation.registration r on r.committee_id = s.committee_id and r.id = s.registration_id
    join commendation.movement_criterion k on k.committee_id = s.committee_id and k.id = s.criterion_id
    where s.superseded_at is null and r.superseded_at is null and k.superseded_at is null`,
)

/** What must hold of emulation and commendation, whoever wrote it. */
export const commendationInvariants: readonly Invariant<Reading>[] = [
  stepsInOrder,
  nothingAhead,
  givenByDecision,
  sentWasVoted,
  votersWerePresent,
  pupilsWithheld,
  booksWhole,
  pointsOfMovement,
]
