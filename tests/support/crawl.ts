import { linksOf, type Place, placeOf } from './pages.ts'
import type { TestHouse } from './web.ts'

/** What an address answered to a reader who followed a link to it. */
export interface Visit {
  readonly address: string
  /** The page that links to it. */
  readonly from: string
  /** `null` where the product has no such place. */
  readonly place: Place | null
  readonly status: number
  /** The page; empty where it is none. */
  readonly html: string
}

/** An address as one signed-in person asks for it. */
export async function ask(
  house: TestHouse,
  address: string,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return house.fetch(address, { cookie: `dau_an=${token}`, headers })
}

export interface Following {
  /** So many addresses of a place are asked for, since others are like them. */
  readonly each: (place: Place) => number
}

/** Follows the links from the first page; of each place as many addresses as told. */
export async function* followLinks(house: TestHouse, token: string, { each }: Following): AsyncGenerator<Visit> {
  const seen = new Map<string, Set<string>>()
  const waiting = [{ address: '/', from: 'the beginning' }]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const place = await placeOf(next.address)
    if (!place) {
      yield { ...next, place, status: 404, html: '' }
      continue
    }
    const known = seen.get(place.path) ?? new Set()
    if (known.size >= each(place) || known.has(next.address)) continue
    seen.set(place.path, known.add(next.address))
    const response = await ask(house, next.address, token)
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    const html = isPage ? await response.text() : ''
    yield { ...next, place, status: response.status, html }
    const elsewhere = response.headers.get('location')
    const links = elsewhere ? [elsewhere] : linksOf(html)
    for (const address of links) waiting.push({ address, from: next.address })
  }
}
