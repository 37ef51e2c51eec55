import { testInvariants } from '../../../tests/support/planting.ts'
import { outreachInvariants } from './index.ts'

const told = `(select item_id from outreach.step where stage = 'approved' order by id limit 1)`
const noted = `(select opinion_id from outreach.step where stage = 'reported' order by id limit 1)`
const asked = `(select request_id from outreach.step where stage = 'helped' order by id limit 1)`

testInvariants(outreachInvariants, {
  'outreach.steps_in_order': `update outreach.step set happened_on = '2010-01-01'
    where stage = 'published' and item_id = ${told}`,
  'outreach.nothing_ahead': `update outreach.step set happened_on = happened_on + 9999
    where stage = 'published' and item_id = ${told}`,
  'outreach.out_was_approved': `update outreach.step set superseded_at = now(), superseded_reason = 'x'
    where stage = 'approved' and item_id = ${told}`,
  'outreach.one_wording': `update outreach.item_wording set superseded_at = now(), superseded_reason = 'x'
    where item_id = ${told}`,
  'outreach.reported_was_checked': `update outreach.step set superseded_at = now(), superseded_reason = 'x'
    where stage = 'verified' and opinion_id = ${noted}`,
  'outreach.erased_whole': `update outreach.help_detail set erased_at = null where request_id = ${asked}`,
  'outreach.help_was_assigned': `update outreach.step set assigned_team_id = null
    where stage = 'assigned' and request_id = ${asked}`,
})
