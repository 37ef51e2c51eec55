import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { festival, type Ground, openGround, planned, registration } from '../../../../tests/support/festival.ts'
import { printsWhole } from '../../../../tests/support/paper.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { documentsOf } from '../../../areas/documents/index.ts'
import { loadYear, registerEvent, resultOf } from '../../../areas/festival/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { headingOf, rowOf, sheetColumns, sheetFields } from './import-columns.ts'

let house: StaffHouse
let ground: Ground
let planId: Id
let verified: Id
let waiting: Id
/** Areas 1 and 2 held it together and are verified; 3 is reported; 4 is approved; 5 registered; 6 to 8 did nothing. */
beforeAll(async () => {
  house = await openStaffHouse('2023-11-20T08:00:00+07:00')
  const { database } = house.house
  ground = await openGround(database, [100, 98, 103, 90, 95, 88, 110, 120], house.committeeId)
  planId = await planned(database, ground)
  const [a = '', b = '', c = '', d = '', e = ''] = ground.areaIds
  verified = await festival(database, ground, {
    areaIds: [a, b],
    reported: { totalReason: 'Có hộ mới', works: ['85 m đường bê tông'], commended: 2, gifts: 3, giftWorth: 300_000 },
  })
  waiting = await festival(database, ground, { areaIds: [c], until: 'reported', reported: { householdsTotal: 103 } })
  await festival(database, ground, { areaIds: [d], until: 'approved' })
  await succeed(database, registerEvent, registration(e), ground.officer)
})
afterAll(() => house.close())

const read = () =>
  house.house.database.read(ground.chair.sight, (reading) => loadYear(reading, ground.committeeId, 2023))
const officer = () => house.as('ward_officer')
const head = (number: number) => house.as('area_head', { areaId: ground.areaIds[number - 1] ?? '' })
const officePaths = (): readonly string[] => [
  '/ngay-hoi',
  ...['', '?muc=ke_hoach', '?muc=lich', '?muc=ket_qua', '?muc=van_ban', '?muc=nhat_ky', '?tinh-trang=planned'].map(
    (part) => `/ngay-hoi/2023${part}`,
  ),
  '/ngay-hoi/2023/nhap',
  '/ngay-hoi/ke-hoach/moi?nam=2024',
  ...[verified, waiting].map((id) => `/ngay-hoi/dang-ky/${id}`),
  '/ngay-hoi/ket-qua?tinh-trang=all_verified&co=ceremony&q=to',
]

describe('pages', () => {
  test('all open for the office, and hold no place left unfilled', async () => {
    const facts = await read()
    const one = resultOf(facts, ground.areaIds[0] ?? '')?.id
    for (const path of [...officePaths(), `/ngay-hoi/ket-qua/${one}`, `/ngay-hoi/ket-qua/${one}/sua`]) {
      const { status, text } = await house.as('ward_chair').get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/undefined|\[object|NaN|\{\w+\}/)
    }
    expect((await officer().get('/tim?q=to+1')).text).toContain(`/ngay-hoi/dang-ky/${verified}`)
  })

  test('none of the office opens for the head of an area, whose own page tells the own festival alone', async () => {
    for (const path of officePaths()) expect((await head(3).get(path)).status, path).toBe(403)
    const own = await head(3).get('/ngay-hoi/khu-toi')
    expect(own.status).toBe(200)
    expect(own.text).toContain('chờ phường xác nhận')
    expect((await head(6).get('/ngay-hoi/khu-toi')).text).toContain('Đăng ký Ngày hội')
    // A festival of others is not there for this head, whatever is asked of it.
    expect((await head(6).get(`/ngay-hoi/dang-ky/${verified}/bao-cao`)).status).toBe(404)
    expect((await head(6).get(`/ngay-hoi/dang-ky/${verified}/dang-ky.pdf`)).status).toBe(404)
  })

  test('the head of an area reports for the own area, whatever the form says', async () => {
    const facts = await read()
    const id = facts.events.find((one) => one.participations.some((part) => part.areaId === ground.areaIds[3]))?.event
      .id
    const told = { heldOn: '2023-11-12', householdsTotal: '90', householdsAttended: '95', 'parts[]': ['ceremony'] }
    const page = `/ngay-hoi/dang-ky/${id}/bao-cao?khu=${ground.areaIds[0]}`
    const wrong = await head(4).post(page, 'report', told)
    expect(wrong.status).toBe(422)
    for (const said of ['nhiều hơn tổng số hộ', 'Chỉ tổ chức phần lễ thì cần ghi lý do', 'ceremonyOnlyReason'])
      expect(wrong.text).toContain(said)
    const right = { ...told, householdsAttended: '80', ceremonyOnlyReason: 'Mưa lớn' }
    expect((await head(4).post(page, 'report', right)).location).toContain('/ngay-hoi/khu-toi')
    expect(resultOf(await read(), ground.areaIds[3] ?? '')).toMatchObject({
      householdsAttended: 80,
      festivities: false,
    })
  })
})

