import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/areas/identity/index.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { freshPage } from '../support/browser.ts'
import { followLinks } from '../support/crawl.ts'
import { visitorOf } from '../support/every-role.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import type { Place } from '../support/pages.ts'
import { sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
beforeAll(async () => {
  live = await openLiveHouse('2025-07-02T08:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

/** Places looked at already: whatever role comes first stands for all. */
const shown = new Set<string>()
/** The first page is another one for each role; everything else is looked at once, and gone through once. */
const isNew = ({ path }: Place) => path === '/' || !shown.has(path)

async function look(page: Page, address: string): Promise<readonly string[]> {
  const problems: string[] = []
  await page.goto(address)
  for (const expected of [expectAccessible, expectFitsWidth])
    await expected(page).catch((error: Error) => problems.push(error.message))
  return problems
}

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
    const { token } = await visitorOf(live, role)
    await page.context().addCookies([{ name: 'dau_an', value: token, url: live.url }])
    const problems: string[] = []
    const before = new Set(shown)
    // Files are opened, and each role's own pages asked for, where every link is followed; here is looked at pages.
    const each = ({ isPage, path }: Place) => (isPage && (path === '/' || !before.has(path)) ? 1 : 0)
    for await (const { address, place } of followLinks(live, token, { each })) {
      if (!place?.isPage || !isNew(place)) continue
      shown.add(place.path)
      problems.push(...(await look(page, address)))
    }
    expect(problems).toEqual([])
  },
  900_000,
)

test('nearly every page there is was looked at', () => {
  expect(shown.size).toBeGreaterThan(100)
})
