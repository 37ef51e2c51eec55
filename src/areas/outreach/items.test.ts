import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { news, type Outpost, openOutpost, tell } from '../../../tests/support/outreaching.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Outpost
beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T08:00:00+07:00')
  desk = await openOutpost(house.database)
})
afterAll(() => house.close())

const ask = (what: AnyAction, input: object, who: Caller) => perform(house.database, what, input, again(who))
const done = (what: AnyAction, input: object, who: Caller) => succeed(house.database, what, input, who)
const read = <T>(who: Caller, look: Parameters<typeof house.database.read<T>>[1]) =>
  house.database.read(who.sight, look)
const today = { happenedOn: '2024-04-15' }

describe('approval', () => {
  test('who wrote it does not approve it, but the chair may', async () => {
    const own = await done(door.draftItem, news, desk.vice)
    expect(await ask(door.approveItem, { id: own.id }, desk.vice)).toMatchObject({ key: 'outreach.own_item' })
    const chairs = await done(door.draftItem, news, desk.chair)
    await done(door.approveItem, { id: chairs.id }, desk.chair)
  })

  test('what was approved is changed only after it was returned', async () => {
    const id = await tell(house.database, desk, { approvedOn: day('2024-04-10') })
    const edited = { ...news, id, editNo: 1, title: 'Khác' }
    expect(await ask(door.editItem, edited, desk.officer)).toMatchObject({ key: 'outreach.item_closed' })
    await done(door.returnItem, { id, ...today, reason: 'Bổ sung căn cứ' }, desk.chair)
    await done(door.editItem, edited, desk.officer)
    expect(await ask(door.publishItem, { id, ...today }, desk.officer)).toMatchObject({
      key: 'outreach.item_out_of_order',
    })
  })

  test('an edit of an old copy is refused', async () => {
    const { id } = await done(door.draftItem, news, desk.officer)
    await done(door.editItem, { ...news, id, editNo: 1, title: 'Một' }, desk.officer)
    expect(await ask(door.editItem, { ...news, id, editNo: 1, title: 'Hai' }, desk.officer)).toMatchObject({
      key: 'platform.stale',
    })
  })
})

describe('the same words twice on one channel', () => {
  const twin = { channelKind: 'zalo_group', text: 'Mời bà con dự Ngày hội Đại đoàn kết, 18/11!' }

  test('are noticed whatever the signs and capitals, and let through when it is meant', async () => {
    await tell(house.database, desk, { ...twin, channelId: desk.groupId, publishedOn: day('2024-04-01') })
    const again = { ...twin, channelId: desk.groupId, text: 'mời BÀ CON dự ngày hội đại đoàn kết 18 11' }
    const id = await tell(house.database, desk, { ...again, approvedOn: day('2024-04-02') })
    const refused = await ask(door.publishItem, { id, ...today }, desk.officer)
    expect(refused).toMatchObject({ key: 'outreach.same_text_there', params: { day: '2024-04-01' } })
    await done(door.publishItem, { id, ...today, again: 'yes' }, desk.officer)
  })

  test('are nothing to notice on another channel, or once the first was taken back', async () => {
    const words = { ...twin, text: 'Thông báo họp tổ', channelId: desk.groupId }
    const first = await tell(house.database, desk, { ...words, publishedOn: day('2024-04-01') })
    const elsewhere = await tell(house.database, desk, {
      ...{ ...words, channelKind: 'facebook', channelId: '' },
      approvedOn: day('2024-04-02'),
    })
    await done(door.publishItem, { id: elsewhere, ...today }, desk.officer)
    await done(door.withdrawItem, { id: first, ...today, reason: 'Sai giờ' }, desk.chair)
    const second = await tell(house.database, desk, { ...words, approvedOn: day('2024-04-02') })
    await done(door.publishItem, { id: second, ...today }, desk.officer)
  })
})

