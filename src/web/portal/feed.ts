import { type PublishedItem, searchPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type PageContext, resource } from '../http/page.ts'
import { absolute, isPublishedKind, portalPath, portalRoot, sections, slugPart } from './address.ts'
import { inCommittee } from './reading.ts'

/** The newest thirty publications for readers of feeds (Atom, RFC 4287). */
export const feed = resource({
  path: `${portalRoot}/${slugPart}/tin.atom`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const found = await inCommittee(c, async (reading, committee) => {
      const { items } = await searchPublished(reading, { committeeId: committee.id }, { limit: 30 })
      return { committee, items }
    })
    if (isRefusal(found)) return found
    return { bytes: atom(c, found), headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } }
  },
})

function atom(c: PageContext, { committee, items }: { committee: Committee; items: readonly PublishedItem[] }): string {
  const home = absolute(c, portalPath(c, [committee.slug]))
  const updated = items[0]?.publishedAt.toISOString() ?? `${committee.foundedOn ?? '2000-01-01'}T00:00:00Z`
  const entries = items.map((item) => entry(c, committee, item))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">`,
    `<title>${escaped(committee.name)}</title><id>urn:uuid:${committee.id}</id><updated>${updated}</updated>`,
    `<author><name>${escaped(committee.name)}</name></author>`,
    `<link href="${escaped(home)}"/><link rel="self" href="${escaped(absolute(c, c.url.pathname))}"/>`,
    ...entries,
    '</feed>',
  ].join('\n')
}

function entry(c: PageContext, committee: Committee, item: PublishedItem): string {
  const kind = isPublishedKind(item.subjectKind) ? item.subjectKind : 'document'
  const href = absolute(c, portalPath(c, [committee.slug, sections[kind], item.slug]))
  const at = item.publishedAt.toISOString()
  return [
    `<entry><title>${escaped(item.title)}</title><id>urn:uuid:${item.subjectId}</id>`,
    `<updated>${at}</updated><published>${at}</published><link href="${escaped(href)}"/>`,
    `<category term="${kind}" label="${escaped(c.words.portal.kinds[kind])}"/></entry>`,
  ].join('')
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML; control characters, which it may not hold, are left out. */
function escaped(text: string): string {
  const allowed = [...text].filter((letter) => letter >= ' ' || letter === '\n' || letter === '\t').join('')
  return allowed.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
