import type { OpinionLine } from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Column } from '../../parts/index.ts'
import { StateBadge } from './saying.tsx'

export function opinionColumns(c: PageContext, names: ReadonlyMap<Id, string>): readonly Column<OpinionLine>[] {
  const { columns: head, urgent, wholeWard } = c.words.outreachPeople.opinions
  const labels = c.words.outreachLabels
  const placesOf = ({ areaIds }: OpinionLine) => areaIds.map((id) => names.get(id) ?? '').join(', ') || wholeWard
  return [
    { key: 'words', head: head.words, width: 'wide', cell: (line) => line.words ?? labels.opinionTopics[line.topic] },
    { key: 'topic', head: head.topic, cell: (line) => labels.opinionTopics[line.topic] },
    {
      key: 'mood',
      head: head.mood,
      cell: (line) => (
        <>
          {labels.moods[line.mood]} {line.isUrgent ? <Badge tone="due">{urgent}</Badge> : null}
        </>
      ),
    },
    { key: 'areas', head: head.areas, cell: placesOf },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.notedOn) },
    { key: 'state', head: head.state, cell: (line) => <StateBadge labels={labels.opinionStates} state={line.state} /> },
  ]
}
