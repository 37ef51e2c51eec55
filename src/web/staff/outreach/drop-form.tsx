import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Form, type Option, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'

interface Props {
  readonly c: PageContext
  readonly act: string
  readonly label: string
  /** The field that tells which. */
  readonly name: string
  readonly options: readonly Option[]
}

/** Takes one of several entries back, with the reason: seldom needed, so it stays folded. */
export function DropForm({ c, act, label, name, options }: Props) {
  if (options.length === 0) return null
  return (
    <Fold c={c} label={label} acts={[act]}>
      <Form act={act} id={act.replaceAll('_', '-')} clientId={c.formId} memory={memoryOf(c)}>
        <Select name={name} label={c.words.outreachPapers.which} options={options} />
        <TextInput name="reason" label={c.words.records.reason} maxLength={500} required />
        <SubmitRow primary={label} />
      </Form>
    </Fold>
  )
}
