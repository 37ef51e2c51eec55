import type * as area from '../../../areas/festival/index.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { type Column, FigureLink } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { resultsPath } from './address.ts'
import { PlanBadge, sayPart } from './saying.tsx'

export interface YearLine {
  readonly year: number
  readonly state: area.PlanState | null
  readonly totals: area.Totals
  readonly lowest: string
}

/** A count of areas that opens to them. */
function opened(line: YearLine, part: number, whole: number, query: Readonly<Record<string, string>>) {
  if (whole === 0) return ''
  const href = withQuery(resultsPath, { nam: String(line.year), ...query })
  return <FigureLink href={href} value={showCount(part)} of={showCount(whole)} />
}

export function columns(c: PageContext): readonly Column<YearLine>[] {
  const { columns: head } = c.words.festivalPages.years
  return [
    { key: 'year', head: head.year, cell: (line) => line.year },
    { key: 'plan', head: head.plan, cell: (line) => (line.state ? <PlanBadge c={c} state={line.state} /> : '') },
    {
      key: 'covered',
      head: head.covered,
      numeric: true,
      cell: (line) => opened(line, line.totals.covered, line.totals.areas, { 'tinh-trang': 'all_held' }),
    },
    {
      key: 'attended',
      head: head.attended,
      numeric: true,
      cell: ({ totals }) => sayPart(totals.households === 0 ? null : totals.attended, totals.households),
    },
    { key: 'lowest', head: head.lowest, width: 'medium', cell: ({ lowest }) => lowest },
    {
      key: 'ceremony',
      head: head.ceremony,
      numeric: true,
      cell: (line) => opened(line, line.totals.ceremony, line.totals.verified, { co: 'ceremony' }),
    },
    {
      key: 'meal',
      head: head.meal,
      numeric: true,
      cell: (line) => opened(line, line.totals.unityMeal, line.totals.verified, { co: 'unity_meal' }),
    },
    { key: 'commended', head: head.commended, numeric: true, cell: ({ totals }) => showCount(totals.commended) },
  ]
}
