import { testInvariants } from '../../../tests/support/planting.ts'
import { draftInvariants } from './index.ts'

testInvariants(draftInvariants, {
  'drafts.given_after_draft': `update drafts.tally set given_on = '2010-01-01'`,
  'drafts.words_beside': `delete from drafts.opinion_words`,
  'drafts.version_stands': `update drafts.version set superseded_at = now(), superseded_reason = 'x'`,
  'drafts.keys_follow_places': `update drafts.opinion set clause_ref = 'Điều 1' where clause_key like 'F0085%'`,
})
