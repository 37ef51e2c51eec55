import type { Id } from '../../values/id.ts'

/** One page of a list; `next` asks for the page after it, `null` on the last. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

export interface ListQuery {
  readonly committeeId: Id
  /** A name with or without accents; empty for all. */
  readonly text?: string
  readonly after?: string | null
  readonly limit?: number
}

/** A place in a list sorted by name: the key of the last row seen and its id. */
export interface Cursor {
  readonly key: string
  readonly id: Id
}

export const defaultLimit = 50

export function limitOf(query: { readonly limit?: number }): number {
  return Math.max(1, Math.min(query.limit ?? defaultLimit, 200))
}

/** Cuts the one row too many that was read to learn whether there is a next page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => Cursor): Page<Row> {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? showCursor(cursorOf(last)) : null }
}

function showCursor(cursor: Cursor): string {
  return `${cursor.id}|${cursor.key}`
}