describe('from an area', () => {
  test('an approved item is passed on through the own group, without being approved again', async () => {
    const draft = await tell(house.database, desk, { title: 'Chưa duyệt' })
    const id = await tell(house.database, desk, { title: 'Đã duyệt', approvedOn: day('2024-04-10') })
    const share = { id, channelId: desk.areaGroupId, ...today }
    expect(await ask(door.repostItem, { ...share, id: draft }, desk.head)).toMatchObject({ key: 'outreach.not_found' })
    const shared = await done(door.repostItem, share, desk.head)
    const facts = await read(desk.chair, (reading) => door.findItem(reading, shared.id))
    expect(facts?.item).toMatchObject({ repostOf: id, areaId: desk.areaId, channelKind: 'zalo_group' })
    expect(door.isOut(facts as door.ItemFacts, null)).toBe(true)
    expect(await ask(door.repostItem, share, desk.head)).toMatchObject({ key: 'outreach.same_text_there' })
    expect(await ask(door.repostItem, share, desk.otherHead)).toMatchObject({ key: 'outreach.no_channel' })
  })

  test('a meeting is written down with what it rests on, for the own area whatever the form says', async () => {
    const meeting = {
      channelKind: 'meeting',
      topic: 'policy_law',
      title: 'Họp tổ',
      heldOn: '2024-04-12',
      participants: 61,
    }
    expect(await ask(door.recordOuting, meeting, desk.head)).toMatchObject({ key: 'outreach.basis_needed' })
    const input = { ...meeting, sourceReference: 'Tài liệu sinh hoạt tháng 4', areaId: desk.otherAreaId }
    const { id } = await done(door.recordOuting, input, desk.head)
    const facts = await read(desk.head, (reading) => door.findItem(reading, id))
    expect(facts?.item.areaId).toBe(desk.areaId)
    expect(door.latest(facts?.measures ?? [], 'participants')?.value).toBe(61)
    const text = { ...input, channelKind: 'facebook' }
    expect(await ask(door.recordOuting, text, desk.head)).toMatchObject({ key: 'platform.not_a_choice' })
  })

  test('it sees what is its own and what was approved, and nothing of another area or of the drafts', async () => {
    const secret = await tell(house.database, desk, { title: 'Nháp của văn phòng' })
    const { id: others } = await done(
      door.recordOuting,
      {
        ...{ channelKind: 'meeting', topic: 'other', title: 'Họp Tổ 5', heldOn: '2024-04-12', participants: 3 },
        sourceReference: 'x',
      },
      desk.otherHead,
    )
    for (const id of [secret, others]) expect(await read(desk.head, (reading) => door.findItem(reading, id))).toBeNull()
    const seen = await read(desk.head, (reading) => door.listItems(reading, { committeeId: desk.committeeId }))
    expect(seen.rows.every((row) => row.areaId === desk.areaId || row.areaId === null)).toBe(true)
    const measured = { id: others, kind: 'participants', measuredOn: '2024-04-12', value: 5 }
    expect(await ask(door.measureItem, measured, desk.head)).toMatchObject({ key: 'outreach.not_found' })
  })
})

describe('how far it reached', () => {
  test('each look is kept, a wrong one gives way to the right one with the reason', async () => {
    const id = await tell(house.database, desk, { title: 'Lượt xem', publishedOn: day('2024-04-01') })
    const look = { id, kind: 'views', measuredOn: '2024-04-05', value: '1.200' }
    const wrong = await done(door.measureItem, look, desk.officer)
    const early = { ...look, measuredOn: '2024-03-31' }
    expect(await ask(door.measureItem, early, desk.officer)).toMatchObject({ key: 'outreach.before_published' })
    const instead = { measuredOn: '2024-04-05', value: 120 }
    await done(door.correctMeasure, { measureId: wrong.measureId, reason: 'Thừa số 0', instead }, desk.officer)
    await done(door.measureItem, { ...look, measuredOn: '2024-04-15', value: 310 }, desk.officer)
    const facts = await read(desk.chair, (reading) => door.findItem(reading, id))
    expect(door.known(facts?.measures ?? []).map((one) => one.value)).toEqual([120, 310])
    expect(facts?.measures).toHaveLength(3)
  })
})

