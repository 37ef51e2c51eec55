import { describe, expect, test } from 'vitest'
import { day } from '../../values/day.ts'
import { doc, figure, h, p } from '../../values/rich.ts'
import { askedIn, keyOf, periodOfColumn } from './asked.ts'
import { together } from './computed.ts'
import { partsOf } from './parts.ts'

const reportDay = day('2024-04-15')
const term = 'term:2019-02-01..2024-04-15'

describe('what a text asks', () => {
  test('each figure once; without a day of its own it is judged on the day of the report', () => {
    const one = figure({ indicatorId: 'a', period: '2023', value: '1' })
    const other = figure({ indicatorId: 'a', period: '2023', asAt: '2023-06-30', value: '1' })
    const asked = askedIn(doc(p(one, ' ', one, ' ', other)), reportDay, () => false)
    expect(asked.map(keyOf)).toEqual(['a|2023|2024-04-15', 'a|2023|2023-06-30'])
  })

  test('the years of a table cut the period into parts that add up to it', () => {
    expect(periodOfColumn(term, '2019')).toBe('2019-02-01..2019-12-31')
    expect(periodOfColumn(term, '2020')).toBe('2020')
    expect(periodOfColumn(term, '2024')).toBe('2024-01-01..2024-04-15')
    expect(periodOfColumn(term, 'Nhiệm kỳ')).toBe(term)
    expect(periodOfColumn(term, '2018')).toBeNull()
  })

  test('a state in a past year is judged on the last day of that year, an event is judged as the report knows it', () => {
    const attrs = { indicatorIds: ['state', 'event'], by: 'year', period: term, columns: ['2020'], rows: [] } as const
    const body = doc({ type: 'figureTable', attrs })
    const asked = askedIn(body, reportDay, (id) => id === 'state')
    expect(asked.map(keyOf)).toEqual(['state|2020|2020-12-31', 'event|2020|2024-04-15'])
  })
})

describe('figures of several committees', () => {
  test('a record named by two counts once; sums and rates add numerators and denominators', () => {
    const counts = [
      { numerator: 2, denominator: null, ids: ['a', 'b'] },
      { numerator: 2, denominator: null, ids: ['b', 'c'] },
    ]
    expect(together(counts)).toEqual({ numerator: 3, denominator: null, ids: ['a', 'b', 'c'] })
    const sums = [
      { numerator: 500, denominator: 1000, ids: ['a'], denominatorIds: ['a', 'b'] },
      { numerator: 250, denominator: 500, ids: ['c'], denominatorIds: ['c'] },
    ]
    expect(together(sums)).toMatchObject({ numerator: 750, denominator: 1500 })
    expect(together([])).toEqual({ numerator: 0, denominator: null, ids: [] })
  })
})

test('parts are told when they hold a figure', () => {
  const told = figure({ indicatorId: 'a', period: '2023', value: '1' })
  const body = doc(h(2, 'Một'), p('x ', told), h(2, 'Hai'), p('không có'), h(1, 'Phụ lục'), p(told))
  expect(partsOf(body)).toEqual({ parts: 2, told: 1 })
})
