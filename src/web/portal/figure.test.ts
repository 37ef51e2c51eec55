import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, recommend } from '../../../tests/support/recommending.ts'
import { type Browser, browse } from '../../../tests/support/staff.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../tests/support/web.ts'
import { publishRecommendation } from '../../areas/recommendations/index.ts'
import { day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'

const root = '/cong-khai/song-cau'
let house: TestHouse
let chair: Browser
let hidden: string

beforeAll(async () => {
  house = await openTestHouse()
  const { database } = house.house
  const desk = await openDesk(database)
  chair = browse(house, desk.committeeId, 'ward_chair')
  const origin = { kind: 'supervision_session', id: newId(), label: 'Giám sát' }
  const asked = { origin, issuedOn: day('2024-02-05') }
  const open = await recommend(database, desk, { ...asked, text: '=Sửa đèn đường Tổ 4' })
  hidden = await recommend(database, desk, { ...asked, text: 'Việc chưa công bố' })
  await succeed(database, publishRecommendation, { id: open }, desk.chair)
})
afterAll(() => house.close())

const read = async (path: string) => {
  const response = await house.fetch(path, { headers: { 'cache-control': 'no-cache' } })
  return { status: response.status, text: await response.text() }
}

test('the chair chooses period, day and indicators, and publishes', async () => {
  const form = await chair.get('/cong-bo/so-lieu?ky=2024&den-ngay=2024-04-10')
  expect(form.text).toContain('1/2')
  const chosen = { title: 'Số liệu năm 2024', 'indicators[]': ['supervision_recommendations'], 'leading[]': [] }
  const send = (more: object) =>
    chair.post('/cong-bo/so-lieu?ky=2024&den-ngay=2024-04-10', 'publish', { ...chosen, ...more })
  expect((await send({ 'indicators[]': [] })).status).toBe(422)
  expect((await send({})).status).toBe(303)
  expect((await chair.get('/cong-bo/so-lieu?ky=2024&den-ngay=2024-04-10')).text).toContain('bản 1')
})

test('the home page opens with the figure, the figure with its definition and only its public records', async () => {
  const home = await read(root)
  const [href = ''] = /\/cong-khai\/song-cau\/so-lieu\/[a-z0-9-]+\/supervision_recommendations/.exec(home.text) ?? []
  const { status, text } = await read(href)
  expect(status).toBe(200)
  expect(text).toContain('1 trên 2 bản ghi đứng sau con số này đang công khai')
  expect(text).toContain('Sửa đèn đường')
  expect(text).not.toContain('Việc chưa công bố')
  expect(text).not.toContain(hidden)
  const csv = await read(`${href}.csv`)
  expect(csv.text.trim().split('\r\n')).toHaveLength(2)
  expect(csv.text).toContain("'=Sửa đèn đường")
  expect(JSON.parse((await read(`${href}.json`)).text)).toHaveLength(1)
  const set = href.split('/').slice(0, -1).join('/')
  expect((await read(`${set}.csv`)).text).toContain('supervision_recommendations')
  expect((await read(`${set}/no_such_figure`)).status).toBe(404)
})

test('what is not public is nowhere, whatever is asked', async () => {
  const tried = [
    ...['kien-nghi', 'bao-cao', 'van-ban', 'so-lieu'].flatMap((section) => [
      `${root}/${section}/${hidden}`,
      `${root}/${section}/viec-chua-cong-bo-${hidden.slice(-6)}`,
      `${root}/${section}?q=viec chua cong bo`,
    ]),
    `${root}/tim?q=viec chua cong bo`,
    `${root}/goc/recommendation/viec-chua-cong-bo-${hidden.slice(-6)}.json`,
    `${root}/tep/${hidden}`,
    ...['kien-nghi.csv', 'kien-nghi.json', 'so-lieu.csv'].map((file) => `${root}/du-lieu/${file}`),
    ...['tin.atom', 'kien-nghi/tin.atom', 'sitemap.xml'].map((file) => `${root}/${file}`),
  ]
  for (const path of tried) {
    const { text } = await read(encodeURI(path))
    expect(text, path).not.toContain('Việc chưa')
    // The address itself may stand in a link to the other language.
    expect(text.replaceAll(`/${hidden}`, ''), path).not.toContain(hidden)
  }
})
