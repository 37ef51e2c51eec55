import { type HandIn, handInState } from '../../../areas/legislation/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkboxes, DayInput, Form, Notice, Stack, SubmitRow } from '../../parts/index.ts'

/** Writes down who was reminded to hand in; those who are late are chosen already. */
export function RemindForm({ c, awaited }: { c: PageContext; awaited: readonly HandIn[] }) {
  const { assignments: words } = c.words.legislationPages
  const late = awaited.filter((one) => handInState(one, c.today) === 'late')
  return (
    <details class="more">
      <summary>{words.remind}</summary>
      <Form act="remind" clientId={c.formId} memory={memoryOf(c)} wide>
        <Stack>
          <Notice>{words.remindText}</Notice>
          <Checkboxes
            name="assignmentIds[]"
            label={words.reminded}
            options={awaited.map(({ assignment }) => ({ value: assignment.id, label: assignment.name }))}
            value={late.map(({ assignment }) => assignment.id)}
            inline
          />
          <DayInput name="remindedOn" label={words.remindedOn} value={c.today} max={c.today} required />
          <SubmitRow primary={words.recordReminder} />
        </Stack>
      </Form>
    </details>
  )
}
