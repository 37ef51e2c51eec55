import { type Dong, showDong } from '../../values/money.ts'
import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`

export const lineStates: Record<string, string> = {
  pending: 'To be decided',
  linked: 'Linked',
  ignored: 'Left out',
  on_hold: 'On hold',
}

export const ignoredKinds: Record<string, string> = {
  fee: 'Bank fee',
  transfer: 'Sent on or sent back',
  return: 'Returned, sent by mistake',
  interest: 'Interest',
  own_move: 'Between own accounts',
  other: 'Another reason',
}

export const importStages: Record<string, string> = {
  queued: 'Waiting to be read',
  reading: 'Being read',
  mapping: 'Columns to be chosen',
  read: 'Read, being taken in',
  gated: 'Does not hold, waits for the chair',
  taken: 'Taken in',
  refused: 'Could not be read',
  cancelled: 'Given up',
}

export const banks: Record<string, string> = {
  VCB: 'Vietcombank',
  CTG: 'VietinBank',
  BIDV: 'BIDV',
  AGR: 'Agribank',
  VBSP: 'Bank for Social Policies',
  KBNN: 'State Treasury',
  other: 'Another bank',
}

const decisions: Record<string, string> = {
  ignore: 'left out',
  hold: 'put on hold',
  reopen: 'took up again',
  retype: 'changed the kind of',
}
const lineOf = ({ day: on, amount }: Readonly<Record<string, unknown>>): string =>
  `The transaction of ${day(on)}, ${money(amount)},`
const account = ({ bank, ending }: Readonly<Record<string, unknown>>): string =>
  `account ${banks[String(bank)] ?? bank} …${ending}`

/** What acts on statements refuse, write into the journal and say when done. */
export const statementActs = {
  refusals: {
    'statements.no_account': 'This account was not found. Choose it again from the list.',
    'statements.account_there_already': 'This account is in the list already.',
    'statements.not_an_account': 'An account number has 4 to 30 digits or letters. Check it again.',
    'statements.in_future': 'This day must not be after today.',
    'statements.closing_day': ({ day: on }) => `The closing day lies between the opening day (${day(on)}) and today.`,
    'statements.ends_before': 'The last day must not be before the first.',
    'statements.no_import': 'This statement was not found. Open it again from the list.',
    'statements.not_that_stage': ({ stage }) =>
      `This file is “${within(importStages, stage)}”: this step cannot be taken. Load the page again.`,
    'statements.kind_not_here': 'Only PDF, Excel (.xlsx) or CSV files of a bank are read.',
    'statements.money_column': 'Choose the column of credits, or the one column of amounts.',
    'statements.column_twice': 'One column was chosen for two things. Choose each once.',
    'statements.file_gone': 'The file is no longer in the file store. Send it again.',
    'statements.file_changed':
      'The file was changed in the store after it was sent, and is not read. Tell the administrator and send it again.',
    'statements.no_rows': 'The file has no transaction. Check the days for which the statement was made.',
    'statements.amount_too_large': ({ page, row }) =>
      `The amount of transaction ${row} on page ${page} is above a million billion đồng: the file was altered or misread. Load it again from the bank.`,
    'statements.days_ahead': ({ day: on }) =>
      `The file has a transaction of ${day(on)}, after today. Load it again from the bank.`,
    'statements.file_of_account': 'This file is of account …{ending}, not of the one chosen. Choose the right account.',
    'statements.file_of_bank': ({ bank }) =>
      `This file has the layout of ${banks[String(bank)] ?? bank}, not of the bank of the account chosen. Choose the right account.`,
    'statements.choose_lines': 'Choose at least one transaction.',
    'statements.no_line': 'A transaction was not found any more. Load the page again.',
    'statements.say_why': 'Say why, when “Another reason” is chosen.',
    'statements.line_linked': (data) => `${lineOf(data)} is linked. Release what it is linked to first.`,
    'statements.line_decided': (data) => `${lineOf(data)} is “${within(lineStates, data.state)}”. Load the page again.`,
    'statements.kind_of_other_side': (data) =>
      `${lineOf(data)} cannot be of this kind: money in and money out have kinds of their own.`,
    'statements.over_allocated': (data) => `${lineOf(data)} has only ${money(data.left)} left. Lower the amount.`,
    'statements.amount_needed': 'Give an amount above 0.',
    'statements.not_that_side': (data) =>
      `${lineOf(data)} is money out, a fee, interest, an own transfer or a return: it is no contribution.`,
  },
  journal: {
    'statements.add_account': (data) => `added ${account(data)}`,
    'statements.edit_account': (data) =>
      `changed ${account(data)}${data.closedOn ? `, not used from ${day(data.closedOn)}` : ''}`,
    'statements.import_statement': (data) => `sent a statement of ${account(data)}`,
    'statements.cancel_import': (data) => `gave up a statement after ${data.rows} transactions`,
    'statements.map_columns': (data) => `chose ${data.columns} columns of a statement`,
    'statements.take_statement': (data) =>
      data.taken === null
        ? 'read a statement; it does not hold together and waits for the chair'
        : `took in a statement: ${data.taken} new transactions, ${data.duplicates} known`,
    'statements.accept_gates': (data) =>
      `signed for a statement that does not hold (${data.taken} new transactions, ${data.duplicates} known): ${data.reason}`,
    'statements.decide_lines': (data) =>
      `${decisions[String(data.decision)] ?? ''} ${data.count} bank transactions, ${money(data.amount)} in all${data.ignoredAs ? ` (${within(ignoredKinds, data.ignoredAs)})` : ''}`,
  },
  notices: {
    'statements.add_account': 'The account was added.',
    'statements.edit_account': 'The account was saved.',
    'statements.import_statement': 'The file was sent. This page tells when it is read.',
    'statements.cancel_import': 'The file was given up; no transaction was taken.',
    'statements.map_columns': 'The columns are chosen; it is read again.',
    'statements.take_statement': 'The statement was taken in.',
    'statements.accept_gates': 'Signed and taken in.',
    'statements.decide_lines': 'The decision was saved.',
  },
  invariants: {
    'statements.allocations_balance': 'What a linked transaction is linked to adds up to its amount.',
    'statements.kinds_keep_their_side': 'Money out never has a kind of money in; a fee is no money in.',
    'statements.every_row_accounted': 'Each row of a statement taken in is a transaction or known from another file.',
    'statements.lines_have_their_file': 'Every line comes from a file of its own account.',
    'statements.exceptions_are_signed': 'A statement that does not hold is taken in only when the chair signed.',
    'statements.nothing_left_aside': 'No row waits aside of a file that is done.',
    'statements.nothing_ahead': 'No transaction lies after the day it was recorded.',
  } as Record<string, string>,
} satisfies AreaWords
