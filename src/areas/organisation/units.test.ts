import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import { perform } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { type Day, day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import {
  abolishUnit,
  callCode,
  callName,
  codeAt,
  committeesBelow,
  committeesRead,
  exampleSuccessions,
  exampleUnits,
  findUnits,
  formerCommittees,
  loadUnitHistories,
  loadUnits,
  loadUnitsBelow,
  mergeUnits,
  nameAt,
  parentAt,
  placeUnit,
  provinceAt,
  recodeUnit,
  registerUnit,
  renameUnit,
  splitUnit,
  treeAt,
  type UnitQuery,
  unitIds,
  unitsDirectlyBelow,
} from './index.ts'

let test: TestDatabase
const admin = callerAs('system_admin', newId())

beforeAll(async () => {
  test = await openTestDatabase('2026-11-23T08:00:00+07:00')
  await loadExampleUnits(test.database)
})
afterAll(() => test?.close())

const read = <T>(look: (reading: Reading) => Promise<T>) => test.database.read(admin.sight, look)
const search = (query: UnitQuery) => read((reading) => findUnits(reading, query))
const register = (input: Record<string, unknown>) => succeed(test.database, registerUnit, input, admin)

describe('a search for "Sông Cầu"', () => {
  it('shows both wards as different units, told apart by province, code and validity', async () => {
    for (const text of ['Sông Cầu', 'song cau', 'SÔNG CẦU', 'phường sông cầu', 'Sông Câ\u0300u']) {
      const { hits } = await search({ text })
      expect(new Set(hits.map((hit) => hit.unitId)), text).toEqual(new Set([unitIds.songCau, unitIds.songCauDakLak]))
    }
    const { book } = await read((reading) => loadUnits(reading, [unitIds.songCau, unitIds.songCauDakLak]))
    const today = day('2026-11-23')
    const told = [unitIds.songCau, unitIds.songCauDakLak].map((id) => {
      const unit = book.get(id)
      const on: Day = unit?.to ?? today
      return (
        unit && [callName(unit, on), callCode(unit, on), provinceAt(book, id, on)?.names[0]?.name, unit.from, unit.to]
      )
    })
    expect(told).toEqual([
      ['Phường Sông Cầu', '01837', 'Tỉnh Bắc Kạn', null, '2025-06-30'],
      ['Phường Sông Cầu', '22051', 'Tỉnh Đắk Lắk', '2025-07-01', null],
    ])
  })

  it('can be limited to what exists on a day', async () => {
    const { hits } = await search({ text: 'song cau', on: day('2026-01-01') })
    expect(hits.map((hit) => hit.unitId)).toEqual([unitIds.songCauDakLak])
  })
})

describe('a search', () => {
  it('puts the exact accents first', async () => {
    const province = await register({ kind: 'commune', name: 'Xã Sống Cậu', code: '99901', from: '2025-07-01' })
    const { hits } = await search({ text: 'Sông Cầu' })
    expect(hits.map((hit) => hit.rank)).toEqual([0, 0, 1])
    expect(hits.at(-1)?.unitId).toBe(province.id)
  })

  it('finds a unit by a code, whoever bore it', async () => {
    const { hits } = await search({ text: '01843' })
    expect(new Set(hits.map((hit) => hit.unitId))).toEqual(new Set([unitIds.phungChiKien, unitIds.bacKanWard]))
  })

  it('finds by a name given up long ago', async () => {
    const { hits } = await search({ text: 'thị xã Bắc Kạn' })
    expect(hits[0]).toMatchObject({ unitId: unitIds.bacKanCity, matched: 'Thị xã Bắc Kạn', rank: 0 })
  })

  it('takes what people type for text, not for a pattern', async () => {
    for (const text of ['%', '_', '\\', "'; drop table organisation.unit; --", '%%%']) {
      expect((await search({ text })).hits, text).toEqual([])
    }
  })

  it('goes page by page without losing or repeating a unit', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof search>> = await search({ text: '', limit: 4, after })
      seen.push(...page.hits.map((hit) => hit.unitId))
      after = page.next
    } while (after !== null)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(exampleUnits.length)
  })
})

