import { findCommittee } from '../../../areas/organisation/index.ts'
import { type SheetColumn, type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext, Sent } from '../../http/page.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Sheet {
  /** ASCII, without the ending. */
  readonly file: string
  readonly title: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Value[])[]
}

/** A list as a spreadsheet, under the committee's name and the day. */
export async function sendSheet(c: PageContext, { file, title, columns, rows }: Sheet): Promise<Sent> {
  const committee = await c.read((reading) => findCommittee(reading, c.signedIn.committeeId))
  const lines = committee ? [title, committee.name] : [title]
  return asSheet(file, await writeXlsx({ name: title, title: lines, asAt: c.today, columns, rows }), c.today)
}

/** An empty sheet with its headings, to be filled in. */
export async function sendTemplate(
  c: PageContext,
  file: string,
  title: string,
  headers: readonly string[],
): Promise<Sent> {
  const columns = headers.map(
    (header): SheetColumn => ({ header, width: Math.max(16, header.length + 4), kind: 'text' }),
  )
  return asSheet(file, await writeXlsx({ name: title, title: [title], columns, rows: [] }), c.today)
}

function asSheet(file: string, bytes: Uint8Array, day: string): Sent {
  const name = `${file}-${day}.xlsx`
  return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
}

/** Every row behind a keyset list, page after page within one snapshot. */
export async function allRows<Row>(
  next: (after: string | null) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  let after: string | null = null
  do {
    const page = await next(after)
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  return rows
}

export function idOrNull(text: string): string | null {
  return isId(text) ? text : null
}
