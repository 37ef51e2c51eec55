import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { usePartWords } from './words.ts'

export interface Definition {
  term: string
  /** An empty one is not shown. */
  value: ComponentChildren
}

/** Facts of a record, name and value. */
export function DefinitionList({ items, ruled }: { items: readonly Definition[]; ruled?: boolean | undefined }) {
  return (
    <dl class={classes('definitions', ruled && 'definitions-ruled')}>
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

export interface KeyValue {
  label: ComponentChildren
  value: ComponentChildren
  total?: boolean | undefined
}

/** A small account: labels and amounts, the last line summing up. */
export function KeyValueTable({ caption, rows }: { caption: string; rows: readonly KeyValue[] }) {
  return (
    <table class="key-values">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ label, value, total }) => (
          <tr key={String(label)} class={classes(total && 'total')}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

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
          {note ? <p class="timeline-meta">{note}</p> : null}
        </li>
      ))}
    </ol>
  )
}

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

export interface LineItem {
  id: string
  href?: string | undefined
  title: ComponentChildren
  meta?: ComponentChildren
  text?: ComponentChildren
}

/** Records as lines to read: search results, what is due today. */
export function LineList({ items }: { items: readonly LineItem[] }) {
  return (
    <ul class="lines">
      {items.map(({ id, href, title, meta, text }) => (
        <li key={id}>
          {href ? (
            <a class="lines-title" href={href}>
              {title}
            </a>
          ) : (
            <span class="lines-title">{title}</span>
          )}
          {text ? <span>{text}</span> : null}
          {meta ? <span class="lines-meta">{meta}</span> : null}
        </li>
      ))}
    </ul>
  )
}
