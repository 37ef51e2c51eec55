import type { PageContext } from '../http/page.ts'

export const portalRoot = '/cong-khai'
export const slugPart = ':slug{[a-z0-9-]+}'
export const itemPart = ':muc{[a-z0-9-]+}'

/** What can be published, and where in an address it stands. */
export const sections = { recommendation: 'kien-nghi', report: 'bao-cao', document: 'van-ban' } as const
export type PublishedKind = keyof typeof sections
export const publishedKinds = Object.keys(sections) as readonly PublishedKind[]

export function isPublishedKind(kind: string): kind is PublishedKind {
  return Object.hasOwn(sections, kind)
}

export type Query = Readonly<Record<string, string | null | undefined>>

/** A public address in the reader's language: no cookie remembers it, so the address does. */
export function portalPath(c: Pick<PageContext, 'language'>, parts: readonly string[], query: Query = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (c.language === 'en') kept.push(['ngon-ngu', 'en'])
  const search = new URLSearchParams(kept).toString()
  return [portalRoot, ...parts].join('/') + (search === '' ? '' : `?${search}`)
}

/** The same page in the other language. */
export function inOtherLanguage(c: Pick<PageContext, 'language' | 'url'>): string {
  const query = new URLSearchParams(c.url.searchParams)
  if (c.language === 'en') query.delete('ngon-ngu')
  else query.set('ngon-ngu', 'en')
  const search = query.toString()
  return c.url.pathname + (search === '' ? '' : `?${search}`)
}

/** An absolute address, for what leaves this site: feeds and data. */
export function absolute(c: Pick<PageContext, 'url' | 'house'>, path: string): string {
  return new URL(path, c.house.config.url ?? c.url.origin).href
}
