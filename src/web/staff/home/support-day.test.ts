import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Desk,
  listAll,
  listed,
  openAssistanceDesk,
  openRoundOf,
  throughPosting,
} from '../../../../tests/support/assisting.ts'
import { openPublicScope } from '../../../../tests/support/disclosing.ts'
import { browse } from '../../../../tests/support/staff.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import {
  fileRound,
  knownPolicies,
  openBenefitRound,
  recordObjection,
  takePolicy,
  unfiledOf,
} from '../../../areas/assistance/index.ts'
import { addHousehold } from '../../../areas/households/index.ts'
import type { Role } from '../../../areas/identity/index.ts'
import { addAgency } from '../../../areas/organisation/index.ts'
import { addBankAccount } from '../../../areas/statements/index.ts'

let house: TestHouse
let desk: Desk
beforeAll(async () => {
  house = await openTestHouse()
  const { database } = house.house
  desk = await openAssistanceDesk(database)
  await openRoundOf(database, desk, { title: 'Hỗ trợ sau mưa đá', listBy: '2024-04-10' })
  await openRoundOf(database, desk, { title: 'Quà Tết Ất Tỵ', listBy: '2024-04-20' })
  const posted = await openRoundOf(database, desk, { title: 'Hỗ trợ sau lũ quét' })
  const withGoods = listed(['Bàn Văn Thử'], 500_000).map((row) => ({ ...row, goods: '01 túi quà' }))
  await listAll(database, desk, posted, withGoods)
  const unfiled = await database.read(desk.chair.sight, (r) => unfiledOf(r, desk.committeeId, posted))
  const rows = unfiled.map(({ need }) => ({ needId: need.id, householdId: 'new' }))
  await succeed(database, fileRound, { roundId: posted, rows }, desk.officer)
  await throughPosting(database, desk, posted)
  const hanging = await openRoundOf(database, desk, { title: 'Hỗ trợ sau cháy nhà' })
  await listAll(database, desk, hanging, listed(['Lý Văn Treo'], 300_000))
  const toFile = await database.read(desk.chair.sight, (r) => unfiledOf(r, desk.committeeId, hanging))
  const files = toFile.map(({ need }) => ({ needId: need.id, householdId: 'new' }))
  await succeed(database, fileRound, { roundId: hanging, rows: files }, desk.officer)
  await throughPosting(database, desk, hanging, [desk.areaId], { isLeft: true })
  const said = { roundId: hanging, receivedOn: '2024-02-10', content: 'Hộ này đã được giúp.' }
  await succeed(database, recordObjection, said, desk.officer)
  const policy = await succeed(database, takePolicy, { code: knownPolicies[0]?.code }, desk.officer)
  const benefits = { policyId: policy.id, title: 'Xét trợ cấp đợt thử', openedOn: '2024-04-01' }
  await succeed(database, openBenefitRound, benefits, desk.officer)
  const late = { ...benefits, title: 'Xét trợ cấp đã muộn', listBy: '2024-04-12', submitBy: '2024-04-20' }
  await succeed(database, openBenefitRound, late, desk.officer)
  const soon = { ...benefits, title: 'Xét trợ cấp sắp đến hạn', listBy: '2024-04-17' }
  await succeed(database, openBenefitRound, soon, desk.officer)
  await openPublicScope(database, { committeeId: desk.committeeId, title: 'Ủng hộ bà con vùng sạt lở' })
  const account = { bank: 'other', number: '0071001234567', holder: 'Ủy ban Mặt trận', openedOn: '2024-01-02' }
  await succeed(database, addBankAccount, account, desk.accountant)
  const agency = { superiorId: '', superiorName: '', address: '', phone: '', email: '', contactName: '', from: '' }
  await succeed(database, addAgency, { kind: 'enterprise', name: 'Hợp tác xã Thử', ...agency }, desk.chair)
  const home = { areaId: desk.areaId, headName: 'Lường Thị Tìm Thấy' }
  await succeed(database, addHousehold, home, desk.officer)
})
afterAll(() => house.close())

const get = async (role: Role, path: string) =>
  (await browse(house, desk.committeeId, role).get(path)).text.replace(/<\/?mark>/g, '')

test('the day tells whom a round of support waits for', async () => {
  const officer = await get('ward_officer', '/')
  for (const told of ['Hạn lập danh sách hỗ trợ', 'Hỗ trợ sau mưa đá', 'Quà Tết Ất Tỵ']) expect(officer).toContain(told)
  expect(officer).not.toContain('Danh sách hỗ trợ chờ quyết định')
  // Goods of the list are only words until the office says what they are.
  expect(officer.split('Hiện vật của đợt hỗ trợ chưa khai gồm những gì')).toHaveLength(2)
  const chair = await get('ward_chair', '/')
  for (const told of ['Danh sách hỗ trợ chờ quyết định', 'Hỗ trợ sau lũ quét']) expect(chair).toContain(told)
  expect(await get('ward_treasurer', '/')).not.toContain('Hỗ trợ sau lũ quét')
  // A list that hangs too long, what was said of it, and a round of State benefits are the office's day.
  for (const told of ['Hết hạn niêm yết', 'Hỗ trợ sau cháy nhà', 'Phản ánh về danh sách chờ trả lời'])
    expect(officer).toContain(told)
  for (const told of ['Trợ cấp chờ họp xét ở khu dân cư', 'Xét trợ cấp đợt thử']) expect(officer).toContain(told)
  const heard = (title: string) => officer.slice(officer.indexOf(title)).slice(0, 1500)
  expect(heard('Xét trợ cấp đã muộn')).toContain('Quá 3 ngày')
  expect(heard('Xét trợ cấp sắp đến hạn')).toContain('Còn 2 ngày')
  expect(chair.split('Danh sách hỗ trợ chờ quyết định')).toHaveLength(2)
  expect(await get('ward_treasurer', '/')).not.toContain('Xét trợ cấp đợt thử')
})

test('rounds and households are found without accents, by who may read them', async () => {
  expect(await get('ward_officer', '/tim?q=mua+da')).toContain('Hỗ trợ sau mưa đá')
  expect(await get('ward_officer', '/tim?q=luong+thi+tim')).toContain('Lường Thị Tìm Thấy')
  expect(await get('area_head', '/tim?q=mua+da')).not.toContain('Hỗ trợ sau mưa đá')
})

test('public ledgers and bank accounts are found by who may read them', async () => {
  expect(await get('ward_officer', '/tim?q=sat+lo')).toContain('Ủng hộ bà con vùng sạt lở')
  expect(await get('ward_accountant', '/tim?q=1234567')).toContain('…4567')
  expect(await get('ward_officer', '/tim?q=1234567')).not.toContain('…4567')
  expect(await get('area_head', '/tim?q=sat+lo')).not.toContain('Ủng hộ bà con vùng sạt lở')
})
