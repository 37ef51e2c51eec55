import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { personAt } from '../support/person.ts'
import { sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
beforeAll(async () => {
  live = await openLiveHouse('2024-03-01T08:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

const registers = ['/ho-dan', '/van-ban', '/kien-nghi', '/giam-sat/cuoc', '/khen-thuong/ho-so', '/quy-vi-nguoi-ngheo']

test('on a phone a register shows its list, and its filters when they are asked for; what is used is told and taken back', async () => {
  const { page } = await personAt(live, 'ward_officer', { width: 360, height: 740 })
  for (const path of registers) {
    await page.goto(path)
    await expectFitsWidth(page)
    const filter = page.locator('.filter').filter({ has: page.locator('.filter-more') })
    const height = await filter.evaluate((element) => element.getBoundingClientRect().height)
    expect(height, path).toBeLessThan(420)
    expect(await filter.locator('.filter-sheet').isVisible(), path).toBe(false)
    await filter.getByRole('button', { name: 'Thêm điều kiện' }).click()
    await filter.locator('.filter-sheet').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    expect(await filter.locator('.filter-sheet').isVisible(), path).toBe(false)
  }
  await page.goto('/ho-dan')
  await page.getByLabel('Họ tên', { exact: true }).fill('ban')
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click()
  await page.locator('.filter-sheet select[name="dien"]').selectOption('poor')
  await page.locator('.filter-sheet').getByRole('button', { name: 'Lọc' }).click()
  await page.waitForURL(/dien=poor/)
  expect(await page.locator('.filter-used').innerText()).toContain('Đang lọc: Họ tên: ban · Diện: Hộ nghèo')
  await page.locator('.filter-used').getByRole('link', { name: 'Bỏ lọc' }).click()
  await page.waitForURL(/\/ho-dan$/)
  expect(await page.locator('.filter-used').count()).toBe(0)
}, 240_000)

test('on a wide screen every filter stands in its row', async () => {
  const { page } = await personAt(live, 'ward_officer', { width: 1280, height: 800 })
  for (const path of registers) {
    await page.goto(`${path}?q=a`)
    const rest = page.locator('.filter-sheet .entry')
    for (const one of await rest.all()) expect(await one.isVisible(), path).toBe(true)
    expect(
      await page.locator('.filter-more:visible, .filter-used:visible, .filter-sheet-buttons:visible').count(),
    ).toBe(0)
  }
}, 240_000)
