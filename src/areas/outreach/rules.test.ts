import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { type ChannelFacts, channelState } from './channel.ts'
import { isToErase } from './help.ts'
import { type KeyPersonFacts, keyPersonState } from './key-person.ts'
import { latest, type Measure, totalOf } from './measure.ts'
import { personsNamed } from './opinion.ts'
import { meetsTarget, type TaskFacts, taskState } from './programme.ts'

const at = (text: string) => new Date(`${text}T02:00:00Z`)
const fresh = (checkedOn: Parameters<typeof addDays>[0]) => addDays(checkedOn, 90)

describe('a channel', () => {
  const channel = {
    ...{ id: newId(), committeeId: newId(), kind: 'zalo_group', name: 'x', link: null, areaId: null },
    ...{ organisationId: null, adminName: null, openedOn: day('2021-01-01'), closedOn: null, closedRecordedAt: null },
    ...{ closedReason: null, editNo: 1, recordedAt: at('2021-01-01'), supersededAt: null },
  } as ChannelFacts['channel']
  const check = (checkedOn: string, isActive = true, recorded = checkedOn) => ({
    ...{ id: newId(), channelId: channel.id, checkedOn: day(checkedOn), membersCount: 10, isActive, note: null },
    ...{ recordedAt: at(recorded), recordedByName: 'x', supersededAt: null },
  })
  const facts = (...checks: ReturnType<typeof check>[]): ChannelFacts => ({ channel, checks })
  const state = (one: ChannelFacts, on: string) => channelState(one, day(on), fresh)

  test('counts as alive up to the last day of the rule, and not a day longer', () => {
    expect(state(facts(), '2021-02-01')).toBe('unchecked')
    expect(state(facts(check('2021-02-01')), '2021-05-02')).toBe('active')
    expect(state(facts(check('2021-02-01')), '2021-05-03')).toBe('stale')
    expect(state(facts(check('2021-02-01'), check('2021-04-01', false)), '2021-05-02')).toBe('asleep')
    expect(state(facts(check('2021-02-01')), '2020-12-31')).toBe('not_open')
  })

  test('a check of the past written down later counts from when it was known', () => {
    const late = facts(check('2021-02-01', true, '2021-03-01'))
    expect(channelState(late, day('2021-02-15'), fresh, at('2021-02-15'))).toBe('unchecked')
    expect(channelState(late, day('2021-02-15'), fresh, at('2021-03-01'))).toBe('active')
  })

  test('once closed nothing makes it alive, before it is as it was', () => {
    const closed = { ...channel, closedOn: day('2021-03-01'), closedRecordedAt: at('2021-03-05'), closedReason: 'x' }
    const one = { channel: closed, checks: [check('2021-02-01')] }
    expect(state(one, '2021-02-28')).toBe('active')
    expect(state(one, '2021-03-01')).toBe('closed')
    expect(channelState(one, day('2021-03-02'), fresh, at('2021-03-02'))).toBe('active')
  })
})

describe('numbers over time', () => {
  const measure = (measuredOn: string, value: number, kind = 'views'): Measure => ({
    ...{ id: newId(), kind, measuredOn: day(measuredOn), value, note: null, recordedAt: at(measuredOn) },
    ...{ recordedBy: newId(), recordedByName: 'x', supersededAt: null },
  })

  test('the last look holds, results add up, volunteers do not', () => {
    const looks = [measure('2021-02-01', 10), measure('2021-03-01', 25)]
    expect(latest(looks, 'views')?.value).toBe(25)
    expect(latest(looks, 'views', day('2021-02-28'))?.value).toBe(10)
    const results = [measure('2021-02-01', 4, 'households'), measure('2021-03-01', 6, 'households')]
    expect(totalOf(results, 'households')).toBe(10)
    expect(totalOf(results, 'households', day('2021-02-10'))).toBe(4)
    expect(
      totalOf([measure('2021-02-01', 4, 'volunteers'), measure('2021-03-01', 6, 'volunteers')], 'volunteers'),
    ).toBe(6)
    expect(totalOf([], 'households')).toBeNull()
  })

  test('whatever the order in which they come, a day later never shows less known than a day before', () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (offsets, asked) => {
        const all = offsets.map((offset, index) => measure(addDays(day('2021-01-01'), offset), index))
        const on = addDays(day('2021-01-01'), asked)
        const sum = offsets.reduce((total, offset, index) => (offset <= asked ? total + index : total), 0)
        const some = offsets.some((offset) => offset <= asked)
        expect(totalOf(all, 'views', on)).toBe(some ? sum : null)
      }),
    )
  })
})

