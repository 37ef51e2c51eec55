import { fold } from '../../../values/vietnamese.ts'

export interface CsvRow {
  readonly row: number
  readonly values: Readonly<Record<string, string>>
}

interface Column {
  readonly key: string
  readonly headers: readonly string[]
}

const headingKey = (text: string) =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** Rows under the headings of the first line, by field; headings nobody asked for are named. */
export function byHeadings(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): { rows: CsvRow[]; unknown: string[] } {
  const [heading = [], ...rest] = rows
  const fields = heading.map(
    (name) => columns.find(({ headers }) => headers.some((one) => headingKey(one) === headingKey(name)))?.key,
  )
  const unknown = heading.filter((name, i) => fields[i] === undefined && name.trim() !== '')
  return {
    unknown,
    rows: rest.map((cells, i) => ({
      row: i + 2,
      values: Object.fromEntries(
        cells.flatMap((cell, at) => {
          const field = fields[at]
          return field === undefined || cell.trim() === '' ? [] : [[field, cell.trim()]]
        }),
      ),
    })),
  }
}
