import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import type { Masked } from './disclosure.ts'

/** One version of something made public. */
export interface Publication {
  readonly id: Id
  readonly subjectKind: string
  readonly subjectId: Id
  readonly version: number
  readonly slug: string
  readonly title: string
  readonly content: unknown
  readonly contentHash: string
  readonly publishedAt: Date
  readonly publishedByName: string
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
  /** What looked private and was kept, word for word, and why; what was masked. */
  readonly confirmed: readonly string[]
  readonly confirmedReason: string | null
  readonly masked: readonly Masked[]
}

/** The end of its address: readable, and no other subject's; it stays the same in later versions. */
export function slugOf(title: string, subjectId: Id): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  const tail = subjectId.slice(-6)
  return words === '' ? tail : `${words}-${tail}`
}

const longest = 200_000

/**
 * The words that a reader sees of what was published: texts under keys that hold prose, not ids, hashes or names of
 * nodes. Cut at 200,000 characters; nobody searches for what stands behind them.
 */
export function readableWords(title: string, content: unknown): string {
  return [title, ...proseIn(content)].join('\n').slice(0, longest)
}

const prose = new Set([
  ...['text', 'title', 'abstract', 'addressee', 'origin', 'numberText', 'documentNumber', 'legalRef', 'conclusion'],
  ...['caption', 'label', 'name', 'definition', 'value', 'cells'],
])

function proseIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return prose.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => proseIn(one, key))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => proseIn(inner, name))
}