describe('a key person', () => {
  const person = {
    ...{ id: newId(), committeeId: newId(), personId: newId(), kind: 'prestigious', field: null, contribution: null },
    ...{ listedOn: day('2019-03-01'), leftOn: null, leftRecordedAt: null, leftReason: null, hasTitle: false },
    ...{ hasNote: false, editNo: 1, recordedAt: at('2019-03-01'), supersededAt: null },
  } as KeyPersonFacts['person']
  const decision = {
    ...{ id: newId(), decisionNumber: '12/QĐ', decidedBy: 'x', decidedOn: day('2019-03-01'), from: day('2019-03-01') },
    ...{ to: day('2020-12-31'), recordedAt: at('2019-03-01'), supersededAt: null },
  }

  test('who is recognised by decision counts only under one in force', () => {
    const facts = { person, recognitions: [decision] }
    expect(keyPersonState(facts, day('2020-12-31'))).toBe('listed')
    expect(keyPersonState(facts, day('2021-01-01'))).toBe('not_recognised')
    expect(keyPersonState({ person: { ...person, kind: 'intellectual' }, recognitions: [] }, day('2021-01-01'))).toBe(
      'listed',
    )
  })
})

describe('names in words for a report', () => {
  test.each([
    ['Bà con phản ánh chợ tạm gây ùn tắc.', []],
    ['ông Nông Văn Sơn nói đường hỏng', ['Nông Văn Sơn']],
    ['Chị Hoa và anh Tú, tổ 4, chưa nhận tiền.', ['Hoa', 'Tú']],
    ['Đồng chí Chủ tịch phường đã hứa; bác Hồ kính yêu; Bà Rịa', []],
    ['Các anh hùng liệt sĩ, ông bà và cha mẹ', []],
    ['Theo lời Nông Thị Hạnh thì không đúng', ['Nông Thị Hạnh']],
    ['theo lời nông thị hạnh', ['Nông Thị Hạnh']],
    ['nông thị hạnhx', []],
  ])('%s', (text, found) => {
    expect(personsNamed(text, ['Nông Thị Hạnh', 'Hoa'])).toEqual(found)
    expect(personsNamed(text.normalize('NFD'), ['Nông Thị Hạnh', 'Hoa'])).toEqual(found)
  })
})

describe('a task of a programme', () => {
  const task = { dueOn: day('2023-06-30'), targetValue: 5, targetLimit: 'at_least' } as TaskFacts['task']
  const step = (stage: string, happenedOn: string) => ({
    stage,
    happenedOn: day(happenedOn),
    recordedAt: at(happenedOn),
    supersededAt: null,
  })
  const state = (on: string, ...steps: ReturnType<typeof step>[]) =>
    taskState({ task, progress: [], steps: steps as never }, day(on), daysBetween)

  test('is judged by its day', () => {
    expect(state('2023-06-01')).toBe('not_begun')
    expect(state('2023-06-16')).toBe('due_soon')
    expect(state('2023-07-01')).toBe('overdue')
    expect(state('2023-07-01', step('done', '2023-06-30'))).toBe('done')
    expect(state('2023-07-02', step('done', '2023-07-01'))).toBe('done_late')
    expect(state('2023-06-29', step('done', '2023-07-01'))).toBe('due_soon')
    expect(state('2023-07-02', step('dropped', '2023-05-01'))).toBe('dropped')
  })

  test('a target is met at its number, whichever way it looks', () => {
    expect([4, 5, 6].map((value) => meetsTarget(task, value))).toEqual([false, true, true])
    expect([4, 5, 6].map((value) => meetsTarget({ ...task, targetLimit: 'at_most' }, value))).toEqual([
      true,
      true,
      false,
    ])
    expect(meetsTarget({ targetValue: null, targetLimit: null }, 3)).toBeNull()
  })
})

test('who asked for help is kept until the last day of the rule, and as long as the model runs', () => {
  const year = (endedOn: Parameters<typeof addDays>[0]) => addDays(endedOn, 365)
  expect(isToErase(null, year, day('2030-01-01'))).toBe(false)
  expect(isToErase(day('2022-04-30'), year, day('2023-04-30'))).toBe(false)
  expect(isToErase(day('2022-04-30'), year, day('2023-05-01'))).toBe(true)
})
