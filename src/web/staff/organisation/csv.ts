import { fold } from '../../../values/vietnamese.ts'

/** The cells of a CSV text (RFC 4180); the separator is the one that its first line has most of: `,`, `;` or a tab. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const whole = text.replace(/^\ufeff/, '')
  const first = whole.split(/\r?\n/, 1)[0] ?? ''
  const count = (mark: string) => first.split(mark).length
  const separator = [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let i = 0; i < whole.length; i += 1) {
    const sign = whole[i] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (whole[i + 1] === '"') {
        cell += '"'
        i += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  return rows.filter((row) => row.some((one) => one.trim() !== ''))
}

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
