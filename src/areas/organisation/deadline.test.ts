import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, isWorkingDay } from '../../values/day.ts'
import { charterRule } from './charter.ts'
import { deadlineRule, dueOn, holidaysAround, lastOn } from './deadline.ts'
import { deadlineKeys } from './deadline-defaults.ts'
import { isNumberTemplate, numberTemplate, type SettingEntry, settingAt } from './setting.ts'
import { readSetting } from './setting-catalogue.ts'

const none: readonly SettingEntry[] = []
const entry = (key: string, from: string, value: unknown): SettingEntry => ({
  id: key + from,
  key,
  validFrom: day(from),
  value,
  reason: 'Quy chế của phường',
})

describe('deadlines', () => {
  it('counts twenty days from receipt for the answer to a recommendation', () => {
    const rule = deadlineRule('recommendation.reply_days', day('2021-03-05'), none)
    expect(rule && dueOn(rule, day('2021-03-05'), new Set())).toBe('2021-03-25')
    expect(rule).toMatchObject({ mark: 'found', setByCommittee: false })
  })

  it('takes the version of the law by date', () => {
    const days = (on: string) => deadlineRule('contribution.receive_max_days', day(on), none)?.due
    expect(days('2021-12-10')).toMatchObject({ days: 30 })
    expect(days('2021-12-11')).toMatchObject({ days: 90 })
    expect(deadlineRule('law_comment.reply_days', day('2023-02-20'), none)).toBeNull()
    expect(deadlineRule('law_comment.reply_days', day('2025-04-01'), none)).not.toBeNull()
    expect(deadlineRule('inspection_board.chair_election_days', day('2023-07-01'), none)).toBeNull()
  })

  it('follows the committee’s own setting from its day, and the default again before it', () => {
    const own = [entry('deadline.recommendation.reply_days', '2022-01-01', { days: 15, count: 'calendar' })]
    expect(deadlineRule('recommendation.reply_days', day('2021-12-31'), own)?.due).toMatchObject({ days: 20 })
    expect(deadlineRule('recommendation.reply_days', day('2022-01-01'), own)).toMatchObject({
      due: { days: 15 },
      setByCommittee: true,
      source: 'Quy chế của phường',
    })
  })

  it('counts working days over Tết', () => {
    const rule = deadlineRule('inspection_board.notice_before_working_days', day('2024-02-19'), none)
    const holidays = holidaysAround(day('2024-02-19'), none)
    expect(rule && dueOn(rule, day('2024-02-19'), holidays)).toBe('2024-02-05')
  })

  it('lets an office add the days the Government swapped', () => {
    const settings = [
      entry('calendar.days_off', '2024-01-01', ['2024-04-29']),
      entry('calendar.days_worked', '2024-01-01', ['2024-02-08']),
    ]
    const holidays = holidaysAround(day('2024-04-01'), settings)
    expect(isWorkingDay(day('2024-04-29'), holidays)).toBe(false)
    expect(isWorkingDay(day('2024-02-08'), holidays)).toBe(true)
  })

  it('counts a Saturday that was worked for the day off swapped with it, from whichever year it was entered', () => {
    const settings = [
      entry('calendar.days_off', '2024-01-01', ['2024-04-29']),
      entry('calendar.days_worked', '2024-01-01', ['2024-05-04']),
      entry('calendar.days_off', '2025-01-01', ['2025-05-02']),
    ]
    const rule = { due: { by: 'days', days: 3, side: 'after', count: 'working' } } as const
    const from = day('2024-05-01')
    expect(dueOn(rule, from, holidaysAround(from, none))).toBe('2024-05-06')
    expect(dueOn(rule, from, holidaysAround(from, settings))).toBe('2024-05-04')
    expect(isWorkingDay(day('2024-05-11'), holidaysAround(from, settings))).toBe(false)
  })

  it('finds the next reporting day', () => {
    const due = (key: 'report.weekly' | 'report.monthly' | 'report.quarterly' | 'report.yearly', from: string) => {
      const rule = deadlineRule(key, day(from), none)
      return rule && dueOn(rule, day(from), new Set())
    }
    expect(due('report.weekly', '2024-04-15')).toBe('2024-04-19')
    expect(due('report.weekly', '2024-04-19')).toBe('2024-04-19')
    expect(due('report.monthly', '2024-12-16')).toBe('2025-01-15')
    expect(due('report.quarterly', '2024-04-01')).toBe('2024-09-15')
    expect(due('report.yearly', '2024-11-16')).toBe('2025-11-15')
  })

  it('finds the last day of the calendar before a day: the cut-off of what is due then', () => {
    const cutoff = (key: 'report_cutoff.weekly' | 'report_cutoff.monthly' | 'report_cutoff.yearly', upTo: string) => {
      const rule = deadlineRule(key, day(upTo), none)
      return rule && lastOn(rule, day(upTo))
    }
    expect(cutoff('report_cutoff.weekly', '2024-04-19')).toBe('2024-04-18')
    expect(cutoff('report_cutoff.monthly', '2024-01-13')).toBe('2023-12-14')
    expect(cutoff('report_cutoff.yearly', '2024-10-30')).toBe('2023-10-31')
    expect(lastOn({ due: { by: 'days', days: 3, count: 'calendar', side: 'after' } }, day('2024-01-01'))).toBeNull()
    const anyDay = fc.integer({ min: 0, max: 6000 }).map((n) => addDays(day('2014-06-01'), n))
    fc.assert(
      fc.property(fc.constantFrom(...deadlineKeys), anyDay, (key, upTo) => {
        const rule = deadlineRule(key, upTo, none)
        const last = rule && lastOn(rule, upTo)
        if (!rule || !last) return
        expect(last <= upTo).toBe(true)
        // Nothing falls between it and the day.
        expect(dueOn(rule, addDays(last, 1), new Set()) > upTo).toBe(true)
      }),
    )
  })

  it('never gives a day on the wrong side, whatever the rule and the day', () => {
    const anyDay = fc.integer({ min: 0, max: 6000 }).map((n) => addDays(day('2014-06-01'), n))
    fc.assert(
      fc.property(fc.constantFrom(...deadlineKeys), anyDay, (key, from) => {
        const rule = deadlineRule(key, from, none)
        if (!rule) return
        const due = dueOn(rule, from, holidaysAround(from, none))
        expect(rule.due.by === 'days' && rule.due.side === 'before' ? due <= from : due >= from).toBe(true)
      }),
    )
  })
})

