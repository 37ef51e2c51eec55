import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBodies, listPeople } from '../../src/areas/organisation/index.ts'
import { wordsIn } from '../../src/words/words.ts'
import { systemCaller } from '../support/accounts.ts'
import { freshPage } from '../support/browser.ts'
import { followLinks } from '../support/crawl.ts'
import { demoToken } from '../support/demo.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { sampleCommittees, sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
beforeAll(async () => {
  live = await openLiveHouse('2025-07-02T08:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

/** Every fixed text of a language, by where it stands in the language files. */
function textsOf(words: unknown, path: readonly string[] = []): readonly (readonly [at: string, text: string])[] {
  if (typeof words === 'string') return [[path.join('.'), words]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([name, inner]) => textsOf(inner, [...path, name]))
}

/** Names that are the same thing in any language: what a document or a body is called on paper, and one's own language. */
const namesOnPaper = /^(print|documentPages\.types|indicators|editor)\b|otherLanguage|account\.language|look\.language/

/** Vietnamese screen texts that are another text in English, so that none of them may stand on an English page. */
function vietnameseOnly(): ReadonlyMap<string, string> {
  const english = new Map(textsOf(wordsIn('en')))
  const all = textsOf(wordsIn('vi')).filter(([at, text]) => english.get(at) !== text && !namesOnPaper.test(at))
  return new Map(
    all.filter(([, text]) => !text.includes('{') && text.trim().length > 2).map(([at, text]) => [text, at]),
  )
}

/** Positions of people, names of bodies and of safes, who does a task or leads a line of a plan: what the office typed. */
function namesTyped(): Promise<ReadonlySet<string>> {
  const committeeId = sampleCommittees.songCau
  return live.house.database.read(systemCaller(committeeId).sight, async (reading) => {
    const { rows } = await listPeople(reading, { committeeId, limit: 200 })
    const bodies = await listBodies(reading, committeeId)
    const tasks = await reading.db.selectFrom('outreach.programme_task').select('responsible as name').execute()
    const lines = await reading.db.selectFrom('criticism.plan_line').select('lead as name').execute()
    const places = await reading.db.selectFrom('books.place').select('name').execute()
    const named = [...bodies, ...tasks, ...lines, ...places].flatMap(({ name }) => name ?? [])
    return new Set([...rows.flatMap(({ position }) => position ?? []), ...named])
  })
}

/** What a page says: its texts and the labels read aloud, without papers, which are Vietnamese in every language. */
function saidOn(html: string): readonly string[] {
  const shown = html.replace(/<article class="doc.*?<\/article>/gs, '').replace(/<template.*?<\/template>/gs, '')
  const texts = [...shown.matchAll(/>([^<]+)</g)].map((match) => match[1] ?? '')
  const labels = [...shown.matchAll(/\s(?:aria-label|title|placeholder|data-label|alt)="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  )
  return [...texts, ...labels].map((text) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim())
}

test('one press turns every page English, and it stays so', async () => {
  const page = await freshPage({ baseUrl: live.url })
  const token = await demoToken(live.house.database, 'ward_chair', sampleCommittees.songCau)
  await page.context().addCookies([{ name: 'dau_an', value: token, url: live.url }])
  await page.goto('/kien-nghi')
  await page.locator('.account summary').click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.waitForURL('**/kien-nghi**')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    wordsIn('en').recommendationPages.register.title,
  )

  const vietnamese = vietnameseOnly()
  const typed = await namesTyped()
  const left: string[] = []
  let pages = 0
  for await (const { address, place, html } of followLinks(live, token, { each: () => 1 })) {
    if (!place?.isPage || html === '' || address.startsWith('/cong-khai')) continue
    pages += 1
    const found = new Set(saidOn(html).filter((text) => vietnamese.has(text) && !typed.has(text)))
    left.push(...[...found].map((text) => `${place.path}: “${text}” (${vietnamese.get(text)})`))
  }
  expect(left).toEqual([])
  expect(pages).toBeGreaterThan(50)
})
