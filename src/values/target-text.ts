import type { Figure } from './figure.ts'
import { showCount, showPercent } from './number.ts'

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

interface Goal {
  readonly op: 'at_least' | 'at_most' | 'exactly'
  readonly value: number
  readonly percent: boolean
  readonly per: 'year' | 'term'
  readonly scope: 'unit' | 'area'
}

/** A goal in a column of a table: '≥ 2 cuộc/năm', '100%', '≤ 5%/năm', '≥ 1 công trình/khu dân cư'. */
export function goalText({ op, value, percent, per, scope }: Goal, unit: string): string {
  const number = percent ? `${decimal.format(value)}%` : [decimal.format(value), unit].filter(Boolean).join(' ')
  const sign = op === 'at_most' ? '≤ ' : op === 'at_least' && !(percent && value === 100) ? '≥ ' : ''
  return `${sign}${number}${scope === 'area' ? '/khu dân cư' : ''}${per === 'year' ? '/năm' : ''}`
}

/** How a target stands, as official tables say it. */
export const targetStateText = {
  exceeded: 'Vượt',
  achieved: 'Đạt',
  on_way: 'Đang thực hiện',
  behind: 'Chậm tiến độ',
  missed: 'Không đạt',
  unrecorded: 'Chưa ghi',
} as const

/** What was reached: '18', '21/21 (100%)', '4/5 năm', '–' where nothing was written down. */
export function reachedText(
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>,
  { years, known }: { readonly years: number; readonly known: boolean },
): string {
  if (!known) return '–'
  if (years > 1) return `${numerator}/${denominator ?? years} năm`
  if (denominator === null) return showCount(numerator)
  const share = showPercent(numerator, denominator)
  return share ? `${showCount(numerator)}/${showCount(denominator)} (${share})` : '–'
}
