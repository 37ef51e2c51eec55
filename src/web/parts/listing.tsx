import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'

/** Ways on through a long list: keyset pages have neighbours, not numbers. */
export function Pager({
  newer,
  older,
  summary,
  byFit = false,
  label,
}: {
  newer?: string | undefined
  older?: string | undefined
  summary?: ComponentChildren
  /** The list stands in the order of what fits best, not of days. */
  byFit?: boolean
  /** Of which list, where a page has several. */
  label?: string
}) {
  const words = usePartWords()
  if (!newer && !older && !summary) return null
  return (
    <nav class="pager" aria-label={label ?? words.pages}>
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
