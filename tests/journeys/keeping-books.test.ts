import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Person, personAt } from '../support/person.ts'
import { sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
const today = '2024-04-15'
const phone = { width: 360, height: 740 }

beforeAll(async () => {
  live = await openLiveHouse(`${today}T08:00:00+07:00`, await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

const screens = async ({ page }: Person) => {
  await expectAccessible(page)
  await expectFitsWidth(page)
}
const pathOf = ({ page }: Person) => new URL(page.url()).pathname
const told = ({ page }: Person) => page.locator('main').innerText()

test('a gift of cash goes through three hands, and is taken back by a reversal of its own', async () => {
  const accountant = await personAt(live, 'ward_accountant')
  const { page, send } = accountant
  await page.goto('/')
  await page.getByRole('link', { name: 'Sổ sách' }).click()
  await screens(accountant)
  await page.getByRole('link', { name: 'Quỹ “Vì người nghèo” phường Sông Cầu' }).click()
  await screens(accountant)
  await page.getByRole('link', { name: 'Lập phiếu' }).click()
  await screens(accountant)
  const nobody = send('make', { counterparty: '', amount: '3 triệu', content: 'Ủng hộ Quỹ' })
  await expect(nobody).rejects.toThrow('Hãy ghi tên người nộp hoặc người nhận.')
  await send('make', { counterparty: 'Ông Bàn Văn Thử', amount: '3.000.000', content: 'Ủng hộ Quỹ' })
  const voucher = pathOf(accountant)
  expect(await told(accountant)).toContain('Ba triệu đồng')
  await screens(accountant)

  const chair = await personAt(live, 'ward_chair')
  await chair.page.goto('/so-sach/cho-xu-ly')
  await screens(chair)
  await chair.send('approve')
  const treasurer = await personAt(live, 'ward_treasurer', phone)
  await treasurer.page.goto('/')
  expect(await told(treasurer)).toContain('Phiếu chờ thu chi, nhập xuất')
  await treasurer.page.goto('/so-sach/cho-xu-ly')
  await screens(treasurer)
  await treasurer.send('settle')
  await page.goto(voucher)
  expect(await told(accountant)).toContain('Đã vào sổ')
  const paper = await page.request.get(`${voucher}/phieu.pdf`)
  expect((await paper.body()).subarray(0, 4).toString('latin1')).toBe('%PDF')

  await page.getByText('Lập bút toán đảo', { exact: true }).first().click()
  await send('reverse', { reason: 'Ghi nhầm người nộp' })
  const mirror = pathOf(accountant)
  expect(mirror).not.toBe(voucher)
  await chair.page.goto(mirror)
  await chair.send('approve')
  await treasurer.page.goto(mirror)
  await screens(treasurer)
  await treasurer.send('settle')
  await page.goto(voucher)
  expect(await told(accountant)).toContain('Đã có bút toán đảo')
}, 180_000)

test('a repair out of the Fund: reviewed, decided, advanced, built, handed over, settled', async () => {
  const officer = await personAt(live, 'ward_officer')
  const { page, send } = officer
  await page.goto('/quy-vi-nguoi-ngheo?tinh-trang=surveyed')
  await screens(officer)
  await page.locator('tbody a[href*="/ho-so/"]').first().click()
  await page.waitForURL(/\/ho-so\/[0-9a-f-]{36}$/)
  const path = pathOf(officer)
  await screens(officer)
  await page.getByRole('link', { name: 'Họp xét hỗ trợ' }).click()
  await screens(officer)
  const meeting = { attended: '7', present: 'Ban Vận động Quỹ', 'lines.0.inFavour': '3' }
  await expect(send('review', meeting)).rejects.toThrow('Chưa quá nửa số người dự họp')
  await send('review', { ...meeting, 'lines.0.inFavour': '6' })
  const chair = await personAt(live, 'ward_chair')
  await chair.page.goto('/quy-vi-nguoi-ngheo/quyet-dinh')
  await screens(chair)
  await chair.send('approve', { reference: '04/QĐ-BVĐ' })

  const accountant = await personAt(live, 'ward_accountant')
  await accountant.page.goto(`${path}/chi`)
  await screens(accountant)
  await accountant.send('pay', { amount: '25.000.000' })
  const voucher = pathOf(accountant)
  await chair.page.goto(voucher)
  await chair.send('approve')
  const byCash = (await told(chair)).includes('Phiếu chi')
  const third = byCash ? await personAt(live, 'ward_treasurer', phone) : accountant
  await third.page.goto(voucher)
  await third.send('settle')

  await page.goto(path)
  await send('begin')
  await page.getByRole('link', { name: 'Ghi nghiệm thu' }).click()
  await screens(officer)
  await send('accept', { present: 'Ban Vận động, đại diện hộ', result: 'Thay toàn bộ mái', totalCost: '31.000.000' })
  await send('hand_over')
  await accountant.page.goto(path)
  await accountant.send('settle')
  expect(await told(accountant)).toContain('Đã quyết toán')
  await screens(accountant)
}, 180_000)
