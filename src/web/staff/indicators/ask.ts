import { type BodyTerm, daysOfTerm, listCommitteeTerms, termAt } from '../../../areas/organisation/index.ts'
import type { View } from '../../../areas/reports/index.ts'
import { type Day, minDay, parseDay, yearOf } from '../../../values/day.ts'
import { type Period, yearPeriod } from '../../../values/period.ts'
import { parsePeriod } from '../../../values/period-text.ts'
import type { PageContext } from '../../http/page.ts'

/** What the address asks of the indicators. */
export interface Ask {
  readonly period: Period
  readonly judgedOn: Day
  readonly view: View
  /** A period that was typed and cannot be read. */
  readonly unread: string | null
  /** The terms of the committee, newest first. */
  readonly terms: readonly BodyTerm[]
}

/** Period, day and units of the address; the term of today, else this year, where nothing is asked. */
export async function readAsk(c: PageContext): Promise<Ask> {
  const text = c.query('ky').trim()
  const asked = parsePeriod(text)
  const terms = await c.read((reading) => listCommitteeTerms(reading, c.signedIn.committeeId))
  const period = asked ?? usualPeriod(c, terms)
  const judgedOn = parseDay(c.query('den-ngay')) ?? minDay(period.to, c.today)
  const view = c.query('don-vi') === 'as_is' ? 'as_is' : 'as_was'
  return { period, judgedOn: minDay(judgedOn, c.today), view, unread: text !== '' && !asked ? text : null, terms }
}

function usualPeriod(c: PageContext, terms: readonly BodyTerm[]): Period {
  const term = termAt(terms, c.today) ?? terms[0]
  return term ? daysOfTerm(term) : yearPeriod(yearOf(c.today))
}
