import type { ItemLine } from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import type { Column } from '../../parts/index.ts'
import { StateBadge } from './saying.tsx'

/** Columns of a list of items, for the register and for the page of a plan or a channel. */
export function itemColumns(c: PageContext): readonly Column<ItemLine>[] {
  const { columns: head, repost } = c.words.outreachPages.items
  const labels = c.words.outreachLabels
  const reachOf = (line: ItemLine) => line.participants ?? line.reach
  return [
    {
      key: 'title',
      head: head.title,
      width: 'wide',
      cell: (line) => [line.title, line.repostOf ? repost : ''].filter(Boolean).join(' · '),
    },
    {
      key: 'channel',
      head: head.channel,
      cell: (line) => [labels.channels[line.channelKind], line.channelName].filter(Boolean).join(': '),
    },
    { key: 'topic', head: head.topic, cell: (line) => labels.topics[line.topic] },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.listedOn) },
    {
      key: 'reach',
      head: head.reach,
      numeric: true,
      cell: (line) => {
        const reach = reachOf(line)
        return reach === null ? '' : showCount(reach)
      },
    },
    { key: 'state', head: head.state, cell: (line) => <StateBadge labels={labels.itemStates} state={line.state} /> },
  ]
}
