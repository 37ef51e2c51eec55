import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { chanceFrom } from './chance.ts'
import { Table, type TruthRow } from './draw.ts'
import type { Sums } from './look.ts'
import { type LookName, looks } from './looks.ts'
import { PdfFile } from './pdf-file.ts'
import { type Account, drawMovements, type Movement } from './transactions.ts'

export interface Truth extends Sums {
  readonly layout: LookName
  readonly account: string
  readonly from: string
  readonly to: string
  readonly rows: number
  /** What is on the account and not in the list: after which row, credits less debits. */
  readonly unlisted: readonly { readonly after: number; readonly amount: number }[]
}

export interface StatementAsked {
  readonly bank: LookName
  readonly rows: number
  readonly seed: number
  readonly folder: string
  /** How the file is called; by bank and the days it claims unless told. */
  readonly name?: string
  /** Leaves out so many movements at the beginning: a later file of the same account. */
  readonly skip?: number
  /** Movements of the account in all, when there are more than this file shows. */
  readonly of?: number
  /** Hides the middle of account numbers, as the banks began to. */
  readonly masked?: boolean
  readonly encrypted?: boolean
}

const days = 10
const firstDay = '2024-09-09'

export function accountOf(seed: number): Account {
  const chance = chanceFrom(seed * 7919)
  return {
    number: `0011${chance.digits(9)}`,
    holder: 'MAT TRAN TO QUOC VN',
    opening: chance.whole(100, 900) * 1_000_000,
  }
}

const masking = (movement: Movement): Movement => ({
  ...movement,
  memo: movement.memo.replace(/(?<![\d.])(?!1261122666)\d{10,14}(?![\d.])/g, (number) => `xxx${number.slice(-4)}`),
})

/** The movements that a file lists, in its order, with what it leaves out. */
function* listed(asked: StatementAsked): Generator<Movement> {
  const { bank, rows, seed, skip = 0, of = rows, masked = false } = asked
  const look = looks[bank]
  const unlisted = 'unlisted' in look ? look.unlisted : 0
  const account = accountOf(seed)
  const movements = drawMovements(
    { bank: look.bank, rows: of, account, from: firstDay, days, unlisted },
    chanceFrom(seed),
  )
  let n = 0
  let day = ''
  let held: Movement[] = []
  for (const movement of movements) {
    if ('giftsOnly' in look && movement.debit > 0) continue
    // A statement begins with a whole day: what that day held before is in it too.
    if (movement.day !== day) [day, held] = [movement.day, []]
    if (n < skip) held.push(movement)
    else if (n < skip + rows) {
      for (const one of [...held.splice(0), movement]) yield masked ? masking(one) : one
    }
    n += 1
  }
}

function sumsOf(movements: Iterable<Movement>): Sums & { days: readonly string[] } {
  let [opening, closing, debits, credits, debitCount, creditCount] = [0, 0, 0, 0, 0, 0]
  let [first, last] = ['', '']
  for (const one of movements) {
    if (first === '') [first, opening] = [one.day, one.balance - one.credit + one.debit]
    last = one.day
    closing = one.balance
    if (one.unlisted) continue
    debits += one.debit
    credits += one.credit
    debitCount += one.debit > 0 ? 1 : 0
    creditCount += one.credit > 0 ? 1 : 0
  }
  return { opening, closing, debits, credits, debitCount, creditCount, days: [first, last] }
}

/** Writes the PDF and, beside it, what is true of it: a first line on the whole, then a line for each row. */
export function writeStatement(asked: StatementAsked): { pdf: string; truth: string } {
  const { bank, seed, folder, name } = asked
  mkdirSync(folder, { recursive: true })
  const { days: spanned, ...sums } = sumsOf(listed(asked))
  const [from = firstDay, last = firstDay] = spanned
  // A file may be filed, and headed, under more days than it holds.
  const to = bank === 'vcb-b' ? last.replace(/\d\d$/, (day) => String(Number(day) + 2).padStart(2, '0')) : last
  const stem = join(folder, name ?? `${bank}-${from}-${to}`)
  const [pdf, truth] = [`${stem}.pdf`, `${stem}.jsonl`]
  const [out, beside] = [openSync(pdf, 'w'), openSync(truth, 'w')]
  const file = new PdfFile((bytes) => void writeSync(out, bytes))
  const table = new Table(looks[bank], file)
  const account = accountOf(seed)
  table.begin(account, from, to, sums)
  const rows: string[] = []
  const unlisted: { after: number; amount: number }[] = []
  const shown = inOrder(asked)
  const most = sums.debitCount + sums.creditCount
  const turnAt = most > 40 ? most - chanceFrom(seed).whole(1, 4) : -1
  let number = 0
  for (const { movement, lastOfDay } of shown) {
    if (movement.unlisted) {
      unlisted.push({ after: number, amount: movement.credit - movement.debit })
      continue
    }
    number += 1
    const row = table.row(movement, number, { lastOfDay, mustTurn: number === turnAt })
    rows.push(JSON.stringify(row satisfies TruthRow))
  }
  table.end(sums)
  file.end(asked.encrypted ? { encrypted: true } : {})
  const whole: Truth = { layout: bank, account: account.number, from, to, rows: number, ...sums, unlisted }
  writeSync(beside, `${[JSON.stringify(whole), ...rows].join('\n')}\n`)
  closeSync(out)
  closeSync(beside)
  return { pdf, truth }
}

/** Each movement with whether its day ends with it. */
function* inOrder(asked: StatementAsked): Generator<{ movement: Movement; lastOfDay: boolean }> {
  const look = looks[asked.bank]
  if ('newestFirst' in look) {
    for (const movement of [...listed(asked)].reverse()) yield { movement, lastOfDay: false }
    return
  }
  let before: Movement | null = null
  for (const movement of listed(asked)) {
    if (before) yield { movement: before, lastOfDay: before.day !== movement.day }
    before = movement
  }
  if (before) yield { movement: before, lastOfDay: true }
}
