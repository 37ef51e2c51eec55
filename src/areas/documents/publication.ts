import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'

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
