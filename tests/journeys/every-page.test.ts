import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roleNames } from '../../src/areas/identity/index.ts'
import { holds } from '../../src/platform/permission.ts'
import type { Visitor } from '../../src/web/http/page.ts'
import { recognise } from '../../src/web/shell/visitor.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { freshPage } from '../support/browser.ts'
import { ask, followLinks } from '../support/crawl.ts'
import { demoToken } from '../support/demo.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Place, placeOf, plainPlaces } from '../support/pages.ts'
import { sampleCommittees, sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
/** What each role reached by following links: the first address of every place. */
const reached = new Map<Role, ReadonlyMap<string, string>>()

beforeAll(async () => {
  live = await openLiveHouse('2025-07-02T08:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off' } })

function mayOpen({ may }: Place, visitor: Visitor): boolean {
  return typeof may === 'string' || holds(visitor.actor, may, visitor.committeeId)
}

async function visitorOf(role: Role): Promise<{ visitor: Visitor; token: string }> {
  const token = await demoToken(live.house.database, role, sampleCommittees.songCau)
  const visitor = await recognise(live.house, token)
  if (!visitor) throw new Error(`${role} is not signed in`)
  return { visitor, token }
}

/** Every problem that somebody with this role meets, with where it was met. */
async function problemsOf(role: Role): Promise<readonly string[]> {
  const { visitor, token } = await visitorOf(role)
  const [problems, first]: [string[], Map<string, string>] = [[], new Map()]
  for await (const { address, from, place, status, html } of followLinks(live, token, 3)) {
    if (!place) problems.push(`${address} (on ${from}) leads nowhere`)
    else if (status !== 200 && status !== 303) problems.push(`${address} (on ${from}) answers ${status}`)
    if (place && !mayOpen(place, visitor)) problems.push(`${address} (on ${from}) is offered to who may not open it`)
    if (status === 200 && html !== '') problems.push(...(await invalid(address, html)))
    if (place && !first.has(place.path)) first.set(place.path, address)
  }
  reached.set(role, first)
  return problems
}

async function invalid(address: string, html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  const messages = results.flatMap((result) => result.messages)
  return messages.map(({ ruleId, message, line, column }) => `${address} ${ruleId}: ${message} (${line}:${column})`)
}

describe('following every link', () => {
  test.each(roleNames)(
    '%s meets valid pages only, and none that says no',
    async (role) => {
      expect(await problemsOf(role)).toEqual([])
    },
    180_000,
  )
})

test('each place opens for exactly the roles that the table names', async () => {
  const known = new Map(plainPlaces.map((place) => [place.path, place.path]))
  for (const places of reached.values())
    for (const [path, address] of places) known.set(path, known.get(path) ?? address)
  const problems: string[] = []
  for (const role of roleNames) {
    const { visitor, token } = await visitorOf(role)
    for (const address of known.values()) {
      const place = await placeOf(address)
      // Pages for everybody signed in decide by themselves what they show to whom.
      if (!place || typeof place.may === 'string') continue
      const { status } = await ask(live, address, token)
      const forbidden = status === 403
      if (forbidden === mayOpen(place, visitor)) problems.push(`${role} ${address}: ${status}`)
      if (status >= 500) problems.push(`${role} ${address}: ${status}`)
    }
  }
  expect(problems).toEqual([])
}, 240_000)

test('nobody who is not signed in sees more than the public pages', async () => {
  for (const { path, may } of plainPlaces) {
    const response = await live.fetch(path)
    if (may === 'public') expect([200, 303, 403, 404], path).toContain(response.status)
    else expect(response.headers.get('location'), path).toMatch(/^\/dang-nhap/)
  }
})

const shown = new Set<string>()

test.each<Role>([
  'ward_chair',
  'ward_officer',
  'province_officer',
  'area_head',
  'inspection_member',
  'agency_contact',
  'system_admin',
])(
  'what %s reaches fits a narrow telephone and is accessible',
  async (role) => {
    const page = await freshPage({ baseUrl: live.url, width: 360, height: 740 })
    const { token } = await visitorOf(role)
    await page.context().addCookies([{ name: 'dau_an', value: token, url: live.url }])
    const problems: string[] = []
    for (const [path, address] of reached.get(role) ?? []) {
      const place = await placeOf(address)
      // The first page is another one for each role; everything else is looked at once.
      if (!place?.isPage || (shown.has(path) && path !== '/')) continue
      shown.add(path)
      await page.goto(address)
      await expectAccessible(page).catch((error: Error) => problems.push(error.message))
      await expectFitsWidth(page).catch((error: Error) => problems.push(error.message))
    }
    expect(problems).toEqual([])
  },
  300_000,
)
