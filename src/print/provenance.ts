import { bold, br, cell, doc, italic, para, table } from '../values/rich.ts'
import type { Annex } from './model.ts'

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

const columns = ['TT', 'Câu trong báo cáo', 'Chỉ tiêu và định nghĩa', 'Tử số', 'Mẫu số', 'Bản ghi được đếm']
const explanation =
  'Mỗi số liệu trong báo cáo được tính từ các bản ghi nêu tại cột cuối, theo định nghĩa tại cột thứ ba, tại thời điểm lập báo cáo.'

function recordsCell({ records, more = 0 }: ProvenanceRow) {
  const shown = records.flatMap((record, i) => (i === 0 ? [record] : [br(), record]))
  return cell([...shown, more > 0 ? italic(br(), `và ${more} bản ghi khác`) : ''])
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
    title: 'NGUỒN GỐC SỐ LIỆU',
    orientation: 'landscape',
    body: doc(para({ indent: false }, explanation), table(columns, body, { widths })),
  }
}
