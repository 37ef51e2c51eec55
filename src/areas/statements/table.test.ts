import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { TruthRow } from '../../../tests/generate/statement/draw.ts'
import { writeStatement } from '../../../tests/generate/statement/generate.ts'
import { writeSheet } from '../../../tests/generate/statement/sheet.ts'
import { openXlsx } from '../../print/xlsx/open.ts'
import { readCsv } from '../../values/csv.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type Cell, readTable, type TableReading } from './table.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-sheet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A cell of a CSV as a program writes it. */
const quoted = (cell: unknown): string => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)

function taken(read: ReturnType<typeof readTable>): TableReading {
  if (isRefusal(read)) throw new Error(read.key)
  return read
}

it('the spreadsheet of VBSP: hidden texts, formulas, days turned round, rows left out, a sum', async () => {
  const { xlsx, truth } = writeSheet({ rows: 2000, seed: 2, folder })
  const cells = await openXlsx(readFileSync(xlsx), {
    bytes: 20e6,
    unpacked: 150e6,
    ratio: 200,
    rows: 20_000,
    columns: 100,
  })
  if (isRefusal(cells)) throw new Error(cells.key)
  const { lines, summary, mendedRows } = taken(readTable(cells as readonly (readonly Cell[])[]))
  const [whole = {}, ...rows] = readFileSync(truth, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(
    lines.map(({ day, debit, credit, balance, memo }) => ({
      day,
      debit: Number(debit),
      credit: Number(credit),
      balance: Number(balance),
      memo,
    })),
  ).toEqual(rows)
  expect([summary.refusedRows, mendedRows.length]).toEqual([0, whole.turned])
  expect(whole.turned).toBe(2)
  const gate = (name: string) => summary.gates.find((one) => one.name === name)
  expect([gate('sums')?.state, gate('running')?.faults]).toEqual(['held', whole.unlisted])
})

it('a table of an unknown form, by columns named by hand: 2,000 movements, each to the letter', () => {
  const { truth } = writeStatement({ bank: 'vcb-b', rows: 2000, seed: 12, folder, name: 'mapped' })
  const [, ...rows] = readFileSync(truth, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TruthRow)
  const days = (one: TruthRow) => `${one.day.split('-').toReversed().join('/')} ${one.time ?? ''}`.trim()
  const cells = rows.map((one, at) => [`x${at}`, one.memo, days(one), one.debit || null, one.credit || null, 'VND'])
  const text = [['a', 'b', 'c', 'd', 'e', 'f'], ...cells].map((row) => row.map(quoted).join(';')).join('\n')
  const mapping = { heading: 1, columns: { memo: 1, moment: 2, debit: 3, credit: 4, document: 0 } }
  expect(readTable(readCsv(text))).toMatchObject({ key: 'statements.no_heading' })
  const { lines, summary } = taken(readTable(readCsv(text), mapping))
  const exact = lines.filter(({ memo }, at) => memo === rows[at]?.memo).length
  expect(lines.map(({ day, time, debit, credit }) => [day, time, Number(debit), Number(credit)])).toEqual(
    rows.map(({ day, time, debit, credit }) => [day, time, debit, credit]),
  )
  expect([exact, summary.refusedRows, Number(summary.credits - summary.debits)]).toEqual([
    2000,
    0,
    rows.reduce((sum, one) => sum + one.credit - one.debit, 0),
  ])
})

it('a CSV by its headings; what cannot be taken says why, and every row is somewhere', () => {
  const text = [
    'Sao kê tháng 9;;;;',
    'STT;Ngày;Nội dung;Nợ;Có',
    '1;09/09/2024 8:05;ung ho, dong bao;;1.000.000',
    '2;31/02/2024;ung ho;;500.000',
    '3;10/09/2024;"phi ""SMS""";55.000;',
    '4;10/09/2024;ung ho;;1.00.000',
    '5;10/09/2024;ung ho;1.000;1.000',
    '6;10/09/2024;ung ho;;',
    ';;Tổng cộng;55.000;1.000.000',
  ].join('\n')
  const { lines, summary } = taken(readTable(readCsv(text)))
  expect(lines.map(({ number, day, time, debit, credit, memo }) => [number, day, time, debit, credit, memo])).toEqual([
    [1, '2024-09-09', '08:05:00', 0n, 1_000_000n, 'ung ho, dong bao'],
    [3, '2024-09-10', null, 55_000n, 0n, 'phi "SMS"'],
  ])
  expect(summary.refused.map(({ number, reason }) => [number, reason])).toEqual([
    [4, 'no_day'],
    [6, 'bad_amount'],
    [7, 'two_amounts'],
    [8, 'no_amount'],
  ])
  expect(summary.gates.filter(({ state }) => state === 'failed').map(({ name }) => name)).toEqual([
    'numbers',
    'complete',
  ])
})

it('a day that a spreadsheet may have turned round and that fits neither way is refused', () => {
  const on = (text: string) => new Date(`${text}T00:00:00Z`)
  const row = (cell: Cell) => [cell, 'ung ho', 1000]
  const rows = [
    ['Ngày', 'Nội dung', 'Số tiền'],
    row('09/09/2024'),
    row(on('2024-10-09')),
    row(on('2024-03-02')),
    row('10/09/2024'),
  ]
  const { lines, summary, mendedRows } = taken(readTable(rows))
  expect([lines.map(({ day }) => day), mendedRows]).toEqual([['2024-09-09', '2024-09-10', '2024-09-10'], [3]])
  expect(summary.refused).toEqual([{ page: 1, number: 4, reason: 'doubtful_day' }])
})

it('a table without day, content and amount is no statement', () => {
  expect(
    readTable([
      ['Tên', 'Tuổi'],
      ['x', 3],
    ]),
  ).toMatchObject({ key: 'statements.no_heading' })
})
