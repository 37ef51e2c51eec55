import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again } from '../../../../tests/support/acting.ts'
import { gift, openPublicScope, type PublicScope, published } from '../../../../tests/support/disclosing.ts'
import { openDesk } from '../../../../tests/support/recommending.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import { maskRows, withdrawRows } from '../../../areas/disclosure/index.ts'
import { addDays, day } from '../../../values/day.ts'

let house: TestHouse
let scope: PublicScope
let root: string

const named = gift({ name: 'Nguyễn Thị Hòa', memo: 'ung ho dong bao 0912345678', references: ['FT24256511863009'] })
const plain = gift({ name: 'NGUYEN THI HOA', amount: 2_000_000, happenedOn: day('2024-02-02'), memo: '=cmd|calc' })
const hidden = gift({ name: 'Lò Văn Thử', amount: 300_000 })
const gone = gift({ name: 'Vi Văn Mẫu', amount: 700_000 })
const goods = gift({
  name: null,
  channel: 'in_kind',
  amount: null,
  goods: { name: 'Gạo tẻ', unit: 'kg', quantity: 30_000 },
})
const helped = gift({
  section: 'given',
  channel: 'cash',
  name: 'Bàn Thị Mẩy',
  area: 'Tổ 4',
  amount: 1_000_000,
  reason: 'Hộ nghèo',
  purpose: 'Nhà ở',
})

beforeAll(async () => {
  house = await openTestHouse()
  const { database } = house.house
  const desk = await openDesk(database)
  scope = await openPublicScope(database, { committeeId: desk.chair.committeeId })
  await openPublicScope(database, {
    committeeId: desk.chair.committeeId,
    ledger: 'state_benefit',
    title: 'Hỗ trợ theo NQ 42',
  })
  await published(database, scope, [named, plain, hidden, gone, goods, helped])
  const { scopeId } = scope
  await succeed(
    database,
    maskRows,
    { scopeId, ids: [hidden.id], fields: ['name'], reason: 'Người ủng hộ đề nghị' },
    again(scope.chair),
  )
  await succeed(database, withdrawRows, { scopeId, ids: [gone.id], reason: 'Chuyển nhầm' }, again(scope.chair))
  root = `/cong-khai/song-cau/so-thu-chi/${scope.slug}`
})
afterAll(() => house.close())

