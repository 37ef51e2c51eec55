import { type ImportKind, importColumns, type RawRow } from '../../../areas/organisation/index.ts'
import { type ReadColumn, readXlsx } from '../../../print/xlsx/read.ts'
import { readCsv } from '../../../values/csv.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fold } from '../../../values/vietnamese.ts'
import { type Words, wordsIn } from '../../../words/words.ts'
import type { PageContext } from '../../http/page.ts'
import { byHeadings } from './csv.ts'

export interface ReadSheet {
  readonly fileName: string
  readonly rows: readonly RawRow[]
  /** Headings whose columns nobody reads. */
  readonly unknown: readonly string[]
}

/** Longest cell that is passed on; longer ones are refused by the act as too long, row by row. */
const longestCell = 1900

/** Every heading a column may have, in the language of the page first and then in the other. */
export function headersOf(c: PageContext, kind: ImportKind, field: string): readonly string[] {
  const other = wordsIn(c.language === 'vi' ? 'en' : 'vi')
  const of = (words: Words) => words.organisation.pages.imports.fields[kind]?.[field] ?? []
  return [...of(c.words), ...of(other), field]
}

/** Reads the chosen file into rows of cells by field; nothing is judged here but the file itself. */
export async function readImport(
  c: PageContext,
  kind: ImportKind,
  file: File | undefined,
): Promise<ReadSheet | Refusal> {
  if (!file || file.size === 0) return refuse('organisation.no_file', { field: 'file' })
  const { fields, required } = importColumns(kind)
  const columns = fields.map(
    (key): ReadColumn<string> => ({ key, headers: headersOf(c, kind, key), kind: 'text', longest: 1e6 }),
  )
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sheet = /\.csv$/i.test(file.name) ? readCommaSheet(bytes, columns) : await readXlsx(bytes, columns)
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const found = new Set(sheet.rows.flatMap((row) => Object.keys(row.values).filter((key) => row.values[key] !== null)))
  const missing = sheet.rows.length > 0 && required.find((field) => !found.has(field))
  if (missing) {
    const name = headersOf(c, kind, missing)[0] ?? missing
    return refuse('xlsx.missing_columns', { field: 'file', params: { columns: name } })
  }
  const taken = sheet.rows.map(({ row, values }) => ({ row, cells: cellsOf(c, values) }))
  const broken = [...Map.groupBy(sheet.refused, (cell) => cell.row)].map(([row, cells]) => ({
    row,
    cells: Object.fromEntries(cells.map((cell) => [cell.field, cell.text])),
  }))
  const rows = [...taken, ...broken].toSorted((a, b) => a.row - b.row)
  return { fileName: file.name.slice(0, 200) || 'sheet.xlsx', rows, unknown: sheet.unknown }
}

const mostBytes = 20e6

/** A CSV file as the same rows; only UTF-8, because nothing in the file says which other alphabet it means. */
function readCommaSheet(bytes: Uint8Array, columns: readonly ReadColumn<string>[]) {
  if (bytes.length > mostBytes) return refuse('platform.too_large', { kind: 'limit', params: { max: mostBytes / 1e6 } })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ...byHeadings(readCsv(text), columns), refused: [] }
  } catch {
    return refuse('organisation.not_utf8')
  }
}

function cellsOf(c: PageContext, values: Readonly<Record<string, unknown>>): Record<string, string> {
  const cells = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(
    cells.map(([field, value]) => {
      const text = String(value).slice(0, longestCell)
      return [field, field === 'kind' || field === 'gender' ? identifierOf(c, text) : text]
    }),
  )
}

/** 'Tổ dân phố' or 'Residential group' into the identifier that is stored; other texts stay for the act to refuse. */
function identifierOf(c: PageContext, text: string): string {
  const wanted = fold(text)
  for (const { organisation } of [c.words, wordsIn('vi'), wordsIn('en')]) {
    const { areaKinds, organisationKinds, agencyKinds, unitKinds, genders } = organisation
    for (const labels of [areaKinds, organisationKinds, agencyKinds, unitKinds, genders]) {
      const found = Object.entries(labels).find(([, label]) => fold(label) === wanted)
      if (found) return found[0]
    }
  }
  return text
}
