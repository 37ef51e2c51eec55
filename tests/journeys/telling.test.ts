import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Person, personAt } from '../support/person.ts'
import { sampleFurniture } from '../support/sample.ts'
import { photo } from '../support/sample-files.ts'

let live: LiveHouse
const title = 'Ngày Chủ nhật xanh đầu tháng Ba'
const text = 'Các hộ cùng quét ngõ, khơi rãnh; mỗi nhà một chổi, một tiếng.'
const narrow = { width: 360, height: 740 } as const

beforeAll(async () => {
  live = await openLiveHouse('2024-03-01T08:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

const screens = async ({ page }: Person) => {
  await expectAccessible(page)
  await expectFitsWidth(page)
}
const pathOf = ({ page }: Person) => new URL(page.url()).pathname
const main = ({ page }: Pick<Person, 'page'>) => page.locator('main').innerText()

test('an item, from a few words on a phone to news that everybody reads, and to the group of an area', async () => {
  const officer = await personAt(live, 'ward_officer', narrow)
  await officer.page.goto('/tuyen-truyen')
  await screens(officer)
  await officer.page.getByRole('link', { name: 'Soạn tin bài' }).click()
  await screens(officer)
  await officer.send('draft', { title, text, channelKind: 'facebook', topic: 'environment' })
  const path = pathOf(officer)
  await officer.send('submit')
  const chair = await personAt(live, 'ward_chair')
  await chair.page.goto('/')
  await chair.page.getByRole('link', { name: title }).first().click()
  await screens(chair)
  await chair.send('approve')
  await officer.page.goto(path)
  await officer.send('publish', { link: 'https://www.facebook.com/mttq.song.cau/posts/103' })
  const taken = await photo({ takenAt: '2024:03:01 07:20:00' })
  await officer.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'ngo.jpg', mimeType: 'image/jpeg', buffer: taken })
  await officer.page.locator('.photos img').first().waitFor()
  await screens(officer)
  expect(await main(officer)).toContain('Minh chứng (1)')
  await chair.page.goto(`${path}/cong-khai`)
  await screens(chair)
  await chair.send('publish')
  await readNews()
  await passOn()
}, 120_000)

async function readNews(): Promise<void> {
  const page = await freshPage({ baseUrl: live.url, ...narrow, script: false })
  await page.goto('/cong-khai/song-cau/tin-tuc')
  await expectFitsWidth(page)
  await page.getByRole('link', { name: title }).first().click()
  await expectFitsWidth(page)
  const said = await page.locator('main').innerText()
  for (const told of [text, 'Đăng ngày 01/03/2024', 'SHA-256']) expect(said).toContain(told)
  const picture = await page.locator('main .photos img').first().getAttribute('src')
  expect((await page.request.get(picture ?? '')).status()).toBe(200)
}

/** The head of an area passes on what was approved: no approval is asked again, and the same words twice are noticed. */
async function passOn(): Promise<void> {
  const head = await personAt(live, 'area_head', narrow)
  await head.page.goto('/tuyen-truyen/khu-dan-cu')
  await screens(head)
  await head.page.getByRole('link', { name: title }).first().click()
  await screens(head)
  const here = pathOf(head)
  await head.send('repost')
  expect(await main(head)).toContain('Nhóm Zalo')
  await head.page.goto(here)
  await expect(head.send('repost')).rejects.toThrow(/đã đăng trên cùng kênh/)
}

test('a request for help, from an area to the team and back; a year after the model only counts are left', async () => {
  const officer = await personAt(live, 'ward_officer')
  await officer.page.goto('/tuyen-truyen/mo-hinh/moi')
  await screens(officer)
  const model = { name: 'Đi chợ giúp người già ở một mình', lead: 'Đoàn Thanh niên phường', startedOn: '2024-03-01' }
  await officer.send('register', { ...model, takesRequests: ['yes'], holdsHealthData: ['yes'] })
  const modelPath = pathOf(officer)
  const head = await personAt(live, 'area_head', narrow)
  await head.page.goto('/tuyen-truyen/ho-tro/moi')
  await screens(head)
  await head.send('request', { 'needs[]': ['food'], name: 'Lò Thị Ban', phone: '0900000104', note: 'Gọi cổng sau' })
  const path = pathOf(head)
  expect(await main(head)).not.toContain('Lò Thị Ban')
  await officer.page.goto(path)
  await officer.send('advance', { happenedOn: '2024-03-01' })
  await officer.send('advance')
  await head.page.goto(path)
  await head.page.getByRole('button', { name: 'Mở xem người yêu cầu' }).click()
  await head.page.getByText('Gọi cổng sau').waitFor()
  expect(await main(head)).toContain('0900000104')
  await head.page.goto(path)
  await head.send('advance', { note: 'Đã mang gạo đến.' })
  await screens(head)
  await officer.page.goto(modelPath)
  await officer.send('result', { value: '1', kind: 'households' })
  await officer.send('advance', { happenedOn: '2024-03-01' })
  await forgotten(modelPath, path)
}, 120_000)

async function forgotten(modelPath: string, path: string): Promise<void> {
  live.clock.set('2025-03-10T08:00:00+07:00')
  const chair = await personAt(live, 'ward_chair')
  await chair.page.goto(modelPath)
  await screens(chair)
  await chair.send('erase')
  expect(await main(chair)).toContain('chỉ còn số đếm')
  await chair.page.goto(path)
  const said = await main(chair)
  expect(said).toContain('đã được xóa theo thời hạn lưu giữ')
  expect(said).not.toMatch(/Lò Thị Ban|0900000104|gạo/)
}
