import { afterAll, beforeAll, expect, it } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { foundWard, loadExampleUnits, type Ward } from '../../../tests/support/ward.ts'
import { type Action, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { recentJournal } from '../../platform/journal.ts'
import { isRefusal } from '../../values/refusal.ts'
import * as organisation from './index.ts'

let test: TestDatabase
let ward: Ward

beforeAll(async () => {
  test = await openTestDatabase()
  await loadExampleUnits(test.database)
  ward = await foundWard(test.database)
})
afterAll(() => test?.close())

const latest = () =>
  test.database.read(
    ward.officer.sight,
    async (reading) => (await recentJournal(reading, ward.committeeId, { limit: 1 }))[0],
  )

/** Sends an act twice under one client id: the same answer, and one line in the journal. */
async function twice<I, F, O>(what: Action<I, F, O>, input: unknown, who: Caller = ward.officer): Promise<O> {
  const caller = again(who)
  const before = (await latest())?.seq ?? 0
  const first = await perform(test.database, what, input, caller)
  if (isRefusal(first)) throw new Error(`${what.name}: ${JSON.stringify(first)}`)
  expect(await perform(test.database, what, input, caller), what.name).toEqual(first)
  expect(await latest(), what.name).toMatchObject({ seq: before + 1, action: what.name })
  return first
}

it('sent twice is done once, whatever is sent', async () => {
  const o = organisation
  const one = await twice(o.addArea, { kind: 'village', name: 'Thôn Một' })
  const two = await twice(o.addArea, { kind: 'village', name: 'Thôn Hai' })
  await twice(o.countArea, { areaId: one.id, countedOn: '2024-04-01', households: 90 })
  await twice(o.renameArea, { areaId: one.id, name: 'Thôn Nhất', from: '2024-04-02' })
  await twice(o.correctAreaName, { areaId: one.id, name: 'Thôn Nhất Mới', on: '2024-04-03', reason: 'Gõ sai' })
  const into = { kind: 'village', name: 'Thôn Chung' }
  const merged = await twice(o.mergeAreas, { fromIds: [one.id, two.id], into, effectiveOn: '2024-04-05' })
  const parts = [
    { ...into, name: 'Thôn Đông' },
    { ...into, name: 'Thôn Tây' },
  ]
  const { ids } = await twice(o.splitArea, { fromId: merged.id, into: parts, effectiveOn: '2024-04-10' })
  await twice(o.closeArea, { areaId: ids[0], lastDay: '2024-04-12', reason: 'abolished' })
  const body = await twice(o.foundBody, { kind: 'fund_board', name: 'Ban Vận động Quỹ', from: '2024-04-01' })
  const term = await twice(o.openTerm, { bodyId: body.id, number: 'I', from: '2024-04-01', to: '2026-04-01' })
  const right = await twice(o.correctTerm, {
    termId: term.id,
    number: 'II',
    from: '2024-04-01',
    to: '2026-04-01',
    reason: 'Sai khóa',
  })
  await twice(o.closeTerm, { termId: right.id, endedOn: '2025-06-30', reason: 'reorganised' })
  const person = await twice(o.addPerson, { fullName: 'Lường Văn Mẫu' })
  await twice(o.changePerson, { personId: person.id, fullName: 'Lường Văn Mẫu', position: 'Trưởng thôn' })
  await twice(o.lookAtSealed, { personId: person.id })
  const place = await twice(o.addMembership, {
    personId: person.id,
    bodyId: body.id,
    role: 'member',
    from: '2024-04-01',
  })
  const better = await twice(o.correctMembership, {
    membershipId: place.id,
    role: 'head',
    from: '2024-04-01',
    reason: 'Sai chức',
  })
  await twice(o.closeMembership, { membershipId: better.id, lastDay: '2024-04-10', reason: 'resigned' })
  await twice(o.withdrawPerson, { personId: person.id, lastDay: '2024-04-15', reason: 'Chuyển đi' })
  await twice(o.closeBody, { bodyId: body.id, lastDay: '2024-04-15', reason: 'Kiện toàn' })
  const union = await twice(o.addOrganisation, { kind: 'youth_union', name: 'Đoàn phường' })
  await twice(o.changeOrganisation, {
    organisationId: union.id,
    kind: 'youth_union',
    name: 'Đoàn Thanh niên phường',
    reason: 'Đủ tên',
  })
  await twice(o.closeOrganisation, { organisationId: union.id, lastDay: '2024-04-15', reason: 'Sáp nhập' })
  const agency = await twice(o.addAgency, { kind: 'police', name: 'Công an' })
  await twice(o.changeAgency, { agencyId: agency.id, kind: 'police', name: 'Công an phường' })
  await twice(o.closeAgency, { agencyId: agency.id, lastDay: '2024-04-15', reason: 'Sắp xếp' })
  const setting = { key: 'charter.committee.members_max', validFrom: '2024-01-01', value: 69, reason: 'Sau sáp nhập' }
  const { id: settingId } = await twice(o.changeSetting, setting, ward.chair)
  await twice(o.withdrawSetting, { settingId, reason: 'Theo Điều lệ' }, ward.chair)
})

it('also by the administrator', async () => {
  const o = organisation
  const admin = ward.admin
  const unit = (name: string, code: string) => ({
    kind: 'ward',
    name,
    code,
    parentId: o.unitIds.thaiNguyen,
    from: '2020-01-01',
  })
  const a = await twice(o.registerUnit, unit('Phường Lặp Một', '90001'), admin)
  const b = await twice(o.registerUnit, unit('Phường Lặp Hai', '90002'), admin)
  await twice(o.renameUnit, { unitId: a.id, name: 'Phường Lặp Nhất', from: '2021-01-01' }, admin)
  await twice(o.recodeUnit, { unitId: a.id, code: '90003', from: '2021-01-01' }, admin)
  await twice(o.placeUnit, { unitId: a.id, parentId: o.unitIds.dakLak, from: '2021-01-01' }, admin)
  const into = { kind: 'ward', name: 'Phường Lặp', code: '90004' }
  const merged = await twice(o.mergeUnits, { fromIds: [a.id, b.id], into, effectiveOn: '2022-01-01' }, admin)
  const parts = [
    { ...into, name: 'Phường Lặp Đông', code: '90005' },
    { ...into, name: 'Phường Lặp Tây', code: '90006' },
  ]
  const { ids } = await twice(o.splitUnit, { fromId: merged.id, into: parts, effectiveOn: '2023-01-01' }, admin)
  await twice(o.abolishUnit, { unitId: ids[0], effectiveOn: '2024-01-01' }, admin)
  await twice(o.loadUnitHistories, { units: [], successions: [] }, admin)
  for (const kind of o.importKinds) {
    const cells =
      kind === 'person'
        ? { fullName: 'Vi Thị Lặp' }
        : { name: kind === 'unit' ? 'Xã Lặp' : `Lặp ${kind}`, code: '90007' }
    const sheet = { fileName: 'lap.xlsx', mode: 'good_rows', rows: [{ row: 2, cells }] }
    await twice(o.importActions[kind], sheet, kind === 'unit' ? admin : ward.officer)
  }
  await twice(o.endCommittee, { closedOn: '2024-04-15', reason: 'Sắp xếp đơn vị' }, admin)
})
