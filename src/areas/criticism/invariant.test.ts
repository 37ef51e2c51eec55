import { testInvariants } from '../../../tests/support/planting.ts'
import { criticismInvariants } from './index.ts'

const sent = `(select exercise_id from criticism.sending order by id limit 1)`

testInvariants(criticismInvariants, {
  'criticism.nothing_ahead': `update criticism.reply set replied_on = replied_on + 9999 where exercise_id = ${sent}`,
  'criticism.stages_in_turn': `delete from criticism.step where stage = 'collecting' and exercise_id = ${sent}`,
  'criticism.met_was_held': `update criticism.exercise_meeting set superseded_at = now(), superseded_reason = 'x'
    where exercise_id = ${sent}`,
  'criticism.sent_belongs': `update criticism.exercise set draft_id = (
    select id from drafts.draft d where d.id <> exercise.draft_id limit 1) where id = ${sent}`,
  'criticism.answers_what_was_sent': `update criticism.sending set superseded_at = now(), superseded_reason = 'x'
    where exercise_id = ${sent}`,
  'criticism.closed_is_explained': `update criticism.explanation set superseded_at = now(), superseded_reason = 'x'
    where exercise_id in (select exercise_id from criticism.step where stage = 'closed')`,
  'criticism.line_is_there': `update criticism.exercise set line_id = gen_random_uuid() where id = ${sent}`,
  'criticism.followed_is_noted': `update criticism.question_answer set outcome = 'answered', answer = 'x'
    where outcome = 'noted'`,
})
