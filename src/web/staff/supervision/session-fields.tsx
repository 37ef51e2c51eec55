import type { Session, SessionForm } from '../../../areas/supervision/index.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkbox, Checkboxes, DayInput, FieldRow, Select, TextArea, TextInput } from '../../parts/index.ts'
import { agencyOptions, type Choices, lineOptions, topicOptions } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly choices: Choices
  readonly session: Partial<Session>
  readonly subjectIds: readonly Id[]
  readonly form: SessionForm
}

/** What is described of a session; all that only some documents need stands behind one word. */
export function SessionFields({ c, choices, session, subjectIds, form }: Props) {
  const { fields } = c.words.supervisionPages
  const agencies = agencyOptions(choices.agencies)
  return (
    <>
      <TextArea
        name="title"
        label={fields.title}
        hint={fields.titleHint}
        value={session.title}
        rows={2}
        maxLength={500}
        required
      />
      <Checkboxes
        name="topics"
        label={fields.topics}
        options={topicOptions(c, choices.topics)}
        value={session.topics}
        required
      />
      <Checkboxes name="subjectIds" label={fields.subjects} options={agencies} value={subjectIds} />
      {form === 'joint' ? (
        <Select
          name="hostId"
          label={fields.host}
          blank={fields.none}
          options={agencies}
          value={session.hostId}
          required
        />
      ) : null}
      <Select
        name="lineId"
        label={fields.line}
        blank={fields.outside}
        options={lineOptions(c, choices.lines)}
        value={session.lineId}
      />
      <FieldRow>
        <DayInput name="plannedFrom" label={fields.plannedFrom} value={session.plannedFrom} />
        <DayInput name="plannedTo" label={fields.plannedTo} value={session.plannedTo} />
        <TextInput
          name="plannedTime"
          label={fields.plannedTime}
          hint={fields.plannedTimeHint}
          value={session.plannedTime}
          maxLength={120}
        />
      </FieldRow>
      <details class="more">
        <summary>{fields.more}</summary>
        <div class="stack">
          <TextInput name="place" label={fields.place} value={session.place} maxLength={500} />
          <TextArea name="scope" label={fields.scope} value={session.scope} rows={2} maxLength={2000} />
          <TextArea
            name="purpose"
            label={fields.purpose}
            hint={fields.purposeHint}
            value={session.purpose}
            maxLength={4000}
          />
          <TextArea name="method" label={fields.method} value={session.method} rows={3} maxLength={4000} />
          <TextArea
            name="outline"
            label={fields.outline}
            hint={fields.outlineHint}
            value={session.outline?.join('\n')}
            rows={6}
          />
          <TextInput name="requestedBy" label={fields.requestedBy} value={session.requestedBy} maxLength={300} />
          <Checkbox name="unplanned" label={fields.unplanned} checked={session.unplanned} />
        </div>
      </details>
    </>
  )
}
