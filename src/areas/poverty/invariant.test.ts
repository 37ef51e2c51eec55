import { decidedCase, openFund, paid } from '../../../tests/support/housing.ts'
import { testInvariants } from '../../../tests/support/planting.ts'
import { sampleCommittees } from '../../../tests/support/sample.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { handOver, povertyInvariants, settleCase } from './index.ts'

testInvariants(
  povertyInvariants,
  {
    'poverty.within_decision': `update poverty.case_step set amount = 1 where stage = 'approved'`,
    'poverty.spent_is_posted': `update poverty.case_step set amount = amount + 1 where stage = 'settled'`,
    'poverty.of_the_fund': `update books.book set ledger = 'contribution' where ledger = 'poor_fund'`,
    'poverty.in_history': `update households.support set superseded_at = now(), superseded_reason = 'x'`,
    'poverty.nothing_ahead': `update poverty.case_step set happened_on = '2090-01-01'`,
  },
  async ({ house: { database } }) => {
    const fund = await openFund(database, 100_000_000, sampleCommittees.songCau)
    const id = await decidedCase(database, fund, 'medical', 5_000_000)
    await paid(database, fund, id, 5_000_000)
    const step = { id, happenedOn: '2024-03-05' }
    await succeed(database, handOver, step, fund.officer)
    await succeed(database, settleCase, step, fund.till.accountant)
  },
)
