import { findPublicScope, type Scope } from '../../../areas/disclosure/index.ts'
import { type Committee, findCommitteeBySlug } from '../../../areas/organisation/index.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { notPublished } from '../frame/reading.ts'

export interface AskedScope {
  readonly committee: Committee
  readonly scope: Scope
}

/** What an address searches in: found once for all who search it meanwhile. What is found there is always looked for anew. */
export async function askedScope(c: PageContext): Promise<AskedScope | Refusal> {
  const [slug, name] = [c.param('slug'), c.param('muc')]
  const find = () =>
    c.readPublished(async (reading): Promise<AskedScope | null> => {
      const committee = await findCommitteeBySlug(reading, slug)
      const scope = committee && (await findPublicScope(reading, committee.id, { slug: name }))
      return committee && scope ? { committee, scope } : null
    })
  return (await c.shared(`ledger ${slug} ${name}`, find)) ?? notPublished
}
