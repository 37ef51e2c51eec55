import { publicScopes, type Scope } from '../../areas/disclosure/index.ts'
import { publishedAddresses, publishingCommittees } from '../../areas/documents/index.ts'
import { type Committee, listCommittees } from '../../areas/organisation/index.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type PageContext, resource, type Sent } from '../http/page.ts'
import { absolute, portalPath, portalRoot, slugPart } from './frame/address.ts'
import { inCommittee } from './frame/reading.ts'
import { escapedXml } from './frame/xml.ts'
import { moneySection } from './money/address.ts'
import { shelfOf, shelves } from './shelves.ts'

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
/** As many addresses as one map may name. */
const most = 50_000

/** What search engines may visit: the public pages and nothing else. */
export const robots = resource({
  path: '/robots.txt',
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const lines = ['User-agent: *', `Allow: ${portalRoot}`, 'Allow: /assets/', 'Disallow: /']
    const text = [...lines, `Sitemap: ${absolute(c, '/sitemap.xml')}`, ''].join('\n')
    return { bytes: text, headers: { 'Content-Type': 'text/plain; charset=utf-8' } }
  },
})

/** The maps of all committees that publish here. A sample is no news and is left out. */
export const siteMaps = resource({
  path: '/sitemap.xml',
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const committees = await c.readPublished(async (reading) => {
      const publishing = await publishingCommittees(reading)
      return (await listCommittees(reading)).filter((one) => publishing.has(one.id) && !one.demo)
    })
    const maps = committees.map(({ slug }) => `<sitemap>${loc(c, [slug, 'sitemap.xml'])}</sitemap>`)
    return xml(`<sitemapindex ${namespace}>`, maps, '</sitemapindex>')
  },
})

/** Every public address of one committee, the newest first. */
export const siteMap = resource({
  path: `${portalRoot}/${slugPart}/sitemap.xml`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const found = await inCommittee(c, async (reading, committee) => ({
      committee,
      scopes: committee.demo ? [] : await publicScopes(reading, committee.id),
      addresses: committee.demo ? [] : await publishedAddresses(reading, committee.id, most - shelves.length - 202),
    }))
    if (isRefusal(found)) return found
    const { committee, addresses, scopes } = found
    const kinds = new Set(addresses.map(({ subjectKind }) => subjectKind))
    const lists = shelves.filter(({ kind }) => kinds.has(kind)).map(({ section }) => [committee.slug, section])
    const places = [[committee.slug], ...lists].map((parts) => `<url>${loc(c, parts)}</url>`)
    const items = addresses.flatMap((one) => {
      const shelf = shelfOf(one)
      const changed = `<lastmod>${one.publishedAt.toISOString()}</lastmod>`
      return shelf ? [`<url>${loc(c, [committee.slug, shelf.section, one.slug])}${changed}</url>`] : []
    })
    return xml(`<urlset ${namespace}>`, [...places, ...ledgersOf(c, committee, scopes), ...items], '</urlset>')
  },
})

/** The ledgers of money, which stand on no shelf; a search or a single line is no address for search engines. */
function ledgersOf(c: PageContext, { slug }: Committee, scopes: readonly Scope[]): readonly string[] {
  const all = scopes.length === 0 ? [] : [`<url>${loc(c, [slug, moneySection])}</url>`]
  const each = scopes.map(
    (one) => `<url>${loc(c, [slug, moneySection, one.slug])}<lastmod>${one.changedAt.toISOString()}</lastmod></url>`,
  )
  return [...all, ...each]
}

function loc(c: PageContext, parts: readonly string[]): string {
  return `<loc>${escapedXml(absolute(c, portalPath({ language: 'vi' }, parts)))}</loc>`
}

function xml(begin: string, lines: readonly string[], end: string): Sent {
  const bytes = ['<?xml version="1.0" encoding="utf-8"?>', begin, ...lines, end].join('\n')
  return { bytes, headers: { 'Content-Type': 'application/xml; charset=utf-8' } }
}
