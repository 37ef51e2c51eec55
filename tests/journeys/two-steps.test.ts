import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '../../src/values/id.ts'
import { goodPassword, openAccount } from '../support/accounts.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { foundWard, loadExampleUnits } from '../support/ward.ts'

let live: LiveHouse
let committeeId: Id
beforeAll(async () => {
  live = await openLiveHouse('2024-04-15T08:00:00+07:00')
  await loadExampleUnits(live.house.database)
  committeeId = (await foundWard(live.house.database)).committeeId
})
afterAll(() => live.close())

async function enter(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập hoặc số điện thoại').fill(name)
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

const codeNow = (secret: string) => generateSync({ secret, epoch: Math.floor(live.clock.now().getTime() / 1000) })

test('a chair sets up the second step once, and it is asked for ever after', async () => {
  const { signInName } = await openAccount(live.house.database, { committeeId, role: 'ward_chair', name: 'Bà Hạnh' })
  const page = await freshPage({ baseUrl: live.url })
  await enter(page, signInName, goodPassword)
  await page.waitForURL('**/tai-khoan/hai-buoc')
  await page.goto('/kien-nghi')
  expect(new URL(page.url()).pathname).toBe('/tai-khoan/hai-buoc')
  await page.getByRole('button', { name: 'Cài ứng dụng' }).click()
  const secret = ((await page.locator('.long-code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Mã 6 số').fill(codeNow(secret))
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  expect(await page.locator('.recovery-codes li').count()).toBeGreaterThan(7)
  await page.getByRole('link', { name: 'Tôi đã cất mã, tiếp tục' }).click()
  await page.waitForURL(`${live.url}/`)

  live.clock.set('2024-04-16T08:00:00+07:00')
  const next = await freshPage({ baseUrl: live.url })
  await enter(next, signInName, goodPassword)
  const field = next.locator('input[name="code"]')
  await field.fill('000000')
  await next.getByRole('button', { name: 'Tiếp tục' }).click()
  expect(await next.locator('.error-summary').innerText()).not.toBe('')
  await field.fill(codeNow(secret))
  await next.getByRole('button', { name: 'Tiếp tục' }).click()
  await next.waitForURL(`${live.url}/`)
  expect(await next.getByRole('heading', { level: 1 }).innerText()).toBe('Hôm nay')
})

test('wrong passwords shut the name for a while, also for the right one, and no longer', async () => {
  const { signInName } = await openAccount(live.house.database, { committeeId, role: 'ward_officer', name: 'Ông Tú' })
  const page = await freshPage({ baseUrl: live.url })
  for (let attempt = 1; attempt <= 5; attempt += 1) await enter(page, signInName, `không phải ${attempt}`)
  await enter(page, signInName, goodPassword)
  await page.getByText('Thử quá nhiều lần.').first().waitFor()
  live.clock.set('2024-04-16T08:20:00+07:00')
  await enter(page, signInName, goodPassword)
  await page.waitForURL(`${live.url}/`)
})
