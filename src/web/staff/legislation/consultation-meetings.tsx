import { legislationPermissions } from '../../../areas/legislation/index.ts'
import {
  heldAt,
  type MeetingFacts,
  meetingDay,
  meetingPermissions,
  meetingState,
  turnoutOf,
} from '../../../areas/meetings/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Checkbox, DayInput, FieldRow, Form, LineList, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { meetingPath } from '../meetings/address.ts'
import { MeetingBadge, sayTurnout } from '../meetings/saying.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import type { ConsultationData } from './consultation-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
  readonly open: boolean
}

/** The conferences at which opinions were gathered: planned here, or added from the register. */
export function ConsultationMeetings({ c, data, open }: Props) {
  const { meetings: words } = c.words.exercisePages
  return (
    <Card title={words.title}>
      {data.meetings.length === 0 ? <p class="soft">{words.none}</p> : null}
      <LineList items={data.meetings.map((facts) => lineOf(c, facts))} />
      {open && c.may(legislationPermissions.keep) ? <Forms c={c} data={data} /> : null}
    </Card>
  )
}

function lineOf(c: PageContext, facts: MeetingFacts) {
  const held = heldAt(facts, null)
  const on = meetingDay(facts)
  const turnout = held ? sayTurnout(c, { ...turnoutOf(held, []), opinions: held.opinions }) : ''
  return {
    id: facts.meeting.id,
    ...(c.may(meetingPermissions.read) && { href: meetingPath(facts.meeting.id) }),
    title: facts.meeting.title,
    meta: (
      <>
        <MeetingBadge c={c} state={meetingState(facts, c.today)} />
        <span>{[on && showDay(on), turnout].filter(Boolean).join(' · ')}</span>
      </>
    ),
  }
}

function Forms({ c, data }: Omit<Props, 'open'>) {
  const { meetings: words } = c.words.exercisePages
  const memory = memoryOf(c)
  return (
    <>
      <Convene c={c} title={data.draft.title} />
      {data.otherMeetings.length > 0 ? (
        <details class="more" open={memory?.act === 'link'}>
          <summary>{words.link}</summary>
          <Form act="link" clientId={c.formId} memory={memory}>
            <Select
              name="meetingId"
              label={words.meeting}
              options={data.otherMeetings.map((one) => ({
                value: one.id,
                label: `${showDay(one.listedOn)} · ${one.title}`.slice(0, 160),
              }))}
              required
            />
            <SubmitRow primary={words.link} />
          </Form>
        </details>
      ) : null}
      {data.meetings.map(({ meeting }) => (
        <ReasonForm
          key={meeting.id}
          c={c}
          act="unlink"
          id={`unlink-${meeting.id}`}
          label={data.meetings.length === 1 ? words.unlink : `${words.unlink}: ${meeting.title}`}
          fields={{ meetingId: meeting.id }}
        />
      ))}
    </>
  )
}

function Convene({ c, title }: { c: PageContext; title: string }) {
  const { meetings: words } = c.words.legislationPages
  const { fields } = c.words.meetingPages
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'convene'}>
      <summary>{words.convene}</summary>
      <Form act="convene" clientId={c.formId} memory={memory}>
        <TextInput
          name="title"
          label={fields.title}
          value={fill(words.usualTitle, { title }).slice(0, 300)}
          maxLength={300}
          width="full"
          required
        />
        <FieldRow>
          <DayInput name="plannedOn" label={fields.plannedOn} />
          <TextInput name="starts" label={fields.starts} placeholder="08:00" width="short" />
        </FieldRow>
        <FieldRow>
          <TextInput name="place" label={fields.place} maxLength={300} />
          <TextInput name="chair" label={fields.chair} maxLength={200} />
        </FieldRow>
        <Checkbox name="alsoCriticism" label={words.alsoCriticism} hint={c.words.exercisePages.meetings.alsoHint} />
        <SubmitRow primary={words.convene} />
      </Form>
    </details>
  )
}
