import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReadingDesk, readWaiting } from '../../src/areas/statements/index.ts'
import { startJobs } from '../../src/jobs/index.ts'
import type { Installation } from '../../src/platform/installation.ts'
import type { Queue } from '../../src/platform/queue.ts'
import { tableFile } from '../../src/print/xlsx/table-file.ts'
import { expectAccessible } from '../support/accessible.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { personOn } from '../support/person.ts'

let live: LiveHouse
let jobs: Queue
let busy: { stop(): Promise<void> }
beforeAll(async () => {
  live = await openLiveHouse('2025-07-02T08:00:00+07:00')
  const { house, data } = live
  const installation = { owner: data.owner, app: data.app, portal: data.portal } as Installation
  // As it is served: what the sample leaves for the background is taken up there while the sample still loads.
  jobs = await startJobs({
    config: house.config,
    installation,
    database: house.database,
    files: house.files,
    log: house.log,
  })
  busy = takingUp(live)
})
afterAll(async () => {
  await busy.stop()
  await jobs.stop()
  await live.close()
})

test('from an empty installation to an issued term report, and what a later correction does to it', async () => {
  const page = await freshPage({ baseUrl: live.url })
  await loadSample(page)
  await page
    .getByRole('button', { name: /Chủ tịch.*Nông Thị Hạnh/ })
    .first()
    .click()
  await page.waitForURL(`${live.url}/`)
  expect(await page.getByText('Đang dùng thử với nhiệm kỳ mẫu').count()).toBe(1)

  const report = await openReport(page)
  await openEighteen(page, report)
  await issue(page, report)
  await download(page, report)
  await supersedeOne(page)

  await page.goto(report)
  await page.getByText('Khác với bản đã ban hành').first().waitFor()
  expect(await page.locator('.doc-body').innerText()).toContain('07 kiến nghị')
  await page.getByRole('link', { name: 'Xem khác ở đâu' }).click()
  const row = page.getByRole('row', { name: /Số kiến nghị sau giám sát.*2019 - 2024/s })
  expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/ 7 6 /)
}, 400_000)

/** The background at its busiest: takes every file out of the hands of whoever reads it, and is slow to read it. */
function takingUp({ house: { database, files } }: LiveHouse): { stop(): Promise<void> } {
  let over = false
  const openTable: ReadingDesk['openTable'] = async (path, form) => {
    await pause(300)
    return tableFile(path, form)
  }
  const run = async () => {
    while (!over) {
      await readWaiting({ database, files, openTable, name: 'Dấu Ấn' })
      await pause(2)
    }
  }
  const ended = run()
  return {
    stop: () => {
      over = true
      return ended
    },
  }
}

/** By the one-time link; it is used up by following it. */
async function loadSample(page: Page): Promise<void> {
  const { door } = live.house.operator
  const link = `/thiet-lap?ma=${door.token() ?? door.renew()}`
  await page.goto(link)
  await expectAccessible(page)
  await page
    .getByRole('button', { name: 'Nạp nhiệm kỳ mẫu' })
    .or(page.getByRole('button', { name: 'Dùng thử' }))
    .click()
  await page.getByText('Đã nạp xong nhiệm kỳ mẫu.').waitFor({ timeout: 300_000 })
  const stranger = await freshPage({ baseUrl: live.url })
  expect((await stranger.goto(link))?.status()).toBe(403)
  await page.getByRole('link', { name: 'Vào xem thử' }).click()
}

async function openReport(page: Page): Promise<string> {
  await page.goto('/bao-cao')
  await page
    .getByRole('link', { name: /dấu ấn khóa VIII/i })
    .first()
    .click()
  await page.locator('.doc-body').waitFor()
  return new URL(page.url()).pathname
}

/** The figure opens to what was counted, and each of these to its evidence. */
async function openEighteen(page: Page, report: string): Promise<void> {
  const sentence = page.locator('.doc-body p', { hasText: 'đã chủ trì tổ chức' })
  expect(await sentence.innerText()).toContain('18 cuộc giám sát')
  await sentence.getByRole('link', { name: '18' }).click()
  await page.waitForURL('**so-lieu=supervision_sessions_organized**')
  const sessions = page.locator('.side-panel .lines-title')
  expect(await sessions.count()).toBe(18)
  await sessions.first().click()
  await page.waitForURL('**/giam-sat/cuoc/**')
  await page.goto(`${new URL(page.url()).pathname}?muc=ket_qua`)
  const picture = page.locator('.photos img').first()
  await picture.scrollIntoViewIfNeeded()
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(100)
  await page.goto(report)
}

async function issue(page: Page, report: string): Promise<void> {
  for (const step of ['Bỏ các chỗ chờ viết', 'Trình duyệt', 'Duyệt báo cáo']) {
    const button = page.getByRole('button', { name: step, exact: true })
    if ((await button.count()) === 0) continue
    await button.click()
    await page.waitForURL('**xong=**')
    await page.goto(report)
  }
  await page.getByRole('link', { name: 'Ban hành', exact: true }).click()
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await page.waitForURL('**xong=**')
  expect(await page.locator('.seal').first().innerText()).toContain('Đã ban hành')
}

async function download(page: Page, report: string): Promise<void> {
  for (const [ending, start] of [
    ['.docx', 'PK\u0003\u0004'],
    ['.pdf', '%PDF'],
  ] as const) {
    const response = await page.context().request.get(`${live.url}${report}${ending}`)
    expect(response.status()).toBe(200)
    const bytes = await response.body()
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(start)
    expect(bytes.length).toBeGreaterThan(10_000)
  }
}

async function supersedeOne(page: Page): Promise<void> {
  await page.goto('/kien-nghi')
  await page.locator('.row-link').first().click()
  await page.waitForURL('**/kien-nghi/*-*')
  await page.goto(`${new URL(page.url()).pathname}/thay-the`)
  await personOn(page).send('replace', { reason: 'Nhập trùng với kiến nghị khác' })
}
