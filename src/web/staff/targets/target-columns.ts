import { targetOps, targetPers, targetScopes } from '../../../areas/reports/index.ts'
import type { ReadColumn, TakenRow } from '../../../print/xlsx/read.ts'
import { fold } from '../../../values/vietnamese.ts'
import { wordsIn } from '../../../words/words.ts'

export const targetKeys = ['no', 'text', 'indicator', 'op', 'value', 'unit', 'per', 'scope', 'from', 'basis'] as const
export type TargetKey = (typeof targetKeys)[number]

const both = [wordsIn('vi'), wordsIn('en')]
const needed: readonly TargetKey[] = ['text', 'value', 'from', 'basis']

/** The columns of the sheet, by their headings in either language. */
export const targetColumns: readonly ReadColumn<TargetKey>[] = targetKeys.map((key) => ({
  key,
  headers: both.map((words) => words.reportTargets.list.columns[key]),
  kind: key === 'from' ? 'day' : 'text',
  required: needed.includes(key),
  longest: key === 'text' ? 500 : 300,
}))

/** A word of either language as the code it stands for; an empty one is the usual one, an unknown one is refused as it stands. */
function codeOf<Code extends string>(
  text: string,
  codes: readonly Code[],
  names: readonly Readonly<Record<Code, string>>[],
): string {
  if (text === '') return codes[0] ?? ''
  return codes.find((code) => code === text || names.some((name) => fold(name[code]) === fold(text))) ?? text
}

/** An indicator by its name or id; what is followed by hand has none. */
function indicatorOf(text: string): string {
  if (text === '' || both.some((words) => fold(words.reportTargets.list.byHand) === fold(text))) return ''
  const named = both.flatMap((words) => Object.entries(words.indicators.texts))
  return named.find(([id, { name }]) => id === text || fold(name) === fold(text))?.[0] ?? text
}

/** One row as the import takes it. */
export function targetOfRow({ row, values }: TakenRow<TargetKey>, at: number) {
  const text = (key: TargetKey) => String(values[key] ?? '').trim()
  const unit = text('unit')
  const percent = unit === '%' || text('value').endsWith('%')
  return {
    row,
    position: /^\d{1,3}$/.test(text('no')) ? Number(text('no')) : at + 1,
    text: text('text'),
    indicatorId: indicatorOf(text('indicator')),
    op: codeOf(
      text('op'),
      targetOps,
      both.map((words) => words.reportTargets.ops),
    ),
    value: text('value').replace(/%$/, '').trim(),
    percent,
    unit: percent ? '' : unit,
    per: codeOf(
      text('per'),
      targetPers,
      both.map((words) => words.reportTargets.pers),
    ),
    scope: codeOf(
      text('scope'),
      targetScopes,
      both.map((words) => words.reportTargets.scopes),
    ),
    validFrom: text('from'),
    basis: text('basis'),
  }
}
