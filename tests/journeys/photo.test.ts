import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidenceOf } from '../../src/areas/documents/index.ts'
import { day } from '../../src/values/day.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { goodPassword, openAccount } from '../support/accounts.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Desk, openDesk } from '../support/recommending.ts'
import { supervise } from '../support/supervising.ts'

let live: LiveHouse
let desk: Desk
const title = 'Giám sát việc thu gom rác tại Tổ 4'

/** Of twelve million pixels, taken with the phone held upright. */
const largePhoto = (takenAt: string) =>
  sharp({
    create: { width: 4000, height: 3000, channels: 3, background: '#888', noise: { type: 'gaussian', sigma: 20 } },
  })
    .withExif({ IFD0: { Model: 'Phone' }, IFD2: { DateTimeOriginal: takenAt } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer()

beforeAll(async () => {
  live = await openLiveHouse('2024-04-15T08:00:00+07:00')
  desk = await openDesk(live.house.database)
})
afterAll(() => live.close())

test('a photo taken at a sitting reaches the session in three touches, without the place where it was taken', async () => {
  const { database } = live.house
  const sessionId = await supervise(database, desk, { title, heldOn: [day('2024-04-15')] })
  const { signInName } = await openAccount(database, { committeeId: desk.committeeId, role: 'ward_officer' })
  const page = await freshPage({ baseUrl: live.url, width: 360, height: 740 })
  await page.goto('/')
  await page.getByLabel('Tên đăng nhập hoặc số điện thoại').fill(signInName)
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(goodPassword)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL(`${live.url}/`)
  await expectFitsWidth(page)

  await page.getByRole('link', { name: `Ảnh cho cuộc ${title}` }).click()
  await expectAccessible(page)
  await expectFitsWidth(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByLabel('Chụp hoặc chọn ảnh, tệp').click()
  const taken = await largePhoto('2024:04:14 16:20:00')
  await (await chooser).setFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: taken })
  // What travels is no larger than what is kept, and says when it was taken, but neither where nor by what.
  const input = page.locator('input[type="file"]')
  const size = () => input.evaluate(({ files }: HTMLInputElement) => files?.[0]?.size ?? 0)
  await expect.poll(size, { timeout: 30_000 }).toBeLessThan(taken.length / 2)
  const travelling = Buffer.from(
    await input.evaluate(async ({ files }: HTMLInputElement) => [
      ...new Uint8Array((await files?.[0]?.arrayBuffer()) ?? []),
    ]),
  )
  expect(await sharp(travelling).metadata()).toMatchObject({ format: 'jpeg', width: 1920, height: 2560 })
  expect([taken.includes('Phone'), travelling.includes('Phone')]).toEqual([true, false])
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText('Đã gửi minh chứng.').waitFor()

  const [sent] = await database.read(desk.officer.sight, async (reading) => {
    const found = await evidenceOf(reading, [sessionId])
    return found.get(sessionId) ?? []
  })
  // The day stands in the picture itself; it reached the office a day later.
  expect(sent).toMatchObject({ kind: 'photo', evidenceOn: '2024-04-14' })
  await page.goto(`/giam-sat/cuoc/${sessionId}?muc=ket_qua`)
  const picture = page.locator('.photos img').first()
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0)
  const href = (await page.locator('.photos a').first().getAttribute('href')) ?? ''
  const stored = await page.context().request.get(`${live.url}${href}`)
  expect((await stored.body()).includes('GPS')).toBe(false)
})
