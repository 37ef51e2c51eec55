import * as area from '../../../areas/festival/index.ts'
import { stepsBy } from '../../../values/step.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, FieldRow, Form, Stack, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'

interface OfPlan {
  readonly c: PageContext
  readonly facts: area.PlanFacts
  readonly state: area.PlanState
}

/** A draft is issued by its paper; a plan in force is amended. */
export function Next({ c, facts, state }: OfPlan) {
  const { plan: words } = c.words.festivalPages
  const { records } = c.words
  const { id } = facts.plan
  if (!c.may(area.festivalPermissions.issue_plan)) return null
  if (state === 'draft')
    return (
      <Card title={words.issue}>
        <p class="soft">{words.issueText}</p>
        <Form act="issue" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="id" value={id} />
          <FieldRow>
            <DayInput name="happenedOn" label={words.issuedOn} value={c.today} max={c.today} required />
            <TextInput name="reference" label={records.reference} hint={records.referenceHint} maxLength={120} />
          </FieldRow>
          <SubmitRow primary={words.issueNow} />
        </Form>
      </Card>
    )
  if (state !== 'issued') return null
  return (
    <details class="more" open={memoryOf(c)?.act === 'amend'}>
      <summary>{words.amend}</summary>
      <Form act="amend" clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="id" value={id} />
        <TextArea name="reason" label={words.amendReason} rows={2} maxLength={1000} required />
        <SubmitRow primary={words.amendNow} />
      </Form>
    </details>
  )
}

/** A draft that is not wanted; a step that was entered by mistake. */
export function Aside({ c, facts, state }: OfPlan) {
  const { plan: words } = c.words.festivalPages
  const { id } = facts.plan
  const steps = stepsBy(facts.steps, null)
  const last = steps.at(-1)
  if (!c.may(area.festivalPermissions.withdraw)) return null
  return (
    <Stack>
      {state === 'draft' ? <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{ id }} /> : null}
      {state !== 'draft' && steps.length > 1 && last ? (
        <ReasonForm c={c} act="undo" label={c.words.records.undo} fields={{ id, stepId: last.id }} />
      ) : null}
    </Stack>
  )
}
