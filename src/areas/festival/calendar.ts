import { addDays, type Day, dayOf, yearOf } from '../../values/day.ts'
import type { Period } from '../../values/period.ts'
import type { PlanFacts } from './plan.ts'

/**
 * The Front's Day, which is the day of the Great National Unity Festival (Law 75/2015/QH13, article 11): the areas that
 * exist on it are those the figures are held against.
 */
export function festivalDay(year: number): Day {
  return fixed(year, 11, 18)
}

/** The days of the festival every year, by custom and by the yearly guides of the Front's Centre: 1 to 18 November. */
const firstDay = (year: number): Day => fixed(year, 11, 1)

function fixed(year: number, month: number, dayOfMonth: number): Day {
  const found = dayOf(year, month, dayOfMonth)
  if (found === null) throw new RangeError(`no such day in ${year}`)
  return found
}

/**
 * Years whose festival a period asks about: it has a day of 1–18 November of the year, and that has begun by the day on
 * which things are judged. With each the day on which areas must exist: 18 November, or the day of judging before it.
 */
export function yearsAsked(period: Period, asAt: Day): readonly { readonly year: number; readonly on: Day }[] {
  const years: { year: number; on: Day }[] = []
  for (let year = yearOf(period.from); year <= yearOf(period.to); year += 1) {
    const [first, last] = [firstDay(year), festivalDay(year)]
    if (first > period.to || last < period.from || first > asAt) continue
    years.push({ year, on: last < asAt ? last : asAt })
  }
  return years
}

/** The day by which an area reports: some days after it held its festival. */
export function reportDueOn({ plan }: PlanFacts, heldOn: Day): Day {
  return addDays(heldOn, plan.reportWithinDays)
}
