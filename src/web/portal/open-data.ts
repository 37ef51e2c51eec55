import { findPublished, frozenText, type PublishedItem, wholePublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type PageContext, resource } from '../http/page.ts'
import { json } from '../http/respond.ts'
import { absolute, portalRoot, slugPart } from './frame/address.ts'
import { columnsOf, csvHead, csvLine, rowsOf } from './frame/csv.ts'
import { itemPath } from './frame/lines.tsx'
import { inCommittee, notPublished } from './frame/reading.ts'
import type { Shelf } from './frame/shelf.ts'
import { shelves } from './shelves.ts'

/** Everything of one kind that is public, as CSV or JSON: `kien-nghi.csv`. */
export const dataFile = resource({
  path: `${portalRoot}/${slugPart}/du-lieu/:tep{[a-z-]+\\.(csv|json)}`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const [name, format] = c.param('tep').split('.')
    const shelf = shelves.find(({ section }) => section === name)
    if (!shelf) return notPublished
    const found = await inCommittee(c, async (reading, committee) => {
      const items: PublishedItem[] = []
      const query = { committeeId: committee.id, kind: shelf.kind }
      for await (const piece of wholePublished(reading, query)) items.push(...piece)
      return { committee, items }
    })
    if (isRefusal(found)) return found
    const { committee, items } = found
    if (format === 'json') return json(items.map((item) => asJson(item, addressOf(c, committee, shelf, item))))
    const names = columnsOf(shelf)
    const rows = items.flatMap((item) => rowsOf(shelf, item, addressOf(c, committee, shelf, item)))
    const text = csvHead(names) + rows.map((row) => csvLine(names, row)).join('')
    return { bytes: text, headers: { 'Content-Type': 'text/csv; charset=utf-8' } }
  },
})

/** The very bytes whose SHA-256 stands on the page of a published thing. */
export const originalFile = resource({
  path: `${portalRoot}/${slugPart}/goc/:kind{[a-z_]+}/:tep{[a-z0-9-]+\\.json}`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const slug = c.param('tep').replace(/\.json$/, '')
    const item = await inCommittee(
      c,
      async (reading, committee) => (await findPublished(reading, committee.id, c.param('kind'), slug)) ?? notPublished,
    )
    if (isRefusal(item)) return item
    const { title, content } = item
    return { ...json(null), bytes: frozenText({ title, content }) }
  },
})

function addressOf(c: PageContext, committee: Committee, shelf: Shelf, item: PublishedItem): string {
  return absolute(c, itemPath({ language: 'vi' }, committee, shelf, item))
}

function asJson({ slug, title, version, publishedAt, contentHash, content }: PublishedItem, url: string): object {
  return { slug, title, version, published_at: publishedAt.toISOString(), sha256: contentHash, url, content }
}
