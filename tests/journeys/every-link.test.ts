import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roleNames } from '../../src/areas/identity/index.ts'
import { ask, followLinks } from '../support/crawl.ts'
import { mayOpen, visitorOf } from '../support/every-role.ts'
import { type Place, placeOf, places, plainPlaces } from '../support/pages.ts'
import { openSampleHouse } from '../support/sample.ts'
import { unreached } from '../support/unreached.ts'
import { invalidIn } from '../support/valid-html.ts'
import type { TestHouse } from '../support/web.ts'

let house: TestHouse
/** What each role reached by following links: the first address of every place. */
const reached = new Map<Role, ReadonlyMap<string, string>>()

beforeAll(async () => {
  house = await openSampleHouse()
}, 240_000)
afterAll(() => house.close())

/**
 * A page is another one for another role. A file is the same for all who may have it, and takes long to write: two roles
 * have each written, and that everybody else who may not have it is refused is asked below.
 */
function each(place: Place): number {
  if (reached.size === 0) return place.isPage ? 3 : 1
  return place.isPage ? 2 : Number(!isWritten(place))
}
const isWritten = ({ path, isPage }: Place): boolean =>
  !isPage && [...reached.values()].filter((places) => places.has(path)).length > 1

/** Every problem that somebody with this role meets, with where it was met. */
async function problemsOf(role: Role): Promise<readonly string[]> {
  const { visitor, token } = await visitorOf(house, role)
  const [problems, first]: [string[], Map<string, string>] = [[], new Map()]
  for await (const { address, from, place, status, html } of followLinks(house, token, { each })) {
    if (!place) problems.push(`${address} (on ${from}) leads nowhere`)
    else if (status !== 200 && status !== 303) problems.push(`${address} (on ${from}) answers ${status}`)
    if (place && !mayOpen(place, visitor)) problems.push(`${address} (on ${from}) is offered to who may not open it`)
    if (status === 200 && html !== '') problems.push(...(await invalidIn(html)).map((one) => `${address} ${one}`))
    if (place && !first.has(place.path)) first.set(place.path, address)
  }
  reached.set(role, first)
  return problems
}

describe('following every link', () => {
  test.each(roleNames)(
    '%s meets valid pages only, and none that says no',
    async (role) => {
      expect(await problemsOf(role)).toEqual([])
    },
    300_000,
  )
})

test('each place opens for exactly the roles that the table names', async () => {
  const known = new Map(plainPlaces.map((place) => [place.path, place.path]))
  for (const places of reached.values())
    for (const [path, address] of places) known.set(path, known.get(path) ?? address)
  const problems: string[] = []
  for (const role of roleNames) {
    const { visitor, token } = await visitorOf(house, role)
    for (const [path, address] of known) {
      const place = await placeOf(address)
      // Pages for everybody signed in decide by themselves what they show to whom. What this role opened on its way, it may:
      // there each place was held against the table as well.
      if (!place || typeof place.may === 'string' || reached.get(role)?.has(path)) continue
      if (isWritten(place) && mayOpen(place, visitor)) continue
      const { status } = await ask(house, address, token)
      const forbidden = status === 403
      if (forbidden === mayOpen(place, visitor)) problems.push(`${role} ${address}: ${status}`)
      if (status >= 500) problems.push(`${role} ${address}: ${status}`)
    }
  }
  expect(problems).toEqual([])
}, 240_000)

test('nobody who is not signed in sees more than the public pages', async () => {
  for (const { path, may } of plainPlaces) {
    const response = await house.fetch(path)
    if (may === 'public') expect([200, 303, 403, 404], path).toContain(response.status)
    else expect(response.headers.get('location'), path).toMatch(/^\/dang-nhap/)
  }
})

test('links lead to every page there is, but for those that are listed with what the sample has not begun', () => {
  const seen = new Set([
    ...plainPlaces.map(({ path }) => path),
    ...[...reached.values()].flatMap((one) => [...one.keys()]),
  ])
  const pages = places.filter(({ isPage }) => isPage).map(({ path }) => path)
  expect(pages.length).toBeGreaterThan(200)
  const listed = unreached.flatMap(({ paths }) => paths)
  expect(pages.filter((path) => !seen.has(path) && !listed.includes(path))).toEqual([])
  expect(listed.filter((path) => seen.has(path) || !pages.includes(path))).toEqual([])
  expect(new Set(listed).size).toBe(listed.length)
})
