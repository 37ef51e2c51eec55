import { legislationPermissions } from '../../../areas/legislation/index.ts'
import { stepsBy } from '../../../values/step.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, Form, SubmitRow, TextArea } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import type { ConsultationData } from './consultation-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
  readonly open: boolean
}

/** What seldom happens: let go without an answer, a step taken back, entered by mistake. */
export function Others({ c, data: { steps, stage, state }, open }: Props) {
  const { consultation: words } = c.words.legislationPages
  const { records } = c.words
  const last = stepsBy(steps, null).at(-1)
  const memory = memoryOf(c)
  if (!c.may(legislationPermissions.decide) || state === 'withdrawn') return null
  const unsent = open && stage !== 'sent' && stage !== 'outcome_recorded'
  if (!last && !open) return null
  return (
    <details class="more" open={['undo', 'drop', 'withdraw'].includes(memory?.act ?? '')}>
      <summary>{records.others}</summary>
      <div class="stack">
        {last ? <ReasonForm c={c} act="undo" label={records.undo} fields={{ stepId: last.id }} /> : null}
        {unsent ? (
          <Card title={words.drop}>
            <p class="soft">{words.dropText}</p>
            <Form act="drop" clientId={c.formId} memory={memory}>
              <DayInput name="happenedOn" label={records.happenedOn} value={c.today} max={c.today} required />
              <TextArea name="reason" label={records.reason} rows={2} maxLength={1000} required />
              <SubmitRow primary={words.drop} />
            </Form>
          </Card>
        ) : null}
        {open ? <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} /> : null}
      </div>
    </details>
  )
}
