import type * as area from '../../../areas/festival/index.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import type { Column } from '../../parts/index.ts'
import { StateBadge, sayPart, sayWhen } from './saying.tsx'

export function columns(c: PageContext): readonly Column<area.ResultLine>[] {
  const { results: words } = c.words.festivalPages
  const { columns: head } = words
  const flag = (value: boolean | null) => (value === null ? '' : value ? words.yes : words.no)
  return [
    { key: 'area', head: head.area, cell: (line) => line.area },
    { key: 'year', head: c.words.records.list.year, cell: (line) => line.year },
    { key: 'state', head: c.words.records.list.state, cell: (line) => <StateBadge c={c} state={line.state} /> },
    { key: 'when', head: head.when, width: 'narrow', cell: (line) => sayWhen(null, line.heldOn ?? line.plannedOn) },
    { key: 'place', head: head.place, cell: (line) => line.place ?? '' },
    { key: 'households', head: head.households, numeric: true, cell: (line) => sayPart(line.attended, line.total) },
    {
      key: 'people',
      head: head.people,
      numeric: true,
      cell: (line) => (line.people === null ? '' : showCount(line.people)),
    },
    { key: 'ceremony', head: head.ceremony, cell: (line) => flag(line.ceremony) },
    { key: 'festivities', head: head.festivities, cell: (line) => flag(line.festivities) },
    { key: 'meal', head: head.meal, cell: (line) => flag(line.unityMeal) },
  ]
}
