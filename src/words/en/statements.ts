import type { AreaWords, Phrase } from '../shape.ts'
import { banks, ignoredKinds, importStages, lineStates, statementActs } from './statement-acts.ts'

const layouts: Record<string, string> = {
  'VCB-A': 'Vietcombank, account statement',
  'VCB-B': 'Vietcombank, list of transactions',
  'VCB-C': 'Vietcombank, transactions of the day',
  'VCB-D': 'Vietcombank, transaction report',
  CTG: 'VietinBank, list of transactions',
  'CTG-0': 'VietinBank, list of transactions (older form)',
  'BIDV-A': 'BIDV, statement of a deposit account',
  'BIDV-B': 'BIDV, detailed statement',
  'BIDV-C': 'BIDV, detailed statement (without the payer’s account)',
  AGR: 'Agribank, subsidiary ledger',
  VBSP: 'Bank for Social Policies, account statement',
  TABLE: 'Spreadsheet',
}

const refusals: Record<string, Phrase> = {
  'pdf.empty': 'The file is empty. Download it from the bank again.',
  'pdf.not_pdf': 'This is not a PDF.',
  'pdf.truncated': 'The PDF is cut off: its end is missing. Download it from the bank again.',
  'pdf.damaged': 'The PDF is damaged and cannot be read. Download it from the bank again.',
  'pdf.encrypted': 'The PDF has a password. Open it with the password and save it without one.',
  'pdf.scan':
    'The PDF holds pictures and no text. Ask the bank for the statement as Excel (.xlsx); where there is none, type a table into an .xlsx file and send that.',
  'pdf.too_large': 'The file is larger than {most} MB. Split it by days.',
  'pdf.too_many_pages': 'The file has more than {most} pages. Split it by days, or allow more pages.',
  'pdf.too_many_words': 'A page has more than {most} words: this is no statement.',
  'pdf.too_slow': 'Reading was stopped after {most} seconds. The file may be damaged; if it is large, allow more time.',
  'statements.unknown_layout':
    'This form of statement is not known. Ask the bank for Excel (.xlsx), or give the form to your administrator.',
  'statements.no_heading': 'No heading row with day, amount and content was found.',
  'statements.other_account': 'The two files are of two different accounts.',
}

export const statements = {
  layouts,
  facts: {
    layout: 'Form',
    account: 'Account',
    days: 'From – to',
    pages: 'Pages',
    rows: 'Rows taken',
    credits: 'Credits (đồng)',
    debits: 'Debits (đồng)',
    refused: 'Rows refused',
    duplicates: 'In the earlier file too',
  } as Record<string, string>,
  kinds: {
    credit: 'Credits',
    interest: 'Interest',
    fee: 'Bank fees',
    transfer: 'Transfers out',
    return: 'Returns',
  } as Record<string, string>,
  gates: {
    numbers: 'Row numbers without a gap',
    sums: 'Sums as printed',
    closing: 'Opening + credits − debits = closing',
    running: 'Running balance',
    trace: 'NAPAS trace is the end of the document number',
    range: 'Days inside the stated period',
    period: 'Days lie within those chosen when it was sent',
    complete: 'No word left unread',
  } as Record<string, string>,
  gateStates: {
    held: 'holds ({checked} checked)',
    failed: 'fails in {faults} of {checked}',
    silent: 'nothing printed to hold it against',
  } as Record<string, Phrase>,
  fault: 'row {n}, page {page}: should be {expected}, is {found}',
  mended: 'Days that the spreadsheet had turned round were mended in rows {rows}.',
  refusedRow: '✗ page {page}, number {number}: {reason}',
  reasons: {
    no_day: 'no day',
    no_amount: 'no amount',
    two_amounts: 'two amounts',
    bad_amount: 'an amount in another form',
    not_centred: 'lines that may belong to another row',
    stray_words: 'words that do not belong in a cell',
    doubtful_day: 'day and month may have been turned round; which is right cannot be told',
  } as Record<string, string>,
  lineStates,
  ignoredKinds,
  importStages,
  banks,
  refusals: { ...refusals, ...statementActs.refusals },
  journal: statementActs.journal,
  notices: statementActs.notices,
  invariants: statementActs.invariants,
} satisfies AreaWords & Record<string, unknown>
