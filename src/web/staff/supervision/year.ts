import { yearOf } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'

/** The year a page opens on, and those that its tabs lead to, the latest first. */
export interface YearShown {
  readonly year: number
  readonly years: readonly number[]
  /** This year has no records, and nobody asked for it: the page stands on the latest year that has. */
  readonly moved: boolean
}

/** `known` are the years with records; `ahead` says how many years after this one the tabs offer. */
export function yearShown(c: PageContext, known: readonly number[], ahead = 0): YearShown {
  const now = yearOf(c.today)
  const asked = Number(c.query('nam'))
  const isAsked = Number.isInteger(asked) && asked > 1990 && asked < 2200
  const latest = known.length > 0 ? Math.max(...known) : now
  const year = isAsked ? asked : known.includes(now) ? now : latest
  const last = Math.max(now + ahead, year, latest)
  const first = Math.min(now, year, ...known)
  return {
    year,
    years: Array.from({ length: last - first + 1 }, (_, at) => last - at),
    moved: year !== now && !isAsked,
  }
}
