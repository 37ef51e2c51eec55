import { type Explanation, responses, type SentOpinion } from '../../../areas/criticism/index.ts'
import type { Id } from '../../../values/id.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Checkboxes,
  DayInput,
  FieldRow,
  Form,
  Radios,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { numbered, sayNumbered } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly sent: readonly SentOpinion[]
  readonly open: readonly Id[]
  /** The day is asked for; a drafting body's own account goes by today. */
  readonly dated?: boolean
}

/** One row after another: the form is there again once a row was saved, without what is answered by then. */
export function ExplainForm({ c, sent, open, dated }: Props) {
  const { explanations: words } = c.words.exercisePages
  const memory = memoryOf(c)
  const shown = open.length > 0 ? open : sent.map((one) => one.id)
  return (
    <Card title={words.add}>
      <Form act="explain" clientId={c.formId} memory={memory}>
        <ExplainFields c={c} sent={sent} shown={shown} />
        {dated ? (
          <DayInput name="explainedOn" label={words.explainedOn} hint={words.explainedHint} max={c.today} />
        ) : null}
        <SubmitRow primary={words.save} />
      </Form>
    </Card>
  )
}

interface FieldProps extends Pick<Props, 'c' | 'sent'> {
  /** Opinions offered, by their id as sent. */
  readonly shown: readonly Id[]
  readonly told?: Explanation
  readonly prefix?: string
}

export function ExplainFields({ c, sent, shown, told, prefix = '' }: FieldProps) {
  const { explanations: words } = c.words.exercisePages
  const options = numbered(sent)
    .filter((one) => shown.includes(one.id))
    .map((one) => ({ value: one.id, label: sayNumbered(c, one) }))
  return (
    <>
      {options.length > 0 ? (
        <Checkboxes
          name={`${prefix}opinionIds[]`}
          label={words.answers}
          hint={words.answersHint}
          options={options}
          value={told?.opinionIds ?? []}
        />
      ) : null}
      <Radios
        name={`${prefix}response`}
        label={words.response}
        options={optionsOf(c.words.criticismLabels.responses, responses)}
        value={told?.response ?? 'accepted'}
        inline
      />
      <FieldRow>
        <TextInput
          name={`${prefix}changedClause`}
          label={words.changedClause}
          value={told?.changedClause}
          maxLength={200}
        />
      </FieldRow>
      <TextArea
        name={`${prefix}changedText`}
        label={words.changedText}
        value={told?.changedText}
        rows={3}
        maxLength={10000}
      />
      <TextArea
        name={`${prefix}reason`}
        label={words.reason}
        hint={words.reasonHint}
        value={told?.reason}
        rows={3}
        maxLength={10000}
      />
    </>
  )
}
