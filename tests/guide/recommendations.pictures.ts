import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse, phone, press } from './guide-house.ts'

let live: LiveHouse

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('a recommendation from its draft to its end, over a deadline that passed', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  const path = await draft(page)
  await send(page, path)
  await chase(page, path)
  await answer(path)
  await close(page, path)
}, 240_000)

async function draft(page: Page): Promise<string> {
  await page.goto('/kien-nghi')
  await take(page, 'register', { height: 1000 })
  await page.getByRole('link', { name: 'Soạn kiến nghị' }).first().click()
  await page.getByLabel('Cơ quan nhận').selectOption({ label: 'Ủy ban nhân dân phường Sông Cầu' })
  await page
    .getByLabel('Nội dung kiến nghị')
    .fill('Sửa chữa, bổ sung đèn chiếu sáng tại ba ngõ của Tổ 7 và Tổ 12, xong trước ngày 30/6/2024.')
  await page.getByLabel('Căn cứ').fill('Luật Thực hiện dân chủ ở cơ sở năm 2022')
  await take(page, 'recommendation-new', { height: 'all' })
  await press(page, 'Lưu dự thảo')
  return new URL(page.url()).pathname
}

async function send(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Gửi kiến nghị' }).click()
  await take(page, 'recommendation-issue', { height: 'all' })
  await page.locator('[name="issuedOn"]').fill('2024-03-04')
  await page.locator('[name="numberText"]').fill('07/MTTQ-BTT')
  await press(page, 'Ghi vào sổ')
  await page.goto(`${path}?viec=receive#receive`)
  await page.locator('#receive [name="receivedOn"]').fill('2024-03-05')
  await take(page, 'recommendation-receive', { height: 1000 })
  await page.locator('#receive').getByRole('button', { name: 'Ghi vào sổ' }).click()
  await page.getByText('Đã ghi ngày nhận.').waitFor()
  await page.goto(path)
  await take(page, 'recommendation-overdue', { height: 900 })
}

/** The reminder and, later, the letter to the Front above. */
async function chase(page: Page, path: string): Promise<void> {
  await page.goto('/')
  await take(page, 'today', { height: 900 })
  await page.goto('/kien-nghi?tre=qua-han')
  await page.locator('.pick input').first().check()
  await take(page, 'register-overdue', { height: 'all' })
  await page.getByRole('button', { name: 'Đôn đốc các mục đã chọn' }).click()
  await page.getByRole('button', { name: 'Ban hành ngay và ghi sổ' }).waitFor()
  await take(page, 'reminders', { height: 'all' })
  await press(page, 'Ban hành ngay và ghi sổ')
  await page.goto(`${path}/cap-tren`)
  await take(page, 'escalate', { height: 'all' })
}

async function answer(path: string): Promise<void> {
  const page = await enter(live, 'Lục Thị Hiền')
  await take(page, 'agency-desk', { height: 'all' })
  await page.goto(path.replace('/kien-nghi/', '/co-quan/kien-nghi/'))
  if ((await page.locator('main form').count()) === 0) await page.goto('/')
  await page
    .getByRole('link', { name: /đèn chiếu sáng/ })
    .first()
    .click()
  await page.getByLabel('Tiếp thu', { exact: true }).check()
  await page.locator('[name="documentNumber"]').fill('58/UBND-KT')
  await page.locator('[name="text"]').first().fill('Tiếp thu. Thay 14 bóng, thêm 5 cột ở ba ngõ.')
  await page.locator('[name="promisedOn"]').fill('2024-06-15')
  await take(page, 'agency-answer', { height: 'all' })
  await press(page, 'Gửi trả lời')
}

async function close(page: Page, path: string): Promise<void> {
  live.clock.set('2024-06-20T09:00:00+07:00')
  const later = await enter(live, 'Nông Thị Hạnh')
  await later.goto(`${path}?viec=close_resolved#close_resolved`)
  await later.locator('#close_resolved [name="note"]').fill('Kiểm tra tối 19/6/2024: ba ngõ đã đủ đèn, sáng đều.')
  await take(later, 'recommendation-close', { from: later.locator('#close_resolved'), height: 620 })
  await page.close()
  const small = await enter(live, 'Nông Thị Hạnh', phone)
  await small.goto(path)
  await take(small, 'phone-recommendation', { height: 900 })
}
