import { outreachPermissions } from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DefinitionList } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import type { ChannelData } from './channel-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ChannelData
}

export function ChannelAbout({ c, data: { channel } }: Props) {
  const { channels: words } = c.words.outreachPages
  const closed = channel.closedOn && [showDay(channel.closedOn), channel.closedReason].filter(Boolean).join(' · ')
  return (
    <Card title={c.words.records.facts}>
      <DefinitionList
        items={[
          { term: words.admin, value: channel.adminName },
          { term: words.openedOn, value: showDay(channel.openedOn) },
          { term: words.closedOn, value: closed },
          {
            term: words.link,
            value: channel.link && (
              <a href={channel.link} rel="noreferrer">
                {channel.link}
              </a>
            ),
          },
        ]}
      />
    </Card>
  )
}

/** Who looked, when, how many were in it. */
export function Checks({ c, data }: Props) {
  const { channels: words } = c.words.outreachPages
  const { channelStates } = c.words.outreachLabels
  const standing = data.checks.filter((one) => one.supersededAt === null).toReversed()
  return (
    <Card title={words.checks}>
      {standing.length === 0 ? <p class="soft">{words.noChecks}</p> : null}
      <ul class="plain">
        {standing.map((one) => (
          <li key={one.id}>
            <strong>{showDay(one.checkedOn)}</strong>{' '}
            {[
              channelStates[one.isActive ? 'active' : 'asleep'],
              one.membersCount === null ? '' : fill(words.membersLine, { count: showCount(one.membersCount) }),
              one.note,
              one.recordedByName,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
      {standing.length > 0 && data.state !== 'closed' && c.may(outreachPermissions.manage_channels) ? (
        <ReasonForm c={c} act="undo_check" label={words.undoCheck} fields={{}} />
      ) : null}
    </Card>
  )
}
