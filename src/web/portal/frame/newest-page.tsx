import { searchPublished } from '../../../areas/documents/index.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { type AnyPage, type Elsewhere, page } from '../../http/page.ts'
import { portalRoot, slugPart } from './address.ts'
import { itemPath } from './lines.tsx'
import { inCommittee, notPublished } from './reading.ts'
import type { Shelf } from './shelf.ts'

/** Of a kind that is told anew rather than once more there is no list: its address leads to the newest. */
export function newestPage(shelf: Shelf): AnyPage {
  return page<never>({
    path: `${portalRoot}/${slugPart}/${shelf.section}`,
    shell: 'portal',
    may: 'public',
    title: (_, words) => shelf.words(words).title,
    load: (c) =>
      inCommittee(c, async (reading, committee): Promise<Elsewhere | Refusal> => {
        const [item] = (await searchPublished(reading, { committeeId: committee.id, kind: shelf.kind }, { limit: 1 }))
          .items
        return item ? { elsewhere: itemPath(c, committee, shelf, item) } : notPublished
      }),
    view: () => <p />,
  })
}
