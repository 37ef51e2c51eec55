import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchRegister, supersedeRecommendation } from '../../src/areas/recommendations/index.ts'
import { listReports } from '../../src/areas/reports/index.ts'
import { perform } from '../../src/platform/action.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { openAccount, orThrow, systemCaller } from '../support/accounts.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { sampleCommittees, sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
/** The report that the first story issues. */
let issuedAt: string
const shots = process.env.SHOTS
const committeeId = sampleCommittees.songCau

beforeAll(async () => {
  live = await openLiveHouse('2024-04-20T09:00:00+07:00', await sampleFurniture())
  await openAccount(live.house.database, { committeeId, role: 'ward_chair', demo: true, name: 'Hà Thị Thử Nghiệm' })
}, 240_000)
afterAll(() => live.close())

async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  await expectAccessible(page)
  await expectFitsWidth(page)
}

async function enter(page: Page): Promise<void> {
  await page.goto('/dang-nhap')
  await page
    .getByRole('button', { name: /Thử Nghiệm/ })
    .first()
    .click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
}

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL('**xong=**')
}

test('the term report: eighteen supervisions that open, issued, taken home as Word and PDF', async () => {
  const page = await freshPage({ baseUrl: live.url })
  await enter(page)
  await page.goto('/bao-cao')
  await look(page, 'reports-empty')
  await page.getByRole('link', { name: 'Lập báo cáo' }).first().click()
  await look(page, 'reports-kind')
  await page.locator('#main').getByRole('link', { name: 'Dấu ấn nhiệm kỳ' }).click()
  await look(page, 'reports-new')
  await page.getByLabel('Kỳ báo cáo').selectOption({ label: 'Khóa VIII, nhiệm kỳ 2019 - 2024' })
  await page.getByRole('button', { name: 'Lập và tính số liệu' }).click()
  await page.waitForURL('**xong=**')
  const address = new URL(page.url()).pathname
  issuedAt = address
  await look(page, 'report')
  const sentence = page.locator('.doc-body p', { hasText: 'đã chủ trì tổ chức' })
  expect(await sentence.innerText()).toMatch(/18 cuộc giám sát về 06 nội dung: /)
  await sentence.getByRole('link', { name: '18' }).click()
  await page.waitForURL('**so-lieu=supervision_sessions_organized**')
  expect(await page.locator('.side-panel .lines > li').count()).toBe(18)
  await look(page, 'report-panel')
  await page.goto(address)
  await page.getByRole('button', { name: 'Trình duyệt', exact: true }).click()
  await page.getByText(/^Còn \d+ chỗ chờ văn phòng viết\. Hãy viết/).waitFor()
  await press(page, 'Bỏ các chỗ chờ viết')
  expect(await page.locator('.doc-body').innerText()).not.toContain('[Viết')
  await press(page, 'Trình duyệt')
  await press(page, 'Duyệt báo cáo')
  await page.getByRole('link', { name: 'Ban hành' }).click()
  await look(page, 'report-issue')
  await press(page, 'Ban hành')
  await look(page, 'report-issued')
  for (const ending of ['.docx', '.pdf', '.pdf?nguon=1']) {
    const response = await page.context().request.get(`${live.url}${address}${ending}`)
    expect(response.status()).toBe(200)
    const bytes = await response.body()
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(ending === '.docx' ? 'PK\u0003\u0004' : '%PDF')
    if (shots) writeFileSync(`${shots}/report${ending.replace('?nguon=1', '-sources.pdf')}`, bytes)
  }
})

test('made public, anybody reads the report; a figure opens those of its records that are public, and no other', async () => {
  const chair = await freshPage({ baseUrl: live.url })
  await enter(chair)
  await chair.goto(issuedAt)
  await chair.getByRole('link', { name: 'Công khai', exact: true }).click()
  await press(chair, 'Công khai')
  const anybody = await freshPage({ baseUrl: live.url })
  await anybody.goto('/cong-khai/song-cau/bao-cao')
  await anybody
    .getByRole('link', { name: /Báo cáo dấu ấn khóa VIII/ })
    .first()
    .click()
  expect(await anybody.locator('.doc-body').innerText()).toContain('18 cuộc giám sát về 06 nội dung')
  await look(anybody, 'public-report')
  await anybody
    .locator('.doc-body p', { hasText: 'đã ban hành 07 kiến nghị' })
    .getByRole('link', { name: '07' })
    .click()
  const [open, all] = await publicOf(anybody)
  expect(all).toBe(7)
  await look(anybody, 'public-figure')
  const shown = await anybody
    .locator('main .entries a')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href')))
  expect(new Set(shown).size).toBe(open)
  for (const href of shown) expect((await anybody.goto(href ?? ''))?.status()).toBe(200)
}, 120_000)

