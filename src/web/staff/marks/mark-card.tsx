import { markWorks, reportPermissions, type TermMark } from '../../../areas/reports/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  DayInput,
  FieldRow,
  Form,
  NumberInput,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'

/** One mark: its title and text, or that it is announced and not yet told. */
export function MarkCard({ c, mark }: { c: PageContext; mark: TermMark }) {
  const { marks: words } = c.words.reportTargets
  const { id, position, title, work, text, announcedOn, revision } = mark
  return (
    <Card id={id} title={title ? fill(words.mark, { position, title }) : fill(words.untitled, { position })}>
      <p class="soft">
        {title ? `${words.works[work]} · ` : ''}
        {fill(words.announcedOn, { day: showDay(announcedOn) })}
      </p>
      {text?.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      {c.may(reportPermissions.write) ? (
        <>
          <EditForm c={c} mark={mark} />
          <ReasonForm
            c={c}
            act="withdraw"
            id={`withdraw-${id}`}
            label={words.withdraw}
            fields={{ id, revision: String(revision) }}
          />
        </>
      ) : null}
    </Card>
  )
}

function EditForm({ c, mark }: { c: PageContext; mark: TermMark }) {
  const { marks: words } = c.words.reportTargets
  const { id, position, title, work, text, writtenOn, revision } = mark
  const memory = memoryOf(c)
  const mine = memory?.act === 'change' && memory.typed.id === id
  return (
    <details class="more" open={mine}>
      <summary>{words.edit}</summary>
      <Form act="change" id={`change-${id}`} clientId={c.formId} memory={mine ? memory : null}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <FieldRow>
          <NumberInput name="position" label={words.position} value={position} required />
          <TextInput
            name="title"
            label={words.markTitle}
            hint={words.markTitleHint}
            value={title ?? ''}
            maxLength={300}
          />
          <Select
            name="work"
            label={words.work}
            hint={words.workHint}
            options={optionsOf(words.works, markWorks)}
            value={work}
          />
        </FieldRow>
        <TextArea name="text" label={words.text} hint={words.textHint} rows={5} maxLength={5000} value={text ?? ''} />
        <DayInput name="writtenOn" label={words.writtenOn} value={writtenOn ?? ''} max={c.today} />
        <SubmitRow primary={c.words.reportTargets.form.save} />
      </Form>
    </details>
  )
}
