import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { foundWard, loadExampleUnits, succeed, type Ward } from '../../../tests/support/ward.ts'
import { type Action, type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { recentJournal } from '../../platform/journal.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { addArea } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ward: Ward
const [four, five] = [newId(), newId()]
beforeAll(async () => {
  house = await openTestDatabase()
  await loadExampleUnits(house.database)
  ward = await foundWard(house.database)
  for (const [id, number] of [
    [four, 4],
    [five, 5],
  ] as const)
    await succeed(
      house.database,
      addArea,
      { id, name: `Tổ ${number}`, kind: 'residential_group', number, from: '2019-01-01', decision: '' },
      ward.chair,
    )
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller = ward.officer) =>
  perform(house.database, what, input, again(caller))
const read = <T>(look: Parameters<typeof house.database.read<T>>[1], caller: Caller = ward.officer) =>
  house.database.read(caller.sight, look)
const open = (name: string, more: object = {}) =>
  succeed(house.database, door.addHousehold, { areaId: four, headName: name, ...more }, ward.officer)

describe('every act sent twice is done once', () => {
  const sent = new Set<string>()
  async function twice<I, F, O>(what: Action<I, F, O>, input: unknown): Promise<O> {
    const caller = again(ward.officer)
    const latest = () => read(async (r) => (await recentJournal(r, ward.committeeId, { limit: 1 }))[0]?.seq)
    const first = await perform(house.database, what, input, caller)
    if (isRefusal(first)) throw new Error(`${what.name}: ${JSON.stringify(first)}`)
    const seq = await latest()
    expect(await perform(house.database, what, input, caller), what.name).toEqual(first)
    expect(await latest(), what.name).toBe(seq)
    sent.add(what.name)
    return first
  }

  test('a household from its opening to its end', async () => {
    const d = door
    const head = { headBirthYear: '1958', headCitizenNumber: '006 158 000 123', headPhone: '0912 345 678' }
    const { id, headId } = await twice(d.addHousehold, { areaId: four, headName: 'Bàn Thị Thử', ...head })
    await twice(d.editHousehold, { id, editNo: 1, areaId: five, headName: 'Bàn Thị Thử', people: '4' })
    const { id: memberId } = await twice(d.addMember, { householdId: id, fullName: 'Lý Văn Mẫu', birthYear: 1990 })
    await twice(d.editMember, {
      id: memberId,
      householdId: id,
      fullName: 'Lý Văn Mẫu',
      birthYear: 1991,
      relation: 'Con',
    })
    await twice(d.recogniseHousehold, { householdId: id, kind: 'near_poor', fromOn: '2022-01-01' })
    const poor = await twice(d.recogniseHousehold, { householdId: id, kind: 'poor', fromOn: '2023-01-01' })
    await twice(d.endRecognition, { id: poor.id, householdId: id, toOn: '2023-12-31', reason: 'Rà soát cuối năm' })
    const given = { householdId: id, receivedOn: '2023-02-01', kind: 'gift', source: 'Hội Chữ thập đỏ' }
    const outside = await twice(d.recordOutsideSupport, { ...given, amount: '500k' })
    await twice(d.withdrawOutsideSupport, { id: outside.id, householdId: id, reason: 'Ghi nhầm hộ' })
    await twice(d.endMember, { id: memberId, householdId: id, endedOn: '2024-01-05', reason: 'moved_away' })
    await twice(d.readHouseholdFile, { id })
    const file = await read((r) => d.findHouseholdFile(r, id))
    expect(file?.standings.map(({ kind, fromOn, toOn }) => [kind, fromOn, toOn])).toEqual([
      ['near_poor', '2022-01-01', '2022-12-31'],
      ['poor', '2023-01-01', '2023-12-31'],
    ])
    expect(file?.supports).toEqual([])
    expect(file?.members).toMatchObject([{ id: headId, hasCitizenHash: true }, { endReason: 'moved_away' }])
    expect(await read((r) => d.phonesOf(r, id))).toEqual(new Map([[headId, '0912345678']]))
    const rows = [{ row: 2, area: 'tổ 4', headName: 'Hoàng Văn Nhập', standings: ['poor'] }]
    await twice(d.importHouseholds, { fileName: 'ho.xlsx', mode: 'good_rows', rows })
    await twice(d.closeHousehold, { id, closedOn: '2024-03-01', reason: 'moved_away' })
    const acts = Object.values(door).filter((one) => typeof one === 'object' && 'permission' in one)
    expect([...sent].sort()).toEqual((acts as unknown as readonly AnyAction[]).map(({ name }) => name).sort())
    expect(await brokenAmong(house.database, [ward.committeeId], door.householdInvariants)).toEqual([])
  })
})

test('the number of a card is nowhere in the database, nor the telephone in clear', async () => {
  await open('Nông Văn Kín', { headCitizenNumber: '006158000999', headPhone: '0987654321' })
  const owner = new pg.Client(house.fresh.owner)
  await owner.connect()
  const tables = ['households.member', 'households.household', 'platform.journal', 'platform.request']
  for (const table of tables) {
    const { rows } = await owner.query(`select t::text as text from ${table} t`)
    const all = rows.map((row) => row.text).join('\n')
    expect(all).not.toMatch(/006158000999|0987654321/)
  }
  await owner.end()
})

test('a household that becomes one with another takes its people and its history along, and nobody twice', async () => {
  const phone = { headPhone: '0911222333', headCitizenNumber: '006158000777' }
  const gone = await open('Triệu Văn Gộp', { headBirthYear: 1961, ...phone })
  const stays = await open('Lý Thị Nhận', { headBirthYear: 1970 })
  const member = (householdId: Id, fullName: string, birthYear: number) =>
    succeed(house.database, door.addMember, { householdId, fullName, birthYear }, ward.officer)
  await member(gone.id, 'Lý Văn Chung', 1999)
  await member(stays.id, 'lý văn chung', 1999)
  const given = { householdId: gone.id, receivedOn: '2023-02-01', kind: 'cash', amount: 100_000, source: 'Quỹ' }
  await succeed(house.database, door.recordOutsideSupport, given, ward.officer)
  const recognise = (householdId: Id, more: object) =>
    succeed(house.database, door.recogniseHousehold, { householdId, ...more }, ward.officer)
  await recognise(gone.id, { kind: 'poor', fromOn: '2022-01-01', toOn: '2024-02-29' })
  await recognise(gone.id, { kind: 'lonely_elderly', fromOn: '2021-01-01', memberId: gone.headId })
  await recognise(stays.id, { kind: 'near_poor', fromOn: '2023-01-01', toOn: '2023-12-31' })
  const merged = { id: gone.id, closedOn: '2024-03-01', reason: 'merged', intoId: stays.id }
  expect(await act(door.closeHousehold, { ...merged, intoId: gone.id })).toMatchObject({ key: 'households.no_other' })
  await succeed(house.database, door.closeHousehold, merged, ward.officer)
  const file = await read((r) => door.findHouseholdFile(r, stays.id))
  expect(file?.members.map((one) => [one.fullName, one.birthYear, one.hasCitizenHash])).toEqual([
    ['Lý Thị Nhận', 1970, false],
    ['lý văn chung', 1999, false],
    ['Triệu Văn Gộp', 1961, true],
  ])
  expect([...(await read((r) => door.phonesOf(r, stays.id))).values()]).toEqual(['0911222333'])
  expect(file?.supports).toMatchObject([{ amount: 100_000 }])
  // One history of what it is: its own papers hold, the other's fill what they leave open, and each tells its file.
  expect(file?.standings.map((one) => [one.kind, one.fromOn, one.toOn, one.fromHouseholdId])).toEqual([
    ['lonely_elderly', '2021-01-01', null, gone.id],
    ['poor', '2022-01-01', '2022-12-31', gone.id],
    ['near_poor', '2023-01-01', '2023-12-31', null],
    ['poor', '2024-01-01', '2024-02-29', gone.id],
  ])
  expect(file?.merged).toMatchObject([{ id: gone.id, headName: 'Triệu Văn Gộp', closedOn: '2024-03-01' }])
  const lonely = { committeeId: ward.committeeId, standing: 'lonely_elderly', withClosed: true } as const
  expect(await read((r) => door.countHouseholds(r, lonely))).toBe(1)
  const old = await read((r) => door.findHouseholdFile(r, gone.id))
  expect(old?.members.every((one) => one.endReason === 'other_household')).toBe(true)
  // What became one with a household goes where that one goes.
  const last = await open('Bàn Thị Cuối')
  await succeed(house.database, door.closeHousehold, { ...merged, id: stays.id, intoId: last.id }, ward.officer)
  expect((await read((r) => door.findHouseholdFile(r, last.id)))?.supports).toMatchObject([{ amount: 100_000 }])
  const had = await read((r) => door.receivedBetween(r, [last.id], day('2023-01-01'), day('2023-12-31')))
  expect(had).toMatchObject([{ householdId: last.id, amount: 100_000 }])
  const end = await read((r) => door.findHouseholdFile(r, last.id))
  expect(end?.standings.map((one) => one.fromHouseholdId)).toEqual([stays.id, stays.id, stays.id, stays.id])
  expect(end?.merged.map((one) => one.id)).toEqual(expect.arrayContaining([gone.id, stays.id]))
  // A line out of the other file is taken back where it is read.
  const back = { id: end?.supports[0]?.id, householdId: last.id, reason: 'Ghi hai lần' }
  await succeed(house.database, door.withdrawOutsideSupport, back, ward.officer)
  expect((await read((r) => door.findHouseholdFile(r, last.id)))?.supports).toEqual([])
  expect(await act(door.closeHousehold, merged)).toMatchObject({ refusal: true })
  expect(await brokenAmong(house.database, [ward.committeeId], door.householdInvariants)).toEqual([])
})

test('an area head sees the households of the own area, and what none of them received', async () => {
  const { id } = await open('Triệu Thị Xa', { areaId: five })
  const given = { householdId: id, receivedOn: '2023-02-01', kind: 'cash', amount: 100_000, source: 'Quỹ' }
  await succeed(house.database, door.recordOutsideSupport, given, ward.officer)
  const head = (areaId: Id) => callerAs('area_head', ward.committeeId, { areaId })
  const seen = (areaId: Id) =>
    read((r) => door.listHouseholds(r, { committeeId: ward.committeeId, text: 'trieu thi xa' }), head(areaId))
  expect((await seen(five)).rows).toMatchObject([{ id, headName: 'Triệu Thị Xa' }])
  expect((await seen(four)).rows).toEqual([])
  expect((await read((r) => door.findHouseholdFile(r, id), head(five)))?.supports).toEqual([])
  expect((await read((r) => door.findHouseholdFile(r, id)))?.supports).toHaveLength(1)
})

test('a sheet is accounted for row by row, and taken whole or not at all when asked', async () => {
  await open('Đàm Thị Có', { headBirthYear: 1970 })
  const rows = [
    { row: 2, area: 'Tổ 4', headName: 'Ma Văn Mới', birthYear: '1980', standings: ['near_poor'] },
    { row: 3, area: 'TO 4', headName: 'đàm thị có', birthYear: '1970' },
    { row: 4, area: 'Tổ 99', headName: 'Ma Văn Lạc' },
    { row: 5, area: 'Tổ 4', headName: 'Ma Văn Sai', citizenNumber: '123' },
    { row: 6, area: 'Tổ 4', headName: 'ma văn mới', birthYear: '1980' },
  ]
  const sheet = { fileName: 'ho.xlsx', rows }
  expect(await act(door.importHouseholds, { ...sheet, mode: 'all_or_nothing' })).toMatchObject({
    key: 'households.rows_refused',
    params: { count: 3 },
  })
  const taken = (await act(door.importHouseholds, { ...sheet, mode: 'good_rows' })) as {
    account: readonly door.HouseholdRow[]
  }
  expect(taken.account.map((one) => [one.row, one.outcome, one.reasons[0]?.key ?? null])).toEqual([
    [2, 'taken', null],
    [3, 'already_there', null],
    [4, 'refused', 'households.no_area'],
    [5, 'refused', 'households.card_form'],
    [6, 'refused', 'households.row_twice'],
  ])
})

test('people alike are found by card, by name with area and year, in one question for any list', async () => {
  await open('Lâm Văn Trùng', { headBirthYear: 1955, headCitizenNumber: '006155000111' })
  const one = { nameKey: 'lam van trung', areaId: four, birthYear: 1955, citizenHashes: [] }
  const look = (asked: readonly door.AskedAbout[]) => read((r) => door.alikeIn(r, ward.committeeId, asked))
  expect(await look([one, { ...one, birthYear: 1956 }])).toMatchObject([{ at: 0, likeness: 'same_person' }])
  const hashes = await read(async (r) => door.citizenHashes(r, '006155000111'))
  const other = { nameKey: 'khac', areaId: five, birthYear: null, citizenHashes: hashes }
  expect(await look([other])).toMatchObject([{ at: 0, likeness: 'same_card', fullName: 'Lâm Văn Trùng' }])
  const before = house.queries.length
  await look([one])
  const few = house.queries.length - before
  await look(Array.from({ length: 300 }, () => one))
  expect(house.queries.length - before - few).toBe(few)
})

test('a list leads on by its keys, and the filter by standing is as at today', async () => {
  for (const name of ['An Văn Một', 'An Văn Hai', 'An Văn Ba']) {
    const { id } = await open(name)
    await succeed(
      house.database,
      door.recogniseHousehold,
      { householdId: id, kind: 'disabled', fromOn: '2024-01-01' },
      ward.officer,
    )
  }
  const asked = { committeeId: ward.committeeId, standing: 'disabled' as const, limit: 2 }
  const first = await read((r) => door.listHouseholds(r, asked))
  const next = await read((r) => door.listHouseholds(r, { ...asked, after: first.next }))
  expect([...first.rows, ...next.rows].map((row) => row.headName)).toEqual(['An Văn Ba', 'An Văn Hai', 'An Văn Một'])
  expect(next.next).toBeNull()
  expect(await read((r) => door.countHouseholds(r, asked))).toBe(3)
})

test('a household becomes one with another that is open', async () => {
  const [one, other] = [await open('Gộp Văn Một'), await open('Gộp Văn Hai')]
  const close = { id: one.id, closedOn: '2024-04-01', reason: 'merged' }
  expect(await act(door.closeHousehold, close)).toMatchObject({ key: 'households.no_other' })
  expect(await act(door.closeHousehold, { ...close, intoId: one.id })).toMatchObject({ key: 'households.no_other' })
  expect(isRefusal(await act(door.closeHousehold, { ...close, intoId: other.id }))).toBe(false)
  expect(await act(door.addMember, { householdId: one.id, fullName: 'x' })).toMatchObject({ key: 'households.closed' })
})

test('what was received before or after a span of days is not told for it', async () => {
  const { id } = await open('Hà Văn Nhận')
  for (const receivedOn of ['2023-01-31', '2023-02-01', '2023-03-01'])
    await succeed(
      house.database,
      door.recordOutsideSupport,
      { householdId: id, receivedOn, kind: 'cash', amount: 1, source: 'x' },
      ward.officer,
    )
  const got = await read((r) => door.receivedBetween(r, [id], day('2023-02-01'), day('2023-02-28')))
  expect(got.map((one) => one.receivedOn)).toEqual(['2023-02-01'])
})