describe('committees of merged units', () => {
  it('are read as they were, or in today’s units up to the merger', async () => {
    const old = await foundWard(test.database, unitIds.songCau)
    const now = await foundWard(test.database, unitIds.bacKanWard, 'Ủy ban MTTQ Việt Nam phường Bắc Kạn')
    const period = { from: day('2025-01-01'), to: day('2025-12-31') }
    const spans = (view: 'as_was' | 'as_is', id: string) => read((reading) => committeesRead(reading, id, period, view))
    const own = { committeeId: now.committeeId, unitId: unitIds.bacKanWard, ...period }
    expect(await spans('as_was', now.committeeId)).toEqual([own])
    expect(await spans('as_is', now.committeeId)).toEqual([
      own,
      { committeeId: old.committeeId, unitId: unitIds.songCau, from: '2025-01-01', to: '2025-06-30' },
    ])
    expect(await spans('as_is', old.committeeId)).toHaveLength(1)
    const left = (ids: readonly Id[], on: string) =>
      read(async (reading) => (await formerCommittees(reading, ids, day(on))).map(({ id, passedOn }) => [id, passedOn]))
    expect(await left([now.committeeId], '2025-07-01')).toEqual([[old.committeeId, '2025-07-01']])
    expect(await left([now.committeeId], '2025-06-30')).toEqual([])
    expect(await left([old.committeeId, now.committeeId], '2025-07-01')).toEqual([])
    expect(await left([old.committeeId], '2025-07-01')).toEqual([])
    const below = (unitId: string, on: string) =>
      read(async (reading) => (await committeesBelow(reading, unitId, day(on))).map((one) => one.id))
    expect(await below(unitIds.bacKanProvince, '2024-01-01')).toEqual([old.committeeId])
    expect(await below(unitIds.thaiNguyen, '2024-01-01')).toEqual([])
    expect(await below(unitIds.thaiNguyen, '2026-01-01')).toEqual([now.committeeId])
    expect(await below(unitIds.vietnam, '2026-01-01')).toEqual([now.committeeId])
  })

  it('of a unit that was split are left to both parts', async () => {
    const unit = { id: newId(), kind: 'commune', name: 'Xã Chia Đôi', code: '90001', from: '2026-01-01' }
    await register(unit)
    const whole = await foundWard(test.database, unit.id, 'Ủy ban xã Chia Đôi')
    const parts = ['Xã Một', 'Xã Hai'].map((name, at) => ({
      id: newId(),
      kind: 'commune',
      name,
      code: `9000${at + 2}`,
    }))
    await succeed(test.database, splitUnit, { fromId: unit.id, into: parts, effectiveOn: '2026-03-01' }, admin)
    for (const part of parts) {
      const { committeeId } = await foundWard(test.database, part.id, `Ủy ban ${part.name}`)
      const left = await read((reading) => formerCommittees(reading, [committeeId], day('2026-04-01')))
      expect(left.map(({ id, passedOn }) => [id, passedOn])).toEqual([[whole.committeeId, '2026-03-01']])
      expect(await read((reading) => formerCommittees(reading, [committeeId], day('2026-02-28')))).toEqual([])
    }
  })
})

it('reads the tree under a unit as it stood on a day', async () => {
  const { book } = await read((reading) => loadUnitsBelow(reading, unitIds.bacKanProvince))
  const names = (on: string) =>
    treeAt(book, unitIds.bacKanProvince, day(on))?.below.map((one) => callName(one.unit, day(on)))
  expect(names('2014-01-01')).toEqual(['Thị xã Bắc Kạn'])
  expect(names('2024-01-01')).toEqual(['Thành phố Bắc Kạn'])
  expect(names('2026-01-01')).toBeUndefined()
  const direct = await read((reading) => unitsDirectlyBelow(reading, unitIds.bacKanCity, day('2024-01-01')))
  expect(direct.map((one) => callName(one, day('2024-01-01')))).toEqual([
    'Phường Phùng Chí Kiên',
    'Phường Sông Cầu',
    'Phường Xuất Hóa',
    'Xã Nông Thượng',
  ])
})

