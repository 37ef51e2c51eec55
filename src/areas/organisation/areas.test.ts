import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { foundWard, loadExampleUnits, succeed, type Ward } from '../../../tests/support/ward.ts'
import { type Action, perform } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import {
  addAgency,
  addArea,
  areaName,
  changeAgency,
  changeSetting,
  closeAgency,
  closeArea,
  correctAreaName,
  countArea,
  deadlineRule,
  existsOn,
  findBatch,
  findUnits,
  householdsAt,
  importActions,
  importAreas,
  importPeople,
  importUnits,
  listAgencies,
  listPeople,
  loadAreas,
  loadSettings,
  mergeAreas,
  previewImport,
  renameArea,
  splitArea,
  sumHouseholds,
  withdrawSetting,
} from './index.ts'

let test: TestDatabase
let ward: Ward

beforeAll(async () => {
  test = await openTestDatabase()
  await loadExampleUnits(test.database)
  ward = await foundWard(test.database)
})
afterAll(() => test?.close())

const read = <T>(look: (reading: Reading) => Promise<T>) => test.database.read(ward.officer.sight, look)
const act = <I, F, O>(what: Action<I, F, O>, input: unknown, caller = ward.officer) =>
  succeed(test.database, what, input, caller)
const refusal = <I, F, O>(what: Action<I, F, O>, input: unknown, caller = ward.officer) =>
  perform(test.database, what, input, again(caller))
const areas = () => read((reading) => loadAreas(reading, ward.committeeId))
const group = (name: string, number: number) => act(addArea, { kind: 'residential_group', name, number })

describe('residential areas', () => {
  it('are renamed from a day on; a wrong name is put right over the same days', async () => {
    const { id } = await group('Tổ 1', 1)
    expect(await refusal(addArea, { kind: 'residential_group', name: 'tổ  1' })).toMatchObject({
      key: 'organisation.name_taken',
    })
    await act(renameArea, { areaId: id, name: 'Tổ Nhất', from: '2024-05-01', decision: 'QĐ 5' })
    await act(correctAreaName, { areaId: id, name: 'Tổ một', on: '2024-01-01', reason: 'Gõ sai' })
    const area = (await areas()).areas.find((one) => one.id === id)
    expect(area && [areaName(area, day('2024-04-30')), areaName(area, day('2024-05-01'))]).toEqual([
      'Tổ một',
      'Tổ Nhất',
    ])
  })

  it('keep every count of households, the second of a day with a reason', async () => {
    const { id } = await group('Tổ 2', 2)
    await act(countArea, { areaId: id, countedOn: '2024-01-01', households: '104', people: '390' })
    const twice = { areaId: id, countedOn: '2024-01-01', households: 105 }
    expect(await refusal(countArea, twice)).toMatchObject({ key: 'organisation.reason_needed' })
    expect(await refusal(countArea, { ...twice, countedOn: '2024-04-16' })).toMatchObject({
      key: 'organisation.in_the_future',
    })
    expect(await refusal(countArea, { ...twice, households: 'nhiều' })).toMatchObject({ field: 'households' })
    await act(countArea, { ...twice, reason: 'Đếm sót một hộ' })
    const facts = await areas()
    expect(householdsAt(facts.areas, facts.successions, id, day('2024-02-01'))).toBe(105)
    expect(facts.areas.find((one) => one.id === id)?.counts).toHaveLength(1)
  })

  it('merge and split, with the sum of households kept and what is unknown said', async () => {
    const [a, b] = [await group('Tổ 3', 3), await group('Tổ 4', 4)]
    await act(countArea, { areaId: a.id, countedOn: '2024-01-01', households: 92 })
    await act(countArea, { areaId: b.id, countedOn: '2024-01-01', households: 110 })
    const before = await areas()
    const into = { kind: 'residential_group', name: 'Tổ 3 mới', number: 3 }
    const merged = await act(mergeAreas, {
      fromIds: [a.id, b.id],
      into,
      effectiveOn: '2024-04-01',
      decision: 'NQ HĐND',
    })
    const after = await areas()
    expect(sumHouseholds(after.areas, after.successions, day('2024-04-01')).households).toBe(
      sumHouseholds(before.areas, before.successions, day('2024-03-31')).households,
    )
    expect(householdsAt(after.areas, after.successions, merged.id, day('2024-04-01'))).toBe(202)
    const parts = [
      { ...into, name: 'Tổ 3A' },
      { ...into, name: 'Tổ 3B' },
    ]
    const { ids } = await act(splitArea, { fromId: merged.id, into: parts, effectiveOn: '2024-04-10' })
    const last = await areas()
    expect(householdsAt(last.areas, last.successions, ids[0] ?? '', day('2024-04-10'))).toBeNull()
    expect(
      last.areas.filter((one) => existsOn(one, day('2024-04-10'))).map((one) => areaName(one, day('2024-04-10'))),
    ).not.toContain('Tổ 3')
    expect(await refusal(mergeAreas, { fromIds: [a.id, b.id], into, effectiveOn: '2024-04-12' })).toMatchObject({
      key: 'organisation.area_not_there_then',
    })
  })

  it('entered in error exist on no day', async () => {
    const { id } = await group('Tổ nhầm', 99)
    await act(closeArea, { areaId: id, lastDay: '2024-04-15', reason: 'entered_in_error' })
    const area = (await areas()).areas.find((one) => one.id === id)
    expect(area && existsOn(area, day('2024-04-01'))).toBe(false)
    await group('Tổ nhầm', 99)
  })
})

