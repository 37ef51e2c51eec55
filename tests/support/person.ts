import type { Page } from 'playwright-core'
import type { Role } from '../../src/areas/identity/index.ts'
import type { Id } from '../../src/values/id.ts'
import { freshPage, type PageOptions } from './browser.ts'
import { demoToken } from './demo.ts'
import type { LiveHouse } from './live.ts'
import { sampleCommittees } from './sample.ts'

export type Fields = Readonly<
  Record<string, string | readonly string[] | { readonly name: string; readonly bytes: Buffer }>
>

/** Somebody of the sample at a screen of their own. */
export interface Person {
  readonly page: Page
  /** Fills in the form of an act, as it stands on the page, and sends it; fails where it is refused. */
  send(act: string, fields?: Fields): Promise<void>
}

export async function personAt(
  live: LiveHouse,
  role: Role,
  { committeeId = sampleCommittees.songCau, ...options }: PageOptions & { readonly committeeId?: Id } = {},
): Promise<Person> {
  const page = await freshPage({ baseUrl: live.url, ...options })
  return signInAgain(live, personOn(page), role, committeeId)
}

/** Another session at the screen that somebody has. */
export async function signInAgain(
  live: LiveHouse,
  person: Person,
  role: Role,
  committeeId: Id = sampleCommittees.songCau,
): Promise<Person> {
  const token = await demoToken(live.house.database, role, committeeId)
  await person.page.context().addCookies([{ name: 'dau_an', value: token, url: live.url }])
  return person
}

/** Whoever is signed in on a page. */
export function personOn(page: Page): Person {
  return { page, send: (act, fields = {}) => send(page, act, fields) }
}

async function send(page: Page, act: string, fields: Fields): Promise<void> {
  const form = page.locator(`form:has(input[name="act"][value="${act}"])`).first()
  await unfold(form)
  for (const [name, value] of Object.entries(fields)) {
    const control = form.locator(`[name="${name}"]`)
    await unfold(control)
    if (typeof value === 'object' && 'bytes' in value) {
      await control.setInputFiles({ name: value.name, mimeType: 'image/jpeg', buffer: value.bytes })
    } else if (Array.isArray(value)) {
      for (const one of value) await form.locator(`[name="${name}"][value="${one}"]`).check()
    } else await fill(control, String(value))
  }
  // A form that the script sends goes on only when it has the answer.
  const isKept = (await form.getAttribute('data-kept-as')) !== null
  const [sent] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    isKept ? page.waitForEvent('load') : null,
    form.locator('button[type="submit"]:not(.form-default):not([name])').first().click(),
  ])
  await page.waitForLoadState()
  if (sent.status() !== 303)
    throw new Error(`${act} was refused: ${await page.locator('.error-summary, .say-no').first().innerText()}`)
}

/** Opens every fold that something lies in. */
async function unfold(place: ReturnType<Page['locator']>): Promise<void> {
  await place.first().evaluate((element) => {
    for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true
  })
}

async function fill(control: ReturnType<Page['locator']>, value: string): Promise<void> {
  const kind = await control
    .first()
    .evaluate((element) => element.getAttribute('type') ?? element.tagName.toLowerCase())
  if (kind === 'select') await control.selectOption(value)
  else await control.fill(value)
}
