import { uptakesOf } from '../../../areas/legislation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

/** Whether an opinion is in the text that was issued, and where. */
export async function uptakeFates(c: PageContext, reading: Reading, ids: readonly Id[]) {
  const { verdicts } = c.words.legislationLabels
  const found = await uptakesOf(reading, ids)
  return new Map(
    [...found].map(([id, { verdict, place, note }]) => [
      id,
      { label: verdicts[verdict] ?? verdict, text: [place, note].filter(Boolean).join('. ') || null },
    ]),
  )
}
