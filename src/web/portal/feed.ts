import { type PublishedItem, searchPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type PageContext, type ResourceDefinition, resource } from '../http/page.ts'
import { absolute, portalPath, portalRoot, slugPart } from './frame/address.ts'
import { itemPath } from './frame/lines.tsx'
import { inCommittee } from './frame/reading.ts'
import type { Shelf } from './frame/shelf.ts'
import { escapedXml } from './frame/xml.ts'
import { shelfKinds, shelfOf, shelves } from './shelves.ts'

/** The newest thirty publications for readers of feeds (Atom, RFC 4287): of every kind, and of each by itself. */
export const feeds: readonly ResourceDefinition[] = [feedOf(null), ...shelves.map(feedOf)]

function feedOf(shelf: Shelf | null): ResourceDefinition {
  const place = shelf ? `${slugPart}/${shelf.section}` : slugPart
  return resource({
    path: `${portalRoot}/${place}/tin.atom`,
    may: 'public',
    forEverybody: true,
    get: async (c) => {
      const found = await inCommittee(c, async (reading, committee) => {
        const kinds = shelf ? [shelf.kind] : shelfKinds
        const { items } = await searchPublished(reading, { committeeId: committee.id, kinds }, { limit: 30 })
        return { committee, items }
      })
      if (isRefusal(found)) return found
      const bytes = atom(c, found.committee, found.items, shelf)
      return { bytes, headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } }
    },
  })
}

function atom(c: PageContext, committee: Committee, items: readonly PublishedItem[], shelf: Shelf | null): string {
  const home = absolute(c, portalPath(c, shelf ? [committee.slug, shelf.section] : [committee.slug]))
  const updated = items[0]?.publishedAt.toISOString() ?? `${committee.foundedOn ?? '2000-01-01'}T00:00:00Z`
  const title = shelf ? `${shelf.words(c.words).title} · ${committee.name}` : committee.name
  const id = `urn:uuid:${committee.id}${shelf ? `:${shelf.kind}` : ''}`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">`,
    `<title>${escapedXml(title)}</title><id>${id}</id><updated>${updated}</updated>`,
    `<author><name>${escapedXml(committee.name)}</name></author>`,
    `<link href="${escapedXml(home)}"/><link rel="self" href="${escapedXml(absolute(c, c.url.pathname))}"/>`,
    ...items.map((item) => entry(c, committee, item)),
    '</feed>',
  ].join('\n')
}

function entry(c: PageContext, committee: Committee, item: PublishedItem): string {
  const shelf = shelfOf(item)
  if (!shelf) return ''
  const at = item.publishedAt.toISOString()
  const said = shelf.sentence?.(item.content, c.words)
  return [
    `<entry><title>${escapedXml(item.title)}</title><id>urn:uuid:${item.subjectId}</id>`,
    `<updated>${at}</updated><published>${at}</published>`,
    `<link href="${escapedXml(absolute(c, itemPath(c, committee, shelf, item)))}"/>`,
    said ? `<summary>${escapedXml(said)}</summary>` : '',
    `<category term="${shelf.kind}" label="${escapedXml(shelf.words(c.words).one)}"/></entry>`,
  ].join('')
}
