import { fatesOfOpinions } from '../../../areas/criticism/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

/** Tiếp thu, tiếp thu một phần, không tiếp thu – and the words of the drafting body. */
export async function explainedFates(c: PageContext, reading: Reading, ids: readonly Id[]) {
  const { responses } = c.words.criticismLabels
  const found = await fatesOfOpinions(reading, ids)
  return new Map(
    [...found].map(([id, { response, reason, changedClause, changedText }]) => {
      const changed = [changedClause, changedText].filter(Boolean).join(': ')
      return [id, { label: responses[response] ?? response, text: [changed, reason].filter(Boolean).join(' ') || null }]
    }),
  )
}
