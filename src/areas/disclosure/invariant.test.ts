import { gift, openPublicScope, published } from '../../../tests/support/disclosing.ts'
import { testInvariants } from '../../../tests/support/planting.ts'
import { sampleCommittees } from '../../../tests/support/sample.ts'
import { disclosureInvariants } from './index.ts'

testInvariants(
  disclosureInvariants,
  {
    'disclosure.totals_are_sums': 'update disclosure.total set amount = amount + 1',
    'disclosure.tallies_are_sums': 'update disclosure.tally set rows = rows + 1',
    'disclosure.rows_have_their_scope': 'update disclosure.row set scope_id = gen_random_uuid() where no = 1',
    'disclosure.found_is_public': 'delete from disclosure.search where no = 1',
    'disclosure.terms_are_sums': 'update disclosure.term set rows = rows + 1',
    'disclosure.rows_are_recorded': `update disclosure.row set content_hash = 'x' where no = 1`,
    'disclosure.numbers_without_gaps': 'update disclosure.scope set last_no = last_no + 1',
  },
  async ({ house: { database } }) => {
    const scope = await openPublicScope(database, { committeeId: sampleCommittees.songCau })
    // So many that what they repeat is counted ahead.
    const rows = Array.from({ length: 620 }, (_, at) => gift({ amount: 100_000 + (at % 7), memo: 'ung ho dong bao' }))
    await published(database, scope, rows)
  },
)
