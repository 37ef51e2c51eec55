import { type Uptake, verdicts } from '../../../areas/legislation/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, Notice, Radios, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'

interface Props {
  readonly c: PageContext
  readonly before: Uptake | null
  readonly back: string
}

/** The verdict on one opinion; one that was noted before is replaced, with the reason. */
export function NoteForm({ c, before, back }: Props) {
  const { uptake: words } = c.words.legislationPages
  const { verdicts: names } = c.words.legislationLabels
  return (
    <Form act="note" clientId={c.formId} memory={memoryOf(c)} wide>
      {before ? <Notice>{fill(words.before, { verdict: names[before.verdict] ?? '' })}</Notice> : null}
      <Radios
        name="verdict"
        label={words.verdict}
        options={optionsOf(names, verdicts)}
        value={before?.verdict ?? 'taken'}
        inline
        required
      />
      <FieldRow>
        <TextInput name="place" label={words.place} hint={words.placeHint} value={before?.place} maxLength={200} />
        <DayInput name="notedOn" label={c.words.records.happenedOn} value={c.today} max={c.today} required />
      </FieldRow>
      <TextArea name="note" label={words.note} value={before?.note} rows={3} maxLength={2000} />
      {before ? <TextInput name="reason" label={words.reason} maxLength={500} required /> : null}
      <SubmitRow primary={words.save} cancel={{ href: back }} />
    </Form>
  )
}