/** How many of the records behind a figure are said to be public, and how many there are. */
async function publicOf(page: Page): Promise<readonly number[]> {
  const said = await page.getByText(/bản ghi đứng sau con số này đang công khai/).innerText()
  return [...said.matchAll(/\d+/g)].slice(0, 2).map(Number)
}

test('indicators: each with its value, opened to what it counted', async () => {
  const page = await freshPage({ baseUrl: live.url })
  await enter(page)
  await page.goto('/chi-so')
  await page.getByLabel('Kỳ').selectOption({ label: 'Khóa VIII, nhiệm kỳ 2019 - 2024' })
  await page.getByRole('button', { name: 'Lọc' }).click()
  await look(page, 'indicators')
  await page.getByRole('link', { name: 'Số kiến nghị sau giám sát' }).first().click()
  await look(page, 'indicator')
  expect(await page.locator('.lines > li').count()).toBe(7)
})

test('superseding one of the seven recommendations leaves the issued report and says what differs', async () => {
  live.clock.set('2024-04-22T09:00:00+07:00')
  const page = await freshPage({ baseUrl: live.url })
  await enter(page)
  const system = systemCaller(committeeId)
  const { register, reports } = await live.house.database.read(system.sight, async (reading) => ({
    register: await searchRegister(reading, { asAt: reading.today }),
    reports: await listReports(reading, { kind: 'term_marks' }),
  }))
  const issued = reports.lines.find(({ issue }) => issue !== null)
  const [first] = register.lines
  if (!issued || !first) throw new Error('the first story did not issue the report')
  const input = { id: first.id, reason: 'Nhập trùng' }
  orThrow(await perform(live.house.database, supersedeRecommendation, input, system))
  await page.goto(`/bao-cao/${issued.report.id}`)
  await page.getByText('Khác với bản đã ban hành', { exact: true }).waitFor()
  expect(await page.locator('.doc-body').innerText()).toContain('07 kiến nghị')
  await page.getByRole('link', { name: 'Xem khác ở đâu' }).click()
  await look(page, 'report-differs')
  const row = page.getByRole('row', { name: /Số kiến nghị sau giám sát.*Nhiệm kỳ 2019 - 2024/s })
  expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/ 7 6.* Bớt /)
  await page.getByRole('link', { name: 'Lập bản mới với số liệu hiện nay' }).click()
  await page.getByLabel('Lý do').fill('Kiến nghị nhập trùng')
  await press(page, 'Lập bản mới')
  expect(await page.locator('.doc-body').innerText()).toContain('06 kiến nghị')
  await look(page, 'report-second')
})

test('writing: a figure put in by /, opened beside the text, computed again, saved', async () => {
  const page = await freshPage({ baseUrl: live.url })
  await enter(page)
  await page.goto('/bao-cao?loai=yearly')
  await look(page, 'reports')
  await page
    .getByRole('link', { name: /năm 2023/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Soạn', exact: true }).click()
  const text = page.getByRole('textbox', { name: 'Nội dung văn bản' })
  await text.locator('p', { hasText: '[Viết: tư tưởng' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Trong năm có /kien nghi sau')
  await page
    .getByRole('option', { name: /^Số kiến nghị sau giám sát/ })
    .first()
    .waitFor()
  await look(page, 'writing-slash')
  await page.keyboard.press('Enter')
  await page.keyboard.type('kiến nghị.')
  await page.locator('.editor-status[data-state="saved"]').waitFor()
  await text.locator('.figure').first().click()
  await page.locator('[data-figure-panel] h2', { hasText: 'Số kiến nghị sau giám sát' }).waitFor()
  await look(page, 'writing-panel')
  await page.getByRole('button', { name: 'Tính lại số liệu' }).click()
  await page.getByText(/Đã tính lại \d+ số liệu/).waitFor()
  await page.locator('.editor-status[data-state="saved"]').waitFor()
  await page.getByRole('link', { name: 'Bản báo cáo' }).click()
  expect(await page.locator('.doc-body').innerText()).toMatch(/Trong năm có \d\d kiến nghị\./)
})

test('on a phone the sheet, its figures and the list fit', async () => {
  const page = await freshPage({ baseUrl: live.url, width: 360, height: 780, dark: true })
  await enter(page)
  await page.goto('/bao-cao')
  await look(page, 'phone-reports')
  await page
    .getByRole('link', { name: /Báo cáo dấu ấn/ })
    .first()
    .click()
  await look(page, 'phone-report')
  await page.goto('/chi-so')
  await look(page, 'phone-indicators')
})
