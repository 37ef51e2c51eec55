import * as area from '../../../areas/festival/index.ts'
import { stepsBy } from '../../../values/step.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, Select, Stack, SubmitRow, TextInput } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import type { EventData } from './event-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: EventData
}

export const folded = ['postpone', 'call_off', 'leave', 'undo', 'withdraw']

export function Seldom({ c, data }: Props) {
  const { event: words } = c.words.festivalPages
  const progress = area.progressOf(data.event, null)
  const arranges = c.may(area.festivalPermissions.arrange)
  const steps = stepsBy(data.event.steps, null)
  const last = steps.at(-1)
  const before = ['registered', 'approved', 'postponed'].includes(progress)
  const maySign = c.may(area.festivalPermissions.withdraw)
  if (!arranges && !maySign) return null
  return (
    <details class="more" open={folded.includes(memoryOf(c)?.act ?? '')}>
      <summary>{c.words.records.others}</summary>
      <Stack>
        {arranges && ['registered', 'approved'].includes(progress) ? <Postpone c={c} /> : null}
        {arranges && before && area.isJoint(data.event) ? <Leave c={c} data={data} /> : null}
        {arranges && before ? (
          <ReasonForm c={c} act="call_off" label={words.callOff} fields={{ happenedOn: c.today }} />
        ) : null}
        {maySign && last && steps.length > 1 ? (
          <ReasonForm c={c} act="undo" label={c.words.records.undo} fields={{ stepId: last.id }} />
        ) : null}
        {maySign || progress === 'registered' ? (
          <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
        ) : null}
      </Stack>
    </details>
  )
}

function Postpone({ c }: Pick<Props, 'c'>) {
  const { event: words } = c.words.festivalPages
  const { records } = c.words
  return (
    <Form act="postpone" clientId={c.formId} memory={memoryOf(c)} label={words.postpone}>
      <FieldRow>
        <DayInput name="happenedOn" label={words.decidedOn} value={c.today} max={c.today} required />
        <DayInput name="untilOn" label={words.untilOn} />
        <TextInput name="reason" label={records.reason} maxLength={1000} required />
      </FieldRow>
      <SubmitRow primary={words.postpone} />
    </Form>
  )
}

function Leave({ c, data }: Props) {
  const { event: words } = c.words.festivalPages
  return (
    <Form act="leave" clientId={c.formId} memory={memoryOf(c)} label={words.leave}>
      <FieldRow>
        <Select
          name="areaId"
          label={words.area}
          options={data.areas.map((id) => ({ value: id, label: data.ward.nameOf(id, area.festivalDay(data.year)) }))}
          required
        />
        <TextInput name="reason" label={c.words.records.reason} maxLength={500} required />
      </FieldRow>
      <SubmitRow primary={words.leave} />
    </Form>
  )
}
