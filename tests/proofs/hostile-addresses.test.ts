import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/values/id.ts'
import { resources } from '../../src/web/routes.ts'
import { countOf, headsOf } from '../support/checksum.ts'
import { type FurnishedHouse, openFurnishedHouse } from '../support/furnished.ts'
import { rawEchoes, texts } from '../support/hostile.ts'
import { sampleCommittees } from '../support/sample.ts'
import { type Browser, browse } from '../support/staff.ts'
import { type Seen, survey } from '../support/survey.ts'

let house: FurnishedHouse
let chair: Browser
let seen: readonly Seen[]
beforeAll(async () => {
  house = await openFurnishedHouse()
  chair = house.as('ward_chair')
  seen = await survey('ward_chair', chair, 2, house.begun)
}, 300_000)
afterAll(() => house.close())

const usual = [200, 303, 304, 400, 403, 404, 409, 422]
const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** Headers of real servers end somewhere; the longest text is cut to what still arrives. */
const wrong = Object.entries(texts).map(([what, text]) => [what, encodeURIComponent(text.slice(0, 2_000))] as const)

/** Where a list goes on: after a row, told by its day and id; here by a day that no calendar has, and by no id. */
const places = new Set(['sau', 'truoc', 'tiep'])
const nowhere = encodeURIComponent(`2024-02-30|${'-'.repeat(36)}`)

async function faultsOf(browser: Browser, address: string, init?: RequestInit): Promise<readonly string[]> {
  const response = await browser.send(address, init)
  const text = await response.text()
  const faults = house.errors.splice(0)
  if (!usual.includes(response.status)) faults.push(`answered ${response.status}`)
  faults.push(...rawEchoes.filter((raw) => text.includes(raw)).map((raw) => `said ${raw} as it came`))
  return faults.map((fault) => `${init?.method ?? 'GET'} ${address.slice(0, 160)}: ${fault}`)
}

/** One address of each route; files that take long to write are asked once, not twenty times. */
function onePerRoute(): readonly Seen[] {
  const routes = new Map(seen.filter(({ isPage }) => isPage).map((one) => [one.route, one]))
  return [...routes.values()]
}

describe('addresses', () => {
  it('with wrong ids in them lead to a clear answer', async () => {
    const faults: string[] = []
    for (const { address } of seen.filter((one) => one.address.match(anId))) {
      for (const id of [
        newId(),
        texts.zeroId ?? '',
        sampleCommittees.bacKan,
        'x',
        '-'.repeat(36),
        '..%2F..%2Fetc',
        '%00',
        '%ff',
        'a'.repeat(2_000),
      ]) {
        faults.push(...(await faultsOf(chair, address.replaceAll(anId, id))))
      }
    }
    expect(faults).toEqual([])
  }, 600_000)

  it('with wrong questions behind them are answered', async () => {
    const names = new Set([
      'q',
      'sau',
      'truoc',
      'ids',
      'goc',
      'xong',
      'tiep',
      'ngon-ngu',
      'ky',
      'den-ngay',
      'so-lieu',
      'phan',
    ])
    for (const { address, forms } of seen) {
      for (const name of new URL(address, 'http://localhost').searchParams.keys()) names.add(name)
      for (const form of forms.filter(({ method }) => method === 'get'))
        for (const field of form.fields) names.add(field.name)
    }
    const faults: string[] = []
    for (const [at, { address }] of onePerRoute().entries()) {
      const path = address.split('?')[0] ?? ''
      // All names at once with one kind of wrong; which kinds a page gets moves on from page to page.
      for (const step of [0, 1, 2, 3, 4, 5, 6]) {
        const [, text] = wrong[(at * 7 + step) % wrong.length] ?? ['', '']
        const asked = [...names].map(
          (name) => `${name}=${step === 0 && places.has(name) ? nowhere : text.slice(0, 200)}`,
        )
        faults.push(...(await faultsOf(chair, `${path}?${asked.join('&')}`)))
      }
    }
    expect(faults).toEqual([])
  }, 600_000)

  it('of one committee show nothing to the chair of another', async () => {
    const stranger = browse({ house: house.house }, sampleCommittees.bacKan, 'ward_chair')
    // Units are the country's, and what is published is everybody's.
    const isEverybodys = (route: string) => route.startsWith('/don-vi') || route.startsWith('/cong-khai/')
    const shown: string[] = []
    for (const { address, route } of seen.filter(
      (one) => one.address.split('?')[0]?.match(anId) && one.status === 200,
    )) {
      const { status } = await stranger.get(address)
      if (status === 200 && !isEverybodys(route)) shown.push(address)
    }
    expect(shown).toEqual([])
  })
})

