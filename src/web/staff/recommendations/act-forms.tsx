import type { ComponentChildren } from 'preact'
import { type Standing, stances } from '../../../areas/recommendations/index.ts'
import { addDays } from '../../../values/day.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Checkbox,
  DayInput,
  FieldRow,
  FileInput,
  Form,
  Radios,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { acceptedFiles } from '../documents/uploads.ts'

interface Props {
  readonly c: PageContext
  readonly standing: Standing
}

/** One act behind its name; opened by `?viec=` in the address, and after a refusal. */
function Act({ c, act, title, upload, children }: ActProps) {
  const open = c.refused ? c.refused.form.act === act : c.query('viec') === act
  return (
    <details class="more" id={`viec-${act}`} open={open}>
      <summary>{title}</summary>
      <Form act={act} clientId={c.formId} memory={memoryOf(c)} upload={upload}>
        {children}
        <SubmitRow primary={c.words.recommendationPages.acts.save} />
      </Form>
    </details>
  )
}

interface ActProps {
  readonly c: PageContext
  readonly act: string
  readonly title: string
  readonly upload?: boolean
  readonly children: ComponentChildren
}

export function ReceiveForm({ c }: Props) {
  const { acts } = c.words.recommendationPages
  return (
    <Act c={c} act="receive" title={acts.receive}>
      <DayInput name="receivedOn" label={acts.receivedOn} value={c.today} max={c.today} required />
      <TextInput name="note" label={acts.note} maxLength={500} />
    </Act>
  )
}

export function ExtendForm({ c, standing }: Props) {
  const { acts } = c.words.recommendationPages
  const proposed = standing.dueOn === null ? null : addDays(standing.dueOn, 10)
  return (
    <Act c={c} act="extend" title={acts.extend}>
      <FieldRow>
        <DayInput name="agreedOn" label={acts.agreedOn} hint={acts.agreedHint} value={c.today} max={c.today} required />
        <DayInput name="dueOn" label={acts.newDue} value={proposed} required />
      </FieldRow>
      <TextArea name="reason" label={acts.reason} rows={2} maxLength={1000} required />
    </Act>
  )
}

/** The fields of an answer, the same for the office and for the agency itself. */
export function AnswerFields({ c }: { c: PageContext }) {
  const { acts, stances: names } = c.words.recommendationPages
  return (
    <>
      <Radios
        name="stance"
        label={acts.stance}
        options={stances.map((value) => ({ value, label: names[value] }))}
        inline
        required
      />
      <TextArea name="text" label={acts.answerText} rows={5} maxLength={10_000} required />
      <DayInput name="promisedOn" label={acts.promisedOn} hint={acts.promiseHint} min={c.today} />
      <FileInput name="files" label={acts.files} hint={acts.filesHint} accept={acceptedFiles} multiple />
    </>
  )
}

export function AnswerForm({ c }: Props) {
  const { acts } = c.words.recommendationPages
  return (
    <Act c={c} act="answer" title={acts.answer} upload>
      <FieldRow>
        <DayInput name="answeredOn" label={acts.answeredOn} value={c.today} max={c.today} required />
        <TextInput name="documentNumber" label={acts.documentNumber} maxLength={80} />
      </FieldRow>
      <AnswerFields c={c} />
      <Checkbox name="spoken" label={acts.spoken} hint={acts.spokenHint} />
    </Act>
  )
}

export function ProgressFields({ c }: { c: PageContext }) {
  const { acts } = c.words.recommendationPages
  return (
    <>
      <TextArea name="text" label={acts.progressText} rows={3} maxLength={4000} required />
      <DayInput name="promisedOn" label={acts.newPromise} />
      <FileInput name="files" label={acts.files} hint={acts.filesHint} accept={acceptedFiles} multiple />
    </>
  )
}

export function ProgressForm({ c }: Props) {
  const { acts } = c.words.recommendationPages
  return (
    <Act c={c} act="progress" title={acts.progress} upload>
      <DayInput name="on" label={acts.progressOn} value={c.today} max={c.today} required />
      <ProgressFields c={c} />
    </Act>
  )
}

export function RemindForm({ c }: Props) {
  const { acts } = c.words.recommendationPages
  return (
    <Act c={c} act="remind" title={acts.remind}>
      <DayInput name="on" label={acts.remindOn} value={c.today} max={c.today} required />
      <TextInput name="note" label={acts.remindNote} maxLength={1000} required />
    </Act>
  )
}

export function CloseForm({ c }: Props) {
  const { acts } = c.words.recommendationPages
  return (
    <Act c={c} act="close_resolved" title={acts.close_resolved} upload>
      <p class="entry-hint">{acts.closeHint}</p>
      <DayInput name="closedOn" label={acts.closedOn} value={c.today} max={c.today} required />
      <TextArea name="note" label={acts.closeNote} rows={3} maxLength={2000} required />
      <FileInput name="files" label={acts.files} hint={acts.filesHint} accept={acceptedFiles} multiple />
      <TextArea name="evidenceNote" label={acts.evidenceNote} rows={2} maxLength={2000} />
    </Act>
  )
}

export function EndForm({ c }: Props) {
  const { acts } = c.words.recommendationPages
  return (
    <Act c={c} act="close_unresolved" title={acts.close_unresolved}>
      <DayInput name="closedOn" label={acts.closedOn} value={c.today} max={c.today} required />
      <TextArea name="note" label={acts.closeReason} rows={3} maxLength={2000} required />
    </Act>
  )
}

export function ReopenForm({ c }: Props) {
  const { acts } = c.words.recommendationPages
  return (
    <Act c={c} act="reopen" title={acts.reopen}>
      <TextArea name="reason" label={acts.reason} rows={2} maxLength={1000} required />
    </Act>
  )
}

export function WithdrawForm({ c }: Props) {
  const { acts } = c.words.recommendationPages
  return (
    <Act c={c} act="withdraw" title={acts.withdraw}>
      <DayInput name="withdrawnOn" label={acts.withdrawnOn} value={c.today} max={c.today} required />
      <TextArea name="reason" label={acts.reason} rows={2} maxLength={1000} required />
    </Act>
  )
}
