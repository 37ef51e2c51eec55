import { outreachPermissions, type TaskFacts } from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, NumberInput, SubmitRow, TextInput } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import type { ProgrammeData } from './programme-data.ts'
import { TaskFields } from './task-fields.tsx'

interface Props {
  readonly c: PageContext
  readonly data: ProgrammeData
  readonly one: TaskFacts
}

/** How far a task has come, that it is done, that it changes. A member organisation tells of its own. */
export function TaskForms({ c, data, one }: Props) {
  const { programmes: words } = c.words.outreachProgrammes
  const { task, steps } = one
  const fields = { taskId: task.taskId }
  const over = steps.some((step) => step.supersededAt === null)
  const own = c.signedIn.actor.grants.some(
    (grant) => grant.organisationId && grant.organisationId === task.organisationId,
  )
  const manages = c.may(outreachPermissions.manage_programme)
  if (over)
    return manages ? (
      <ReasonForm c={c} act="reopen" id={`reopen-${task.taskId}`} label={words.reopen} fields={fields} />
    ) : null
  return (
    <>
      {manages || own ? <ProgressForms c={c} data={data} one={one} /> : null}
      {manages ? <DropForm c={c} data={data} one={one} /> : null}
      {c.may(outreachPermissions.sign) ? <AmendForm c={c} data={data} one={one} /> : null}
    </>
  )
}

function ProgressForms({ c, one: { task } }: Props) {
  const { programmes: words } = c.words.outreachProgrammes
  const fields = { taskId: task.taskId }
  return (
    <Fold c={c} label={words.tell} acts={['progress', 'finish']} fields={fields}>
      <Form act="progress" id={`progress-${task.taskId}`} clientId={c.formId} memory={memoryOf(c, fields)}>
        <input type="hidden" name="taskId" value={task.taskId} />
        <FieldRow>
          <NumberInput name="value" label={words.reached} unit={task.targetUnit ?? undefined} />
          <DayInput name="measuredOn" label={words.reachedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <TextInput name="note" label={words.inWords} maxLength={2000} />
        <SubmitRow primary={words.tell} />
      </Form>
      <Form
        act="finish"
        id={`finish-${task.taskId}`}
        clientId={c.formId}
        memory={memoryOf(c, { ...fields, outcome: 'done' })}
      >
        <input type="hidden" name="taskId" value={task.taskId} />
        <input type="hidden" name="outcome" value="done" />
        <FieldRow>
          <DayInput name="happenedOn" label={words.doneOn} value={c.today} max={c.today} required />
          <TextInput name="note" label={words.resultNote} maxLength={2000} />
        </FieldRow>
        <SubmitRow primary={words.finish} />
      </Form>
    </Fold>
  )
}

function DropForm({ c, one: { task } }: Props) {
  const { programmes: words } = c.words.outreachProgrammes
  const fields = { taskId: task.taskId, outcome: 'dropped' }
  return (
    <Fold c={c} label={words.drop} acts={['finish']} fields={fields}>
      <Form act="finish" id={`drop-${task.taskId}`} clientId={c.formId} memory={memoryOf(c, fields)}>
        <input type="hidden" name="taskId" value={task.taskId} />
        <input type="hidden" name="outcome" value="dropped" />
        <FieldRow>
          <DayInput name="happenedOn" label={c.words.records.happenedOn} value={c.today} max={c.today} required />
          <TextInput name="note" label={c.words.records.reason} maxLength={2000} required />
        </FieldRow>
        <SubmitRow primary={words.drop} />
      </Form>
    </Fold>
  )
}

function AmendForm({ c, data, one: { task } }: Props) {
  const { programmes: words } = c.words.outreachProgrammes
  return (
    <Fold c={c} label={words.amend} acts={['amend']} fields={{ 'task.taskId': task.taskId }}>
      <Form
        act="amend"
        id={`amend-${task.taskId}`}
        clientId={c.formId}
        memory={memoryOf(c, { 'task.taskId': task.taskId })}
        wide
      >
        <TaskFields c={c} organisations={data.organisations} of={task} at="task." />
        <TextInput name="reason" label={c.words.records.reason} maxLength={1000} required />
        <SubmitRow primary={words.amend} />
      </Form>
    </Fold>
  )
}
