import type { PublishedItem } from '../../../areas/documents/index.ts'
import type { Cell, DataRow, Shelf } from './shelf.ts'

/** What proves a row, behind the columns of every kind. */
export const proofColumns = ['published_at', 'version', 'sha256', 'url'] as const

/** The rows of one published thing, each ending with what proves it. */
export function rowsOf(shelf: Shelf, item: PublishedItem, url: string | null): readonly DataRow[] {
  const { publishedAt, version, contentHash } = item
  const proof = { published_at: publishedAt.toISOString(), version, sha256: contentHash, url }
  return shelf.rows(item.content, item).map((row) => ({ ...row, ...proof }))
}

export function columnsOf(shelf: Shelf): readonly string[] {
  return [...shelf.columns, ...proofColumns]
}

/** A line of CSV by RFC 4180. */
export function csvLine(names: readonly string[], row: DataRow): string {
  return `${names.map((name) => csvCell(row[name] ?? null)).join(',')}\r\n`
}

/** The mark for spreadsheets that it is UTF-8, and the names of the columns. */
export function csvHead(names: readonly string[]): string {
  return `\ufeff${names.join(',')}\r\n`
}

/** What a spreadsheet would compute is text, also behind spaces and in the wide letters of East Asia. */
function csvCell(value: Cell): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^\s*[=+\-@＝＋－＠\t\r\n|]/u.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
