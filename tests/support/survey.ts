import type { Role } from '../../src/areas/identity/index.ts'
import { type FoundForm, formsIn } from './html-forms.ts'
import { linksOf, type Place, placeOf, plainPlaces } from './pages.ts'
import type { Browser } from './staff.ts'

/** One address as somebody saw it. */
export interface Seen {
  readonly role: Role
  /** The path in the table of routes. */
  readonly route: string
  readonly address: string
  readonly status: number
  readonly isPage: boolean
  readonly forms: readonly FoundForm[]
}

/**
 * Begins at the addresses without a parameter and follows the links, so many addresses of each route at most; what is to
 * be passed by is not opened.
 */
export async function survey(
  role: Role,
  browser: Browser,
  perRoute: number,
  from: readonly string[] = [],
  passBy: (place: Place) => boolean = () => false,
): Promise<readonly Seen[]> {
  const waiting = [...from, ...plainPlaces.map((one) => one.path)]
  const known = new Set(waiting)
  const visits = new Map<string, number>()
  const seen: Seen[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const place = await placeOf(address)
    const count = visits.get(place?.path ?? '') ?? 0
    if (!place || count >= perRoute || passBy(place)) continue
    visits.set(place.path, count + 1)
    const { status, text, response } = await browser.get(address)
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html')
    seen.push({ role, route: place.path, address, status, isPage, forms: isPage ? formsIn(text) : [] })
    const location = response.headers.get('location')
    for (const link of [...(isPage ? linksOf(text) : []), ...(location === null ? [] : [location])]) {
      if (!known.has(link)) waiting.push(link)
      known.add(link)
    }
  }
  return seen
}
