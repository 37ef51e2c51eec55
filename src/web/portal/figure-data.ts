import { findPublished, type PublishedItem, type RecordPlace, recordsPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { figurePart, type PublishedFigures } from '../../areas/reports/index.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type PageContext, resource, type Sent } from '../http/page.ts'
import { json } from '../http/respond.ts'
import { figureShelf } from './figure-shelf.tsx'
import { absolute, itemPart, portalRoot, slugPart } from './frame/address.ts'
import { columnsOf, csvHead, csvLine, rowsOf } from './frame/csv.ts'
import { itemPath } from './frame/lines.tsx'
import { inCommittee, notPublished } from './frame/reading.ts'
import type { DataRow } from './frame/shelf.ts'
import { shelfOf } from './shelves.ts'

const fileName = '[a-z0-9_-]+\\.(csv|json)'

/** The figures of one set as data: `so-lieu/nhiem-ky-….csv`. */
export const setFile = resource({
  path: `${portalRoot}/${slugPart}/so-lieu/:tep{${fileName}}`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const { name, format } = partsOf(c.param('tep'))
    const found = await inCommittee(c, async (reading, committee) => {
      const set = await findPublished(reading, committee.id, figureShelf.kind, name)
      return set ? { committee, set } : notPublished
    })
    if (isRefusal(found)) return found
    const rows = rowsOf(figureShelf, found.set, urlOf(c, found.committee, found.set))
    return asFile(columnsOf(figureShelf), rows, format)
  },
})

const recordColumns = ['indicator', 'kind', 'title', 'published_at', 'version', 'sha256', 'url'] as const

/** The public records behind one figure of a set, all of them. */
export const recordFile = resource({
  path: `${portalRoot}/${slugPart}/so-lieu/${itemPart}/:tep{${fileName}}`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const { name: indicatorId, format } = partsOf(c.param('tep'))
    const found = await inCommittee(c, async (reading, committee) => {
      const set = await findPublished(reading, committee.id, figureShelf.kind, c.param('muc'))
      const figure = (set?.content as PublishedFigures | undefined)?.figures.find(
        (one) => one.indicatorId === indicatorId,
      )
      if (!set || !figure) return notPublished
      const of = { committeeId: committee.id, publicationId: set.id, parts: [figurePart(indicatorId, 'counted')] }
      const items: PublishedItem[] = []
      let after: RecordPlace | null = null
      do {
        const piece: Awaited<ReturnType<typeof recordsPublished>> = await recordsPublished(reading, of, {
          after,
          limit: 1000,
        })
        items.push(...piece.items)
        after = piece.next
      } while (after !== null)
      return { committee, items }
    })
    if (isRefusal(found)) return found
    const rows = found.items.map((item): DataRow => {
      const { title, publishedAt, version, contentHash } = item
      const proof = { published_at: publishedAt.toISOString(), version, sha256: contentHash }
      return { indicator: indicatorId, kind: item.subjectKind, title, ...proof, url: urlOf(c, found.committee, item) }
    })
    return asFile(recordColumns, rows, format)
  },
})

function partsOf(file: string): { readonly name: string; readonly format: string } {
  const at = file.lastIndexOf('.')
  return { name: file.slice(0, at), format: file.slice(at + 1) }
}

function urlOf(c: PageContext, committee: Committee, item: PublishedItem): string | null {
  const shelf = shelfOf(item)
  return shelf ? absolute(c, itemPath({ language: 'vi' }, committee, shelf, item)) : null
}

function asFile(names: readonly string[], rows: readonly DataRow[], format: string): Sent {
  if (format === 'json') return json(rows)
  const text = csvHead(names) + rows.map((row) => csvLine(names, row)).join('')
  return { bytes: text, headers: { 'Content-Type': 'text/csv; charset=utf-8' } }
}
