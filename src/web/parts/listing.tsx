import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { useAddress, usePartWords } from './words.ts'

/** Ways on through a long list: keyset pages have neighbours, not numbers. */
export function Pager({
  newer,
  older,
  summary,
  byFit = false,
}: {
  newer?: string | undefined
  older?: string | undefined
  summary?: ComponentChildren
  /** The list stands in the order of what fits best, not of days. */
  byFit?: boolean
}) {
  const words = usePartWords()
  if (!newer && !older && !summary) return null
  return (
    <nav class="pager" aria-label={words.pages}>
      <span class="soft">{summary}</span>
      <span class="pager-links">
        {newer ? (
          <a class="button button-small" rel="prev" href={newer}>
            <Icon name="previous" />
            {byFit ? words.previous : words.newer}
          </a>
        ) : null}
        {older ? (
          <a class="button button-small" rel="next" href={older}>
            {byFit ? words.next : words.older}
            <Icon name="next" />
          </a>
        ) : null}
      </span>
    </nav>
  )
}

export interface SavedFilter {
  href: string
  label: string
  count?: number | string | undefined
  current?: boolean | undefined
}

export interface FilterBarProps {
  action: string
  /** Address of the unfiltered list; shown while the page is another one. */
  clearHref?: string | undefined
  saved?: readonly SavedFilter[] | undefined
  /** Inputs, outside any `Form`: their `value`s come from the query. */
  children?: ComponentChildren
  /** Kept in the query but not shown, such as the sort order. */
  hidden?: Readonly<Record<string, string>> | undefined
  /** On the button, where it is a search rather than a filter. */
  submit?: string | undefined
}

/** Ready filters as links, and a GET form: what is shown has an address that can be sent to a colleague. */
export function FilterBar({ action, clearHref, saved, hidden, submit, children }: FilterBarProps) {
  const words = usePartWords()
  const clears = clearHref !== undefined && filters(useAddress()) !== filters(clearHref)
  return (
    <div class="filter">
      {saved?.length ? (
        <nav class="filter-saved" aria-label={words.savedFilters}>
          {saved.map(({ href, label, count, current }) => (
            <a key={href} href={href} aria-current={current ? 'true' : undefined}>
              {label}
              {count === undefined ? null : <span class="filter-count">{count}</span>}
            </a>
          ))}
        </nav>
      ) : null}
      {children ? (
        <form class="filter-fields" action={action}>
          {Object.entries(hidden ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <div class="filter-buttons">
            <button class="button" type="submit">
              {submit ?? words.applyFilter}
            </button>
            {clears ? (
              <a class="button button-quiet" href={clearHref}>
                {words.clearFilter}
              </a>
            ) : null}
          </div>
        </form>
      ) : null}
    </div>
  )
}

/** What an address asks for: nothing typed asks for nothing, and another sheet of a list or what was just done neither. */
function filters(address: string): string {
  const [path = '', query] = address.split('?')
  const asked = [...new URLSearchParams(query)].filter(([name, value]) => value !== '' && !beside.has(name))
  return `${path}?${asked
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')}`
}

const beside = new Set(['sau', 'truoc', 'xong'])

/** Nothing here yet: why, and the first step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children ? <p class="soft">{children}</p> : null}
      {action}
    </div>
  )
}