test('a sheet is taken row by row, and each row is told with its field and the way out', async () => {
  const sample = await officer().send('/ngay-hoi/2023/mau.xlsx')
  const given = await readXlsx(new Uint8Array(await sample.arrayBuffer()), sheetColumns)
  // The sample names the areas that told nothing yet, with their households: filled in it is a sheet.
  expect(isRefusal(given) ? [] : given.refused.filter((one) => one.field === 'heldOn')).toHaveLength(3)
  const row = { heldOn: '2023-11-12', place: 'Nhà văn hóa', joint: 'chung', ceremony: 'x', festivities: 'x' }
  const rows = [
    { ...row, area: 'Tổ 6', householdsTotal: '88', householdsAttended: '80', budget_residents: '1.500.000' },
    { ...row, area: 'Tổ 7', householdsTotal: '110', householdsAttended: '190' },
    { ...row, area: 'Tổ 1', householdsTotal: '100', householdsAttended: '90' },
    { ...row, area: 'Tổ 8', householdsTotal: '120', householdsAttended: '', heldOn: null },
  ]
  const bytes = await writeXlsx({
    name: 'x',
    title: ['Kết quả'],
    columns: sheetFields.map((field) => ({
      header: headingOf(field),
      width: 12,
      kind: field === 'heldOn' ? ('day' as const) : ('text' as const),
    })),
    rows: rows.map((one) => sheetFields.map((field) => (one as Record<string, string | null>)[field] ?? null)),
  })
  const file = new File([new Uint8Array(bytes)], 'ngay-hoi.xlsx')
  const fields = { file, mode: 'good_rows', reference: '3/TB', approvedOn: '2023-10-30' }
  const { status, text } = await officer().post('/ngay-hoi/2023/nhap', 'import', fields)
  expect(status).toBe(200)
  for (const said of ['1 dòng được nhận', '1 dòng đã có', '2 dòng bị từ chối', 'Số hộ dự: Số hộ dự (190) nhiều hơn'])
    expect(text).toContain(said)
  const taken = resultOf(await read(), ground.areaIds[5] ?? '')
  expect(taken).toMatchObject({ householdsAttended: 80, budget: [{ source: 'residents', amount: 1_500_000 }] })
  expect(rowOf({ row: 2, values: { ceremony: 'Không' } as never })).toMatchObject({ ceremony: false })
})

describe('papers', () => {
  test('are written from the records of the year, each whole', async () => {
    const chair = house.as('ward_chair')
    for (const kind of ['plan', 'schedule', 'results'])
      expect((await chair.post('/ngay-hoi/2023', 'draft_paper', { kind, planId })).status, kind).toBe(303)
    const { database } = house.house
    const papers = await database.read(ground.chair.sight, (reading) => documentsOf(reading, planId))
    const text = async (typeCode: string) =>
      printsWhole(database, ground.chair.sight, papers.find((one) => one.typeCode === typeCode)?.id ?? '')
    const plan = await text('KH')
    for (const said of ['phối hợp với Ủy ban nhân dân', 'V. TỔ CHỨC THỰC HIỆN', 'trước ngày 25 tháng 10 năm 2023'])
      expect(plan).toContain(said)
    const report = await text('BC')
    for (const said of ['172/200 (86%)', '02 khu dân cư tổ chức chung', 'Tổ 1: 85 m đường bê tông'])
      expect(report).toContain(said)
    expect(await text('TB')).toContain('phân công lãnh đạo dự')
  })

  test('leave as files that open', async () => {
    for (const [path, magic] of [
      [`/ngay-hoi/dang-ky/${verified}/dang-ky.pdf`, '%PDF'],
      [`/ngay-hoi/dang-ky/${verified}/chuong-trinh.docx`, 'PK'],
      ['/ngay-hoi/2023/lich.pdf', '%PDF'],
      ['/ngay-hoi/2023/khu-dan-cu.xlsx', 'PK'],
      ['/ngay-hoi/ket-qua.xlsx?tinh-trang=all_held', 'PK'],
      ['/ngay-hoi/so-sanh.xlsx', 'PK'],
    ] as const) {
      const sent = await officer().send(path)
      const bytes = Buffer.from(await sent.arrayBuffer())
      expect([sent.status, bytes.subarray(0, magic.length).toString('latin1')], path).toEqual([200, magic])
    }
  })
})
