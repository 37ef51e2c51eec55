import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { personAt } from '../support/person.ts'
import { sampleCommittees, sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
beforeAll(async () => {
  live = await openLiveHouse('2025-07-02T08:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

test('an officer of phường Bắc Kạn opens a figure of today’s units down to what phường Sông Cầu recorded', async () => {
  const { page } = await personAt(live, 'ward_officer', { committeeId: sampleCommittees.bacKan })
  await page.goto('/chi-so/supervision_sessions_organized?ky=term:2019-02-01..2024-04-15&don-vi=as_is')
  await expect(page.locator('.figure-large').innerText()).resolves.toContain('18')
  const record = page.getByRole('link', { name: 'Giám sát công tác vệ sinh môi trường, thu gom rác thải' })
  const line = page.locator('li', { has: record })
  await expect(line.innerText()).resolves.toContain('phường Sông Cầu')

  await record.click()
  const notice = page.locator('.notice', { hasText: 'Hồ sơ của Ủy ban Mặt trận Tổ quốc Việt Nam phường Sông Cầu' })
  await expect(notice.innerText()).resolves.toContain('chỉ xem')
  expect(await page.locator('main form[method="post"]:not([action])').count()).toBe(0)
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await expectFitsWidth(page)
    await expectAccessible(page)
  }

  await page.goto(`${new URL(page.url()).pathname}?muc=minh-chung`)
  const photo = page.locator('main img').first()
  const shown = await page.request.get((await photo.getAttribute('src')) ?? '')
  expect([shown.status(), shown.headers()['content-type']]).toEqual([200, 'image/webp'])

  await notice.getByRole('button', { name: 'Xem cả sổ của đơn vị này' }).click()
  await page.waitForURL(/van-ban/)
  await page.goto('/giam-sat/cuoc')
  expect(await page.locator('main tbody tr').count()).toBeGreaterThan(15)
  await page.getByRole('button', { name: 'Về sổ của mình' }).click()
  await page.goto('/giam-sat/cuoc')
  expect(await page.locator('main tbody tr').count()).toBe(0)
  await expect(page.locator('.top-place').innerText()).resolves.toContain('phường Bắc Kạn')
}, 120_000)
