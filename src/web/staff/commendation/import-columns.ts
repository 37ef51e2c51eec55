import {
  authorities,
  awardForms,
  honorifics,
  manners,
  type NominationRow,
  type OldAwardRow,
  recipientKinds,
  withholdings,
} from '../../../areas/commendation/index.ts'
import type { ReadColumn, TakenRow } from '../../../print/xlsx/read.ts'
import { fold } from '../../../values/vietnamese.ts'
import { wordsIn } from '../../../words/words.ts'

export type NominationField = keyof NominationRow
export type AwardField = keyof OldAwardRow
export type Field = NominationField | AwardField

const who = ['recipientKind', 'name', 'note', 'honorific', 'area'] as const
const what = ['form', 'titleName', 'achievement', 'withheld'] as const

/** Columns of a sheet of proposals, and of an old book of awards. */
export const nominationFields: readonly NominationField[] = [...who, ...what, 'proposer']
export const awardFields: readonly AwardField[] = [
  ...(['authority', 'numberText', 'decidedOn', 'abstract'] as const),
  ...who,
  ...what,
  ...(['manner', 'certificateNumber', 'signedBy', 'signerPosition'] as const),
]

const required: readonly Field[] = ['recipientKind', 'name', 'achievement', 'authority', 'numberText', 'decidedOn']
const longest: Readonly<Partial<Record<Field, number>>> = { achievement: 4000, abstract: 500 }
const both = [wordsIn('vi'), wordsIn('en')]

/** The columns of a sheet, by their headings in either language. */
export function columnsOf<Name extends Field>(fields: readonly Name[]): readonly ReadColumn<Name>[] {
  return fields.map((key) => ({
    key,
    headers: both.map((words) => words.commendationPapers.import.columns[key] ?? key),
    kind: key === 'decidedOn' ? 'day' : 'text',
    required: required.includes(key),
    longest: longest[key] ?? 300,
  }))
}

type Labels = Readonly<Record<string, string>>
const labels = both.map((words) => words.commendationLabels)

/** Fields that hold one of a few codes, with what each is called in either language. */
const coded = new Map<string, readonly [readonly string[], readonly Labels[]]>([
  ['recipientKind', [recipientKinds, labels.map((one) => one.kinds)]],
  ['honorific', [honorifics, labels.map((one) => one.honorifics)]],
  ['form', [awardForms, labels.map((one) => one.forms)]],
  ['withheld', [withholdings, labels.map((one) => one.withheld)]],
  ['authority', [authorities, labels.map((one) => one.authorities)]],
  ['manner', [manners, labels.map((one) => one.manners)]],
])

/** A word of either language as the code it stands for; what is none of them stays, and is refused as it stands. */
function codeOf(field: string, value: unknown): unknown {
  const known = coded.get(field)
  if (!known || typeof value !== 'string') return value
  const word = fold(value)
  const [codes, names] = known
  return codes.find((code) => code === word || names.some((name) => fold(name[code] ?? '') === word)) ?? value
}

/** One row as the import takes it. */
export function rowOf<Name extends Field>({ row, values }: TakenRow<Name>) {
  const read = Object.entries(values).map(([field, value]) => [field, codeOf(field, value)] as const)
  return { row, values: Object.fromEntries(read) }
}
