import { responses } from '../../../areas/criticism/index.ts'
import type { ReadColumn, RefusedCell, TakenRow } from '../../../print/xlsx/read.ts'
import { fold } from '../../../values/vietnamese.ts'
import type { PageContext } from '../../http/page.ts'

/** Columns of the sheet of explanations, in its order. */
export const explanationFields = [
  'numbers',
  'clauseRef',
  'opinion',
  'response',
  'changedClause',
  'changedText',
  'reason',
] as const
export type ExplanationField = (typeof explanationFields)[number]

/** Headings as drafting bodies write them, besides ours. */
const otherHeadings: Readonly<Partial<Record<ExplanationField, readonly string[]>>> = {
  numbers: ['tt', 'stt', 'so y kien', 'opinion no'],
  clauseRef: ['dieu khoan', 'dieu khoan muc', 'dieu', 'clause'],
  opinion: ['y kien', 'noi dung y kien', 'y kien gop y', 'opinion'],
  response: ['ket qua', 'tiep thu', 'y kien tiep thu', 'response'],
  changedText: ['noi dung da sua', 'noi dung tiep thu', 'tiep thu noi dung da sua', 'changed text'],
  reason: ['giai trinh', 'ly do khong tiep thu', 'khong tiep thu ly do', 'ghi chu'],
}

const long = new Set<ExplanationField>(['opinion', 'changedText', 'reason'])

export function explanationColumns(c: PageContext): readonly ReadColumn<ExplanationField>[] {
  const { columns } = c.words.exercisePages.import
  return explanationFields.map((key) => ({
    key,
    headers: [columns[key], ...(otherHeadings[key] ?? [])],
    kind: 'text' as const,
    longest: long.has(key) ? 20_000 : 300,
  }))
}

/** A row with the code of what stands in it as a label; a label that is none of ours goes on, to be refused by its name. */
export function explanationRowOf(c: PageContext, { row, values }: TakenRow<ExplanationField>) {
  const { responses: names } = c.words.criticismLabels
  const text = fold(String(values.response ?? ''))
  const response = responses.find((one) => fold(names[one] ?? '') === text) ?? text
  return { row, values: { ...values, response } }
}

/** A row of a sheet that nobody answered yet says nothing: it is left out, not refused. */
export const isAnswered = ({ values }: TakenRow<ExplanationField>): boolean =>
  ['response', 'changedClause', 'changedText', 'reason'].some(
    (key) => String(values[key as ExplanationField] ?? '').trim() !== '',
  )

/** Faults of cells, gathered into the rows that they are in. */
export function refusedRows(cells: readonly RefusedCell<ExplanationField>[]) {
  const rows = Map.groupBy(cells, (cell) => cell.row)
  return [...rows].map(([row, found]) => ({
    row,
    text: found[0]?.text ?? '',
    refusals: found.map(({ key, field, params = {} }) => ({ key, field, params })),
  }))
}
