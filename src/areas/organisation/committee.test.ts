import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { foundWard, loadExampleUnits, succeed, type Ward } from '../../../tests/support/ward.ts'
import { type Action, perform } from '../../platform/action.ts'
import type { Caller, Reading } from '../../platform/context.ts'
import { journalOf } from '../../platform/journal.ts'
import { day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import {
  addMembership,
  addOrganisation,
  addPerson,
  changePerson,
  closeMembership,
  closeTerm,
  correctMembership,
  correctTerm,
  endCommittee,
  findCommittee,
  findCommitteeBySlug,
  findPerson,
  foundBody,
  foundCommittee,
  listCommitteeTerms,
  listMemberships,
  listPeople,
  listTerms,
  lookAtSealed,
  openSealed,
  openTerm,
  unitIds,
  withdrawPerson,
} from './index.ts'

let test: TestDatabase
let ward: Ward

beforeAll(async () => {
  test = await openTestDatabase()
  await loadExampleUnits(test.database)
  ward = await foundWard(test.database)
})
afterAll(() => test?.close())

const read = <T>(look: (reading: Reading) => Promise<T>, caller: Caller = ward.officer) =>
  test.database.read(caller.sight, look)
const act = <I, F, O>(what: Action<I, F, O>, input: unknown) => succeed(test.database, what, input, ward.officer)
const refusal = <I, F, O>(what: Action<I, F, O>, input: unknown, caller = ward.officer) =>
  perform(test.database, what, input, again(caller))

describe('a committee', () => {
  it('is founded once for a unit and found by its word', async () => {
    expect(await read((reading) => findCommitteeBySlug(reading, 'song-cau'))).toMatchObject({ id: ward.committeeId })
    const another = callerAs('system_admin', newId())
    const second = await refusal(foundCommittee, { unitId: unitIds.songCau, name: 'Khác' }, another)
    expect(second).toMatchObject({ key: 'organisation.unit_has_committee' })
  })

  it('of another unit of the same name gets another word', async () => {
    test.clock.set('2026-01-05T08:00:00+07:00')
    const other = await foundWard(test.database, unitIds.songCauDakLak, 'Ủy ban MTTQ Việt Nam phường Sông Cầu')
    test.clock.set('2024-04-15T08:00:00+07:00')
    expect(await read((reading) => findCommittee(reading, other.committeeId))).toMatchObject({ slug: 'song-cau-22051' })
  })

  it('that ends takes its terms, bodies and memberships with it', async () => {
    const nong = await foundWard(test.database, unitIds.nongThuong, 'Ủy ban MTTQ Việt Nam xã Nông Thượng')
    const own = <I, F, O>(what: Action<I, F, O>, input: unknown) => succeed(test.database, what, input, nong.officer)
    await own(openTerm, { bodyId: nong.bodyId, number: 'IX', from: '2024-04-15', to: '2029-04-14' })
    const person = await own(addPerson, { fullName: 'Triệu Văn Mẫu' })
    await own(addMembership, { personId: person.id, bodyId: nong.bodyId, role: 'chair', from: '2024-04-15' })
    await succeed(test.database, endCommittee, { closedOn: '2025-06-30', reason: 'Sáp nhập' }, nong.admin)
    const [term] = await read((reading) => listCommitteeTerms(reading, nong.committeeId), nong.officer)
    expect(term).toMatchObject({ endedOn: '2025-06-30', endReason: 'reorganised' })
    const [member] = await read((reading) => listMemberships(reading, nong.committeeId, {}), nong.officer)
    expect(member).toMatchObject({ to: '2025-06-30', endReason: 'reorganised' })
  })
})

describe('terms', () => {
  it('follow one another, the earlier one ending by the congress of the next', async () => {
    const facts = { bodyId: ward.bodyId }
    const body = await act(foundBody, { kind: 'standing_board', name: 'Ban Thường trực', from: '2024-04-15' })
    const first = await act(openTerm, { ...facts, bodyId: body.id, number: 'ix', from: '2024-04-15', to: '2029-04-14' })
    const overlapping = { bodyId: body.id, number: 'IX', from: '2024-04-15', to: '2024-12-31' }
    expect(await refusal(openTerm, overlapping)).toMatchObject({ key: 'organisation.terms_overlap' })
    await act(openTerm, { bodyId: body.id, number: 'X', from: '2029-03-01', to: '2034-03-01' })
    const terms = await read((reading) => listTerms(reading, ward.committeeId, body.id))
    expect(terms.map((term) => [term.number, term.endedOn, term.endReason])).toEqual([
      ['X', null, null],
      ['IX', '2029-02-28', 'congress'],
    ])
    expect(await refusal(closeTerm, { termId: first.id, endedOn: '2026-01-01', reason: 'congress' })).toMatchObject({
      key: 'organisation.term_ended',
    })
  })

  it('wrongly entered are set aside, not lost', async () => {
    const wrong = await act(openTerm, { bodyId: ward.bodyId, number: 'VII', from: '2024-04-15', to: '2029-04-14' })
    const right = { termId: wrong.id, number: 'VIII', from: '2024-04-15', to: '2029-04-14', reason: 'Gõ nhầm số' }
    await act(correctTerm, right)
    const terms = await read((reading) => listCommitteeTerms(reading, ward.committeeId))
    expect(terms.map((term) => term.number)).toEqual(['VIII'])
    const { rows } = await sql(`select number, superseded_reason from organisation.term where id = '${wrong.id}'`)
    expect(rows).toEqual([{ number: 'VII', superseded_reason: 'Gõ nhầm số' }])
  })

  it.each([
    ['an Arabic number', { number: '8', from: '2019-05-01', to: '2024-05-01' }, 'organisation.not_roman'],
    [
      'an end before the beginning',
      { number: 'VIII', from: '2024-05-01', to: '2019-05-01' },
      'organisation.ends_before',
    ],
    [
      'a day before the body',
      { number: 'V', from: '1999-05-01', to: '2004-05-01' },
      'organisation.body_not_there_then',
    ],
  ])('refuse %s', async (_what, input, key) => {
    expect(await refusal(openTerm, { bodyId: ward.bodyId, ...input })).toMatchObject({ key })
  })
})

describe('members', () => {
  it('hold roles of the body, one head at a time, each person once', async () => {
    const body = await act(foundBody, { kind: 'advisory_group', name: 'Tổ tư vấn', from: '2024-01-01' })
    const organisation = await act(addOrganisation, { kind: 'womens_union', name: 'Hội Liên hiệp Phụ nữ phường' })
    const [a, b] = [await act(addPerson, { fullName: 'Hà Thị Mẫu' }), await act(addPerson, { fullName: 'Lý Văn Thử' })]
    const facts = { bodyId: body.id, from: '2024-02-01' }
    const head = await act(addMembership, { ...facts, personId: a.id, role: 'head', organisationId: organisation.id })
    expect(await refusal(addMembership, { ...facts, personId: b.id, role: 'head' })).toMatchObject({
      key: 'organisation.second_head',
    })
    expect(await refusal(addMembership, { ...facts, personId: a.id, role: 'member' })).toMatchObject({
      key: 'organisation.already_member',
    })
    expect(await refusal(addMembership, { ...facts, personId: b.id, role: 'chair' })).toMatchObject({
      key: 'organisation.role_not_of_body',
    })
    await act(closeMembership, { membershipId: head.id, lastDay: '2024-03-31', reason: 'transferred' })
    const next = await act(addMembership, { ...facts, personId: b.id, role: 'head', from: '2024-04-01' })
    await act(correctMembership, {
      membershipId: next.id,
      role: 'deputy',
      from: '2024-04-02',
      reason: 'Nhầm chức danh',
    })
    const on = (at: string) =>
      read((reading) => listMemberships(reading, ward.committeeId, { bodyId: body.id, on: day(at) }))
    expect((await on('2024-03-31')).map((one) => [one.personName, one.role, one.organisationName])).toEqual([
      ['Hà Thị Mẫu', 'head', 'Hội Liên hiệp Phụ nữ phường'],
    ])
    expect((await on('2024-04-02')).map((one) => [one.personName, one.role])).toEqual([['Lý Văn Thử', 'deputy']])
  })
})

describe('people', () => {
  it('are found by name with or without accents, page by page', async () => {
    const names = ['Đặng Thị Hoà', 'Đặng Văn Đức', 'Dang Quang', 'Nguyễn Đăng']
    for (const fullName of names) await act(addPerson, { fullName })
    const list = (query: object) => read((reading) => listPeople(reading, { committeeId: ward.committeeId, ...query }))
    expect((await list({ text: 'dang' })).rows.map((person) => person.fullName)).toEqual([
      'Dang Quang',
      'Đặng Thị Hoà',
      'Đặng Văn Đức',
      'Nguyễn Đăng',
    ])
    expect((await list({ text: 'hòa' })).rows).toHaveLength(1)
    const first = await list({ text: 'dang', limit: 3 })
    const second = await list({ text: 'dang', limit: 3, after: first.next })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([3, 1, null])
  })

  it('are not entered twice unless somebody says that it is another', async () => {
    const twin = { fullName: 'Bế Văn Đàn Thử', birthYear: 1960 }
    await act(addPerson, twin)
    expect(await refusal(addPerson, { ...twin, fullName: 'bế văn ĐÀN thử' })).toMatchObject({
      key: 'organisation.person_exists',
    })
    await act(addPerson, { ...twin, birthYear: 1961 })
    await act(addPerson, { ...twin, evenIfSame: true })
  })

  it('keep what is sensitive sealed, and every look in the journal', async () => {
    const sealed = { phone: '0912 345 678', ethnicity: 'Tày', religion: 'Không', partyMember: 'yes' }
    const { id } = await act(addPerson, { fullName: 'Ma Thị Kín', ...sealed })
    const { rows } = await sql(`select * from organisation.person where id = '${id}'`)
    expect(JSON.stringify(rows)).not.toMatch(/0912|Tày/)
    await act(lookAtSealed, { personId: id })
    const opened = await read((reading) => openSealed(reading, ward.committeeId, id))
    expect(opened).toEqual({ ...sealed, phone: '0912345678' })
    const lines = await read((reading) => journalOf(reading, id))
    expect(lines.map((line) => line.action)).toEqual(['organisation.look_at_sealed', 'organisation.add_person'])
    expect(JSON.stringify(lines)).not.toMatch(/0912|Tày/)
    const stored = await sql('select outcome from platform.request')
    expect(JSON.stringify(stored.rows)).not.toMatch(/0912|Tày/)
  })

  it('change, leaving in the journal what was before', async () => {
    const { id } = await act(addPerson, { fullName: 'Hoàng Văn Đổi', birthYear: 1970, phone: '0900000001' })
    await act(changePerson, { personId: id, fullName: 'Hoàng Văn Đổi', birthYear: 1971 })
    const [line] = await read((reading) => journalOf(reading, id))
    expect(line?.data).toMatchObject({ before: { birthYear: 1970 }, after: { birthYear: 1971 }, sealed: [] })
    expect(await read((reading) => openSealed(reading, ward.committeeId, id))).toMatchObject({ phone: '0900000001' })
  })

  it('leave the lists when withdrawn, and stay in the records', async () => {
    const { id } = await act(addPerson, { fullName: 'Người Nhập Nhầm' })
    await act(withdrawPerson, { personId: id, lastDay: '2024-04-15', reason: 'Nhập trùng' })
    const listed = await read((reading) => listPeople(reading, { committeeId: ward.committeeId, text: 'Nhập Nhầm' }))
    expect(listed.rows).toEqual([])
    expect(await read((reading) => findPerson(reading, ward.committeeId, id))).toMatchObject({
      withdrawnReason: 'Nhập trùng',
    })
  })
})

describe('row security', () => {
  it('shows people to the office of the committee and to nobody else', async () => {
    await act(addPerson, { fullName: 'Người Của Phường' })
    const count = async (
      reach: 'staff' | 'province' | 'agency' | 'advisor' | 'area' | 'public',
      committeeId = ward.committeeId,
    ) => {
      const sight = { ...ward.officer.sight, reach, committeeIds: [committeeId] }
      return (await test.database.read(sight, (reading) => listPeople(reading, { committeeId: ward.committeeId }))).rows
        .length
    }
    expect(await count('staff')).toBeGreaterThan(0)
    expect(await count('staff', newId())).toBe(0)
    for (const reach of ['province', 'agency', 'advisor', 'area', 'public'] as const)
      expect(await count(reach), reach).toBe(0)
  })

  it('lets the public role see committees and units, and no record table', async () => {
    const published = await test.database.readPublished((reading) =>
      reading.db.selectFrom('published.committee').select('slug').execute(),
    )
    expect(published.map((row) => row.slug)).toContain('song-cau')
    const peek = test.database.readPublished((reading) =>
      reading.db.selectFrom('organisation.person').selectAll().execute(),
    )
    await expect(peek).rejects.toThrow(/permission denied/)
  })

  it('lets the application delete nothing', async () => {
    for (const table of ['person', 'membership', 'term', 'setting', 'area', 'import_batch', 'unit', 'committee']) {
      await expect(asApp(`delete from organisation.${table}`), table).rejects.toThrow(/permission denied/)
    }
    for (const table of ['area_succession', 'import_batch', 'unit_succession']) {
      await expect(asApp(`update organisation.${table} set recorded_at = now()`), table).rejects.toThrow(
        /permission denied/,
      )
    }
  })
})

async function sql(text: string) {
  const { Client } = (await import('pg')).default
  const client = new Client(test.fresh.owner)
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

async function asApp(text: string) {
  const { Client } = (await import('pg')).default
  const client = new Client(test.fresh.app)
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
