import { Hono } from 'hono'
import type { Permission } from '../../src/platform/permission.ts'
import { pages, resources } from '../../src/web/routes.ts'

/** What the table of routes says of an address. */
export interface Place {
  /** The path as the table writes it: `/kien-nghi/:id`. */
  readonly path: string
  readonly may: Permission | 'signed_in' | 'public'
  /** Pages are drawn; resources are saved or fetched. */
  readonly isPage: boolean
  /** Drawn without a cookie: the same for all who ask. */
  readonly forEverybody: boolean
}

/** Every place that answers a GET, as the product's own table lists them. */
export const places: readonly Place[] = [
  ...pages.map(({ path, may, shell }) => ({ path, may, isPage: true, forEverybody: shell === 'portal' })),
  ...resources
    .filter(({ get }) => get !== undefined)
    .map(({ path, may, forEverybody = false }) => ({ path, may, isPage: false, forEverybody })),
]

const table = new Hono()
for (const [index, { path }] of places.entries()) table.get(path, (c) => c.text(String(index)))

/** The place that an address leads to, found as the product's router finds it; `null` where nothing is. */
export async function placeOf(address: string): Promise<Place | null> {
  const response = await table.request(address.split('#')[0] ?? '')
  return response.ok ? (places[Number(await response.text())] ?? null) : null
}

/** Places whose address has nothing to fill in. */
export const plainPlaces: readonly Place[] = places.filter(({ path }) => !path.includes(':'))

/** Addresses of our own that a page links to, forms that ask included. */
export function linksOf(html: string): readonly string[] {
  const found = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  )
  return [...new Set(found.map((link) => link.split('#')[0] ?? ''))].filter((link) => !link.startsWith('/assets/'))
}