describe('changing units', () => {
  const from = '2026-01-01'
  const newWard = (name: string, code: string) =>
    register({ kind: 'ward', name, code, parentId: unitIds.thaiNguyen, from: '2025-07-01' })
  const unitOf = async (id: string) => {
    const unit = (await read((reading) => loadUnits(reading, [id]))).book.get(id)
    if (!unit) throw new Error('no unit')
    return unit
  }

  it('renames, recodes and re-places from a day on and keeps what was', async () => {
    const { id } = await newWard('Phường Thử Một', '99001')
    await succeed(test.database, renameUnit, { unitId: id, name: 'Phường Thử Hai', from, legalDoc: 'NQ 1' }, admin)
    await succeed(test.database, recodeUnit, { unitId: id, code: '99002', from }, admin)
    await succeed(test.database, placeUnit, { unitId: id, parentId: unitIds.dakLak, from }, admin)
    const unit = await unitOf(id)
    const [before, after] = [day('2025-12-31'), day(from)]
    expect([nameAt(unit, before), nameAt(unit, after)]).toEqual(['Phường Thử Một', 'Phường Thử Hai'])
    expect([codeAt(unit, before), codeAt(unit, after)]).toEqual(['99001', '99002'])
    expect([parentAt(unit, before), parentAt(unit, after)]).toEqual([unitIds.thaiNguyen, unitIds.dakLak])
    const again = await perform(
      test.database,
      renameUnit,
      { unitId: id, name: 'Phường Thử Ba', from: '2025-12-01' },
      callerAs('system_admin', newId()),
    )
    expect(again).toMatchObject({ key: 'organisation.not_after_last' })
  })

  it('merges into a new unit that takes over the code of one of them', async () => {
    const [a, b] = [await newWard('Phường Gộp Một', '99101'), await newWard('Phường Gộp Hai', '99102')]
    const into = { kind: 'ward', name: 'Phường Gộp', code: '99101', parentId: unitIds.thaiNguyen }
    const merged = await succeed(
      test.database,
      mergeUnits,
      { fromIds: [a.id, b.id], into, effectiveOn: from, legalDoc: 'NQ 2' },
      admin,
    )
    const old = await unitOf(a.id)
    expect([old.to, old.codes[0]?.to]).toEqual(['2025-12-31', '2025-12-31'])
    expect(codeAt(await unitOf(merged.id), day(from))).toBe('99101')
    const { successions } = await read((reading) => loadUnits(reading, [merged.id]))
    const steps = successions.filter((one) => one.toUnitId === merged.id)
    expect(steps.map((one) => one.fromUnitId).sort()).toEqual([a.id, b.id].sort())
  })

  it('moves what lies below a merged or abolished unit, and refuses to split over it', async () => {
    const district = await register({
      kind: 'district_legacy',
      name: 'Huyện Thử',
      code: '991',
      parentId: unitIds.thaiNguyen,
    })
    const commune = await register({ kind: 'commune', name: 'Xã Dưới Huyện', code: '99201', parentId: district.id })
    const into = ['Một', 'Hai'].map((which, i) => ({
      kind: 'district_legacy',
      name: `Huyện ${which}`,
      code: `99${5 + i}`,
    }))
    const split = await perform(
      test.database,
      splitUnit,
      { fromId: district.id, into, effectiveOn: from },
      callerAs('system_admin', newId()),
    )
    expect(split).toMatchObject({ key: 'organisation.children_left', params: { count: 1 } })
    await succeed(test.database, abolishUnit, { unitId: district.id, effectiveOn: from }, admin)
    const unit = await unitOf(commune.id)
    expect([parentAt(unit, day('2025-12-31')), parentAt(unit, day(from))]).toEqual([district.id, unitIds.thaiNguyen])
  })

  it('splits, and the share of each part is kept', async () => {
    const { id } = await newWard('Phường Chia', '99301')
    const into = [
      { kind: 'ward', name: 'Phường Chia Đông', code: '99302', share: 0.6 },
      { kind: 'ward', name: 'Phường Chia Tây', code: '99303', share: 0.4 },
    ]
    const { ids } = await succeed(test.database, splitUnit, { fromId: id, into, effectiveOn: from }, admin)
    const { successions } = await read((reading) => loadUnits(reading, ids))
    const parts = successions.filter((one) => one.fromUnitId === id)
    expect(ids.map((part) => parts.find((one) => one.toUnitId === part)?.share)).toEqual([0.6, 0.4])
  })

  it.each([
    [
      'a code another unit bears',
      { kind: 'ward', name: 'Phường Trùng', code: '01843', from: '2026-01-01' },
      'organisation.code_in_use',
    ],
    [
      'a parent that is not there',
      { kind: 'ward', name: 'X', parentId: newId(), from: '2026-01-01' },
      'organisation.unit_missing',
    ],
    [
      'a parent that had ended',
      { kind: 'ward', name: 'X', parentId: unitIds.bacKanCity, from: '2026-01-01' },
      'organisation.parent_not_yet',
    ],
    ['no name', { kind: 'ward', name: '  ' }, 'platform.required'],
    ['a strange kind', { kind: 'kingdom', name: 'X' }, 'platform.not_a_choice'],
    ['a hostile code', { kind: 'ward', name: 'X', code: "1' or 1=1" }, 'organisation.code_form'],
  ])('refuses %s and changes nothing', async (_what, input, key) => {
    const count = () => read((reading) => findUnits(reading, { text: '', limit: 100 }))
    const before = (await count()).hits.length
    expect(await perform(test.database, registerUnit, input, callerAs('system_admin', newId()))).toMatchObject({ key })
    expect((await count()).hits).toHaveLength(before)
  })

  it('refuses a ring', async () => {
    const input = { unitId: unitIds.thaiNguyen, parentId: unitIds.bacKanWard, from }
    expect(await perform(test.database, placeUnit, input, callerAs('system_admin', newId()))).toMatchObject({
      key: 'organisation.tree_loop',
    })
  })

  it('loads prepared histories once, however often they are sent', async () => {
    const input = { units: exampleUnits, successions: exampleSuccessions }
    expect(await succeed(test.database, loadUnitHistories, input, admin)).toEqual({ units: 0, successions: 0 })
  })
})