describe('what islands send', () => {
  const values: readonly unknown[] = [
    null,
    true,
    1,
    -1,
    'x',
    '',
    [],
    [[]],
    {},
    { a: { b: { c: {} } } },
    '\ud800',
    '\u0000',
    '<script>hostile()</script>',
    texts.long,
  ]
  const keys = [
    'act',
    'id',
    'ids',
    'editNo',
    'body',
    'asked',
    'figures',
    'name',
    'label',
    'response',
    'client_id',
    'clientId',
    'token',
  ]
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  const bodies = [
    ...values.map((value) => JSON.stringify(value) ?? 'null'),
    ...values.map((value) => JSON.stringify(Object.fromEntries(keys.map((key) => [key, value])))),
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    'no json at all',
    '',
    deep,
  ]

  it('is refused clearly whatever it is, and a refusal changes nothing', async () => {
    const posting = resources.filter(({ post }) => post)
    const faults: string[] = []
    let asked = 0
    for (const { path } of posting) {
      const ids = path.startsWith('/van-ban')
        ? idsIn('/van-ban/')
        : path.startsWith('/bao-cao')
          ? idsIn('/bao-cao/')
          : ['']
      for (const id of [...ids, newId()]) {
        const address = path.replace(/:id(\{(?:[^{}]|\{[^{}]*\})*\})?/, id)
        for (const body of bodies) {
          asked += 1
          const before = await headsOf(house.data.owner)
          const headers = { 'content-type': 'application/json' }
          const response = await chair.send(address, { method: 'POST', body, headers })
          const text = await response.text()
          faults.push(...house.errors.splice(0).map((error) => `${path} ${body.slice(0, 80)}: ${error}`))
          // The editor is told in words of its own that nothing was saved.
          const unsaved = text.includes('"saved":false')
          if (response.status >= 500 || (response.status === 200 && !unsaved))
            faults.push(`${path} ${body.slice(0, 80)}: ${response.status}`)
          if (response.status >= 400 && !text.includes('"refusal"')) faults.push(`${path}: ${text.slice(0, 60)}`)
          if ((await headsOf(house.data.owner)) !== before)
            faults.push(`${path} ${body.slice(0, 80)}: changed something`)
        }
      }
    }
    expect(faults).toEqual([])
    expect(asked).toBeGreaterThan(100)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  }, 600_000)

  it('a text that no database could keep is kept without what it cannot hold', async () => {
    const [id = ''] = idsIn('/van-ban/')
    const text = { type: 'text', text: 'Giám sát\u0000 \ud800' }
    const body = { editNo: 1, body: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] } }
    const answer = await chair.json(`/van-ban/${id}/noi-dung`, body)
    expect([answer.status, house.errors.splice(0)]).toEqual([200, []])
    expect((await chair.get(`/van-ban/${id}`)).text).toContain('Giám sát \ufffd')
  })

  it('from another site is refused', async () => {
    const before = await countOf(house.data.owner)
    for (const { path } of resources.filter(({ post }) => post)) {
      const address = path.replace(/:id(\{(?:[^{}]|\{[^{}]*\})*\})?/, newId())
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }
      expect((await chair.send(address, { method: 'POST', body: '{}', headers })).status).toBe(403)
    }
    expect(await countOf(house.data.owner)).toEqual(before)
  })

  function idsIn(prefix: string): readonly string[] {
    const ids = seen
      .filter(({ address }) => address.startsWith(prefix))
      .flatMap(({ address }) => address.match(anId) ?? [])
    return [...new Set(ids)].slice(0, 4)
  }
})
