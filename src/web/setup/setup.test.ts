import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../tests/support/web.ts'
import { signIn } from '../../areas/identity/index.ts'
import { listCommittees, loadAreas } from '../../areas/organisation/index.ts'
import { systemSight } from '../../platform/system-caller.ts'
import { writeXlsx } from '../../print/xlsx/write.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'

const opened: TestHouse[] = []
let house: TestHouse

beforeEach(async () => {
  house = await openTestHouse('2026-11-23T08:00:00+07:00')
  opened.push(house)
})
afterAll(() => Promise.all(opened.map((one) => one.close())))

type Fields = Readonly<Record<string, string | File>>

async function post(path: string, act: string, fields: Fields = {}, cookie = '') {
  const form = new FormData()
  form.set('act', act)
  if (!('client_id' in fields)) form.set('client_id', newId())
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const response = await house.fetch(path, { method: 'POST', body: form, cookie })
  const [key] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  return { status: response.status, location: response.headers.get('location'), text: await response.text(), key }
}

/** Follows the printed link in a browser and chooses to set up one's own committee. */
async function goIn(): Promise<string> {
  const { key } = await post('/thiet-lap', 'own', { ma: house.house.operator.door.token() ?? '' })
  return key ?? ''
}

const committees = () => house.house.database.read(systemSight([]), listCommittees)
const password = 'hoa dao no ben song'
const good: Fields = {
  'unit.kind': 'ward',
  'unit.name': 'Bến Thử',
  'unit.code': '',
  'unit.provinceCode': '19',
  committeeName: '',
  'term.number': 'i',
  'term.from': '2025-07-15',
  'term.to': '2030-07-14',
  'chair.displayName': 'Lê Thị Thử',
  'chair.signInName': 'chutich',
  'chair.password': password,
  'chair.again': password,
  areasWay: 'numbers',
  areaKind: 'residential_group',
  areaCount: '21',
}

describe('the link of the first run', () => {
  it('opens the page as often as it is looked at, and is spent by the first step', async () => {
    const token = house.house.operator.door.token()
    const path = `/thiet-lap?ma=${token}`
    expect((await house.fetch(path)).status).toBe(200)
    expect((await house.fetch(path)).status).toBe(200)
    const step = await post('/thiet-lap', 'own', { ma: token ?? '' })
    expect([step.status, step.location]).toEqual([303, '/thiet-lap/uy-ban'])
    const elsewhere = await house.fetch(path)
    expect(elsewhere.status).toBe(403)
    expect(await elsewhere.text()).toContain('đã được dùng')
    expect((await house.fetch(path, { cookie: step.key ?? '' })).status).toBe(200)
    expect(house.house.operator.door.token()).toBeNull()
  })

  it.each([
    ['none', ''],
    ['an empty one', '?ma='],
    ['a wrong one', '?ma=%00%00'],
    ['a huge one', `?ma=${'x'.repeat(5000)}`],
  ])('%s is refused', async (_name, query) => {
    const response = await house.fetch(`/thiet-lap${query}`)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('không đúng')
  })

  it('without it nothing is done', async () => {
    const { operator } = house.house
    expect((await post('/thiet-lap', 'sample', { ma: 'guessed' })).status).toBe(403)
    expect((await post('/thiet-lap/mau', 'load')).status).toBe(403)
    expect((await post('/thiet-lap/uy-ban', 'set_up', good)).status).toBe(403)
    expect(await committees()).toEqual([])
    expect(await operator.sampleState()).toEqual({ kind: 'none' })
  })
})

describe('setting up one’s own committee', () => {
  it('says everything that is wrong at once, and founds nothing', async () => {
    const key = await goIn()
    const { status, text } = await post('/thiet-lap/uy-ban', 'set_up', { areasWay: 'numbers', areaCount: '0' }, key)
    expect(status).toBe(422)
    for (const name of ['unit-name', 'unit-provinceCode', 'term-number', 'term-from', 'chair-displayName', 'areaCount'])
      expect(text, name).toContain(`id="set_up-${name}-error"`)
    expect(text).toContain('id="set_up-chair-password-error"')
    expect(await committees()).toEqual([])
  })

  it.each([
    ['chair.password', 'short', 'ngan'],
    ['chair.again', 'another', 'khac hẳn'],
    ['chair.signInName', 'hostile', '<script>'],
    ['unit.name', 'huge', 'x'.repeat(5000)],
    ['unit.code', 'short', '12'],
    ['term.to', 'before the beginning', '2020-01-01'],
    ['term.number', 'not Roman', 'hai'],
    ['unit.provinceCode', 'hostile', "'; drop table x; --"],
  ])('refuses %s when it is %s, at its field', async (name, _how, value) => {
    const field = name.replace('.', '-')
    const { status, text } = await post('/thiet-lap/uy-ban', 'set_up', { ...good, [name]: value }, await goIn())
    expect(status).toBe(422)
    expect(text).toContain(`id="set_up-${field}-error"`)
    expect(text).not.toContain(password)
    expect(await committees()).toEqual([])
  })

  it('founds it whole: the chair signs in, the areas are there, the page is closed; sent twice it is one', async () => {
    const key = await goIn()
    const form = { ...good, client_id: newId() }
    const first = await post('/thiet-lap/uy-ban', 'set_up', form, key)
    expect(first.status).toBe(200)
    expect(first.text).toContain('Ủy ban Mặt trận Tổ quốc Việt Nam phường Bến Thử')
    const again = await post('/thiet-lap/uy-ban', 'set_up', form, key)
    expect(again.status).toBe(403)
    const [committee, ...others] = await committees()
    expect(others).toEqual([])
    const { database } = house.house
    const id = committee?.id ?? ''
    const { areas } = await database.read(systemSight([id]), (reading) => loadAreas(reading, id))
    expect(areas.map((area) => area.names[0]?.name).at(-1)).toBe('Tổ 21')
    const entered = await signIn(database, { name: 'chutich', password }, { address: '192.0.2.1', userAgent: '' })
    expect(isRefusal(entered)).toBe(false)
    expect((await house.fetch('/thiet-lap', { cookie: key })).status).toBe(403)
  })

  it('takes the areas of a file, or tells row by row why not', async () => {
    const key = await goIn()
    const file = async (rows: readonly (readonly (string | number | null)[])[]) => {
      const columns = ['Tên khu dân cư', 'Số', 'Loại'].map((header) => ({ header, width: 20, kind: 'text' as const }))
      return new File([new Uint8Array(await writeXlsx({ name: 'a', title: ['DANH SÁCH'], columns, rows }))], 'a.xlsx')
    }
    const ofFile = async (areasFile: File) =>
      post('/thiet-lap/uy-ban', 'set_up', { ...good, areasWay: 'file', areasFile }, key)
    const bad = await ofFile(
      await file([
        ['Tổ 1', '1', 'Thành phố'],
        [null, '2', null],
        ['Tổ 1', '3', null],
        ['tổ 1', '4', null],
      ]),
    )
    expect(bad.status).toBe(422)
    for (const said of ['Dòng 4', 'Dòng 5', 'Dòng 7', 'Trùng với dòng 6']) expect(bad.text).toContain(said)
    expect((await ofFile(new File(['nonsense'], 'a.xlsx'))).text).toContain('không phải tệp Excel')
    expect(await committees()).toEqual([])
    const taken = await ofFile(
      await file([
        ['Tổ Suối', '1', 'Tổ dân phố'],
        ['Thôn Đồi', '2', 'Thôn'],
      ]),
    )
    expect(taken.status).toBe(200)
    expect(taken.text).toMatch(/Thôn Đồi[\s\S]*Đã nhận/)
  })
})
