import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { explainedFates } from '../exercises/fates.ts'
import { uptakeFates } from '../legislation/fates.ts'

/** What became of an opinion: accepted, partly, not, and the words of the answer. */
export interface OpinionFate {
  readonly label: string
  readonly text: string | null
}

/** Finds what became of opinions, within the reader's sight; one question for all of them. */
export type FateFinder = (c: PageContext, reading: Reading, ids: readonly Id[]) => Promise<ReadonlyMap<Id, OpinionFate>>

/** Areas that answer opinions add their own; the first that knows an opinion tells. */
const finders: readonly FateFinder[] = [explainedFates, uptakeFates]

export async function fatesOf(
  c: PageContext,
  reading: Reading,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, OpinionFate>> {
  const found = new Map<Id, OpinionFate>()
  for (const find of finders) {
    const left = ids.filter((id) => !found.has(id))
    if (left.length === 0) break
    for (const [id, fate] of await find(c, reading, left)) found.set(id, fate)
  }
  return found
}