describe('sizes and terms by date', () => {
  it('lets an inspection board have eleven members until 30 June 2023 and one for each area after', () => {
    expect(charterRule('inspection_board.members_max', day('2023-06-30'), none)?.value).toBe(11)
    expect(charterRule('inspection_board.members_max', day('2023-07-01'), none)).toBeNull()
    expect(charterRule('inspection_board.members_per_area', day('2023-07-01'), none)?.value).toBe(1)
    expect(charterRule('inspection_board.term_months', day('2020-01-01'), none)?.value).toBe(24)
  })

  it('follows an own setting', () => {
    const own = [entry('charter.committee.members_max', '2025-07-01', 69)]
    expect(charterRule('committee.members_max', day('2025-08-01'), own)).toMatchObject({
      value: 69,
      setByCommittee: true,
    })
  })
})

describe('settings', () => {
  it('take the latest entry that has begun', () => {
    const own = [entry('k', '2020-01-01', 1), entry('k', '2022-01-01', 2), entry('k', '2030-01-01', 3)]
    expect(settingAt(own, 'k', day('2024-01-01'))?.value).toBe(2)
    expect(settingAt(own, 'k', day('2019-01-01'))).toBeNull()
  })

  it('know a number template when they see one', () => {
    expect(isNumberTemplate('{number}/{type}-MTTQ-BTT')).toBe(true)
    expect(['{type}', '{number}/{who}', '{number', 'x'.repeat(70), 5].map(isNumberTemplate)).toEqual(
      Array(5).fill(false),
    )
    expect(numberTemplate('CV', day('2024-01-01'), none)).toBe('{number}/MTTQ-BTT')
    expect(
      numberTemplate('KH', day('2024-01-01'), [entry('number_template.KH', '2023-01-01', '{number}/KH-UBMT')]),
    ).toBe('{number}/KH-UBMT')
  })

  it.each([
    ['deadline.recommendation.reply_days', { days: '15', count: 'working' }, { days: 15, count: 'working' }],
    ['deadline.report.weekly', { weekday: '4' }, { weekday: 4 }],
    ['deadline.report.quarterly', { dates: [{ month: '3', day: '10' }] }, { dates: [{ month: 3, day: 10 }] }],
    ['charter.committee.members_max', '69', 69],
    ['number_template.BC', '{number}/BC-UBMTTQ', '{number}/BC-UBMTTQ'],
    ['number_template.inspection_board', '{number}/BTTND', '{number}/BTTND'],
    ['area.default_kind', 'village', 'village'],
    ['label.area_kind.block', ' khối phố ', 'khối phố'],
    ['calendar.days_off', ['2024-04-29'], ['2024-04-29']],
    ['committee.mountain', 'yes', true],
    ['committee.mountain', false, false],
  ])('%s is kept as %j → %j', (key, value, kept) => {
    expect(readSetting(key, value)).toEqual({ value: kept })
  })

  it.each([
    ['deadline.recommendation.reply_days', { days: -1 }],
    ['deadline.recommendation.reply_days', null],
    ['deadline.report.weekly', { weekday: 9 }],
    ['deadline.nothing', { days: 3 }],
    ['charter.__proto__', 3],
    ['number_template.XX', '{number}'],
    ['area.default_kind', 'castle'],
    ['calendar.days_off', ['31/12/2024']],
    ['committee.mountain', 'maybe'],
    ['anything', 1],
  ])('%s = %j is refused', (key, value) => {
    expect(readSetting(key, value)).toMatchObject({ refusal: true })
  })
})
