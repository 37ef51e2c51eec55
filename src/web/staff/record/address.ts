import { type Id, idPattern, isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

/** Ids are letters a–f, digits and dashes, so that words of the same place in an address are never one. */
export const idPart = `:id{${idPattern}}`

/** The id in the address; a text that is none leads to nothing. */
export function idIn(c: PageContext, name = 'id'): Id {
  const id = c.param(name)
  return isId(id) ? id : '00000000-0000-0000-0000-000000000000'
}

/** An address with some of its query changed; empty ones are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()
  return text === '' ? path : `${path}?${text}`
}

/** The last row of the page before, as an address names it; anything else begins at the first. */
export function afterIn(c: PageContext): Id | null {
  const after = c.query('sau')
  return isId(after) ? after : null
}

/** Where the first page of a list and its next one are, with the filters kept. */
export function pagesOf(c: PageContext, path: string, filters: readonly string[], next: string | null) {
  const kept = Object.fromEntries(filters.map((name) => [name, c.query(name)]))
  return {
    newer: c.query('sau') === '' ? undefined : withQuery(path, kept),
    older: next ? withQuery(path, { ...kept, sau: next }) : undefined,
  }
}
