import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linksOf, placeOf } from '../support/pages.ts'
import { openSampleHouse, sampleCommittees } from '../support/sample.ts'
import { invalidIn } from '../support/valid-html.ts'
import type { TestHouse } from '../support/web.ts'

/** What somebody without an account reaches by following links from the front door of the public pages. */
interface Reached {
  readonly address: string
  readonly from: string
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

const committeeId = sampleCommittees.songCau
/** So many addresses of each place: others are like them. */
const each = 8
let house: TestHouse
let reached: readonly Reached[]

beforeAll(async () => {
  house = await openSampleHouse('2024-05-02T08:00:00+07:00')
  reached = await wander()
}, 300_000)
afterAll(() => house.close())

async function wander(): Promise<readonly Reached[]> {
  const found: Reached[] = []
  const visits = new Map<string, number>()
  const waiting = [{ address: '/cong-khai', from: 'the beginning' }]
  const known = new Set(waiting.map(({ address }) => address))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const place = (await placeOf(next.address))?.path ?? ''
    const count = visits.get(place) ?? 0
    if (place !== '' && count >= each) continue
    visits.set(place, count + 1)
    const response = await house.fetch(next.address)
    const type = response.headers.get('content-type') ?? ''
    const isText = /^(text|application\/(json|atom|xml))/.test(type)
    const text = isText ? await response.text() : ''
    found.push({ ...next, status: response.status, text, headers: response.headers })
    const location = response.headers.get('location')
    const onPublicPage = next.address.startsWith('/cong-khai')
    const links = [
      ...(onPublicPage && type.startsWith('text/html') ? linksOf(text) : []),
      ...(location ? [location] : []),
    ]
    for (const address of links) {
      if (!known.has(address)) waiting.push({ address, from: next.address })
      known.add(address)
    }
  }
  return found
}

const pages = () =>
  reached.filter(
    ({ address, headers }) =>
      address.startsWith('/cong-khai') && (headers.get('content-type') ?? '').startsWith('text/html'),
  )

test('every link leads to what is there, and outside the public pages to the door of the office alone', () => {
  expect(
    reached.filter(({ status }) => ![200, 303].includes(status)).map(({ address, from }) => [address, from]),
  ).toEqual([])
  const outside = reached.filter(({ address }) => !address.startsWith('/cong-khai')).map(({ address }) => address)
  expect(new Set(outside)).toEqual(new Set(['/dang-nhap']))
  expect(pages().length).toBeGreaterThan(60)
})

test('each page is valid, light, and brings no script, no cookie and nothing of anybody else', async () => {
  const problems: string[] = []
  for (const { address, text, headers } of pages()) {
    problems.push(...(await invalidIn(text)).map((one) => `${address} ${one}`))
    if (/<script|\son[a-z]+=|<iframe|<link[^>]+href="https?:\/\/(?!localhost)|src="https?:/.test(text))
      problems.push(`${address} brings something along`)
    if (headers.has('set-cookie')) problems.push(`${address} sets a cookie`)
    if (Buffer.byteLength(text) >= 50 * 1024) problems.push(`${address} has ${Buffer.byteLength(text)} bytes`)
    if (!headers.get('content-security-policy')?.includes("script-src 'none'"))
      problems.push(`${address} lets scripts run`)
  }
  expect(problems).toEqual([])
})

test('nothing that is not public is in anything a stranger reaches, neither its words nor its id', async () => {
  const owner = new pg.Client(house.data.owner)
  await owner.connect()
  const ask = async (text: string) =>
    (await owner.query<{ said: string }>(text, [committeeId])).rows.map(({ said }) => said)
  const known = new Set(
    await ask(`select id::text as said from published.file where committee_id = $1
      union select unnest(array[committee_id, id, subject_id])::text from published.item where committee_id = $1`),
  )
  const hidden = [
    ...(await ask(`select left(r.text, 60) as said from recommendations.recommendation r where r.committee_id = $1
      and not exists (select from documents.publication p where p.committee_id = $1 and p.subject_id = r.id)`)),
    ...(await ask(`select d.abstract as said from documents.document d where d.committee_id = $1 and length(d.abstract) > 40
      and not exists (select from published.item i where position(d.abstract in i.words) > 0)`)),
  ]
  await owner.end()
  expect(hidden.length).toBeGreaterThan(10)
  const told = reached.filter(({ address }) => address.startsWith('/cong-khai'))
  const ids = told.flatMap(
    ({ text }) => text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [],
  )
  expect([...new Set(ids)].filter((id) => !known.has(id))).toEqual([])
  const leaked = hidden.filter((words) => told.some(({ text }) => text.includes(words)))
  expect(leaked).toEqual([])
})
