import type { ComponentChildren } from 'preact'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'

interface Props {
  readonly c: PageContext
  readonly label: string
  /** The acts of the forms inside; one that was refused is drawn open. */
  readonly acts: readonly string[]
  /** Of several forms with one act, the hidden fields that tell which. */
  readonly fields?: Readonly<Record<string, string>>
  readonly open?: boolean
  readonly children?: ComponentChildren
}

/** Forms that are seldom needed, folded away until somebody opens them, or until one of them was refused. */
export function Fold({ c, label, acts, fields, open = false, children }: Props) {
  const wasRefused = c.refused !== null && acts.includes(c.refused.form.act) && memoryOf(c, fields) !== null
  return (
    <details class="more" open={open || wasRefused}>
      <summary>{label}</summary>
      {children}
    </details>
  )
}
