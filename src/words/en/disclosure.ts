import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

const records: Record<string, string> = {
  facts: 'Facts of the campaign',
  call: 'Appeal or decision',
  rows: 'Lines of data',
  withdrawal: 'Lines withdrawn',
  masking: 'Facts hidden',
  posting: 'Posted on paper',
  notice: 'Told by letter',
  receipts_statement: 'Statement of what was received',
  distribution_statement: 'Statement of distribution',
}
const parts: Record<string, string> = { reception: 'reception', distribution: 'distribution' }

export const disclosure = {
  records,
  ledgers: {
    contribution: 'Voluntary contributions',
    poor_fund: 'Fund “For the Poor”',
    state_benefit: 'State benefits',
  } as Record<string, string>,
  channels: { cash: 'Cash', bank: 'Bank transfer', in_kind: 'Goods', online: 'Online' } as Record<string, string>,
  hideable: {
    name: 'Name',
    area: 'Residential area',
    account: 'Account (masked)',
    memo: 'Words of the transfer',
  } as Record<string, string>,
  refusals: {
    'disclosure.no_scope': 'This public ledger was not found. Open it again from the list.',
    'disclosure.scope_there_already': 'This campaign, fund or round has a public ledger already.',
    'disclosure.in_future': 'This day may not lie after today.',
    'disclosure.account_whole': 'Bank and account number go together: give both or neither.',
    'disclosure.ends_before_opening': ({ day: on }) => `This day may not lie before the opening (${day(on)}).`,
    'disclosure.money_or_goods': 'A line is money or one kind of goods, not both.',
    'disclosure.row_there_already': 'A line is public already. Leave it out of this batch.',
    'disclosure.state_money_is_given':
      'The ledger of State benefits tells only what was given to people. Write gifts received into a campaign or the Fund.',
    'disclosure.no_row': 'No such published line. Look for it by its number.',
    'disclosure.withdrawn_already': 'This line was withdrawn already.',
    'disclosure.nothing_to_mask': 'These lines say nothing of what was chosen. Choose something else.',
    'disclosure.until_before': ({ day: on }) => `It may not be taken down before it was posted (${day(on)}).`,
    'disclosure.no_document': 'This document was not found. Choose it from the register.',
  },
  journal: {
    'disclosure.open_scope': (data) => `opened the public ledger “${data.title}” from ${day(data.openedOn)}`,
    'disclosure.describe_scope': 'changed the facts of the public ledger “{title}”',
    'disclosure.end_part': (data) =>
      data.endedOn
        ? `recorded that ${within(parts, data.part)} of “${data.title}” ended on ${day(data.endedOn)}`
        : `reopened ${within(parts, data.part)} of “${data.title}”`,
    'disclosure.publish_rows': 'published {count} lines of “{title}” (version {version})',
    'disclosure.withdraw_rows': 'withdrew {count} public lines of “{title}” (version {version}): {reason}',
    'disclosure.withdraw_reversed':
      'withdrew {count} public lines of “{title}” whose voucher was reversed (version {version}): {reason}',
    'disclosure.mask_rows': 'hid facts in {count} public lines of “{title}” (version {version}): {reason}',
    'disclosure.record_disclosure': (data) =>
      `recorded a disclosure of “${data.title}”: ${within(records, data.kind)}, ${day(data.happenedOn)}`,
    'disclosure.expect_rows': 'noted {count} things of “{title}” that are to be published',
    'disclosure.drop_expected': 'dropped {count} things of “{title}” that were to be published: {reason}',
  },
  notices: {
    'disclosure.open_scope': 'The public ledger is open.',
    'disclosure.describe_scope': 'The public facts were saved.',
    'disclosure.end_part': 'Recorded.',
    'disclosure.publish_rows': 'Published.',
    'disclosure.withdraw_rows': 'Withdrawn. Readers still see the number and the reason.',
    'disclosure.withdraw_reversed': 'Withdrawn. Readers still see the number and the reason.',
    'disclosure.mask_rows': 'Hidden. Readers see the reason.',
    'disclosure.record_disclosure': 'Written into the record of disclosure.',
    'disclosure.expect_rows': 'Noted as to be published.',
    'disclosure.drop_expected': 'No longer to be published.',
  },
  invariants: {
    'disclosure.totals_are_sums': 'Every public total is the sum of its public lines.',
    'disclosure.tallies_are_sums': 'Lines counted by amount are as many as are public.',
    'disclosure.rows_have_their_scope': 'Every public line is of a scope that is there.',
    'disclosure.found_is_public': 'What is public is found, and what was withdrawn is not.',
    'disclosure.terms_are_sums': 'What is counted ahead of a frequent word is what its lines give.',
    'disclosure.rows_are_recorded': 'Every public line has its version, hash and time in the record of disclosure.',
    'disclosure.numbers_without_gaps': 'Numbers follow one another in each public ledger.',
  },
} satisfies AreaWords & Record<string, unknown>