const get = async (path: string) => {
  const response = await house.fetch(path)
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const ask = (query: Record<string, string>) => get(`${root}?${new URLSearchParams(query)}`)

describe('the public ledger', () => {
  test('is one list of three ledgers that are never added together', async () => {
    const { text, status } = await get('/cong-khai/song-cau/so-thu-chi')
    expect(status).toBe(200)
    expect(text).toContain('Ủng hộ tự nguyện')
    expect(text).toContain('Chế độ của Nhà nước')
    expect(text).toContain('không cộng vào nhau')
    expect((await get('/cong-khai/song-cau')).text).toContain('/so-thu-chi')
    const map = (await get('/cong-khai/song-cau/sitemap.xml')).text
    expect(map).toContain('/cong-khai/song-cau/so-thu-chi</loc>')
    expect(map).toContain(`/so-thu-chi/${scope.slug}</loc>`)
  })

  test('tells its sums by a formula, goods apart, and nothing of what was taken back', async () => {
    const { text, status } = await get(root)
    expect(status).toBe(200)
    expect(text).toContain('2.800.000 − 1.000.000 − 0 = 1.800.000')
    expect(text).toContain('chưa định giá')
    expect(text).toContain('3900201000418')
    expect(text).not.toContain('Vi Văn Mẫu')
    expect(text).not.toContain('Lò Văn Thử')
    expect(text).toContain('Chuyển nhầm')
    expect(text).toContain('Người ủng hộ đề nghị')
    expect(text).not.toContain('0912345678')
    expect(text).not.toContain('<script')
    expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024)
  })

  test('tells what of some goods has no value, and how many kinds stand among the lines alone', async () => {
    const { database } = house.house
    const other = await openPublicScope(database, { committeeId: scope.committeeId, title: 'Ủng hộ hiện vật' })
    const of = (name: string, value: number | null, quantity = 10_000) =>
      gift({ name: null, channel: 'in_kind', amount: null, goods: { name, unit: 'bộ', quantity }, value })
    const many = Array.from({ length: 42 }, (_, at) => of(`Loại ${at + 1}`, null))
    const out = { section: 'given', name: 'Bàn Thị Mẩy', purpose: 'Mùa đông' } as const
    const help = gift({ ...out, amount: 500_000 })
    const warmth = gift({ ...out, amount: null, goods: { name: 'Áo ấm', unit: 'cái', quantity: 2000 }, purpose: 'Áo' })
    await published(database, other, [of('Chăn ấm', 900_000), of('Chăn ấm', null, 3_500), ...many, help, warmth])
    const { text } = await get(`/cong-khai/song-cau/so-thu-chi/${other.slug}`)
    // By purpose goods are neither đồng nor nought.
    for (const sum of ['>500.000<', '>1 dòng hiện vật<', '>500.000 · 1 dòng hiện vật<']) expect(text).toContain(sum)
    expect((await get(`/cong-khai/song-cau/so-thu-chi/${other.slug}?q=chan`)).text).toContain('Trị giá 900.000 đồng.')
    expect(text).toContain('900.000 (chưa định giá: 3,5 bộ)')
    expect(text).toContain('Còn 4 loại hiện vật khác')
  })

  test('every day has its files, also those that the page of the ledger has no room for', async () => {
    const { database } = house.house
    const other = await openPublicScope(database, { committeeId: scope.committeeId, title: 'Ủng hộ quanh năm' })
    const days = Array.from({ length: 70 }, (_, at) => addDays(day('2024-01-02'), at))
    await published(
      database,
      other,
      days.flatMap((happenedOn, at) => Array.from({ length: 1 + (at % 3) }, () => gift({ happenedOn }))),
    )
    const at = `/cong-khai/song-cau/so-thu-chi/${other.slug}`
    const daysIn = (text: string) => [...text.matchAll(/href="[^"]*du-lieu-([\d-]{10})\.csv"/g)].map(([, one]) => one)
    const { text } = await get(at)
    expect(daysIn(text)).toEqual(days.toReversed().slice(0, 14))
    expect(text).toContain('Cả 70 ngày')
    const first = await get(`${at}/ngay`)
    const older = /href="([^"]+truoc=[^"]+)"/.exec(first.text)?.[1] ?? ''
    expect([...daysIn(first.text), ...daysIn((await get(older)).text)]).toEqual(days.toReversed())
    const listed: { days: readonly { date: string; rows: number; json: string }[] } = JSON.parse(
      (await get(`${at}/ngay.json`)).text,
    )
    expect(listed.days.map(({ date }) => date)).toEqual(days.toReversed())
    const [newest] = listed.days
    expect(JSON.parse((await get(newest?.json ?? '')).text)).toHaveLength(newest?.rows ?? 0)
    expect((await get(`${at}x/ngay`)).status).toBe(404)
  })

  test('tells fees, interest and money returned apart, and what is left is the sum of its lines', async () => {
    const { database } = house.house
    const other = await openPublicScope(database, { committeeId: scope.committeeId, title: 'Ủng hộ sau bão' })
    const beside = (section: 'added' | 'deducted', purpose: string, amount: number) =>
      gift({ section, purpose, amount, name: null, memo: `${purpose} 0912345678` })
    const rows = [
      gift({ amount: 1_000_000 }),
      gift({ section: 'given', name: 'Bàn Thị Mẩy', amount: 500_000 }),
      gift({ section: 'remitted', name: 'MTTQ tỉnh', amount: 100_000, happenedOn: day('2024-02-05') }),
      ...[beside('deducted', 'fee', 11_000), beside('deducted', 'fee', 22_000), beside('deducted', 'returned', 50_000)],
      ...[beside('added', 'interest', 4118), beside('added', 'refunded', 30_000)],
    ]
    await published(database, other, rows)
    const at = `/cong-khai/song-cau/so-thu-chi/${other.slug}`
    const { text } = await get(at)
    expect(text).toContain('1.000.000 + 34.118 − 500.000 − 100.000 − 83.000 = 351.118')
    for (const said of ['Phí ngân hàng', '−33.000', 'Lãi tiền gửi', '+4.118', 'Tiền ngân hàng, người nhận trả lại'])
      expect(text).toContain(said)
    expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024)
    const signs: Readonly<Record<string, number>> = { received: 1, added: 1, given: -1, remitted: -1, deducted: -1 }
    const lines: readonly { section: string; amount: number }[] = JSON.parse((await get(`${at}/du-lieu.json`)).text)
    expect(lines.reduce((sum, one) => sum + (signs[one.section] ?? Number.NaN) * one.amount, 0)).toBe(351_118)
    const csv = (await get(`${at}/du-lieu.csv`)).text
    expect([csv.match(/,deducted,/g)?.length, csv.match(/,added,/g)?.length]).toEqual([3, 2])
    expect(`${text}${csv}`).not.toContain('0912345678')
    const found = (await get(`${at}?phan=deducted`)).text
    expect(found).toContain('3 dòng, cộng 83.000 đồng')
    // A day's file holds as many lines as the page says, whatever they tell; a day without a gift has one too.
    const daysTold = [...text.matchAll(/(\d\d)\/(\d\d)\/(\d{4}) \((\d+) dòng\)/g)]
    expect(daysTold.length).toBe(2)
    for (const [, dd, mm, yyyy, count] of daysTold)
      expect(JSON.parse((await get(`${at}/du-lieu-${yyyy}-${mm}-${dd}.json`)).text).length).toBe(Number(count))
    expect((await get(`${at}/dong/4`)).text).toContain('Phí ngân hàng')
    expect((await get(`${at}/dong/4`)).text).not.toContain('ledger-confirmation')
  })

  test.each([
    [{ q: 'nguyễn thị hoà' }, '2 dòng, cộng 2.500.000 đồng'],
    [{ q: 'thi hoa' }, '2 dòng, cộng 2.500.000 đồng'],
    [{ q: '2tr' }, '1 dòng, cộng 2.000.000 đồng'],
    [{ q: 'FT24256511863009' }, '1 dòng, cộng 500.000 đồng'],
    [{ q: '02/02/2024' }, '1 dòng, cộng 2.000.000 đồng'],
    [{ 'so-tien-tu': '1tr', phan: 'given' }, '1 dòng, cộng 1.000.000 đồng'],
    [{ q: 'mẩy' }, '1 dòng, cộng 1.000.000 đồng'],
    [{ q: 'gao te' }, '>1 dòng hiện vật<'],
    [{ q: 'Vi Văn Mẫu' }, 'Không tìm thấy dòng nào.'],
    [{ q: '0912345678' }, 'Không tìm thấy dòng nào.'],
  ])('%o finds %s', async (query, wanted) => {
    const { text, status } = await ask(query as unknown as Record<string, string>)
    expect(status).toBe(200)
    expect(text).toContain(wanted)
  })

  test('what the page finds is told without it too, in the columns of open data', async () => {
    const found = async (query: Record<string, string>) =>
      JSON.parse((await get(`${root}/tim?${new URLSearchParams(query)}`)).text)
    const { lines, ...told } = await found({ q: 'nguyễn thị hoà' })
    expect(told).toEqual({
      rows: 2,
      amount: 2_500_000,
      value: 0,
      counted_all: true,
      last_word_begun: false,
      next: null,
    })
    expect(lines).toMatchObject([
      { no: 1, name: 'Nguyễn Thị Hòa', amount: 500_000, memo_unverified: 'ung ho dong bao ***' },
      { no: 2, name: 'NGUYEN THI HOA', amount: 2_000_000, date: '2024-02-02' },
    ])
    expect((await found({ q: 'Vi Văn Mẫu' })).lines).toEqual([])
    expect((await found({ phan: 'given' })).lines).toMatchObject([{ name: 'Bàn Thị Mẩy', area: 'Tổ 4' }])
    expect((await get('/cong-khai/song-cau/so-thu-chi/khong-co/tim?q=hoa')).status).toBe(404)
  })

  test('a gift has a confirmation that the checking page knows, and no other', async () => {
    const { text } = await get(`${root}/dong/1`)
    const code = /[A-Z\d]{1,6}-1-[A-F\d]{10}/.exec(text)?.[0] ?? ''
    expect(code).not.toBe('')
    expect(text).toContain('<svg')
    const check = async (ma: string) => (await get(`/cong-khai/song-cau/xac-nhan?${new URLSearchParams({ ma })}`)).text
    expect(await check(code.toLowerCase())).toContain('Nguyễn Thị Hòa')
    const forged = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    for (const wrong of [forged, code.replace('-1-', '-2-'), 'ABC-1-0000000000', '<script>'])
      expect(await check(wrong)).toContain('Không có giấy xác nhận nào')
    expect((await get(`${root}/dong/4`)).status).toBe(410)
    expect((await get(`${root}/dong/99`)).status).toBe(404)
  })

  test('its files hold every public line, a checksum, and no formula', async () => {
    for (const name of ['du-lieu.csv', 'du-lieu-2024-02-01.csv', 'du-lieu.json']) {
      const { status, headers } = await house.fetch(`${root}/${name}`)
      const bytes = new Uint8Array(await (await house.fetch(`${root}/${name}`)).arrayBuffer())
      const text = new TextDecoder().decode(bytes)
      expect([name, status]).toEqual([name, 200])
      expect(headers.get('x-row-count')).toBe(name.includes('2024') ? '4' : '5')
      const sum = (await get(`${root}/${name}.sha256`)).text
      expect(sum).toContain(createHash('sha256').update(bytes).digest('hex'))
      expect(text).not.toMatch(/Vi Văn Mẫu|Lò Văn Thử|0912345678/)
    }
    expect((await get(`${root}/du-lieu.csv`)).text).toContain("'=cmd|calc")
    expect((await get(`${root}/du-lieu-2024-02-31.csv`)).status).toBe(404)
  })

  test('is valid HTML, and takes whatever is typed', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-trailing-whitespace': 'off' },
    })
    for (const path of [root, `${root}?q=hoa`, `${root}/dong/1`, '/cong-khai/song-cau/xac-nhan?ma=x']) {
      const { results } = await validator.validateString((await get(path)).text)
      expect([
        path,
        results.flatMap((one) => one.messages.map((message) => `${message.ruleId} ${message.message}`)),
      ]).toEqual([path, []])
    }
    for (const text of ["'; drop table", '%', '\\', '<b>', '0||x', '1|2024-01-01|5', 'a'.repeat(400)]) {
      const query = { q: text, sau: text, 'so-tien-tu': text, 'tu-ngay': text, phan: text }
      const { status, text: page } = await ask(query)
      expect([text, status]).toEqual([text, 200])
      expect(page).not.toContain('<b>')
    }
  })
})
