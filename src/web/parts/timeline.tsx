import type { ComponentChildren } from 'preact'
import { usePartWords } from './words.ts'

export interface Step {
  title: ComponentChildren
  state: 'done' | 'current' | 'coming'
  /** Day, written for reading, and the same for machines. */
  day?: string | undefined
  on?: string | undefined
  actor?: ComponentChildren
  note?: ComponentChildren
}

/** The way of a record, past and to come. */
export function Timeline({ steps, label }: { steps: readonly Step[]; label?: string | undefined }) {
  const { steps: words } = usePartWords()
  return (
    <ol class="timeline" aria-label={label}>
      {steps.map(({ title, state, day, on, actor, note }, index) => (
        <li key={`${index} ${state}`} class={state} aria-current={state === 'current' ? 'step' : undefined}>
          <p class="timeline-title">
            {title}
            <span class="visually-hidden"> – {words[state]}</span>
          </p>
          {day || actor ? (
            <p class="timeline-meta">
              {day ? <time datetime={on}>{day}</time> : null}
              {day && actor ? ' · ' : null}
              {actor}
            </p>
          ) : null}
          {note ? <div class="timeline-meta timeline-note">{note}</div> : null}
        </li>
      ))}
    </ol>
  )
}
