import { sayPeriod } from '../../../print/forms/reports/period.ts'
import { showDay } from '../../../values/day.ts'
import type { Period } from '../../../values/period.ts'
import type { PageContext } from '../../http/page.ts'

/** A period as a heading: as documents write it, or its two days where the page is not in Vietnamese. */
export function periodName(c: PageContext, period: Period): string {
  if (c.language !== 'vi') return `${showDay(period.from)} – ${showDay(period.to)}`
  const said = sayPeriod(period)
  return `${said.charAt(0).toLocaleUpperCase('vi')}${said.slice(1)}`
}
