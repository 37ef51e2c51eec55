import { testInvariants } from '../../../tests/support/planting.ts'
import { meetingInvariants } from './index.ts'

const minuted = `(select meeting_id from meetings.step where stage = 'minuted' order by id limit 1)`

testInvariants(meetingInvariants, {
  'meetings.signed_was_held': `update meetings.holding set superseded_at = now(), superseded_reason = 'x'
    where meeting_id = ${minuted}`,
  'meetings.cancelled_not_held': `update meetings.step set stage = 'cancelled', note = 'x'
    where stage = 'planned' and meeting_id = ${minuted}`,
  'meetings.nothing_ahead': `update meetings.holding set held_on = held_on + 9999 where meeting_id = ${minuted}`,
  'meetings.has_purpose': `update meetings.purpose set superseded_at = now() where meeting_id = ${minuted}`,
})
