import * as area from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import type { Column } from '../../parts/index.ts'
import type { PersonRow } from './person-rows.ts'
import { StateBadge } from './saying.tsx'

export function personColumns(c: PageContext, names: ReadonlyMap<Id, string>): readonly Column<PersonRow>[] {
  const { columns: head } = c.words.outreachPeople.persons
  const labels = c.words.outreachLabels
  return [
    { key: 'name', head: head.name, width: 'wide', cell: ({ who }) => who?.fullName ?? '' },
    { key: 'kind', head: head.kind, width: 'medium', cell: ({ person }) => labels.personKinds[person.kind] },
    { key: 'area', head: head.area, width: 'narrow', cell: ({ who }) => names.get(who?.areaId ?? '') ?? '' },
    {
      key: 'decision',
      head: head.decision,
      cell: ({ recognitions }) => area.recognisedOn(recognitions, c.today)?.decisionNumber ?? '',
    },
    {
      key: 'visited',
      head: head.visited,
      width: 'narrow',
      cell: ({ visits }) => visits[0] && showDay(visits[0].visitedOn),
    },
    { key: 'visits', head: head.visits, numeric: true, cell: ({ visits }) => showCount(visits.length) },
    { key: 'state', head: head.state, cell: (one) => <StateBadge labels={labels.personStates} state={one.state} /> },
  ]
}
