import { criticismPermissions, sendingOn } from '../../../areas/criticism/index.ts'
import { documentState } from '../../../areas/documents/index.ts'
import type { Opinion } from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Checkboxes,
  DayInput,
  FieldRow,
  Form,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import type { ExerciseData } from './exercise-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ExerciseData
}

/** Beyond this, choosing one by one is for the table of opinions. */
const choosable = 200

/** The criticism goes to the drafting body with the opinions it is to explain. */
export function SendCard({ c, data }: Props) {
  const { send: words } = c.words.exercisePages
  if (!c.may(criticismPermissions.sign)) return null
  const { asking } = data.given
  return (
    <Card title={words.title}>
      <p>{fill(words.text, { addressee: data.exercise.addresseeName, count: asking.length })}</p>
      <Form act="send" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <DayInput name="sentOn" label={words.sentOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={words.reference} hint={words.referenceHint} maxLength={120} />
        </FieldRow>
        {asking.length > 0 && asking.length <= choosable ? (
          <details class="more">
            <summary>{words.choose}</summary>
            <Checkboxes
              name="opinionIds[]"
              label={words.chosen}
              hint={words.chosenHint}
              options={asking.map((one) => ({ value: one.id, label: sayOpinion(c, one) }))}
            />
          </details>
        ) : null}
        <SubmitRow primary={words.submit} />
      </Form>
    </Card>
  )
}

export function sayOpinion(
  c: PageContext,
  one: Pick<Opinion, 'clauseRef' | 'text' | 'proposedWording' | 'stance'>,
): string {
  const words = one.text ?? one.proposedWording ?? c.words.draftLabels.stances[one.stance] ?? ''
  const text = [one.clauseRef, words].filter(Boolean).join(': ')
  return text.length > 220 ? `${text.slice(0, 218)}…` : text
}

/** What came back: the paper of explanation, before its rows are copied. */
export function ReplyCard({ c, data }: Props) {
  const { reply: words } = c.words.exercisePages
  const { records } = c.words
  if (!c.may(criticismPermissions.record)) return null
  const sending = sendingOn(data, null)
  const issued = data.documents.filter((one) => documentState(one, c.today) === 'issued')
  return (
    <Card title={words.title}>
      {sending ? (
        <p class="soft">{fill(words.due, { day: showDay(sending.dueOn), source: sending.dueSource })}</p>
      ) : null}
      <Form act="reply" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <DayInput name="repliedOn" label={words.repliedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={words.reference} hint={words.referenceHint} maxLength={120} />
        </FieldRow>
        {issued.length > 0 ? (
          <Select
            name="documentId"
            label={words.document}
            blank={records.noDocument}
            options={issued.map((one) => ({
              value: one.id,
              label: `${one.senderNumber ?? one.numberText ?? ''} ${one.abstract}`,
            }))}
          />
        ) : null}
        <TextArea name="text" label={words.text} rows={3} maxLength={10000} />
        <SubmitRow primary={words.submit} />
      </Form>
    </Card>
  )
}
