import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from './accessible.ts'
import { freshPage } from './browser.ts'

const frame = (body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title></head><body><main><h1>Đặng Thị Ước</h1>${body}</main></body></html>`

async function show(body: string, width = 360): Promise<Page> {
  const page = await freshPage({ width })
  await page.setContent(frame(body))
  return page
}

test('a good page passes', async () => {
  await expectAccessible(await show('<p>Tốt.</p>'))
})

test('an offence fails, and the failure names the rule and the place', async () => {
  const page = await show(
    '<input id="ten"><a href="#a" style="font-size:4px">a</a><a href="#b" style="font-size:4px">b</a>',
  )
  await expect(expectAccessible(page)).rejects.toThrow(/label \(critical\)[\s\S]*#ten[\s\S]*target-size/)
})

test('what sticks out to the right of the screen is found', async () => {
  await expectFitsWidth(await show('<p>vừa</p>'))
  await expect(expectFitsWidth(await show('<p style="width:900px">rộng</p>'))).rejects.toThrow(/wider than 360 px/)
})

test('words that are left a letter a line are found', async () => {
  const beside = (room: string) =>
    `<div style="display:grid;grid-template-columns:${room} 1fr"><p style="overflow-wrap:anywhere">Trạm Y tế phường</p><p>150 bộ</p></div>`
  await expectFitsWidth(await show(beside('12rem')))
  await expect(expectFitsWidth(await show(beside('1ch')))).rejects.toThrow(/a letter a line/)
})

async function showThrowing(expectedProblems?: RegExp): Promise<void> {
  const page = await freshPage(expectedProblems === undefined ? {} : { expectedProblems })
  const seen = page.waitForEvent('pageerror')
  await page.setContent(frame('<script>throw new Error("out of stock")</script>'))
  expect((await seen).message).toBe('out of stock')
}

test.fails('a page whose script throws fails its test', () => showThrowing())

test('unless the test expects it', () => showThrowing(/out of stock/))

test('a page without script shows what the server sent', async () => {
  const page = await freshPage({ script: false })
  await page.setContent(frame('<p id="a">một</p><script>document.querySelector("#a").textContent = "hai"</script>'))
  expect(await page.locator('#a').textContent()).toBe('một')
})
