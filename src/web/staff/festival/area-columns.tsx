import * as area from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import type { Column } from '../../parts/index.ts'
import { AwaitedMark } from './awaited-mark.tsx'
import { StateBadge, sayPart, sayWhen } from './saying.tsx'
import type { YearPageData } from './year.tsx'
import type { AreaLine } from './year-data.ts'

export function columns(c: PageContext, data: YearPageData): readonly Column<AreaLine>[] {
  const { areas: words } = c.words.festivalPages
  const { columns: head } = words
  const others = ({ event, id }: AreaLine) =>
    event && area.isJoint(event)
      ? area
          .areasOf(event)
          .filter((one) => one !== id)
          .map((one) => data.ward.nameOf(one, area.festivalDay(data.year)))
          .join(', ')
      : ''
  return [
    { key: 'area', head: head.area, cell: (line) => line.name },
    { key: 'state', head: head.state, cell: (line) => <StateBadge c={c} state={line.state} /> },
    {
      key: 'when',
      head: head.when,
      cell: ({ event }) => event && sayWhen(event.event.starts, area.heldOn(event, c.today) ?? event.event.plannedOn),
    },
    { key: 'place', head: head.place, cell: ({ event }) => event?.event.place ?? '' },
    { key: 'others', head: head.others, cell: others },
    {
      key: 'households',
      head: head.households,
      numeric: true,
      cell: ({ result }) => result && sayPart(result.householdsAttended, result.householdsTotal),
    },
    { key: 'awaited', head: head.awaited, cell: (line) => <AwaitedMark c={c} line={line} /> },
    {
      key: 'reminded',
      head: head.reminded,
      width: 'narrow',
      cell: ({ remindedOn }) => (remindedOn ? showDay(remindedOn) : ''),
    },
  ]
}
