import { assistancePermissions, isPast, stageOf, takesNeeds } from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { EmptyState, LinkButton, Notice, Stack, Toolbar } from '../../parts/index.ts'
import { roundPath } from './address.ts'
import { DoublesCard } from './doubles-card.tsx'
import { MeetingCard } from './meeting-card.tsx'
import type { RoundData } from './round-data.ts'

/** Meetings of the council, and what it should see before it votes. */
export function RoundCouncil({ c, data }: { readonly c: PageContext; readonly data: RoundData }) {
  const { council: words } = c.words.assistancePages
  const { round, meetings, all, doubles, names } = data
  const own = meetings.filter((one) => one.kind === 'council').toReversed()
  const manages = c.may(assistancePermissions.manage)
  const isReady = stageOf(round) !== 'needs_listed' || round.purpose === 'emergency'
  const unheard = all.filter((one) => one.ofCouncil === null).length
  return (
    <Stack loose>
      {isReady ? null : <Notice>{words.areasFirst}</Notice>}
      {manages && isReady && !isPast(round, 'reconciled') ? (
        <Toolbar>
          <LinkButton href={`${roundPath(round.id)}/hoi-dong/moi`} icon="add" kind="primary">
            {words.record}
          </LinkButton>
        </Toolbar>
      ) : null}
      {own.length > 0 && unheard > 0 ? <Notice tone="warn">{fill(words.unheard, { count: unheard })}</Notice> : null}
      {isPast(round, 'issued') ? null : <DoublesCard c={c} doubles={doubles} names={names} />}
      {own.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
      {own.map((meeting) => (
        <MeetingCard
          key={meeting.id}
          c={c}
          meeting={meeting}
          title={fill(words.heading, { day: showDay(meeting.heldOn) })}
          roundId={round.id}
          mayWithdraw={manages && takesNeeds(round)}
        />
      ))}
    </Stack>
  )
}
