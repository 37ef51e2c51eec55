import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import { drawScene } from '../../src/sample/picture.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Person, personAt } from '../support/person.ts'
import { sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
const others = [5, 6, 7] as const
const place = 'Sân Nhà văn hóa liên tổ 4-5-6-7'

beforeAll(async () => {
  live = await openLiveHouse('2024-11-16T14:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

const screens = async ({ page }: Person) => {
  await expectAccessible(page)
  await expectFitsWidth(page)
}
const mainText = ({ page }: Person) => page.locator('main').innerText()

test('four areas hold their festival together: registered and reported on a phone, verified, consolidated, read in public', async () => {
  const chair = await personAt(live, 'ward_chair')
  await plan(chair)
  const head = await personAt(live, 'area_head', { width: 360, height: 740 })
  await register(head)
  await chair.page.goto('/ngay-hoi/2024?muc=lich')
  await screens(chair)
  await chair.send('approve', { reference: '17/TB-MTTQ-BTT' })
  await report(head)
  const officer = await personAt(live, 'ward_officer')
  await sendBack(officer)
  await reportAgain(head)
  await reportTheOthers(officer)
  await verify(officer)
  await close(chair)
  await readInPublic()
}, 420_000)

async function plan(chair: Person): Promise<void> {
  const { page, send } = chair
  await page.goto('/ngay-hoi')
  await page.getByRole('link', { name: 'Lập kế hoạch năm 2024' }).click()
  await screens(chair)
  await send('draft', { theme: 'Đoàn kết, nghĩa tình' })
  await send('issue', { reference: '24/KH-MTTQ-UBND' })
  expect(await mainText(chair)).toContain('Đang thực hiện')
}

/** The head of one area registers for four; all else than day, place and partners is known. */
async function register(head: Person): Promise<void> {
  const { page, send } = head
  await page.goto('/')
  await page.getByRole('link', { name: 'Ngày hội Đại đoàn kết năm 2024' }).click()
  await page.getByRole('link', { name: 'Đăng ký Ngày hội' }).click()
  await screens(head)
  const withAreas = others.map((number) => sampleId(`song-cau area ${number}`))
  await send('register', { plannedOn: '2024-11-16', place, 'withAreaIds[]': withAreas })
  expect(await mainText(head)).toContain('chờ phường duyệt lịch')
  await screens(head)
}

/** A slip of the finger is told with the way out; households off the register need a reason. */
async function report(head: Person): Promise<void> {
  const { page, send } = head
  await page.goto('/ngay-hoi/khu-toi')
  await page.getByRole('link', { name: 'Báo cáo kết quả' }).click()
  const total = Number(await page.locator('[name="householdsTotal"]').inputValue())
  expect(total).toBeGreaterThan(50)
  await expect(send('report', { householdsAttended: String(total + 100) })).rejects.toThrow('nhiều hơn tổng số hộ')
  const off = String(total + 20)
  await expect(send('report', { householdsTotal: off, householdsAttended: '60' })).rejects.toThrow('lệch quá 5%')
  await screens(head)
  await send('report', { totalReason: 'Thêm khu tập thể mới', peopleAttended: '140' })
  expect(await mainText(head)).toContain('chờ phường xác nhận')
  // A picture sends itself as soon as it is chosen.
  const buffer = await drawScene('meeting', 3)
  await page.locator('input[type=file]').setInputFiles({ name: 'ngay-hoi.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText('Đã gửi minh chứng.').waitFor()
  expect(await page.locator('.photos img').count()).toBe(1)
  await screens(head)
}

async function sendBack(officer: Person): Promise<void> {
  const { page, send } = officer
  await page.goto('/ngay-hoi/2024?muc=ket_qua')
  expect(await mainText(officer)).toContain('Tổng số hộ lệch sổ hộ')
  await page.getByRole('link', { name: 'Tổ 4', exact: true }).click()
  await screens(officer)
  await send('return', { reason: 'Số hộ mới chưa có trong sổ hộ, đề nghị ghi theo sổ.' })
  expect(await mainText(officer)).toContain('Trả lại để xem lại')
}

async function reportAgain(head: Person): Promise<void> {
  const { page, send } = head
  await page.goto('/ngay-hoi/khu-toi')
  expect(await mainText(head)).toContain('đề nghị ghi theo sổ')
  await page.getByRole('link', { name: 'Sửa và báo cáo lại' }).click()
  const total = Number(await page.locator('[name="householdsTotal"]').inputValue()) - 20
  await send('report', { householdsTotal: String(total), householdsAttended: '60', totalReason: '' })
}

/** The office enters what the other three told on the telephone. */
async function reportTheOthers(officer: Person): Promise<void> {
  const { page, send } = officer
  await page.goto('/ngay-hoi/2024?muc=lich')
  await page.getByRole('link', { name: 'Tổ 4, Tổ 5, Tổ 6, Tổ 7' }).click()
  await screens(officer)
  for (const _ of others) {
    await page.getByRole('link', { name: 'Ghi báo cáo' }).first().click()
    await send('report', { householdsAttended: '80', peopleAttended: '190' })
  }
  expect(await page.getByRole('link', { name: 'Ghi báo cáo' }).count()).toBe(0)
}

async function verify(officer: Person): Promise<void> {
  const { page, send } = officer
  await page.goto('/ngay-hoi/2024?muc=ket_qua')
  await send('verify')
  const said = await mainText(officer)
  expect(said).toContain('4/21')
  expect(said).not.toContain('Xác nhận mục đã chọn')
  await page.getByRole('link', { name: '4 /21' }).or(page.locator('.stat a.figure').first()).first().click()
  await screens(officer)
  expect(await page.locator('tbody tr').count()).toBe(4)
}

async function close(chair: Person): Promise<void> {
  const { page, send } = chair
  await page.goto('/ngay-hoi/2024?muc=ket_qua')
  await expect(send('consolidate', { reference: '50/BC-MTTQ-BTT' })).rejects.toThrow('Còn 17 khu dân cư')
  await send('consolidate', { decision: 'Các tổ còn lại tổ chức trong tuần sau, báo cáo bổ sung.' })
  await page.goto('/ngay-hoi/2024')
  expect(await mainText(chair)).toContain('Đã tổng hợp')
  await page.goto('/ngay-hoi/2024/cong-khai')
  await screens(chair)
  await send('publish', { 'photos.0.take': ['yes'], 'photos.0.caption': 'Ngày hội bốn tổ' })
  const sent = await page.request.get('/ngay-hoi/2024/khu-dan-cu.xlsx')
  expect(sent.status()).toBe(200)
}

async function readInPublic(): Promise<void> {
  const page = await freshPage({ baseUrl: live.url, width: 360, height: 740, script: false })
  await page.goto('/cong-khai/song-cau/ngay-hoi')
  await expectFitsWidth(page)
  await page.getByRole('link', { name: 'Ngày hội Đại đoàn kết toàn dân tộc năm 2024' }).click()
  await expectFitsWidth(page)
  const said = await page.locator('main').innerText()
  for (const told of ['4/21', 'Tổ 5, Tổ 6, Tổ 7', place, 'Ngày hội bốn tổ', 'SHA-256']) expect(said).toContain(told)
  expect(said).not.toContain('Phùng Văn Sơn')
}
