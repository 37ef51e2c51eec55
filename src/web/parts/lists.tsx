import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

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
