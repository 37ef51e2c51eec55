import { heldAt, meetingPermissions, meetingState } from '../../../areas/meetings/index.ts'
import { stepsBy } from '../../../values/step.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, SubmitRow, TextInput } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import type { MeetingData } from './meeting-data.ts'

/** What seldom happens: put off, set anew, called off, a step or the whole entered by mistake. */
export function AsideForms({ c, data }: { c: PageContext; data: MeetingData }) {
  const { meeting: words } = c.words.meetingPages
  const { records } = c.words
  const state = meetingState(data, null)
  const last = stepsBy(data.steps, null).at(-1)
  const held = heldAt(data, null) !== null
  const memory = memoryOf(c)
  if (state === 'withdrawn' || !c.may(meetingPermissions.plan)) return null
  const maySign = c.may(meetingPermissions.sign)
  const acts = ['postpone', 'reschedule', 'cancel', 'undo', 'withdraw', 'remove_holding']
  const waiting = !held && state !== 'cancelled'
  return (
    <details class="more" open={acts.includes(memory?.act ?? '')}>
      <summary>{records.others}</summary>
      <div class="stack">
        {waiting && state !== 'postponed' ? (
          <Form act="postpone" clientId={c.formId} memory={memory} label={words.postpone}>
            <FieldRow>
              <DayInput name="happenedOn" label={records.happenedOn} value={c.today} max={c.today} required />
              <DayInput name="plannedOn" label={words.newDay} />
              <TextInput name="reason" label={records.reason} maxLength={1000} required />
            </FieldRow>
            <SubmitRow primary={words.postpone} />
          </Form>
        ) : null}
        {waiting && state === 'postponed' ? (
          <Form act="reschedule" clientId={c.formId} memory={memory} label={words.reschedule}>
            <FieldRow>
              <DayInput name="happenedOn" label={records.happenedOn} value={c.today} max={c.today} required />
              <DayInput name="plannedOn" label={words.newDay} required />
            </FieldRow>
            <SubmitRow primary={words.reschedule} />
          </Form>
        ) : null}
        {maySign && last && last.stage !== 'planned' ? (
          <ReasonForm c={c} act="undo" label={records.undo} fields={{ stepId: last.id }} />
        ) : null}
        {held ? <ReasonForm c={c} act="remove_holding" label={words.removeHolding} fields={{}} /> : null}
        {maySign && waiting ? (
          <ReasonForm c={c} act="cancel" label={words.cancel} fields={{ happenedOn: c.today }} />
        ) : null}
        {maySign ? <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} /> : null}
      </div>
    </details>
  )
}
