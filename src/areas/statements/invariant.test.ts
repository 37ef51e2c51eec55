import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTill } from '../../../tests/support/bookkeeping.ts'
import { testInvariants } from '../../../tests/support/planting.ts'
import { sampleCommittees } from '../../../tests/support/sample.ts'
import { newAccount, openStore, readAllWaiting, sendStatement } from '../../../tests/support/statement-files.ts'
import { statementInvariants } from './index.ts'

testInvariants(
  statementInvariants,
  {
    'statements.allocations_balance': `insert into statements.allocation (committee_id, id, line_id, set_no, before_amount,
      after_amount, line_amount, target_kind, target_id, recorded_at, recorded_by)
      select committee_id, gen_random_uuid(), id, set_no, 0, amount, amount, 'x', id, now(), id from statements.line
      where allocated = 0`,
    'statements.kinds_keep_their_side': `update statements.line set kind = 'fee' where credit > 0`,
    'statements.every_row_accounted': `update statements.import set taken_rows = taken_rows + 1`,
    'statements.lines_have_their_file': `update statements.line set account_id = gen_random_uuid()`,
    'statements.exceptions_are_signed': `update statements.import
      set summary = jsonb_set(summary, '{gates,0,state}', '"failed"')`,
    'statements.nothing_left_aside': `insert into statements.batch (committee_id, import_id, before, last, n, id, page, box, number,
        happened_on, happened_time, value_on, document, debit, credit, balance, memo, payer, payer_account, reference, kind, print,
        search_key)
      select committee_id, import_id, n - 1, n, array[n], array[id], array[page], array[box::text], array[number],
        array[happened_on], array[happened_time], array[value_on], array[document], array[debit], array[credit], array[balance],
        array[memo], array[payer], array[payer_account], array[reference], array[kind], array[print], array[search_key]
      from statements.line`,
    'statements.nothing_ahead': `update statements.line set happened_on = '2090-01-01'`,
  },
  async ({ house: { database } }) => {
    const { accountant } = await openTill(database, sampleCommittees.songCau)
    const desk = { database, accountant, files: await openStore(mkdtempSync(join(tmpdir(), 'dau-an-planted-'))) }
    const accountId = await newAccount(desk, { number: '9990001112224' })
    const text = 'STT,Ngày,Ghi nợ,Ghi có,Nội dung\n1,03/02/2024,,500000,ung ho\n2,03/02/2024,11000,,Thu phi SMS'
    await sendStatement(desk, { accountId, bytes: Buffer.from(text), form: 'csv' })
    await readAllWaiting(desk)
  },
)
