import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../values/day.ts'
import { covers, dayIn, endedBefore, heldOn, heldOrLast, overlaps, type Validity } from './validity.ts'

const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2015-01-01'), n))
const anyValidity: fc.Arbitrary<Validity> = fc
  .tuple(fc.option(anyDay), fc.option(anyDay))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }))

describe('validity', () => {
  it('has both its days inside, an unknown beginning and an open end', () => {
    const term = { from: day('2019-05-01'), to: day('2024-04-22') }
    expect(covers(term, day('2019-05-01'))).toBe(true)
    expect(covers(term, day('2024-04-22'))).toBe(true)
    expect(covers(term, day('2024-04-23'))).toBe(false)
    expect(covers({ from: null, to: null }, day('1930-11-18'))).toBe(true)
  })

  it('overlaps exactly when some day lies in both', () => {
    fc.assert(
      fc.property(anyValidity, anyValidity, (a, b) => {
        const edges = [a.from, a.to, b.from, b.to, day('2014-01-01'), day('2030-01-01')].filter((one) => one !== null)
        expect(overlaps(a, b)).toBe(edges.some((on) => covers(a, on) && covers(b, on)))
      }),
    )
  })

  it('is whole and apart after being ended before a day', () => {
    fc.assert(
      fc.property(anyValidity, anyDay, anyDay, (validity, on, probe) => {
        const left = endedBefore(validity, on)
        expect(left !== null && covers(left, probe)).toBe(covers(validity, probe) && probe < on)
      }),
    )
  })

  it('is described on today or its nearest day', () => {
    fc.assert(
      fc.property(anyValidity, anyDay, (validity, today) => {
        const on = dayIn(validity, today)
        expect(covers(validity, on)).toBe(true)
        if (covers(validity, today)) expect(on).toBe(today)
      }),
    )
  })

  it('finds what held on a day, and for a closed list the last that held', () => {
    const names = [
      { from: null, to: day('2015-03-10'), name: 'Thị xã Bắc Kạn' },
      { from: day('2015-03-11'), to: day('2025-06-30'), name: 'Thành phố Bắc Kạn' },
    ]
    expect(heldOn(names, day('2015-03-10'))?.name).toBe('Thị xã Bắc Kạn')
    expect(heldOn(names, day('2025-07-01'))).toBeNull()
    expect(heldOrLast(names, day('2025-07-01'))?.name).toBe('Thành phố Bắc Kạn')
  })
})
