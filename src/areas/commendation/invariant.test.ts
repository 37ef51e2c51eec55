import { testInvariants } from '../../../tests/support/planting.ts'
import { commendationInvariants } from './index.ts'

const awarded = '(select case_id from commendation.award where superseded_at is null order by id limit 1)'

testInvariants(commendationInvariants, {
  'commendation.steps_in_order': `update commendation.step set happened_on = '2010-01-01'
    where id = (select id from commendation.step where case_id = ${awarded} and superseded_at is null
      order by recorded_at desc, id desc limit 1)`,
  'commendation.nothing_ahead': `update commendation.step set happened_on = happened_on + 9999 where case_id = ${awarded}`,
  'commendation.given_by_decision': `update commendation.award set superseded_at = now(), superseded_reason = 'x'
    where case_id = ${awarded}`,
  'commendation.sent_was_voted': `update commendation.vote set superseded_at = now(), superseded_reason = 'x'
    where case_id = (select case_id from commendation.step where stage in ('submitted', 'submitted_up')
      and superseded_at is null order by id limit 1)`,
  'commendation.voters_were_present': `update commendation.council_member set is_present = false
    where meeting_id = (select meeting_id from commendation.vote where superseded_at is null order by id limit 1)`,
  'commendation.pupils_withheld': `alter table commendation.commendation_case drop constraint if exists commendation_case_check5;
    update commendation.commendation_case set honorific = 'pupil', withheld = null
    where id = (select id from commendation.commendation_case where recipient_kind = 'person'
      and superseded_at is null order by id limit 1)`,
  'commendation.books_whole': `update commendation.certificate_counter set last = last + 1
    where (committee_id, authority, year) = (select committee_id, authority, year from commendation.certificate_counter
      order by year limit 1)`,
  'commendation.points_of_movement': `insert into commendation.movement_criterion
      (committee_id, id, movement_id, position, content, most_tenths, is_bonus, recorded_at)
    select committee_id, gen_random_uuid(), id, 99, 'x', 10, false, now() from commendation.movement order by id limit 1;
    insert into commendation.registration (committee_id, id, movement_id, name, registered_on, recorded_at)
    select committee_id, gen_random_uuid(), movement_id, 'x', '2020-01-01', now()
    from commendation.movement_criterion where position = 99;
    insert into commendation.score
      (committee_id, id, registration_id, criterion_id, kind, tenths, scored_on, recorded_at, recorded_by)
    select r.committee_id, gen_random_uuid(), r.id, k.id, 'given', 11, '2020-01-01', now(), gen_random_uuid()
    from commendation.registration r join commendation.movement_criterion k on k.committee_id = r.committee_id
    where r.name = 'x' and k.position = 99`,
})
