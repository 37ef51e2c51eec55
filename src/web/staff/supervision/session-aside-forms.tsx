import { stateOf, stepsBy, supervisionPermissions } from '../../../areas/supervision/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, SubmitRow, TextInput } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import type { SessionData } from './session-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: SessionData
}

/** What seldom happens: put off, taken up again, called off, a step or the whole session entered by mistake. */
export function AsideForms({ c, data }: Props) {
  const { session: words } = c.words.supervisionPages
  const state = stateOf(data, null)
  const steps = stepsBy(data.steps, null)
  const last = steps.at(-1)
  const open = !['closed', 'cancelled', 'withdrawn'].includes(state)
  const memory = memoryOf(c)
  const acts = ['postpone', 'resume', 'cancel', 'undo', 'withdraw']
  if (state === 'withdrawn' || !c.may(supervisionPermissions.plan)) return null
  const maySign = c.may(supervisionPermissions.sign)
  return (
    <details class="more" open={acts.includes(memory?.act ?? '')}>
      <summary>{words.others}</summary>
      <div class="stack">
        {open && state !== 'postponed' ? (
          <Form act="postpone" clientId={c.formId} memory={memory} label={words.postpone}>
            <FieldRow>
              <DayInput name="happenedOn" label={words.happenedOn} value={c.today} max={c.today} required />
              <DayInput name="untilOn" label={words.until} />
              <TextInput name="reason" label={words.reason} maxLength={1000} required />
            </FieldRow>
            <SubmitRow primary={words.postpone} />
          </Form>
        ) : null}
        {state === 'postponed' ? (
          <Form act="resume" clientId={c.formId} memory={memory} label={words.resume}>
            <DayInput name="happenedOn" label={words.happenedOn} value={c.today} max={c.today} required />
            <SubmitRow primary={words.resume} />
          </Form>
        ) : null}
        {maySign && last && steps.length > 1 ? (
          <ReasonForm c={c} act="undo" label={words.undo} fields={{ stepId: last.id }} />
        ) : null}
        {maySign && open ? (
          <ReasonForm c={c} act="cancel" label={words.cancel} fields={{ happenedOn: c.today }} />
        ) : null}
        {maySign ? <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} /> : null}
      </div>
    </details>
  )
}
