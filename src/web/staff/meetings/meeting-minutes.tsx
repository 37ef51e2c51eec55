import { meetingPermissions, standingStep } from '../../../areas/meetings/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, Card, EmptyState, LinkButton, Toolbar } from '../../parts/index.ts'
import { meetingPath } from './address.ts'
import type { MeetingData } from './meeting-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: MeetingData
  readonly open: boolean
}

/** The agenda, and what was said on each point of it. */
export function MeetingMinutes({ c, data, open }: Props) {
  const { agenda: words } = c.words.meetingPages
  const { id } = data.meeting
  const signed = standingStep(data, 'minuted') !== null
  const mayWrite = open && !signed && c.may(meetingPermissions.record)
  return (
    <div class="stack">
      <Toolbar>
        {mayWrite ? (
          <LinkButton href={`${meetingPath(id)}/bien-ban`} icon="edit" kind="primary">
            {words.write}
          </LinkButton>
        ) : null}
        {open && data.agenda.length > 0 ? (
          <ButtonForm act="draft_paper" clientId={c.formId} fields={{ kind: 'minutes' }} class="button">
            {words.paper}
          </ButtonForm>
        ) : null}
      </Toolbar>
      {signed ? <p class="soft">{words.signed}</p> : null}
      {data.agenda.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
      {data.agenda.map((item, at) => (
        <Card
          key={item.itemId}
          title={`${at + 1}. ${item.title}`}
          aside={item.step ? <span class="soft">{fill(words.stepOf, { step: item.step })}</span> : undefined}
        >
          {item.speaker ? <p class="soft">{fill(words.by, { speaker: item.speaker })}</p> : null}
          {item.minutes ? <p class="life-text">{item.minutes}</p> : <p class="soft">{words.noMinutes}</p>}
        </Card>
      ))}
    </div>
  )
}
