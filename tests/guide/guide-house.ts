import type { Page } from 'playwright-core'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { sampleFurniture } from '../support/sample.ts'

/** The day on which the pictures of the guide are taken: a Monday morning, one week after the term of the sample. */
export const guideDay = '2024-04-22T08:10:00+07:00'

/** The product with the sample term, on a port, on a clock that stands still. */
export async function openGuideHouse(at = guideDay): Promise<LiveHouse> {
  return openLiveHouse(at, await sampleFurniture())
}

export const phone = { width: 360, height: 700 } as const
export const desk = { width: 1280, height: 800 } as const

/** A page of somebody of the sample, entered by the name on the sign-in page. */
export async function enter(
  live: LiveHouse,
  name: string,
  size: { width: number; height: number } = desk,
): Promise<Page> {
  const page = await freshPage({ baseUrl: live.url, ...size })
  page.setDefaultTimeout(15_000)
  await page.goto('/dang-nhap')
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
  return page
}

/** Presses the button of a form and waits for the page that says it was done; what was refused fails with the page's words. */
export async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).first().click()])
  if ((await page.locator('.notice-success').count()) > 0) return
  throw new Error(`“${name}” was refused: ${await page.locator('main').innerText()}`)
}
