import { isRefusal, type Refusal, type RefusalParams, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { type ReadKind, type ReadValue, readCell } from './cell.ts'
import { openXlsx, type RawCell, type RawRow, type XlsxLimits } from './open.ts'

export interface ReadColumn<K extends string> {
  readonly key: K
  /** Headings it may have, accents and capitals aside: `['Họ và tên', 'Họ tên']`. */
  readonly headers: readonly string[]
  readonly kind: ReadKind
  readonly required?: boolean
  /** Longest text; 500 letters unless told otherwise. */
  readonly longest?: number
}

export interface TakenRow<K extends string> {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number
  readonly values: Readonly<Record<K, ReadValue>>
}

export interface RefusedCell<K extends string> {
  readonly row: number
  readonly field: K
  /** Key of a refusal text. */
  readonly key: string
  readonly params?: RefusalParams
  /** What stood there, shortened. */
  readonly text: string
}

/** Every row of the sheet is in exactly one of these. */
export interface XlsxAccount {
  readonly rows: number
  /** Title lines and the heading row. */
  readonly heading: number
  readonly empty: number
  readonly taken: number
  readonly refused: number
}

export interface XlsxReading<K extends string> {
  readonly rows: readonly TakenRow<K>[]
  readonly refused: readonly RefusedCell<K>[]
  /** Headings nobody asked for; their columns were not read. */
  readonly unknown: readonly string[]
  readonly account: XlsxAccount
}

/** Letters and digits alone, folded: `Họ và tên (*)` and `HỌ VÀ TÊN` are the same heading. */
const headingKey = (cell: RawCell) =>
  fold(String(cell ?? ''))
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
const isEmpty = (row: RawRow) => row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))

type Places<K extends string> = ReadonlyMap<K, number>

function placesIn<K extends string>(row: RawRow, columns: readonly ReadColumn<K>[]): Places<K> {
  const headings = row.map(headingKey)
  const places = new Map<K, number>()
  for (const { key, headers } of columns) {
    const names = headers.map(headingKey)
    const place = headings.findIndex((heading) => heading !== '' && names.includes(heading))
    if (place >= 0) places.set(key, place)
  }
  return places
}

/** The heading row is the one among the first thirty that has most of the columns. */
function findHeading<K extends string>(rows: readonly RawRow[], columns: readonly ReadColumn<K>[]) {
  let best: { at: number; places: Places<K> } = { at: -1, places: new Map() }
  rows.slice(0, 30).forEach((row, at) => {
    const places = placesIn(row, columns)
    if (places.size > best.places.size) best = { at, places }
  })
  return best
}

function headingRefusal<K extends string>(
  heading: RawRow,
  places: Places<K>,
  columns: readonly ReadColumn<K>[],
): Refusal | null {
  const missing = columns
    .filter(({ key, required }) => required && !places.has(key))
    .map(({ headers }) => headers[0] ?? '')
  if (missing.length > 0) return refuse('xlsx.missing_columns', { params: { columns: missing.join(', ') } })
  const named = heading.map(headingKey)
  const twice = columns.find(({ headers }) => {
    const names = headers.map(headingKey)
    return named.filter((name) => name !== '' && names.includes(name)).length > 1
  })
  return twice ? refuse('xlsx.column_twice', { params: { column: twice.headers[0] ?? '' } }) : null
}

function readRow<K extends string>(row: RawRow, number: number, places: Places<K>, columns: readonly ReadColumn<K>[]) {
  const values = {} as Record<K, ReadValue>
  const refused: RefusedCell<K>[] = []
  for (const { key: field, kind, required = false, longest = 500 } of columns) {
    const raw = row[places.get(field) ?? -1] ?? null
    const reading = readCell(raw, kind, longest)
    const key = 'key' in reading ? reading.key : required && reading.value === null ? 'xlsx.required' : null
    if (key) refused.push({ row: number, field, key, params: { most: longest }, text: String(raw ?? '').slice(0, 80) })
    else values[field] = 'value' in reading ? reading.value : null
  }
  return { values, refused }
}

/**
 * Reads the first sheet of a workbook by its headings and accounts for every row: taken whole, or refused with the field
 * and reason of each fault. A refusal of the whole file says what to change in it.
 */
export async function readXlsx<K extends string>(
  bytes: Uint8Array,
  columns: readonly ReadColumn<K>[],
  limits?: XlsxLimits,
): Promise<XlsxReading<K> | Refusal> {
  const sheet = await openXlsx(bytes, limits)
  if (isRefusal(sheet)) return sheet
  const { at, places } = findHeading(sheet, columns)
  const heading = sheet[at]
  const wanted = columns.filter(({ required }) => required).map(({ headers }) => headers[0] ?? '')
  if (!heading) return refuse('xlsx.missing_columns', { params: { columns: wanted.join(', ') } })
  const wrong = headingRefusal(heading, places, columns)
  if (wrong) return wrong
  const rows: TakenRow<K>[] = []
  const refused: RefusedCell<K>[] = []
  let empty = 0
  sheet.slice(at + 1).forEach((row, i) => {
    const number = at + 2 + i
    if (isEmpty(row)) {
      empty += 1
      return
    }
    const read = readRow(row, number, places, columns)
    if (read.refused.length === 0) rows.push({ row: number, values: read.values })
    else refused.push(...read.refused)
  })
  const known = new Set(places.values())
  const unknown = heading.flatMap((cell, i) => (known.has(i) || headingKey(cell) === '' ? [] : [String(cell)]))
  return { rows, refused, unknown, account: accountOf(sheet.length, at + 1, empty, rows, refused) }
}

/** Counts; the four kinds of rows together are all rows of the sheet. */
export function accountOf(
  rows: number,
  heading: number,
  empty: number,
  taken: readonly { row: number }[],
  refused: readonly { row: number }[],
): XlsxAccount {
  return { rows, heading, empty, taken: taken.length, refused: new Set(refused.map(({ row }) => row)).size }
}
