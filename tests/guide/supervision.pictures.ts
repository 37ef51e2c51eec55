import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { drawScene } from '../../src/sample/picture.ts'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse, phone, press } from './guide-house.ts'

let live: LiveHouse
const title = 'Giám sát việc thu gom rác thải tại các tổ dân phố năm 2024'

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('a year of supervision: programme, session, sitting, findings; a photo from a telephone', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  await writeProgramme(page)
  const session = await beginSession(page)
  await workOn(page, session)
  await page.goto(session)
  await take(page, 'session', { height: 1250 })
  await page.goto('/giam-sat')
  await take(page, 'supervision-board')
  await page.goto('/giam-sat/cuoc')
  await take(page, 'sessions', { height: 900 })
  await sendPhoto(session)
  await page.goto(`${session}?muc=ket_qua`)
  await take(page, 'session-findings', { height: 'all' })
}, 240_000)

async function writeProgramme(page: Page): Promise<void> {
  await page.goto('/giam-sat/chuong-trinh/moi?nam=2024')
  const lines = [
    ['Giám sát việc thu gom rác thải tại các tổ dân phố', 'environmental_sanitation', 'Đội Vệ sinh môi trường đô thị'],
    ['Giám sát quy trình rà soát hộ nghèo, hộ cận nghèo', 'poor_household_review', 'Ủy ban nhân dân phường'],
  ] as const
  for (const [at, [line, topic, subject]] of lines.entries()) {
    await page.locator(`[name="lines.${at}.title"]`).fill(line)
    await page.locator('summary', { hasText: 'Chủ đề' }).nth(at).click()
    await page.locator(`[name="lines.${at}.topics[]"][value="${topic}"]`).check()
    await page.locator('summary', { hasText: 'Chủ đề' }).nth(at).click()
    await page.locator(`[name="lines.${at}.subjects"]`).fill(subject)
    await page.locator(`[name="lines.${at}.lead"]`).fill('Nông Thị Hạnh')
    await page.locator(`[name="lines.${at}.plannedTime"]`).fill(at === 0 ? 'Quý II/2024' : 'Quý IV/2024')
  }
  await page.locator('[name="draftedOn"]').fill('2024-01-04')
  await take(page, 'programme-form', { height: 1100 })
  await press(page, 'Lưu chương trình')
  await page.locator('[name="sentOn"]').fill('2024-01-05')
  await page.getByLabel('Đảng ủy phường Sông Cầu').check()
  await page.getByLabel('Hội Liên hiệp Phụ nữ phường Sông Cầu').check()
  await press(page, 'Gửi lấy ý kiến')
  const reply = page.locator('details', { has: page.locator('summary', { hasText: 'Ghi trả lời' }) }).first()
  await reply.locator('summary').click()
  await reply.locator('[name="opinion"]').fill('Nhất trí; đề nghị xong trước mùa mưa.')
  await reply.locator('[name="repliedOn"]').fill('2024-01-10')
  await press(page, 'Ghi trả lời')
  await page.locator('#party-happenedOn').fill('2024-01-12')
  await page.locator('#party-reference').fill('15-CV/ĐU')
  await press(page, 'Ghi ý kiến cấp ủy')
  await page.locator('#issue-happenedOn').fill('2024-01-15')
  await page.locator('#issue-reference').fill('02/KH-MTTQ-BTT')
  await press(page, 'Ban hành')
  await take(page, 'programme', { height: 1000 })
}

async function beginSession(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Lập cuộc giám sát' }).first().click()
  await page.getByLabel('Nội dung giám sát').fill(title)
  await page.getByLabel('Đội Vệ sinh môi trường đô thị').check()
  await page.locator('[name="plannedFrom"]').fill('2024-04-01')
  await page.locator('[name="plannedTo"]').fill('2024-05-10')
  await page.locator('[name="happenedOn"]').fill('2024-03-11')
  await take(page, 'session-new', { height: 1100 })
  await press(page, 'Lưu')
  return new URL(page.url()).pathname
}

