import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../values/day.ts'
import { type Area, type AreaSuccession, countAt, householdsAt, sumHouseholds } from './area.ts'

const merger = day('2022-01-01')

function area(
  id: string,
  validity: Partial<Pick<Area, 'from' | 'to' | 'endReason'>>,
  ...counts: [string, number][]
): Area {
  return {
    id,
    committeeId: 'c',
    kind: 'residential_group',
    number: null,
    from: null,
    to: null,
    decision: null,
    endReason: null,
    ...validity,
    names: [{ id: `${id}-name`, name: id, from: null, to: null }],
    counts: counts.map(([on, households], i) => ({
      id: `${id}-${i}`,
      countedOn: day(on),
      households,
      people: null,
      source: null,
    })),
  }
}

describe('households of an area', () => {
  it('are the newest count up to the day, and unknown before the first', () => {
    const one = area('tổ 9', {}, ['2016-01-01', 106], ['2019-11-01', 107])
    expect(countAt(one, day('2015-12-31'))).toBeNull()
    expect(countAt(one, day('2018-01-01'))?.households).toBe(106)
    expect(countAt(one, day('2020-01-01'))?.households).toBe(107)
  })

  it('of a merged area are the sum of its parts, as long as nobody counted it and all parts were counted', () => {
    const parts = [
      area('a', { to: addDays(merger, -1) }, ['2021-01-01', 98]),
      area('b', { to: addDays(merger, -1) }, ['2021-01-01', 104]),
    ]
    const steps: AreaSuccession[] = parts.map((part) => ({
      fromAreaId: part.id,
      toAreaId: 'ab',
      kind: 'merge',
      effectiveOn: merger,
    }))
    const merged = area('ab', { from: merger })
    expect(householdsAt([...parts, merged], steps, 'ab', merger)).toBe(202)
    const counted = area('ab', { from: merger }, ['2022-06-01', 210])
    expect(householdsAt([...parts, counted], steps, 'ab', day('2022-07-01'))).toBe(210)
    const unknown = [area('a', { to: addDays(merger, -1) }), ...parts.slice(1)]
    expect(householdsAt([...unknown, merged], steps, 'ab', merger)).toBeNull()
    expect(sumHouseholds([...unknown, merged], steps, merger)).toEqual({ households: 0, unknown: ['ab'] })
  })

  it('add up to the same before and after merging, whoever is merged with whom', () => {
    const draws = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(draws, (drawn) => {
        const groups = Map.groupBy(
          drawn.map(([households, group], i) => ({ households, group, i })),
          (one) => one.group,
        )
        const old = drawn.map(([households], i) =>
          area(`old-${i}`, { to: addDays(merger, -1) }, ['2021-01-01', households]),
        )
        const made = [...groups.keys()].map((group) => area(`new-${group}`, { from: merger }))
        const steps = [...groups].flatMap(([group, members]) =>
          members.map(
            ({ i }): AreaSuccession => ({
              fromAreaId: `old-${i}`,
              toAreaId: `new-${group}`,
              kind: 'merge',
              effectiveOn: merger,
            }),
          ),
        )
        const all = [...old, ...made]
        expect(sumHouseholds(all, steps, merger)).toEqual(sumHouseholds(all, steps, addDays(merger, -1)))
      }),
    )
  })

  it('of an area entered in error count on no day', () => {
    const wrong = area('x', { to: day('2024-01-01'), endReason: 'entered_in_error' }, ['2020-01-01', 50])
    expect(sumHouseholds([wrong], [], day('2021-01-01'))).toEqual({ households: 0, unknown: [] })
  })
})
