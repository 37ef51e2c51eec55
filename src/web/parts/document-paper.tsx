import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

/** A document as it will be printed, white also in the dark. `html` is markup of our own printer, never of a visitor. */
export function DocumentPaper({
  label,
  landscape,
  html,
  children,
}: {
  label: string
  landscape?: boolean | undefined
  html?: string | undefined
  children?: ComponentChildren
}) {
  const sheet = classes('paper', landscape && 'paper-landscape')
  return (
    <section class="paper-host" aria-label={label}>
      <div class="paper-frame">
        {html === undefined ? (
          <div class={sheet}>{children}</div>
        ) : (
          <div class={sheet} dangerouslySetInnerHTML={{ __html: html }} />
        )}
      </div>
    </section>
  )
}