async function workOn(page: Page, session: string): Promise<void> {
  await page.locator('summary', { hasText: 'Sửa danh sách đoàn' }).click()
  const team = [
    ['Nông Thị Hạnh', 'Chủ tịch', 'head'],
    ['Lường Văn Tú', 'Công chức tổng hợp', 'secretary'],
    ['Vi Văn Thành', 'Chủ tịch Hội Cựu chiến binh', 'member'],
  ] as const
  for (const [at, [name, position, role]] of team.entries()) {
    await page.locator(`[name="team.${at}.name"]`).fill(name)
    await page.locator(`[name="team.${at}.position"]`).fill(position)
    await page.locator(`[name="team.${at}.role"]`).selectOption(role)
  }
  await press(page, 'Lưu danh sách')
  await page.goto(`${session}?muc=van_ban`)
  await page.getByRole('button', { name: 'Kế hoạch giám sát' }).click()
  await page.waitForURL('**/soan**')
  await take(page, 'plan-in-editor')
  await page.goto(`${session}?muc=van_ban`)
  await take(page, 'session-papers', { height: 'all' })
  await advance(page, session, 'preparing', '2024-03-12')
  await advance(page, session, 'notified', '2024-03-15', '05/QĐ-MTTQ-BTT')
  await page.locator('[name="reportOn"]').fill('2024-03-25')
  await press(page, 'Ghi ngày nhận')
  await page.goto(`${session}/buoi/moi`)
  await page.locator('[name="heldOn"]').fill('2024-04-16')
  await page.getByLabel('Địa điểm').fill('Nhà họp Tổ 4')
  await page.getByLabel('Chủ trì').fill('Nông Thị Hạnh')
  await page
    .locator('[name="attendeesA"]')
    .fill('Lường Văn Tú, Công chức tổng hợp\nVi Văn Thành, Chủ tịch Hội Cựu chiến binh')
  await page.locator('[name="attendeesB"]').fill('Tổ trưởng và hai công nhân Đội Vệ sinh môi trường')
  await page
    .locator('[name="minutes"]')
    .fill('Xem sổ giao ca, đi thực tế bốn ngõ. Xe thu gom đến sau 22 giờ ở hai ngõ.')
  await page.locator('[name="conclusion"]').fill('Hai bên thống nhất lịch thu gom niêm yết tại nhà họp tổ.')
  await take(page, 'sitting-form', { height: 'all' })
  await press(page, 'Lưu buổi làm việc')
  await take(page, 'sittings', { height: 'all' })
  await advance(page, session, 'fieldwork', '2024-04-16')
  await page.goto(`${session}?muc=ket_qua`)
  await page.locator('[name="text"]').first().fill('Hai ngõ của Tổ 4 được thu gom sau 22 giờ, gây ồn và ùn ứ.')
  await page.getByLabel('Hạn chế').check()
  await press(page, 'Ghi kết quả')
  await page.locator('summary', { hasText: 'Soạn kiến nghị' }).click()
  await page
    .getByLabel('Nội dung kiến nghị')
    .fill('Đổi giờ thu gom rác ở hai ngõ của Tổ 4 sang trước 19 giờ và niêm yết lịch.')
  await press(page, 'Soạn kiến nghị')
}

async function advance(page: Page, session: string, stage: string, on: string, paper = ''): Promise<void> {
  await page.goto(session)
  await page.locator(`[name="stage"][value="${stage}"]`).check()
  await page.locator('#advance-happenedOn').fill(on)
  await page.locator('#advance-reference').fill(paper)
  await press(page, 'Ghi bước')
}

/** Hôm nay → the session → the picture → sent; or at the session itself, where the picture sends itself. */
async function sendPhoto(session: string): Promise<void> {
  const page = await enter(live, 'Lường Văn Tú', phone)
  await take(page, 'phone-today', { from: page.getByRole('heading', { name: 'Gửi ảnh minh chứng' }), height: 400 })
  await page
    .getByRole('link', { name: title.slice(0, 30) })
    .first()
    .click()
  await page.locator('input[type=file]').setInputFiles(await picture(7))
  await take(page, 'phone-evidence', { height: 'all' })
  await press(page, 'Gửi')
  await page.goto(session)
  await take(page, 'phone-session', { from: page.locator('h1'), height: 640 })
  await page.locator('input[type=file]').setInputFiles(await picture(8))
  await page.getByText('Đã gửi minh chứng.').waitFor()
  await take(page, 'phone-sent', { from: page.locator('.notice-success'), height: 760 })
}

async function picture(seed: number) {
  return { name: `IMG_041${seed}.jpg`, mimeType: 'image/jpeg', buffer: await drawScene('street', seed) }
}
