import type { PageContext } from '../../http/page.ts'

export const portalRoot = '/cong-khai'
/** The word of a committee in an address. */
export const slugPart = ':slug{[a-z0-9-]+}'
/** The last part of the address of one published thing. */
export const itemPart = ':muc{[a-z0-9-]+}'

export type Query = Readonly<Record<string, string | null | undefined>>

/** A public address in the reader's language: no cookie remembers it, so the address does. */
export function portalPath(c: Pick<PageContext, 'language'>, parts: readonly string[], query: Query = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (c.language === 'en') kept.push(['ngon-ngu', 'en'])
  const search = new URLSearchParams(kept).toString()
  return [portalRoot, ...parts].join('/') + (search === '' ? '' : `?${search}`)
}

/** The same page in one of the languages. */
export function inLanguage(c: Pick<PageContext, 'url'>, language: 'vi' | 'en'): string {
  const query = new URLSearchParams(c.url.searchParams)
  query.delete('ngon-ngu')
  if (language === 'en') query.set('ngon-ngu', 'en')
  const search = query.toString()
  return c.url.pathname + (search === '' ? '' : `?${search}`)
}

/** An absolute address, for what leaves this site: feeds, data, search engines. */
export function absolute(c: Pick<PageContext, 'url' | 'house'>, path: string): string {
  return new URL(path, c.house.config.url ?? c.url.origin).href
}
