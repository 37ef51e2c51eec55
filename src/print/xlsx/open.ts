import { readSheet } from 'read-excel-file/node'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { unzipEntry, type ZipEntry, zip, zipRecords } from '../zip.ts'

export interface XlsxLimits {
  /** Bytes of the file, and of all its parts unpacked. */
  readonly bytes: number
  readonly unpacked: number
  /** How many times larger than packed a part may be once it is over a megabyte. */
  readonly ratio: number
  readonly rows: number
  readonly columns: number
}
export const usualLimits: XlsxLimits = { bytes: 20e6, unpacked: 150e6, ratio: 200, rows: 20_000, columns: 100 }

export type RawCell = string | number | boolean | Date | null
export type RawRow = readonly RawCell[]

/** Only these parts hold cells; pictures, macros and the rest are never unpacked. */
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/|xl\/[^/]*\.xml$|xl\/_rels\/|xl\/worksheets\/[^/]*\.xml$)/u

/** Unpacks what is needed within the limits, before any reader sees it. */
function safeParts(bytes: Uint8Array, limits: XlsxLimits): ZipEntry[] | Refusal {
  const records = zipRecords(bytes)
  if (!records?.some(({ name }) => name === 'xl/workbook.xml')) return refuse('xlsx.not_xlsx')
  const parts = records.filter(({ name }) => wanted.test(name))
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
  const swollen = parts.some((part) => part.unpacked > 1e6 && part.unpacked > limits.ratio * Math.max(1, part.packed))
  if (parts.length > 200 || unpacked > limits.unpacked || swollen) return refuse('xlsx.bomb', { kind: 'limit' })
  const entries: ZipEntry[] = []
  for (const part of parts) {
    const entry = unzipEntry(bytes, part)
    if (!entry) return refuse('xlsx.damaged')
    entries.push({ name: part.name, bytes: entry })
  }
  return entries
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)
}

/** One cell far out makes readers build all rows up to it, so places are looked at first. */
function reachesTooFar({ name, bytes }: ZipEntry, limits: XlsxLimits): Refusal | null {
  if (!name.startsWith('xl/worksheets/')) return null
  const xml = Buffer.from(bytes).toString('utf8')
  for (const [, place = ''] of xml.matchAll(/\sr\s*=\s*["']([^"']*)/gu)) {
    const [, column, row] = /^([A-Z]{1,3})?(\d{1,7})$/u.exec(place) ?? []
    if (!row) return refuse('xlsx.damaged')
    if (Number(row) > limits.rows) return refuse('xlsx.too_many_rows', { kind: 'limit', params: { most: limits.rows } })
    if (column && columnNumber(column) > limits.columns)
      return refuse('xlsx.too_many_columns', { kind: 'limit', params: { most: limits.columns } })
  }
  return null
}

/** The cells of the first sheet, row by row, or why the file cannot be taken. Never throws for what is in the file. */
export async function openXlsx(
  bytes: Uint8Array,
  limits: XlsxLimits = usualLimits,
): Promise<readonly RawRow[] | Refusal> {
  if (bytes.length === 0) return refuse('xlsx.empty')
  if (bytes.length > limits.bytes)
    return refuse('xlsx.too_big', { kind: 'limit', params: { most: Math.floor(limits.bytes / 1e6) } })
  const parts = safeParts(bytes, limits)
  if (!Array.isArray(parts)) return parts as Refusal
  const tooFar = parts.map((part) => reachesTooFar(part, limits)).find((refusal) => refusal !== null)
  if (tooFar) return tooFar
  try {
    // Packed anew from the parts just looked at, so that nothing hidden between them reaches the reader.
    return (await readSheet(zip(parts), { trim: true })) as RawRow[]
  } catch {
    return refuse('xlsx.damaged')
  }
}
