import type { ComponentChildren } from 'preact'

export interface JournalLine {
  id: string
  /** Moment, written for reading, and the same for machines. */
  when: string
  at: string
  actor: string
  sentence: ComponentChildren
  note?: ComponentChildren
}

/** Who did what and when, newest first. */
export function JournalList({ lines }: { lines: readonly JournalLine[] }) {
  return (
    <ol class="journal">
      {lines.map(({ id, when, at, actor, sentence, note }) => (
        <li key={id}>
          <time datetime={at}>{when}</time>
          <span>
            <span class="journal-actor">{actor}</span> {sentence}
            {note ? <span class="journal-note">{note}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
