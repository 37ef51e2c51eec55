import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { type Day, parseDay, sayDay } from '../../values/day.ts'
import { cleanText } from '../../values/rich.ts'
import { wording } from '../wording.ts'
import { unzip, type ZipEntry, zip } from '../zip.ts'

export type ColumnKind = 'text' | 'number' | 'day' | 'money' | 'percent'
/** A day is a Day; money is whole đồng; percent is a share of one (0.857 shows as 85,7%). */
export type Value = string | number | null

export interface SheetColumn {
  readonly header: string
  /** In characters, as spreadsheets count. */
  readonly width: number
  readonly kind: ColumnKind
}

export interface SheetToWrite {
  readonly name: string
  /** Lines above the table; the first is the title. */
  readonly title: readonly string[]
  /** Printed as `Tính đến ngày …` under the title. */
  readonly asAt?: Day
  readonly columns: readonly SheetColumn[]
  readonly rows: AsyncIterable<readonly Value[]> | Iterable<readonly Value[]>
}

/** Rows a spreadsheet program can hold, less the title. */
const mostRows = 1_000_000

const font = { fontFamily: 'Times New Roman', fontSize: 12 } as const
const border = { borderStyle: 'thin', borderColor: '#000000' } as const
const formats: Readonly<Partial<Record<ColumnKind, string>>> = {
  day: 'dd/mm/yyyy',
  money: '#,##0',
  number: '#,##0.##',
  percent: '0.0%',
}

/** The library looks texts up in a plain object, where `constructor` is never new; a space behind it tells them apart. */
const distinct = (text: string) => (text in {} ? `${text} ` : text)

/** Always a string cell: `=`, `+`, `-` or `@` at its start is a letter, never a formula. */
function textCell(text: string, style: Partial<CellObject> = {}): CellObject {
  return {
    ...font,
    alignVertical: 'center',
    wrap: true,
    ...style,
    value: distinct(cleanText(text).slice(0, 32_000)),
    type: String,
  }
}

function bodyCell(value: Value, kind: ColumnKind): CellObject {
  const style = { ...border, alignVertical: 'top' as const }
  if (value === null || value === '') return { ...font, ...border }
  if (kind === 'day') {
    const day = parseDay(String(value))
    if (!day) return textCell(String(value), style)
    return { ...font, ...style, align: 'center', type: Date, value: new Date(`${day}T00:00:00Z`), format: 'dd/mm/yyyy' }
  }
  if (kind === 'text' || typeof value === 'string') return textCell(String(value), style)
  const format = kind === 'number' && Number.isInteger(value) ? '#,##0' : (formats[kind] ?? '#,##0')
  return { ...font, ...style, align: 'right', type: Number, value, format }
}

function titleRows({ title, asAt, columns }: SheetToWrite): (CellObject | null)[][] {
  const lines = title.map((text, i) =>
    textCell(text, { align: 'center', ...(i === 0 ? { fontWeight: 'bold', fontSize: 14 } : {}) }),
  )
  const date = asAt ? [textCell(`${wording.asAt} ${sayDay(asAt)}`, { align: 'center', fontStyle: 'italic' })] : []
  const rest = columns.slice(1).map(() => null)
  return [...lines, ...date].map((cell) =>
    columns.length > 1 ? [{ ...cell, columnSpan: columns.length }, ...rest] : [cell],
  )
}

/** A name spreadsheets accept: at most 31 letters, none of `[]:*?/\`. */
function sheetName(name: string): string {
  const plain = cleanText(name)
    .replace(/[[\]:*?/\\]/gu, ' ')
    .replace(/^'+|'+$/gu, '')
    .trim()
  return plain.slice(0, 31) || 'Sheet1'
}

async function sheetOf(sheet: SheetToWrite) {
  const title = titleRows(sheet)
  const header = sheet.columns.map(({ header }) =>
    textCell(header, { ...border, fontWeight: 'bold', align: 'center', backgroundColor: '#eeeae3' }),
  )
  const rows: (CellObject | null)[][] = [...title, [], header]
  for await (const row of sheet.rows) {
    if (rows.length > mostRows) throw new RangeError('a sheet holds no more rows')
    rows.push(sheet.columns.map(({ kind }, i) => bodyCell(row[i] ?? null, kind)))
  }
  const wide = sheet.columns.reduce((sum, { width }) => sum + width, 0) > 95
  return {
    data: rows,
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: title.length + 2,
    ...(wide ? { orientation: 'landscape' as const } : {}),
  }
}

/** On paper: A4, as wide as the page, as long as it needs. The library knows no such setting. */
function fitToPaper(xml: string): string {
  const turned = xml.includes('orientation="landscape"') ? 'landscape' : 'portrait'
  const setup = `<pageSetup paperSize="9" orientation="${turned}" fitToWidth="1" fitToHeight="0"/>`
  return xml
    .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageSetup[^>]*\/>/u, '')
    .replace('</worksheet>', `${setup}</worksheet>`)
}

function settled({ name, bytes }: ZipEntry): ZipEntry {
  if (!name.startsWith('xl/worksheets/sheet')) return { name, bytes }
  return { name, bytes: Buffer.from(fitToPaper(Buffer.from(bytes).toString('utf8'))) }
}

/** One workbook with the given sheets. The same rows give the same bytes. */
export async function writeXlsx(...sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const ready: Awaited<ReturnType<typeof sheetOf>>[] = []
  for (const sheet of sheets) ready.push(await sheetOf(sheet))
  const bytes = await writeExcelFile(ready, { ...font }).toBuffer()
  return zip(unzip(bytes).map(settled))
}