describe('importing areas', () => {
  const cells = (row: number, name: string, more: Record<string, string> = {}) => ({ row, cells: { name, ...more } })
  const rows = [
    cells(2, 'Tổ 11', { number: '11', households: '1.097', countedOn: '05/02/2021' }),
    cells(3, 'tổ 11'),
    cells(4, 'Tổ 2'),
    cells(5, '', { households: '90' }),
    cells(6, 'Tổ 12', { households: 'chín mươi', countedOn: '31/02/2021' }),
    cells(7, '=HYPERLINK("x")'),
  ]

  it('shows beforehand what becomes of every row, and changes nothing', async () => {
    const before = (await areas()).areas.length
    const account = await read((reading) => previewImport(reading, ward.committeeId, 'area', rows))
    expect(account).toMatchObject({ taken: 2, alreadyThere: 1, refused: 3 })
    const told =
      'rows' in account ? account.rows.map((row) => [row.row, row.outcome, ...row.reasons.map((one) => one.key)]) : []
    expect(told).toEqual([
      [2, 'taken'],
      [3, 'refused', 'organisation.row_twice'],
      [4, 'already_there'],
      [5, 'refused', 'platform.required'],
      [6, 'refused', 'organisation.not_a_number', 'platform.not_a_day'],
      [7, 'taken'],
    ])
    expect((await areas()).areas).toHaveLength(before)
  })

  it('takes all or nothing when told so', async () => {
    const before = (await areas()).areas.length
    const input = { fileName: 'to.xlsx', mode: 'all_or_nothing', rows }
    expect(await refusal(importAreas, input)).toMatchObject({ key: 'organisation.rows_refused', params: { count: 3 } })
    expect((await areas()).areas).toHaveLength(before)
  })

  it('takes the good rows when told so, once, and keeps the account', async () => {
    const input = { fileName: 'to.xlsx', mode: 'good_rows', rows }
    const caller = again(ward.officer)
    const first = await perform(test.database, importAreas, input, caller)
    expect(first).toMatchObject({ taken: 2, alreadyThere: 1, refused: 3 })
    expect(await perform(test.database, importAreas, { ...input }, caller)).toEqual(first)
    const { areas: all } = await areas()
    const eleven = all.filter((one) => areaName(one, day('2024-04-15')) === 'Tổ 11')
    expect(eleven.map((one) => one.counts[0])).toMatchObject([{ households: 1097, countedOn: '2021-02-05' }])
    const batch = await read((reading) => findBatch(reading, ward.committeeId, 'batchId' in first ? first.batchId : ''))
    expect(batch).toMatchObject({ fileName: 'to.xlsx', taken: 2, refused: 3, mode: 'good_rows' })
    expect(batch?.rows).toHaveLength(6)
  })

  it('of people finds their area by name and those already there', async () => {
    const people = [
      { row: 2, cells: { fullName: 'Nông Văn Nhập', area: 'tổ 11', birthYear: '1958', phone: '0911.222.333' } },
      { row: 3, cells: { fullName: 'Nông Văn Lạc', area: 'Tổ 777' } },
      { row: 4, cells: { fullName: 'Nông Văn Nhập', area: 'Tổ 11' } },
    ]
    const outcome = await act(importPeople, { fileName: 'nguoi.xlsx', mode: 'good_rows', rows: people })
    expect(outcome).toMatchObject({ taken: 2, refused: 1 })
    const second = await act(importPeople, { fileName: 'nguoi.xlsx', mode: 'good_rows', rows: people })
    expect(second).toMatchObject({ taken: 0, alreadyThere: 2, refused: 1 })
    const found = await read((reading) => listPeople(reading, { committeeId: ward.committeeId, text: 'nong van nhap' }))
    expect(found.rows[0]?.areaId).not.toBeNull()
  })

  it('of agencies and organisations takes each name once', async () => {
    for (const kind of ['agency', 'member_organisation'] as const) {
      const sheet = {
        fileName: 'a.xlsx',
        mode: 'good_rows',
        rows: [{ row: 2, cells: { name: 'Hội Chữ thập đỏ phường' } }],
      }
      expect(await act(importActions[kind], sheet)).toMatchObject({ taken: 1 })
      expect(await act(importActions[kind], sheet)).toMatchObject({ taken: 0, alreadyThere: 1 })
    }
  })

  it('of a whole list of units sees reused codes, known units and unknown parents', async () => {
    const unit = (row: number, code: string, name: string, more: Record<string, string> = {}) => ({
      row,
      cells: { code, name, ...more },
    })
    const sheet = [
      unit(2, '19', 'Tỉnh Thái Nguyên'),
      unit(3, '88', 'Thành phố Thử', { from: '2025-07-01' }),
      unit(4, '88001', 'Phường Thử Nghiệm', { parentCode: '88', from: '2025-07-01' }),
      unit(5, '88002', 'Xã Thử Nghiệm', { parentCode: '77', from: '2025-07-01' }),
      unit(6, '01843', 'Phường Khác', { from: '2025-07-01' }),
      unit(7, '88003', 'Vùng Không Rõ'),
      unit(8, '88004', 'Đặc khu Thử', { parentCode: '88', from: '01/07/2025' }),
    ]
    const outcome = await act(importUnits, { fileName: 'dvhc.xlsx', mode: 'good_rows', rows: sheet }, ward.admin)
    expect(outcome).toMatchObject({ taken: 3, alreadyThere: 1, refused: 3 })
    const { hits } = await read((reading) => findUnits(reading, { text: 'thu nghiem' }))
    expect(hits.map((hit) => hit.matched)).toEqual(['Phường Thử Nghiệm'])
  })

  it('refuses an empty sheet and one without end', async () => {
    const input = { fileName: 'x.xlsx', mode: 'good_rows' }
    expect(await refusal(importAreas, { ...input, rows: [] })).toMatchObject({ key: 'organisation.no_rows' })
    const endless = Array.from({ length: 20_001 }, (_, i) => cells(i + 1, `Tổ ${i}`))
    expect(await refusal(importAreas, { ...input, rows: endless })).toMatchObject({ key: 'platform.too_big' })
  })
})

