import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addEvidence } from '../../src/areas/documents/index.ts'
import { roleNames, roles } from '../../src/areas/identity/index.ts'
import { perform } from '../../src/platform/action.ts'
import { holds, isLook, type Permission } from '../../src/platform/permission.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { pages, resources } from '../../src/web/routes.ts'
import { fill } from '../../src/words/shape.ts'
import { shell } from '../../src/words/vi/shell.ts'
import { callerAs } from '../support/acting.ts'
import { allActions } from '../support/actions.ts'
import { countOf } from '../support/checksum.ts'
import { formsIn } from '../support/html-forms.ts'
import { placeOf } from '../support/pages.ts'
import { openSampleHouse, sampleCommittees } from '../support/sample.ts'
import { type Browser, browse } from '../support/staff.ts'
import { survey } from '../support/survey.ts'
import type { TestHouse } from '../support/web.ts'

const { songCau, bacKan } = sampleCommittees
const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

let house: TestHouse
/** Addresses of Sông Cầu's records, as its own chair found them, by the route they belong to. */
let records: ReadonlyMap<string, { readonly address: string; readonly may: Permission; readonly isPage: boolean }>
beforeAll(async () => {
  house = await openSampleHouse()
  const found = await survey('ward_chair', browse(house, songCau, 'ward_chair'), 1)
  const routes = new Map()
  for (const { address, route } of found) {
    const place = await placeOf(address)
    if (!place || typeof place.may === 'string' || !anId.test(address)) continue
    routes.set(route, { address, may: place.may, isPage: place.isPage })
  }
  records = routes
}, 240_000)
afterAll(() => house.close())

