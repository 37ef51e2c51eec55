import * as area from '../../../areas/festival/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, FieldRow, Form, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import type { EventData } from './event-data.ts'
import { Seldom } from './event-seldom.tsx'

export interface Props {
  readonly c: PageContext
  readonly data: EventData
}

/** What comes next of a festival; what seldom happens is folded away. */
export function EventMoves({ c, data }: Props) {
  const progress = area.progressOf(data.event, null)
  return (
    <>
      {progress === 'registered' && c.may(area.festivalPermissions.approve) ? <Approve c={c} data={data} /> : null}
      {progress === 'approved' && c.may(area.festivalPermissions.arrange) ? <Leaders c={c} data={data} /> : null}
      {progress === 'approved' && c.may(area.festivalPermissions.report) ? <Hold c={c} data={data} /> : null}
      {progress === 'postponed' && c.may(area.festivalPermissions.arrange) ? <Resume c={c} /> : null}
      <Seldom c={c} data={data} />
    </>
  )
}

const leadersText = ({ event }: EventData) =>
  event.delegates.map(({ name, position }) => [name, position].filter(Boolean).join(', ')).join('\n')

function Approve({ c, data }: Props) {
  const { event: words, schedule } = c.words.festivalPages
  return (
    <Card title={words.approve}>
      <Form act="approve" clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="events.0.id" value={data.event.event.id} />
        <TextArea
          name="events.0.delegates"
          label={words.leaders}
          hint={words.leadersHint}
          value={leadersText(data)}
          rows={2}
          maxLength={3000}
        />
        <FieldRow>
          <DayInput name="happenedOn" label={schedule.approvedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={c.words.records.reference} hint={schedule.referenceHint} maxLength={120} />
        </FieldRow>
        <SubmitRow primary={words.approve} />
      </Form>
    </Card>
  )
}

function Leaders({ c, data }: Props) {
  const { event: words } = c.words.festivalPages
  return (
    <Card title={words.leaders}>
      <Form act="leaders" clientId={c.formId} memory={memoryOf(c)}>
        <TextArea
          name="delegates"
          label={words.leaders}
          hint={words.leadersHint}
          value={leadersText(data)}
          rows={2}
          maxLength={3000}
        />
        <SubmitRow primary={words.saveLeaders} />
      </Form>
    </Card>
  )
}

/** That it was held; an area's report says so too. */
function Hold({ c, data }: Props) {
  const { event: words } = c.words.festivalPages
  const { plannedOn } = data.event.event
  const day = plannedOn && plannedOn <= c.today ? plannedOn : null
  return (
    <Card title={words.hold}>
      <p class="soft">{words.holdText}</p>
      <Form act="hold" clientId={c.formId} memory={memoryOf(c)}>
        <DayInput name="heldOn" label={words.heldOn} value={day} max={c.today} required />
        <SubmitRow primary={words.hold} />
      </Form>
    </Card>
  )
}

function Resume({ c }: Pick<Props, 'c'>) {
  const { event: words } = c.words.festivalPages
  return (
    <Card title={words.resume}>
      <Form act="resume" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <DayInput name="plannedOn" label={words.newDay} required />
          <DayInput name="happenedOn" label={words.decidedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <TextInput name="dateReason" label={words.dateReason} hint={words.dateReasonHint} maxLength={500} />
        <SubmitRow primary={words.resume} />
      </Form>
    </Card>
  )
}
