import * as area from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import type { Column } from '../../parts/index.ts'
import type { ChannelRow } from './channel-rows.ts'
import { StateBadge } from './saying.tsx'

export const ownerOf = ({ channel }: area.ChannelFacts, names: ReadonlyMap<Id, string>): string =>
  names.get(channel.areaId ?? channel.organisationId ?? '') ?? ''

export function channelColumns(c: PageContext, names: ReadonlyMap<Id, string>): readonly Column<ChannelRow>[] {
  const { columns: head } = c.words.outreachPages.channels
  const labels = c.words.outreachLabels
  const last = (one: ChannelRow) => area.lastCheck(one.checks, c.today)
  return [
    { key: 'name', head: head.name, width: 'wide', cell: (one) => one.channel.name },
    { key: 'kind', head: head.kind, cell: (one) => labels.channels[one.channel.kind] },
    { key: 'owner', head: head.owner, cell: (one) => ownerOf(one, names) },
    {
      key: 'members',
      head: head.members,
      numeric: true,
      cell: (one) => {
        const count = last(one)?.membersCount ?? null
        return count === null ? '' : showCount(count)
      },
    },
    {
      key: 'checked',
      head: head.checkedOn,
      width: 'narrow',
      cell: (one) => {
        const check = last(one)
        return check ? showDay(check.checkedOn) : ''
      },
    },
    {
      key: 'state',
      head: head.state,
      cell: (one) => <StateBadge labels={labels.channelStates} state={one.state} />,
    },
  ]
}
