import type { ReportKind } from '../../../areas/reports/index.ts'
import { sayPeriod } from '../../../print/forms/reports/period.ts'
import { showDay } from '../../../values/day.ts'
import type { Period } from '../../../values/period.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'

/** A period as a heading: as documents write it, or its two days where the page is not in Vietnamese. */
export function periodName(c: PageContext, period: Period): string {
  if (c.language !== 'vi') return `${showDay(period.from)} – ${showDay(period.to)}`
  const said = sayPeriod(period)
  return `${said.charAt(0).toLocaleUpperCase('vi')}${said.slice(1)}`
}

/** Kinds that say more than how long their period is. */
const named: readonly ReportKind[] = ['term_marks', 'supervision_results']

/** A report of the calendar by its name: 'Báo cáo tháng 1 năm 2024', 'Dấu ấn nhiệm kỳ – nhiệm kỳ 2019 - 2024'. */
export function dueName(
  c: PageContext,
  { kind, period }: { readonly kind: ReportKind; readonly period: Period },
): string {
  const { kinds, register } = c.words.reportPages
  const said = inside(periodName(c, period))
  return named.includes(kind) ? `${kinds[kind]} – ${said}` : fill(register.dueTitle, { period: said })
}

/** A name in the middle of a sentence. */
const inside = (name: string): string => `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`
