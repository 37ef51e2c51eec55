import { testInvariants } from '../../../tests/support/planting.ts'
import { supervisionInvariants } from './index.ts'

const reported = `(select session_id from supervision.step where stage = 'reported' order by id limit 1)`

testInvariants(supervisionInvariants, {
  'supervision.steps_in_order': `update supervision.step set happened_on = '2010-01-01'
    where stage = 'reported' and session_id = ${reported}`,
  'supervision.stages_in_turn': `delete from supervision.step where stage = 'fieldwork' and session_id = ${reported}`,
  'supervision.nothing_ahead': `update supervision.sitting set held_on = held_on + 9999 where session_id = ${reported}`,
  'supervision.reported_was_held': `update supervision.sitting set superseded_at = now(), superseded_reason = 'x'
    where session_id = ${reported}`,
  'supervision.signed_on_paper': `update supervision.step set document_id = null, reference = null
    where stage = 'reported' and session_id = ${reported}`,
  'supervision.line_is_there': `update supervision.session set line_id = gen_random_uuid() where id = ${reported}`,
  'supervision.origin_is_there': `update recommendations.recommendation set origin_id = gen_random_uuid()
    where origin_kind = 'supervision_session'`,
})
