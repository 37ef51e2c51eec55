import {
  advancesOf,
  findBenefitRound,
  importNeeds,
  meetingsOf,
  openRound,
  payoutsOf,
  publishBenefits,
} from '../../src/areas/assistance/index.ts'
import { addHousehold, readHouseholdFile } from '../../src/areas/households/index.ts'
import { proposeOwnCase } from '../../src/areas/poverty/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { sampleId } from '../../src/sample/hand.ts'
import type { Day } from '../../src/values/day.ts'
import { callerAs } from './acting.ts'
import { succeed } from './ward.ts'

const levels = { month: '{amount} đồng × {times} tháng', day: '{amount} đồng × {times} ngày', once: '{amount} đồng' }
const record = (key: string) => sampleId(`song-cau ${key}`)

/** A round that areas still list for, a household that an area proposed, one whose file was looked into, and what the sample has. */
export async function supportBegun(database: Database, chair: Caller, on: Day): Promise<readonly string[]> {
  const book = { bookId: record('book poor-fund'), openedOn: on }
  const round = { title: 'Hỗ trợ sau mưa đá', purpose: 'emergency', ...book }
  const { id } = await succeed(database, openRound, round, chair)
  const row = { row: 2, area: 'Tổ 4', fullName: 'Bàn Thị Mưa', reason: 'disaster', amount: 500_000 }
  const sheet = { roundId: id, fileName: 'x.xlsx', mode: 'good_rows', rows: [row] }
  await succeed(database, importNeeds, sheet, chair)
  const home = { areaId: record('area 4'), headName: 'Lý Văn Hồ Sơ' }
  const household = await succeed(database, addHousehold, home, chair)
  await succeed(database, readHouseholdFile, { id: household.id }, chair)
  const head = callerAs('area_head', chair.committeeId, { areaId: record('area 4') })
  const need = { headName: 'Hoàng Văn Dột', purpose: 'house_repair', reason: 'Mái dột', proposedOn: on }
  const proposed = await succeed(database, proposeOwnCase, need, head)
  const [tet, benefit] = [record('assistance-round tet 2024'), record('benefit-round nq42')]
  const { scopeId } = await succeed(
    database,
    publishBenefits,
    { id: benefit, texts: { levels, people: '{count} người' } },
    chair,
  )
  const seen = await database.read(chair.sight, async (reading) => ({
    advances: await advancesOf(reading, tet),
    meetings: await meetingsOf(reading, tet),
    benefit: await findBenefitRound(reading, benefit),
    payouts: await payoutsOf(reading, [record('advance tet 2024')]),
  }))
  const parts = [
    '',
    '?muc=hien_vat',
    '?muc=khu_dan_cu',
    '?muc=hoi_dong',
    '?muc=niem_yet',
    '?muc=quyet_dinh',
    '?muc=chi_tra',
  ]
  return [
    ...[...parts, '?muc=ho_so', '/sua', '/them', '/nhap', '/hoi-dong/moi'].map((part) => `/ho-tro/dot/${id}${part}`),
    `/ho-tro/dot/${id}/hop-khu?khu=${record('area 4')}`,
    `/ho-tro/dot/${id}/them?khu=${record('area 4')}`,
    ...[...parts, '?muc=quyet_toan', '?muc=nhat_ky'].map((part) => `/ho-tro/dot/${tet}${part}`),
    `/ho-tro/dot/${tet}/hop/${seen.meetings[0]?.id}/bien-ban.docx`,
    `/ho-tro/ky-nhan/${seen.advances[0]?.id}`,
    `/ho-tro/ky-nhan/${seen.advances[0]?.id}/ban-giao/${seen.payouts[0]?.id}/bien-ban.docx`,
    ...['', '?muc=danh_sach', '?muc=hop', '?muc=cac_buoc', '/sua', '/nhap'].map(
      (part) => `/tro-cap/dot/${benefit}${part}`,
    ),
    '/quy-vi-nguoi-ngheo/khu-toi',
    `/quy-vi-nguoi-ngheo/khu-toi/${proposed.id}`,
    `/quy-vi-nguoi-ngheo/ho-so/${proposed.id}`,
    '/cong-khai-so',
    `/cong-khai-so/${scopeId}`,
    `/tro-cap/chinh-sach/${seen.benefit?.policyId}`,
    ...['', '/sua', '/ho-so', '/nhap-ho', `/nguoi/${household.headId}`].map((part) => `/ho-dan/${household.id}${part}`),
  ]
}