const ownOnly = new Set([...pages, ...resources].filter((one) => one.ownOnly).map(({ path }) => path))
/** Units are the country's, and no committee's. */
const isEverybodys = (address: string) => address.startsWith('/don-vi/')
const ofSongCau = () => [...records].filter(([, { address }]) => !isEverybodys(address))
const banner = fill(shell.former.title, { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Sông Cầu' })
const opens = ({ status }: { status: number }) => status === 200 || status === 303

async function opened(browser: Browser, may: (route: string) => boolean = () => false): Promise<readonly string[]> {
  const found: string[] = []
  for (const [route, { address, isPage }] of ofSongCau()) {
    // A file is the same for all who may have it, and takes long to write: once written, only who may not is sent for it.
    const isOpen = (!isPage && written.has(route) && may(route)) || opens(await browser.get(address))
    if (isOpen) found.push(route)
    if (isOpen && !isPage) written.add(route)
  }
  return found
}
const written = new Set<string>()

describe('what a merged ward left behind', () => {
  it('is many kinds of records', () => {
    expect(records.size).toBeGreaterThan(25)
  })

  it.each(roleNames)('%s of the ward after it opens what the role may look at, and nothing else', async (role) => {
    const narrowed = { agencyId: newId(), areaId: newId() }
    const browser = browse(house, bacKan, role, narrowed)
    const may = ([route, { may }]: readonly [string, { readonly may: Permission }]) =>
      roles[role].reach === 'staff' && isLook(may) && !ownOnly.has(route) && holds(browser.visitor.actor, may, bacKan)
    const expected = ofSongCau()
      .filter(may)
      .map(([route]) => route)
    expect(await opened(browser, (route) => expected.includes(route))).toEqual(expected)
  })

  it('stays closed to every other ward, and nobody of it looks into the ward after it', async () => {
    expect(await opened(browse(house, newId(), 'ward_chair'))).toEqual([])
    const mine = await survey('ward_chair', browse(house, bacKan, 'ward_chair'), 1)
    const theirs = browse(house, songCau, 'ward_chair')
    const own = mine.filter(({ address }) => anId.test(address) && !isEverybodys(address))
    expect(own.length).toBeGreaterThan(3)
    for (const { address } of own) expect([address, (await theirs.get(address)).status]).toEqual([address, 404])
  })

  it('says on every page whose it is, and offers nothing to do', async () => {
    const chair = browse(house, bacKan, 'ward_chair')
    let looked = 0
    for (const [, { address, may, isPage }] of ofSongCau()) {
      if (!isPage || !isLook(may)) continue
      const { status, text } = await chair.get(address)
      if (status !== 200) continue
      looked += 1
      expect([address, text.includes(banner)]).toEqual([address, true])
      const acts = formsIn(text).filter(({ method, action }) => method === 'post' && action === '')
      expect([address, acts]).toEqual([address, []])
    }
    expect(looked).toBeGreaterThanOrEqual(12)
  })

  it('cannot be changed: neither by a form sent there, nor by an act, nor by a statement', async () => {
    const chair = browse(house, bacKan, 'ward_chair')
    const before = await countOf(house.data.owner)
    for (const [route, { address }] of ofSongCau()) {
      const page = pages.find(({ path }) => path === route)
      for (const act of Object.keys(page?.acts ?? {})) {
        const { status } = await chair.post(address, act, { id: newId(), reason: 'x', note: 'x' })
        expect([address, act, status >= 400]).toEqual([address, act, true])
      }
    }
    const client = new pg.Client(house.data.owner)
    await client.connect()
    const { rows } = await client.query<{ id: Id }>(
      'select id from supervision.session where committee_id = $1 limit 1',
      [songCau],
    )
    await client.end()
    const origin = { kind: 'supervision_session', id: rows[0]?.id, label: 'x' }
    const evidence = { origin, note: 'x', caption: 'x', evidenceOn: '2024-03-02' }
    const caller = callerAs('ward_chair', bacKan)
    const there = { ...caller, committeeId: songCau, sight: { ...caller.sight, committeeIds: [songCau] } }
    expect(await perform(house.house.database, addEvidence, evidence, there)).toMatchObject({
      key: 'platform.not_allowed',
    })
    const write = house.house.database.read(there.sight, ({ db }) =>
      db.updateTable('supervision.session').set({ title: 'x' }).where('committee_id', '=', songCau).execute(),
    )
    await expect(write).rejects.toMatchObject({ code: '25006' })
    expect(await countOf(house.data.owner)).toEqual(before)
  })

  it('opens from every figure in today’s units', async () => {
    const officer = browse(house, bacKan, 'ward_officer')
    const { text } = await officer.get('/chi-so?don-vi=as_is&ky=2019-02-01..2024-04-15')
    const figures = [...text.matchAll(/href="(\/chi-so\/[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    const seen = new Set<string>()
    for (const figure of new Set(figures)) {
      const panel = (await officer.get(figure)).text
      const list = panel.slice(panel.indexOf('figure-large'))
      for (const [, href = ''] of list.matchAll(/href="(\/(?!chi-so|chi-tieu-nhiem-ky|assets)[^"]+)"/g))
        seen.add(href.split('#')[0] ?? '')
    }
    expect(seen.size).toBeGreaterThan(40)
    for (const href of seen) expect([href, opens(await officer.get(href))]).toEqual([href, true])
  }, 120_000)

  it('stands apart in lists and in the search', async () => {
    const chair = browse(house, bacKan, 'ward_chair')
    for (const list of ['/kien-nghi?xem=tat-ca', '/giam-sat/cuoc', '/van-ban', '/bao-cao', '/to-chuc/nguoi']) {
      const { text } = await chair.get(list)
      for (const [, { address }] of ofSongCau()) expect([list, text.includes(`"${address}"`)]).toEqual([list, false])
    }
    const { text } = await chair.get('/tim?q=ve+sinh')
    const heading = fill(shell.former.found, { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Sông Cầu' })
    expect(text).toContain(heading)
    expect((await browse(house, bacKan, 'area_head', { areaId: newId() }).get('/tim?q=ve+sinh')).text).not.toContain(
      heading,
    )
  })
})

describe('a former register chosen to be looked into', () => {
  const withCookie = (browser: Browser) => (path: string) =>
    browser.send(path, { headers: { cookie: 'dau_an=x; so_truoc=song-cau' } }).then((response) => response.text())

  it('shows its lists, and one’s own records still open', async () => {
    const chair = browse(house, bacKan, 'ward_chair')
    const chosen = await chair.post('/chon-don-vi', 'former', { register: 'song-cau' })
    expect([chosen.status, chosen.location]).toEqual([303, '/van-ban'])
    expect((await chair.post('/chon-don-vi', 'former', { register: 'thai-nguyen' })).status).toBe(404)
    const look = withCookie(chair)
    const list = await look('/giam-sat/cuoc')
    expect(list).toContain(banner)
    expect(list.match(/\/giam-sat\/cuoc\/[0-9a-f-]{36}/g)?.length).toBeGreaterThan(10)
    expect(formsIn(list).filter(({ method, action }) => method === 'post' && action === '')).toEqual([])
    const [own] = await survey('ward_chair', chair, 1).then((all) => all.filter(({ address }) => anId.test(address)))
    if (own) expect(await look(own.address)).not.toContain('class="say-no"')
    expect(await look('/')).not.toContain(banner)
  })

  it('is not chosen by a name that was not left to this ward, or by who sees less than an office', async () => {
    for (const browser of [browse(house, newId(), 'ward_chair'), browse(house, bacKan, 'advisor')]) {
      const list = await withCookie(browser)('/van-ban')
      expect(list).not.toContain(banner)
    }
  })
})

it('no act asks for a permission to look', async () => {
  const looks = (await allActions()).filter(({ action }) => isLook(action.permission)).map(({ action }) => action.name)
  expect(looks).toEqual([])
})
