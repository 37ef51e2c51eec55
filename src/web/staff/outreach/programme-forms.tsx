import { documentState } from '../../../areas/documents/index.ts'
import { outreachPermissions } from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, FieldRow, Form, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import type { ProgrammeData } from './programme-data.ts'
import { TaskFields } from './task-fields.tsx'

interface Props {
  readonly c: PageContext
  readonly data: ProgrammeData
}

/** Issuing, adding a task to one in force, closing the year. */
export function ProgrammeForms({ c, data }: Props) {
  const { programmes: words } = c.words.outreachProgrammes
  if (!c.may(outreachPermissions.sign)) return null
  return (
    <>
      {data.state === 'draft' ? <IssueForm c={c} documents={data.documents} label={words.issue} /> : null}
      {data.state === 'issued' ? <AddForm c={c} data={data} /> : null}
      {data.state === 'issued' ? <CloseForm c={c} /> : null}
      {data.state === 'closed' ? null : <ReasonForm c={c} act="remove" label={words.remove} fields={{}} />}
    </>
  )
}

/** By the draft in the register, which gets its number now; or by a number on paper. */
export function IssueForm({
  c,
  documents,
  label,
}: {
  readonly c: PageContext
  readonly documents: ProgrammeData['documents']
  readonly label: string
}) {
  const { papers, reference, referenceHint } = c.words.records
  const drafts = documents.filter((one) => documentState(one, c.today) === 'draft')
  return (
    <Card title={label}>
      {drafts.length > 0 ? (
        <Form act="issue_paper" id="issue-paper" clientId={c.formId} memory={memoryOf(c)}>
          <Select
            name="documentId"
            label={papers.paper}
            options={drafts.map((one) => ({ value: one.id, label: one.abstract }))}
            required
          />
          <DayInput name="issuedOn" label={papers.issuedOn} value={c.today} max={c.today} required />
          <SubmitRow primary={papers.issue} />
        </Form>
      ) : (
        <Form act="issue" id="issue" clientId={c.formId} memory={memoryOf(c)}>
          <FieldRow>
            <DayInput name="happenedOn" label={papers.issuedOn} value={c.today} max={c.today} required />
            <TextInput name="reference" label={reference} hint={referenceHint} maxLength={120} required />
          </FieldRow>
          <SubmitRow primary={label} />
        </Form>
      )}
    </Card>
  )
}

function AddForm({ c, data }: Props) {
  const { programmes: words } = c.words.outreachProgrammes
  return (
    <Fold c={c} label={words.addTask} acts={['amend']} fields={{ 'task.taskId': '' }}>
      <Form act="amend" id="add-task" clientId={c.formId} memory={memoryOf(c, { 'task.taskId': '' })} wide>
        <TaskFields c={c} organisations={data.organisations} of={null} at="task." />
        <TextInput name="reason" label={c.words.records.reason} maxLength={1000} required />
        <SubmitRow primary={words.addTask} />
      </Form>
    </Fold>
  )
}

function CloseForm({ c }: { readonly c: PageContext }) {
  const { programmes: words } = c.words.outreachProgrammes
  return (
    <Fold c={c} label={words.close} acts={['close']}>
      <Form act="close" id="close" clientId={c.formId} memory={memoryOf(c)}>
        <DayInput name="happenedOn" label={words.closedOn} value={c.today} max={c.today} required />
        <TextArea name="note" label={words.summaryNote} rows={3} maxLength={4000} />
        <SubmitRow primary={words.close} />
      </Form>
    </Fold>
  )
}
