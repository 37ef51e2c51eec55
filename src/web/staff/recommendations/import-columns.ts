import { type OldRow, outcomes, stances } from '../../../areas/recommendations/index.ts'
import type { ReadColumn, TakenRow } from '../../../print/xlsx/read.ts'
import { fold } from '../../../values/vietnamese.ts'
import { wordsIn } from '../../../words/words.ts'

export type Field = keyof OldRow

export const fields: readonly Field[] = [
  'number',
  'issuedOn',
  'text',
  'legalRef',
  'addressee',
  'receivedOn',
  'replyByOn',
  'answeredOn',
  'answerNumber',
  'stance',
  'answerText',
  'promisedOn',
  'outcome',
  'closedOn',
  'note',
]

const required: readonly Field[] = ['issuedOn', 'text', 'addressee']
const long: Readonly<Partial<Record<Field, number>>> = { text: 4000, legalRef: 1000, answerText: 10_000, note: 2000 }
const both = [wordsIn('vi'), wordsIn('en')].map((words) => words.recommendationPages)

/** The columns of an old register, by their headings in either language. */
export const oldColumns: readonly ReadColumn<Field>[] = fields.map((key) => ({
  key,
  headers: both.map((words) => words.import.columns[key]),
  kind: key.endsWith('On') ? 'day' : 'text',
  required: required.includes(key),
  longest: long[key] ?? 300,
}))

type ReadValue = TakenRow<Field>['values'][Field]

/** A word of either language as the code it stands for; what is none of them stays, and is refused as it stands. */
function codeOf<Code extends string>(value: ReadValue, codes: readonly Code[], names: readonly Record<Code, string>[]) {
  if (typeof value !== 'string') return value
  const word = fold(value)
  return codes.find((code) => code === word || names.some((name) => fold(name[code]) === word)) ?? value
}

/** One row as the import takes it. */
export function oldRowOf({ row, values }: TakenRow<Field>) {
  const stance = codeOf(
    values.stance,
    stances,
    both.map((words) => words.stances),
  )
  const outcome = codeOf(
    values.outcome,
    outcomes,
    both.map((words) => words.stages),
  )
  return { row, values: { ...values, stance, outcome } }
}
