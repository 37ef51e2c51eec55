import type { Figure, Indicator } from './figure.ts'
import { showCount, showPercent, twoDigits } from './number.ts'
import type { FigureAttrs, FigureShow } from './rich/nodes.ts'
import { showRoman } from './roman.ts'

type Shown = Pick<Indicator<never>, 'kind' | 'unit'>
type Counted = Pick<Figure, 'numerator' | 'denominator'>

/** What stands where there is nothing to be a part of, or nothing was done yet. */
export const nothingRecorded = 'chưa ghi nhận'

/** How a sentence wants its figure; see the attributes of a live figure. */
export interface Wanted {
  readonly show?: FigureShow | undefined
  readonly none?: string | undefined
}

/**
 * A figure as it reads in the sentence of a report: '18', '07', '85,7%', '06/07', '63.230.000', 'VIII'. What only tells
 * yes or no says 'có thực hiện'; nothing counted says so in words, or as the sentence wants it.
 */
export function figureInProse({ kind, unit }: Shown, figure: Counted, { show, none }: Wanted = {}): string {
  const { numerator, denominator } = figure
  const nothing = none ?? nothingRecorded
  if (show === 'parts') return denominator ? `${twoDigits(numerator)}/${twoDigits(denominator)}` : nothing
  if (show === 'denominator') return denominator ? twoDigits(denominator) : nothing
  if (show === 'numerator') return numerator > 0 ? twoDigits(numerator) : nothing
  if (kind === 'presence') return numerator > 0 ? 'có thực hiện' : nothingRecorded
  if (kind === 'rate') return showPercent(numerator, denominator ?? 0) ?? nothing
  if (unit === 'term_number') return numerator > 0 ? showRoman(numerator) : nothing
  if (numerator === 0) return nothing
  return kind === 'sum' ? showCount(numerator) : twoDigits(numerator)
}

/** The names of what was counted, as a sentence lists them: 'bầu cử; vệ sinh môi trường'. */
export function namesSaid(names: readonly string[], { readings = [] }: Pick<FigureAttrs, 'readings'>): string {
  return names.map((name) => readings.find(({ code }) => code === name)?.text ?? name).join('; ')
}

/** The same in a column of a table, where zeros in front would disturb the eye: '7', '85,7%', '–'. */
export function figureInTable({ kind, unit }: Shown, { numerator, denominator }: Counted): string {
  if (kind === 'presence') return numerator > 0 ? 'có' : '–'
  if (kind === 'rate') return showPercent(numerator, denominator ?? 0) ?? '–'
  if (unit === 'term_number') return numerator > 0 ? showRoman(numerator) : '–'
  return showCount(numerator)
}

/** The same where there is room to say of what a share is: '7/7 (100%)'. */
export function figureInFull(shown: Shown, figure: Counted): string {
  const { numerator, denominator } = figure
  const share = shown.kind === 'rate' ? showPercent(numerator, denominator ?? 0) : null
  return share ? `${showCount(numerator)}/${showCount(denominator ?? 0)} (${share})` : figureInTable(shown, figure)
}
