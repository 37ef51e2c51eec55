import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { type Period, yearPeriod } from '../../values/period.ts'
import { goalText, reachedText } from '../../values/target-text.ts'
import {
  type Goal,
  isMet,
  judge,
  type Measured,
  standingOf,
  stretchesOf,
  type TargetVersion,
  targetOps,
  versionOn,
} from './target.ts'

const term: Period = { kind: 'term', from: day('2019-02-01'), to: day('2024-04-15') }
const twoAYear: Goal = { op: 'at_least', value: 2, percent: false, per: 'year', scope: 'unit' }
const all: Goal = { op: 'at_least', value: 100, percent: true, per: 'year', scope: 'unit' }
const count = (numerator: number) => ({ numerator, denominator: null, ids: [] })
const share = (numerator: number, denominator: number) => ({ numerator, denominator, ids: [] })
const year = yearPeriod(2021)

describe('what is judged', () => {
  test('each year of the term of which at least half lies in it, up to the day', () => {
    const from = (asAt: string) => stretchesOf(twoAYear, term, term, day(asAt)).map((one) => one.from)
    expect(from('2024-04-15')).toEqual(['2019-02-01', '2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'])
    expect(from('2019-01-31')).toEqual([])
    expect(from('2020-01-01')).toEqual(['2019-02-01', '2020-01-01'])
  })

  test('of a part of the term its years only; of a goal for the term always the whole of it', () => {
    expect(stretchesOf(twoAYear, term, yearPeriod(2022), day('2023-01-10'))).toEqual([yearPeriod(2022)])
    expect(stretchesOf({ per: 'term' }, term, yearPeriod(2022), day('2023-01-10'))).toEqual([term])
    expect(stretchesOf(twoAYear, term, yearPeriod(2030), day('2030-06-01'))).toEqual([])
  })
})

describe('how it stands', () => {
  test.each([
    ['2021-06-30', 0, 'on_way'],
    ['2021-07-02', 0, 'behind'],
    ['2021-06-30', 1, 'on_way'],
    ['2021-06-30', 2, 'achieved'],
    ['2021-06-30', 3, 'exceeded'],
    ['2021-12-30', 1, 'on_way'],
    ['2021-12-31', 1, 'missed'],
    ['2021-12-31', 2, 'achieved'],
    ['2021-01-01', 0, 'on_way'],
  ] as const)('two a year: on %s with %i', (on, reached, state) => {
    expect(judge(twoAYear, count(reached), year, day(on))).toBe(state)
  })

  test.each([
    ['2021-06-30', [0, 21], 'on_way'],
    ['2021-11-18', [20, 21], 'behind'],
    ['2021-11-18', [21, 21], 'achieved'],
    ['2021-12-31', [20, 21], 'missed'],
    ['2021-12-31', [0, 0], 'unrecorded'],
  ] as const)('all of them: on %s with %j', (on, [n, m], state) => {
    expect(judge(all, share(n, m), year, day(on))).toBe(state)
  })

  test('a limit holds only when the year is over, and is broken at once', () => {
    const most: Goal = { ...twoAYear, op: 'at_most' }
    expect(judge(most, count(2), year, day('2021-12-30'))).toBe('on_way')
    expect(judge(most, count(2), year, day('2021-12-31'))).toBe('achieved')
    expect(judge(most, count(3), year, day('2021-02-01'))).toBe('missed')
    expect(judge(most, null, year, day('2021-12-31'))).toBe('unrecorded')
  })

  test('a goal for each area is reached when all of them reached it', () => {
    const each: Goal = { ...twoAYear, value: 1, scope: 'area' }
    expect(judge(each, share(21, 21), year, day('2021-06-01'))).toBe('achieved')
    expect(judge(each, share(20, 21), year, day('2021-12-31'))).toBe('missed')
  })

  test('the years of a target: one that was missed decides, else the one that is running', () => {
    const at = (counts: readonly number[], asAt: string) => {
      const stretches = stretchesOf(twoAYear, term, term, day(asAt))
      const measured = stretches.map((stretch, i): Measured => ({ stretch, figure: count(counts[i] ?? 0) }))
      const { state, figure } = standingOf(twoAYear, measured, day(asAt))
      return [state, figure.numerator, figure.denominator]
    }
    expect(at([3, 4, 5, 3, 3], '2024-04-15')).toEqual(['exceeded', 5, 5])
    expect(at([2, 4, 5, 3, 3], '2024-04-15')).toEqual(['achieved', 5, 5])
    expect(at([3, 1, 5, 3, 3], '2024-04-15')).toEqual(['missed', 4, 5])
    expect(at([3, 2, 1], '2021-07-01')).toEqual(['on_way', 2, 3])
  })

  const anyDay = fc.integer({ min: 0, max: 364 }).map((n) => addDays(year.from, n))
  const goals = fc.record({
    op: fc.constantFrom(...targetOps),
    value: fc.integer({ min: 0, max: 60 }),
    percent: fc.boolean(),
    per: fc.constant('year' as const),
    scope: fc.constant('unit' as const),
  })

  test('across the last day: what is met stays met when only time passes, unless it is a limit that time decides', () => {
    fc.assert(
      fc.property(goals, fc.nat(80), anyDay, anyDay, (goal, n, one, other) => {
        const [before, after]: [Day, Day] = one < other ? [one, other] : [other, one]
        const figure = goal.percent ? share(Math.min(n, 60), 60) : count(n)
        const [first, later] = [judge(goal, figure, year, before), judge(goal, figure, year, after)]
        if (isMet(first) || first === 'missed') expect(later).toBe(first)
        const last = judge(goal, figure, year, year.to)
        expect(['exceeded', 'achieved', 'missed']).toContain(last)
      }),
    )
  })

  test('more never stands worse where at least so much is wanted', () => {
    const rank = ['missed', 'behind', 'on_way', 'achieved', 'exceeded']
    fc.assert(
      fc.property(fc.nat(40), fc.nat(60), fc.nat(60), anyDay, (value, a, b, on) => {
        const goal: Goal = { ...twoAYear, value }
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const of = (n: number) => rank.indexOf(judge(goal, count(n), year, on))
        expect(of(more)).toBeGreaterThanOrEqual(of(less))
      }),
    )
  })
})

