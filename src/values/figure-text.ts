import type { Figure, Indicator } from './figure.ts'
import { showCount, showPercent, twoDigits } from './number.ts'
import { showRoman } from './roman.ts'

type Shown = Pick<Indicator<never>, 'kind' | 'unit'>
type Counted = Pick<Figure, 'numerator' | 'denominator'>

/** What stands where there is nothing to be a part of, or nothing was done yet. */
export const nothingRecorded = 'chưa ghi nhận'

/**
 * A figure as it reads in the sentence of a report: '18', '07', '85,7%', '63.230.000', 'VIII'. What only tells yes or no
 * says 'có thực hiện'; nothing counted says so in words.
 */
export function figureInProse({ kind, unit }: Shown, { numerator, denominator }: Counted): string {
  if (kind === 'presence') return numerator > 0 ? 'có thực hiện' : nothingRecorded
  if (kind === 'rate') return showPercent(numerator, denominator ?? 0) ?? nothingRecorded
  if (unit === 'term_number') return numerator > 0 ? showRoman(numerator) : nothingRecorded
  if (numerator === 0) return nothingRecorded
  return kind === 'sum' ? showCount(numerator) : twoDigits(numerator)
}

/** The same in a column of a table, where zeros in front would disturb the eye: '7', '85,7%', '–'. */
export function figureInTable({ kind, unit }: Shown, { numerator, denominator }: Counted): string {
  if (kind === 'presence') return numerator > 0 ? 'có' : '–'
  if (kind === 'rate') return showPercent(numerator, denominator ?? 0) ?? '–'
  if (unit === 'term_number') return numerator > 0 ? showRoman(numerator) : '–'
  return showCount(numerator)
}