describe('agencies', () => {
  it('have a superior, never in a ring, and end', async () => {
    const facts = { kind: 'peoples_committee' }
    const city = await act(addAgency, { ...facts, name: 'UBND thành phố', superiorName: 'UBND tỉnh' })
    const local = await act(addAgency, {
      ...facts,
      name: 'UBND phường',
      superiorId: city.id,
      email: 'van-thu@phuong.example',
    })
    const ring = { agencyId: city.id, ...facts, name: 'UBND thành phố', superiorId: local.id }
    expect(await refusal(changeAgency, ring)).toMatchObject({ key: 'organisation.superior_loop' })
    expect(await refusal(addAgency, { ...facts, name: 'ủy', email: 'không phải' })).toMatchObject({
      key: 'organisation.email_form',
    })
    await act(closeAgency, { agencyId: city.id, lastDay: '2024-04-15', reason: 'Kết thúc cấp huyện' })
    const open = await read((reading) =>
      listAgencies(reading, { committeeId: ward.committeeId, kind: 'peoples_committee', on: day('2024-04-16') }),
    )
    expect(open.rows.map((agency) => agency.name)).toEqual(['UBND phường'])
  })

  it('show an agency’s own account only that agency', async () => {
    const { id } = await act(addAgency, { kind: 'police', name: 'Công an phường' })
    const sight = { ...ward.officer.sight, reach: 'agency', agencyId: id } as const
    const seen = await test.database.read(sight, (reading) => listAgencies(reading, { committeeId: ward.committeeId }))
    expect(seen.rows.map((agency) => agency.name)).toEqual(['Công an phường'])
  })
})

describe('settings', () => {
  const key = 'deadline.recommendation.reply_days'

  it('hold from their day, are superseded with a reason, and can be taken back', async () => {
    const set = (days: number, reason: string) =>
      act(changeSetting, { key, validFrom: '2024-01-01', value: { days, count: 'calendar' }, reason }, ward.chair)
    await set(15, 'Quy chế phối hợp')
    const { id } = await set(10, 'Quy chế mới')
    const rule = async () => {
      const settings = await read((reading) => loadSettings(reading, ward.committeeId, 'deadline.'))
      return deadlineRule('recommendation.reply_days', day('2024-02-01'), settings)
    }
    expect(await rule()).toMatchObject({ due: { days: 10 }, setByCommittee: true })
    await act(withdrawSetting, { settingId: id, reason: 'Theo hướng dẫn chung' }, ward.chair)
    expect(await rule()).toMatchObject({ due: { days: 20 }, setByCommittee: false })
  })

  it('refuse what they do not know', async () => {
    const input = { key: 'deadline.unheard_of', validFrom: '2024-01-01', value: { days: 3 }, reason: 'x' }
    expect(await refusal(changeSetting, input, ward.chair)).toMatchObject({ key: 'organisation.setting_unknown' })
    expect(await refusal(withdrawSetting, { settingId: newId(), reason: 'x' }, ward.chair)).toMatchObject({
      kind: 'missing',
    })
  })
})
