import { findPublished, frozenText, type PublishedItem, wholePublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type PageContext, resource } from '../http/page.ts'
import { json } from '../http/respond.ts'
import { absolute, type PublishedKind, portalPath, portalRoot, publishedKinds, sections, slugPart } from './address.ts'
import { csvOf, rowsOf } from './columns.ts'
import { inCommittee, notPublished } from './reading.ts'

/** Everything of one kind that is public, as CSV or JSON: `kien-nghi.csv`. */
export const dataFile = resource({
  path: `${portalRoot}/${slugPart}/du-lieu/:tep{[a-z-]+\\.(csv|json)}`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const [name, format] = c.param('tep').split('.')
    const kind = publishedKinds.find((one) => sections[one] === name)
    if (!kind) return notPublished
    const found = await inCommittee(c, async (reading, committee) => {
      const items: PublishedItem[] = []
      for await (const piece of wholePublished(reading, { committeeId: committee.id, kind })) items.push(...piece)
      return { committee, items }
    })
    if (isRefusal(found)) return found
    const { committee, items } = found
    if (format === 'json') return json(items.map((item) => asJson(item, addressOf(c, committee, kind, item))))
    const rows = items.flatMap((item) => rowsOf(kind, item, addressOf(c, committee, kind, item)))
    return { bytes: csvOf(kind, rows), headers: { 'Content-Type': 'text/csv; charset=utf-8' } }
  },
})

/** The very bytes whose SHA-256 stands on the page of a published thing. */
export const originalFile = resource({
  path: `${portalRoot}/${slugPart}/goc/:kind{[a-z]+}/:tep{[a-z0-9-]+\\.json}`,
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

function addressOf(c: PageContext, committee: Committee, kind: PublishedKind, item: PublishedItem): string {
  return absolute(c, portalPath({ language: 'vi' }, [committee.slug, sections[kind], item.slug]))
}

function asJson({ slug, title, version, publishedAt, contentHash, content }: PublishedItem, url: string): object {
  return { slug, title, version, published_at: publishedAt.toISOString(), sha256: contentHash, url, content }
}
