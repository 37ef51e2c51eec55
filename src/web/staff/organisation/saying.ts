import type { Validity } from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'

/** '01/07/2025 – nay', and what is not known said in words. */
export function sayValidity(c: PageContext, { from, to }: Validity): string {
  const { pages } = c.words.organisation
  if (from === null && to === null) return pages.unknownFrom
  return `${from === null ? pages.unknownFrom : showDay(from)} – ${to === null ? pages.open : showDay(to)}`
}

/** The choices of a list of identifiers, under their names. */
export function optionsOf(labels: Readonly<Record<string, string>>, kinds: readonly string[] = Object.keys(labels)) {
  return kinds.map((value) => ({ value, label: labels[value] ?? value }))
}

export function saySum(c: PageContext, count: number): string {
  return fill(c.words.organisation.pages.showing, { count })
}
