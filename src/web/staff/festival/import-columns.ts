import { budgetSources } from '../../../areas/festival/index.ts'
import type { ReadColumn, RefusedCell, TakenRow } from '../../../print/xlsx/read.ts'
import { fold } from '../../../values/vietnamese.ts'
import { wordsIn } from '../../../words/words.ts'

const flags = ['ceremony', 'festivities', 'unityMeal'] as const
const sources = budgetSources.map((source) => `budget_${source}` as const)

/** Columns of the office's sheet, in its order. */
export const sheetFields = [
  ...(['area', 'heldOn', 'starts', 'place', 'joint', 'householdsTotal', 'householdsAttended'] as const),
  ...(['totalReason', 'peopleAttended', ...flags, 'ceremonyOnlyReason', 'guests', 'gifts', 'giftWorth'] as const),
  ...(['commended', 'poorHouseholds', 'policyHouseholds', 'culturalFamilies', 'works', 'delegates', 'note'] as const),
  ...sources,
] as const
export type SheetField = (typeof sheetFields)[number]

const required: readonly SheetField[] = ['area', 'heldOn', 'place', 'householdsTotal', 'householdsAttended']
const both = [wordsIn('vi'), wordsIn('en')]

/** What a column is headed in a language: amounts by their source. */
export function headingOf(field: SheetField, words = wordsIn('vi')): string {
  const { columns } = words.festivalPages.import
  if (field.startsWith('budget_')) return words.festivalLabels.sources[field.slice('budget_'.length)] ?? field
  return columns[field] ?? field
}

/** The columns by their headings in either language. */
export const sheetColumns: readonly ReadColumn<SheetField>[] = sheetFields.map((key) => ({
  key,
  headers: both.map((words) => headingOf(key, words)),
  kind: key === 'heldOn' ? 'day' : 'text',
  required: required.includes(key),
  longest: ['works', 'note', 'delegates'].includes(key) ? 2000 : 500,
}))

const no = new Set(['', 'khong', '0', 'no', '-'])

/** One row as the import takes it: a tick is anything but a no. */
export function rowOf({ row, values }: TakenRow<SheetField>): Readonly<Record<string, unknown>> {
  const text = (field: SheetField) => String(values[field] ?? '').trim()
  const kept = Object.fromEntries(
    sheetFields.filter((field) => !field.startsWith('budget_')).map((field) => [field, text(field)] as const),
  )
  return {
    ...kept,
    ...Object.fromEntries(flags.map((field) => [field, !no.has(fold(text(field)))])),
    works: text('works').replaceAll(/;\s*/g, '\n'),
    delegates: text('delegates').replaceAll(/;\s*/g, '\n'),
    budget: budgetSources.map((source) => ({ source, amount: text(`budget_${source}`) })),
    row,
  }
}

/** A row that a cell made unreadable, told as the import tells refused rows. */
export interface UnreadRow {
  readonly row: number
  readonly text: string
  readonly cells: readonly RefusedCell<SheetField>[]
}

export function unreadRows(cells: readonly RefusedCell<SheetField>[]): readonly UnreadRow[] {
  return [...Map.groupBy(cells, (cell) => cell.row)].map(([row, found]) => ({
    row,
    text: found[0]?.text ?? '',
    cells: found,
  }))
}