describe('channels', () => {
  const stateOf = async (id: Id) => {
    const facts = await read(desk.chair, (reading) => door.findChannel(reading, id))
    const fresh = await read(desk.chair, (reading) => door.freshUntil(reading, desk.committeeId))
    return facts && door.channelState(facts, day('2024-04-15'), fresh)
  }

  test('many are checked at once from a phone, the own only; the last check is taken back', async () => {
    const checks = [{ channelId: desk.areaGroupId, state: 'active', membersCount: '87' }]
    const foreign = [...checks, { channelId: desk.groupId, state: 'active', membersCount: '' }]
    const on = { checkedOn: '2024-04-14' }
    expect(await ask(door.checkChannels, { ...on, checks: foreign }, desk.head)).toMatchObject({
      key: 'outreach.no_channel',
    })
    const nothing = checks.map((check) => ({ ...check, state: '' }))
    expect(await ask(door.checkChannels, { ...on, checks: nothing }, desk.head)).toMatchObject({
      key: 'outreach.nothing_checked',
    })
    await done(door.checkChannels, { ...on, checks }, desk.head)
    expect(await stateOf(desk.areaGroupId)).toBe('active')
    await done(door.undoCheck, { id: desk.areaGroupId, reason: 'Nhầm nhóm' }, desk.officer)
    expect(await stateOf(desk.areaGroupId)).toBe('unchecked')
  })

  test('one that is closed takes nothing more', async () => {
    const { id } = await done(door.addChannel, { kind: 'tiktok', name: 'TikTok', openedOn: '2023-01-01' }, desk.officer)
    await done(door.closeChannel, { id, closedOn: '2024-04-01', reason: 'Không dùng' }, desk.officer)
    expect(await stateOf(id)).toBe('closed')
    const item = { ...news, channelKind: 'tiktok', channelId: id }
    expect(await ask(door.draftItem, item, desk.officer)).toMatchObject({ key: 'outreach.no_channel' })
  })
})

describe('plans', () => {
  test('a plan is issued by its paper and then stays as it is', async () => {
    const plan = { title: 'Kế hoạch', topic: 'election', from: '2024-04-01', to: '2024-06-30' }
    const { id } = await done(door.draftPlan, plan, desk.officer)
    expect(await ask(door.issuePlan, { id, ...today }, desk.chair)).toMatchObject({ key: 'outreach.paper_needed' })
    await done(door.issuePlan, { id, ...today, reference: '7/KH-MTTQ-BTT' }, desk.chair)
    expect(await ask(door.editPlan, { ...plan, id, editNo: 1 }, desk.officer)).toMatchObject({
      key: 'outreach.plan_issued',
    })
    const item = await tell(house.database, desk, { planId: id })
    const under = await read(desk.chair, (reading) =>
      door.listItems(reading, { committeeId: desk.committeeId, planId: id }),
    )
    expect(under.rows.map((row) => row.id)).toEqual([item])
  })
})

test('rows of a sheet: what was out is out, what is planned is a draft, the same again is there, the rest says why', async () => {
  const row = (at: number, values: object) => ({
    row: at,
    values: { channelKind: 'meeting', topic: 'unity', ...values },
  })
  const rows = [
    row(2, { title: 'Họp cũ', publishedOn: '2021-05-01', participants: 40, area: 'tổ 4' }),
    row(3, { title: 'Họp sắp tới', plannedOn: '2024-06-01' }),
    row(4, { title: 'Họp cũ', publishedOn: '2021-05-01' }),
    row(5, { title: 'Họp', publishedOn: '2025-01-01' }),
    row(6, { title: 'Họp', area: 'Tổ 99' }),
    row(7, { title: '' }),
  ]
  const unread = { row: 8, text: 'x', refusals: [{ key: 'xlsx.not_a_day', field: 'publishedOn', params: {} }] }
  const made = await done(door.importItems, { fileName: 'so-cu.xlsx', rows, refused: [unread] }, desk.officer)
  expect(made).toMatchObject({ taken: 2, alreadyThere: 1, refused: 4 })
  const batch = await read(desk.chair, (reading) => door.findImport(reading, made.id))
  expect(batch?.account.map(({ row: at, outcome, refusals }) => [at, outcome, refusals[0]?.key])).toEqual([
    [2, 'taken', undefined],
    [3, 'taken', undefined],
    [4, 'there', undefined],
    [5, 'refused', 'outreach.in_future'],
    [6, 'refused', 'outreach.no_area'],
    [7, 'refused', 'platform.required'],
    [8, 'refused', 'xlsx.not_a_day'],
  ])
  const listed = await read(desk.chair, (reading) =>
    door.listItems(reading, { committeeId: desk.committeeId, text: 'hop cu' }),
  )
  expect(listed.rows).toMatchObject([{ state: 'published', publishedOn: '2021-05-01', participants: 40 }])
})
