import { afterAll, beforeAll, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import type { LiveHouse } from '../support/live.ts'
import { personAt } from '../support/person.ts'
import { take } from './camera.ts'
import { openGuideHouse, phone } from './guide-house.ts'

let live: LiveHouse
const record = (key: string) => sampleId(`song-cau ${key}`)
const campaign = `/cuu-tro/${record('campaign covid 2021')}`
const round = `/ho-tro/dot/${record('assistance-round tet 2024')}`
const wide = { width: 1280, height: 800 } as const

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('a campaign, its gifts and what went out', async () => {
  const { page } = await personAt(live, 'ward_accountant', wide)
  await page.goto('/cuu-tro')
  await take(page, 'relief-board', { height: 700 })
  await page.goto(campaign)
  await take(page, 'relief-campaign', { height: 900 })
  await page.goto(`${campaign}/ung-ho-moi`)
  await take(page, 'relief-gift-new', { height: 900 })
  await page.goto(`${campaign}?muc=phan_bo`)
  await take(page, 'relief-outflows', { height: 700 })
}, 300_000)

test('a round of support: the list, the posting, the list to sign', async () => {
  const { page } = await personAt(live, 'ward_officer', wide)
  await page.goto(round)
  await take(page, 'assistance-round', { height: 900 })
  await page.goto(`${round}?muc=niem_yet`)
  await take(page, 'assistance-posting', { height: 900 })
  await page.goto(`${round}?muc=chi_tra`)
  await page.locator('tbody a[href*="/ky-nhan/"]').first().click()
  await page.waitForURL(/\/ky-nhan\//)
  await take(page, 'assistance-payout', { height: 900 })
  const head = await personAt(live, 'area_head', phone)
  await head.page.goto('/ho-tro/khu-toi')
  await take(head.page, 'phone-assistance-own', { height: 'all' })
}, 300_000)

test('a statement: its lines, and what becomes of them', async () => {
  const { page } = await personAt(live, 'ward_accountant', wide)
  await page.goto('/sao-ke')
  await take(page, 'statements-board', { height: 700 })
  await page.setViewportSize({ width: 1280, height: 1040 })
  await page.goto('/sao-ke/giao-dich')
  await take(page, 'statements-lines', { window: true })
}, 300_000)
