import { afterAll, beforeAll, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import { freshPage } from '../support/browser.ts'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { desk, enter, openGuideHouse, phone } from './guide-house.ts'

let live: LiveHouse
const published = `/kien-nghi/${sampleId('song-cau recommendation kn-2022')}`

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('what the public reads, and what the office sees before it publishes', async () => {
  const office = await enter(live, 'Nông Thị Hạnh')
  await office.goto(`${published}/cong-khai`)
  await take(office, 'publish', { height: 1000 })
  await office.goto(`/dau-an/cong-khai?khoa=${sampleId('song-cau term VIII')}`)
  await office.getByRole('button', { name: 'Xem trước' }).click()
  await office.getByText('Số liệu được chốt khi bấm công bố').waitFor()
  await take(office, 'publish-marks', { height: 860 })
  const page = await freshPage({ baseUrl: live.url, ...desk })
  await page.goto('/cong-khai')
  await take(page, 'portal', { height: 1000 })
  const home = new URL(page.url()).pathname
  await page.locator('.mark-titles a').first().click()
  await take(page, 'portal-mark', { height: 1100 })
  await page.goto(`${home}/kien-nghi`)
  const [first] = await page.locator('main a[href*="/kien-nghi/"]').all()
  const address = (await first?.getAttribute('href')) ?? ''
  await page.goto(address)
  await take(page, 'portal-recommendation', { height: 1100 })
  await page.goto(`${home}/du-lieu`)
  await take(page, 'portal-data', { height: 800 })
  const small = await freshPage({ baseUrl: live.url, ...phone })
  await small.goto(address)
  await take(small, 'phone-portal', { height: 900 })
})
