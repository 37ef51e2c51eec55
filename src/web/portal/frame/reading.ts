import { type Committee, findCommitteeBySlug } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

export const notPublished = refuse('platform.not_found', { kind: 'missing' })

/** Looks at what one committee made public, as the role that can see nothing else. */
export async function inCommittee<T>(
  c: PageContext,
  look: (reading: Reading, committee: Committee) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return c.readPublished(async (reading) => {
    const committee = await findCommitteeBySlug(reading, c.param('slug'))
    return committee ? look(reading, committee) : notPublished
  })
}
