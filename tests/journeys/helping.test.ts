import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Person, personAt } from '../support/person.ts'
import { sampleFurniture } from '../support/sample.ts'
import { photo } from '../support/sample-files.ts'

let live: LiveHouse
const today = '2024-03-01'
const title = 'Hỗ trợ hộ bị tốc mái tháng 3/2024'
const [came, away] = ['Bàn Thị Đến Nhận', 'Lý Văn Đi Vắng']

beforeAll(async () => {
  live = await openLiveHouse(`${today}T08:00:00+07:00`, await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

const record = (key: string) => sampleId(`song-cau ${key}`)
const screens = async ({ page }: Person) => {
  await expectAccessible(page)
  await expectFitsWidth(page)
}
const mainOf = ({ page }: Person) => page.locator('main').innerText()

test('support, from who is in need to the settlement, with an objection and one who was away', async () => {
  const [officer, chair] = [await personAt(live, 'ward_officer'), await personAt(live, 'ward_chair')]
  const [accountant, treasurer] = [await personAt(live, 'ward_accountant'), await personAt(live, 'ward_treasurer')]
  const head = await personAt(live, 'area_head', { width: 360, height: 740 })
  const path = await open(officer)
  await listAndReview(head)
  await check(officer, path)
  await post(officer, path)
  await decideIt(chair, path)
  await payOut({ accountant, chair, treasurer }, path)
  await settle({ accountant, chair, treasurer }, path)
  await strangers(head, path)
}, 240_000)

async function open({ page, send }: Person): Promise<string> {
  await page.goto('/ho-tro')
  await page.getByRole('link', { name: 'Mở đợt hỗ trợ' }).click()
  await send('open', { title, bookId: record('book poor-fund'), purpose: 'housing', openedOn: today })
  return new URL(page.url()).pathname
}

/** The head of an area lists two who have no file yet, and records what the area's meeting said. */
async function listAndReview(head: Person): Promise<void> {
  const { page, send } = head
  for (const fullName of [came, away]) {
    await page.goto('/ho-tro/khu-toi')
    await screens(head)
    await page.getByRole('link', { name: 'Thêm người' }).first().click()
    await screens(head)
    await send('list', { fullName, birthYear: '1955', reason: 'disaster', amount: '2.000.000' })
  }
  await page.getByRole('link', { name: 'Ghi họp xét' }).first().click()
  await screens(head)
  const who = { place: 'Nhà văn hóa Tổ 4', chairedBy: 'Phùng Văn Sơn', secretary: 'Dương Thị Nết' }
  await send('record', { ...who, voting: '15', present: 'Bí thư chi bộ\nĐại diện các hộ' })
  expect(await mainOf(head)).toContain('2 người, 2 đã họp xét')
}

/** The office ties both to files of their own, closes the areas' reviews, and the council votes. */
async function check(officer: Person, path: string): Promise<void> {
  const { page, send } = officer
  await page.goto(`${path}?muc=ho_so`)
  await screens(officer)
  await send('file')
  await page.goto(`${path}?muc=khu_dan_cu`)
  await screens(officer)
  await send('close_reviews', { happenedOn: today })
  await page.goto(`${path}/hoi-dong/moi`)
  await screens(officer)
  const who = { place: 'Phòng họp', chairedBy: 'Nông Thị Hạnh', secretary: 'Lường Văn Tú' }
  await send('record', { ...who, voting: '5', present: 'Các thành viên Hội đồng' })
  await screens(officer)
}

async function post(officer: Person, path: string): Promise<void> {
  const { page, send } = officer
  await page.goto(`${path}?muc=niem_yet`)
  await screens(officer)
  await send('post', { 'places.0.place': 'Nhà văn hóa Tổ 4', untilOn: today, postedBy: 'Lường Văn Tú' })
  await send('object', { content: 'Hộ này đã được dòng họ giúp lợp lại mái.' })
  await page.goto(`${path}?muc=niem_yet`)
  const answer = { outcome: 'not_upheld', handledBy: 'Hoàng Thị Liên', handling: 'Đã đến xem, mái chưa lợp.' }
  await send('handle', answer)
  await send('unpost', { removedOn: today, removedBy: 'Lường Văn Tú' })
  await screens(officer)
}

async function decideIt(chair: Person, path: string): Promise<void> {
  const { page, send } = chair
  await page.goto(`${path}?muc=quyet_dinh`)
  await screens(chair)
  await send('decide', { numberText: '09/QĐ-MTTQ-BTT', signerPosition: 'Chủ tịch' })
  expect(await mainOf(chair)).toContain('4.000.000')
}

interface Hands {
  readonly accountant: Person
  readonly chair: Person
  readonly treasurer: Person
}

/** The vouchers of the round's table, each approved by the chair and handed over by the treasurer. */
async function carry({ chair, treasurer }: Hands, address: string): Promise<void> {
  await chair.page.goto(address)
  const links = await chair.page
    .locator('main a[href*="/phieu/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  for (const href of new Set(links)) {
    await chair.page.goto(String(href))
    if ((await chair.page.locator('form input[name="act"][value="approve"]').count()) === 0) continue
    await chair.send('approve')
    await treasurer.page.goto(String(href))
    await treasurer.send('settle')
  }
}

async function payOut(hands: Hands, path: string): Promise<void> {
  const { accountant, treasurer } = hands
  await accountant.page.goto(`${path}?muc=chi_tra`)
  await screens(accountant)
  await accountant.send('issue', { fromPlaceId: record('place poor-fund cash'), payPlace: 'Nhà văn hóa Tổ 4' })
  await carry(hands, `${path}?muc=chi_tra`)
  await treasurer.page.goto(`${path}?muc=chi_tra`)
  await treasurer.page.getByRole('link', { name: 'Nhà văn hóa Tổ 4' }).click()
  await screens(treasurer)
  await tick(treasurer, came, 'paid')
  await tick(treasurer, away, 'absent')
  expect(await mainOf(treasurer)).toContain('Đã nhận 1/2 người')
  const signed = {
    name: 'to-ky-nhan.jpg',
    mimeType: 'image/jpeg',
    buffer: await photo({ takenAt: '2024:03:01 10:20:00' }),
  }
  await treasurer.page.locator('#minh-chung input[type="file"]').setInputFiles(signed)
  await treasurer.page.getByText('Minh chứng (1)').waitFor()
  await screens(treasurer)
}

async function tick({ page, send }: Person, name: string, outcome: string): Promise<void> {
  await page.getByRole('checkbox', { name }).check()
  await send('mark', { outcome: [outcome], happenedOn: today })
}

async function settle(hands: Hands, path: string): Promise<void> {
  const { accountant } = hands
  await accountant.page.goto(`${path}?muc=chi_tra`)
  await accountant.page.getByRole('link', { name: 'Nhà văn hóa Tổ 4' }).click()
  await accountant.send('settle', { settledOn: today })
  expect(await mainOf(accountant)).toContain('chi 2.000.000 đồng, hoàn lại 2.000.000 đồng')
  await carry(hands, `${path}?muc=quyet_toan`)
  await accountant.page.goto(`${path}?muc=quyet_toan`)
  await screens(accountant)
  await accountant.send('reconcile', { happenedOn: today, note: 'Chi bổ sung khi hộ trở về.' })
  expect(await mainOf(accountant)).toContain('Đã quyết toán')
}

/** Somebody without an account sees nothing of it; the area's head neither the council nor who was paid. */
async function strangers(head: Person, path: string): Promise<void> {
  const stranger = await freshPage({ baseUrl: live.url })
  await stranger.goto(path)
  expect(new URL(stranger.url()).pathname).toBe('/dang-nhap')
  expect((await head.page.goto(path))?.status()).toBe(403)
}
