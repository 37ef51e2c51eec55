import { bold, br, cell, doc, italic, para, table } from '../values/rich.ts'
import type { Annex } from './model.ts'
import { wording } from './wording.ts'

/** Where one figure of a report comes from. Counts are texts, as printed. */
export interface ProvenanceRow {
  readonly no: number
  /** The sentence it stands in. */
  readonly sentence: string
  readonly indicator: string
  readonly definition: string
  readonly numerator: string
  /** Null for a plain count. */
  readonly denominator: string | null
  /** The counted records as people know them: number and title, or the short id. */
  readonly records: readonly string[]
  /** How many more there are than `records` shows. */
  readonly more?: number
}

const { title, columns, explanation } = wording.provenance

function recordsCell({ records, more = 0 }: ProvenanceRow) {
  const shown = records.flatMap((record, i) => (i === 0 ? [record] : [br(), record]))
  return cell([...shown, more > 0 ? italic(br(), wording.provenance.more(more)) : ''])
}

/** The annex that opens every figure of a report: sentence, definition, numerator, denominator, counted records. */
export function provenanceAnnex(rows: readonly ProvenanceRow[]): Annex {
  const body = rows.map((row) => [
    cell(String(row.no), { align: 'center' }),
    row.sentence,
    cell([bold(row.indicator), br(), row.definition]),
    cell(row.numerator, { align: 'right' }),
    cell(row.denominator ?? '–', { align: 'right' }),
    recordsCell(row),
  ])
  const widths = [5, 24, 29, 8, 8, 26]
  return {
    title,
    orientation: 'landscape',
    body: doc(para({ indent: false }, explanation), table(columns, body, { widths })),
  }
}
