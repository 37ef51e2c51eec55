import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Confirm, Form, TextInput } from '../../parts/index.ts'

interface Props {
  readonly c: PageContext
  readonly act: string
  readonly label: string
  readonly fields: Readonly<Record<string, string>>
  readonly id?: string
}

/** One button behind a question that asks for the reason. */
export function ReasonForm({ c, act, label, fields, id }: Props) {
  const { reason } = c.words.records
  return (
    <Confirm label={label} question={reason}>
      <Form act={act} id={id ?? act.replaceAll('_', '-')} clientId={c.formId} memory={memoryOf(c, fields)}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextInput name="reason" label={reason} maxLength={1000} required />
        <button class="button button-primary button-danger" type="submit">
          {label}
        </button>
      </Form>
    </Confirm>
  )
}