describe('what it said', () => {
  const version = (revision: number, validFrom: string, value: number, more: Partial<TargetVersion> = {}) => ({
    ...twoAYear,
    value,
    targetId: newId(),
    revision,
    validFrom: day(validFrom),
    position: 1,
    text: 'Mỗi năm giám sát',
    indicatorId: 'supervision_sessions_organized',
    unit: null,
    documentId: null,
    basis: 'Nghị quyết',
    ended: false,
    reason: revision > 1 ? 'Điều chỉnh' : null,
    recordedAt: new Date(`2019-0${revision + 1}-01T00:00:00Z`),
    recordedByName: 'x',
    ...more,
  })
  const said = [
    version(4, '2023-01-01', 0, { ended: true }),
    version(3, '2021-01-01', 3),
    version(2, '2019-02-01', 2),
    version(1, '2019-02-01', 1),
  ]

  test.each([
    ['2019-01-31', null],
    ['2019-02-01', 2],
    ['2020-12-31', 2],
    ['2021-01-01', 3],
    ['2022-12-31', 3],
    ['2023-01-01', null],
  ])('on %s', (on, value) => {
    expect(versionOn(said, day(on))?.value ?? null).toBe(value)
  })

  test('as it was known: a correction that came later is not yet there', () => {
    expect(versionOn(said, day('2020-01-01'), new Date('2019-02-15T00:00:00Z'))?.value).toBe(1)
    expect(versionOn(said, day('2023-06-01'), new Date('2019-04-15T00:00:00Z'))?.value).toBe(3)
    expect(versionOn(said, day('2020-01-01'), new Date('2019-01-01T00:00:00Z'))).toBeNull()
  })
})

test('goals and results in the words of a table', () => {
  expect(goalText(twoAYear, 'cuộc')).toBe('≥ 2 cuộc/năm')
  expect(goalText(all, 'x')).toBe('100%/năm')
  expect(goalText({ ...all, value: 99.5, op: 'at_least', per: 'term' }, '')).toBe('≥ 99,5%')
  expect(goalText({ ...twoAYear, op: 'at_most', per: 'term' }, 'hộ')).toBe('≤ 2 hộ')
  expect(goalText({ ...twoAYear, op: 'exactly', scope: 'area' }, 'công trình')).toBe('2 công trình/khu dân cư/năm')
  expect(reachedText(count(63_230_000), { years: 1, known: true })).toBe('63.230.000')
  expect(reachedText(share(21, 21), { years: 1, known: true })).toBe('21/21 (100%)')
  expect(reachedText(share(4, 5), { years: 5, known: true })).toBe('4/5 năm')
  expect(reachedText(count(0), { years: 1, known: false })).toBe('–')
})
