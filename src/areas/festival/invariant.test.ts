import { testInvariants } from '../../../tests/support/planting.ts'
import { festivalInvariants } from './index.ts'

const some = '(select id from festival.event order by id limit 1)'
const told = '(select id from festival.area_result order by id limit 1)'

testInvariants(festivalInvariants, {
  'festival.steps_in_order': `update festival.step set happened_on = '2010-01-01'
    where stage = 'held' and event_id = ${some}`,
  'festival.nothing_ahead': `update festival.step set happened_on = happened_on + 9999
    where stage = 'held' and event_id = ${some}`,
  'festival.host_takes_part': `update festival.event set seen_by = '{}' where id = ${some}`,
  'festival.withdrawn_whole': `update festival.event set superseded_at = now(), superseded_reason = 'x' where id = ${some}`,
  'festival.result_was_held': `update festival.step set superseded_at = now(), superseded_reason = 'x'
    where stage = 'reported' and result_id = ${told}`,
  'festival.judged_once': `update festival.step set stage = 'returned' where stage = 'reported' and result_id = ${told}`,
  'festival.counts_hold': `update festival.area_result set ceremony = false, festivities = false where id = ${told}`,
  'festival.held_was_approved': `delete from festival.step where stage = 'approved' and event_id = ${some}`,
})
