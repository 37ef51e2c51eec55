import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import type { LiveHouse } from '../support/live.ts'
import { type Person, personAt } from '../support/person.ts'
import { take } from './camera.ts'
import { guideDay, openGuideHouse, phone } from './guide-house.ts'

let live: LiveHouse
const today = guideDay.slice(0, 10)
const round = 'Khen thưởng phong trào Toàn dân đoàn kết năm 2024'

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

const pathOf = (page: Page) => new URL(page.url()).pathname

test('an award, from the proposal on a phone to the certificate', async () => {
  const chair = await personAt(live, 'ward_chair', { width: 1280, height: 800 })
  const path = await openTheRound(chair)
  await propose()
  await proposeMore(chair, path)
  await sit(chair, path)
  await decide(chair, path)
  await lookAround(chair.page)
}, 600_000)

async function openTheRound({ page, send }: Person): Promise<string> {
  await page.goto('/khen-thuong?nam=2023')
  await take(page, 'commendation-board', { height: 900 })
  await page.goto('/khen-thuong/dot/moi')
  await page.locator('[name="title"]').fill(round)
  await take(page, 'commendation-round-new', { height: 900 })
  const days = { nominateBy: '2024-05-10', submitBy: '2024-05-31' }
  await send('open', { title: round, year: '2024', ...days })
  return pathOf(page)
}

/** The head of Tổ 4 proposes the group's own club. */
async function propose(): Promise<void> {
  const { page, send } = await personAt(live, 'area_head', { ...phone })
  await page.goto('/khen-thuong/de-nghi')
  await take(page, 'phone-commendation-own', { height: 700 })
  await page.getByRole('link', { name: 'Đề nghị', exact: true }).first().click()
  await page.locator('[name="recipientKind"][value="collective"]').check()
  await page.locator('[name="name"]').fill('Tổ tự quản vệ sinh ngõ 2, Tổ 4')
  const achievement = 'Duy trì tổng vệ sinh sáng chủ nhật, vận động 42 hộ phân loại rác tại nhà.'
  await page.locator('[name="achievement"]').fill(achievement)
  await take(page, 'phone-commendation-propose', { height: 'all' })
  await send('nominate')
  await page.getByRole('link', { name: 'Viết báo cáo thành tích' }).click()
  await send('report', { background: 'Thành lập năm 2021, có 12 thành viên.', achievements: achievement })
  await take(page, 'phone-commendation-sent', { height: 900 })
}

async function proposeMore({ page, send }: Person, path: string): Promise<void> {
  const dot = path.split('/').at(-1) ?? ''
  await page.goto(`/khen-thuong/ho-so/moi?dot=${dot}&doi-tuong=collective`)
  await send('nominate', { name: 'Chi hội Phụ nữ Tổ 9', achievement: 'Giúp bốn hộ thoát nghèo trong năm 2023.' })
  await page.goto(path)
  await take(page, 'commendation-round', { height: 900 })
}

async function sit({ page, send }: Person, path: string): Promise<void> {
  await page.goto(`${path}?muc=hoi_dong`)
  await page.getByRole('link', { name: 'Ghi cuộc họp' }).click()
  await page.locator('[name="votes.0.inFavour"]').fill('5')
  await take(page, 'commendation-meeting', { height: 1200 })
  await send('record', { heldOn: today, place: 'Phòng họp UBND phường' })
  await page.goto(`${path}?muc=trinh`)
  await take(page, 'commendation-submit', { height: 'all' })
  await send('submit', { reference: '20/TTr-MTTQ-BTT' })
}

async function decide({ page, send }: Person, path: string): Promise<void> {
  await page.goto(`${path}?muc=quyet_dinh`)
  await page.locator('[name="numberText"]').first().fill('65/QĐ-UBND')
  await take(page, 'commendation-decide', { height: 1000 })
  const signer = { signedBy: 'Lèng Văn Toản', signerPosition: 'Chủ tịch' }
  await send('decide', { numberText: '65/QĐ-UBND', decidedOn: today, ...signer })
  await page.goto(`${path}?muc=trao`)
  await take(page, 'commendation-handing', { height: 1000 })
}

/** The book, its old pages, titles of families, what becomes public. */
async function lookAround(page: Page): Promise<void> {
  await page.goto('/khen-thuong/so?nam=2023')
  await take(page, 'commendation-book', { height: 900 })
  await page.goto('/khen-thuong/nhap/so-cu')
  await take(page, 'commendation-import', { height: 'all' })
  await page.goto('/khen-thuong/phong-trao')
  await take(page, 'commendation-movements', { height: 700 })
  await page.goto('/khen-thuong/quyet-dinh?nam=2023')
  await page.locator('.row-link').first().click()
  await page.getByRole('link', { name: 'Công khai', exact: true }).first().click()
  await take(page, 'commendation-publish', { height: 1000 })
}
