import type { ComponentChildren } from 'preact'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Form, SubmitRow } from '../../parts/index.ts'

export interface FoldProps {
  readonly c: PageContext
  readonly act: string
  readonly label: string
  readonly submit?: string
  readonly note?: string
  /** Hidden fields that tell this form from others of the same act. */
  readonly about?: Readonly<Record<string, string>>
  readonly small?: boolean
  readonly children?: ComponentChildren
}

/** A form behind its own button: opened before it can be filled in and sent, open again when it was refused. */
export function Fold({ c, act, label, submit = label, note, about = {}, small, children }: FoldProps) {
  const refused = c.refused?.form
  const isThis = refused?.act === act && Object.entries(about).every(([name, value]) => refused.typed[name] === value)
  return (
    <details class="fold" open={isThis}>
      <summary class={small ? 'button button-small' : 'button'}>{label}</summary>
      <Form
        act={act}
        id={[act, ...Object.values(about)].join('-')}
        clientId={c.formId}
        memory={isThis ? memoryOf(c) : null}
      >
        {Object.entries(about).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {note ? <p class="soft">{note}</p> : null}
        {children}
        <SubmitRow primary={submit} />
      </Form>
    </details>
  )
}
