import type { Day } from '../../values/day.ts'
import type { PlacedPage } from '../../values/placed-word.ts'
import { fold } from '../../values/vietnamese.ts'
import type { Layout } from './layout.ts'
import { readPage } from './page.ts'
import { dayTold } from './printed.ts'

/** How well a layout explains pages, from 0 up to 1 and a little more: rows taken whole, no word left over, its labels there. */
export function fitOf(layout: Layout, pages: readonly PlacedPage[]): number {
  let [rows, refused, stray, odd] = [0, 0, 0, 0]
  let day: Day | null = null
  for (const page of pages) {
    const reading = readPage(layout, page, day)
    day ??= dayTold(reading.printed)
    rows += reading.rows.length
    refused += reading.refused.length
    stray += reading.stray
    odd += reading.odd
  }
  if (rows === 0) return 0
  const text = fold((pages[0]?.words ?? []).map((word) => word.text).join(' '))
  const said = layout.labels.filter((label) => text.includes(label)).length
  const confirmed = layout.labels.length === 0 ? 0 : said / layout.labels.length
  const fit = (rows - odd) / (rows + refused + stray / 4)
  return Math.max(0, fit) * (1 + confirmed / 10)
}

/** The layout that explains the first pages best; `null` when none does. Neither the file's name nor its heading decides. */
export function detectLayout(layouts: readonly Layout[], pages: readonly PlacedPage[]): Layout | null {
  const fits = layouts.map((layout) => ({ layout, fit: fitOf(layout, pages) }))
  const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a), { layout: null as Layout | null, fit: 0.6 })
  return best.layout
}
