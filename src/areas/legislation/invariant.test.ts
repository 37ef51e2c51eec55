import { testInvariants } from '../../../tests/support/planting.ts'
import { legislationInvariants } from './index.ts'

testInvariants(legislationInvariants, {
  'legislation.steps_follow': `update legislation.step set happened_on = '2010-01-01' where stage = 'sent'`,
  'legislation.steps_after_receipt': `update legislation.step set happened_on = '2010-01-01' where stage = 'planned'`,
  'legislation.sent_is_approved': `update legislation.step set superseded_at = now(), superseded_reason = 'x' where stage = 'approved'`,
  'legislation.uptakes_belong': `update legislation.consultation c set draft_id = (
    select d.id from drafts.draft d where d.committee_id = c.committee_id and d.id <> c.draft_id limit 1)
    where exists (select from legislation.uptake u where u.consultation_id = c.id)`,
})
