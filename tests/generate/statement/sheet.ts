import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zip } from '../../../src/print/zip.ts'
import { chanceFrom } from './chance.ts'
import { accountOf } from './generate.ts'
import { grouped, slashed } from './look.ts'
import { drawMovements, type Movement } from './transactions.ts'

export interface SheetAsked {
  readonly rows: number
  readonly seed: number
  readonly folder: string
}

const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const inline = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><r><t xml:space="preserve">${safe(text)}</t></r></is></c>`
const computed = (place: string, from: string, value: number) =>
  `<c r="${place}"><f>VALUE(MID(SUBSTITUTE(${from},",",""),2,100))</f><v>${value}</v></c>`
const nbsp = '\u00a0'

/** What a spreadsheet makes of a text `10/09/2024` when it takes it for an American date: the ninth of October. */
function swapped(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return (Date.UTC(year, date - 1, month) - Date.UTC(1899, 11, 30)) / 86_400_000
}

function rowXml(one: Movement, at: number, isSwapped: boolean): string {
  const signed = one.credit - one.debit
  const text = (amount: number) => `${nbsp}${amount < 0 ? '-' : ''}${grouped(amount, ',')}`
  const day = isSwapped ? `<c r="A${at}" s="1"><v>${swapped(one.day)}</v></c>` : inline(`A${at}`, slashed(one.day))
  return `<row r="${at}">${day}${inline(`B${at}`, slashed(one.day))}${inline(`C${at}`, one.memo)}${inline(`D${at}`, text(signed))}${inline(`E${at}`, text(one.balance))}${computed(`F${at}`, `D${at}`, signed)}${computed(`G${at}`, `E${at}`, one.balance)}</row>`
}

const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
const workbook =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="SK" sheetId="1" r:id="rId1"/></sheets></workbook>'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
const content = (name: string, type: string) =>
  `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`

function bookOf(sheet: string): Buffer {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${content('/xl/workbook.xml', 'sheet.main')}${content('/xl/worksheets/sheet1.xml', 'worksheet')}${content('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet,
  }
  return zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
}

/**
 * The list that VBSP hands out as a spreadsheet: amounts as texts in hidden columns, formulas beside them, two days that the
 * spreadsheet turned round, movements left out, a sum at the end.
 */
export function writeSheet({ rows, seed, folder }: SheetAsked): { xlsx: string; truth: string } {
  mkdirSync(folder, { recursive: true })
  const account = accountOf(seed)
  const all = [
    ...drawMovements({ bank: 'VBSP', rows, account, from: '2024-09-09', days: 10, unlisted: 0.003 }, chanceFrom(seed)),
  ]
  const shown = all.filter((one) => !one.unlisted)
  const turned = new Set(
    shown.flatMap((one, at) => (Number(one.day.slice(8)) <= 12 && one.day.slice(8) !== '09' ? [at] : [])).slice(5, 7),
  )
  const first = 5
  const body = shown.map((one, at) => rowXml(one, at + first, turned.has(at))).join('')
  const total = shown.reduce((sum, one) => sum + one.credit - one.debit, 0)
  const end = first + shown.length
  const labels = ['Ngày giao dịch', 'Ngày hiệu lực', 'Diễn giải', 'Số tiền', 'Số dư', 'Số tiền', 'Số dư']
  const heading = labels.map((label, at) => inline(`${'ABCDEFG'.charAt(at)}4`, label)).join('')
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="4" max="5" width="12" hidden="1"/></cols><sheetData><row r="1">${inline('A1', 'SAO KÊ TÀI KHOẢN KHÁCH HÀNG')}</row><row r="2">${inline('A2', `Số tài khoản: ${account.number}`)}</row><row r="3">${inline('A3', `Số dư đầu kỳ: ${grouped(account.opening, ',')}`)}</row><row r="4">${heading}</row>${body}<row r="${end}">${inline(`C${end}`, 'Tổng cộng')}<c r="F${end}"><f>SUM(F${first}:F${end - 1})</f><v>${total}</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells></worksheet>`
  const stem = join(folder, `vbsp-${seed}`)
  writeFileSync(`${stem}.xlsx`, bookOf(sheet))
  const whole = {
    account: account.number,
    rows: shown.length,
    sum: total,
    turned: turned.size,
    unlisted: all.length - shown.length,
  }
  const lines = shown.map(({ day, debit, credit, balance, memo }) =>
    JSON.stringify({ day, debit, credit, balance, memo }),
  )
  writeFileSync(`${stem}.jsonl`, `${[JSON.stringify(whole), ...lines].join('\n')}\n`)
  return { xlsx: `${stem}.xlsx`, truth: `${stem}.jsonl` }
}
