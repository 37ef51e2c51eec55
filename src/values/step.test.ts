import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from './day.ts'
import { furthest, type Happened, inTurn, nextStages, stepsBy, wasKnown } from './step.ts'

const base = day('2024-01-01')
const track = { stages: ['a', 'b', 'c', 'd'], optional: ['b'] }
const step = (stage: string, on: number, recorded: number, superseded: number | null = null): Happened => ({
  id: `${stage}${on}${recorded}`,
  stage,
  happenedOn: addDays(base, on),
  recordedAt: new Date(2024, 0, 1 + recorded),
  supersededAt: superseded === null ? null : new Date(2024, 0, 1 + superseded),
})

describe('steps', () => {
  test('a record is known from its writing until it is replaced', () => {
    const one = step('a', 0, 3, 7)
    const at = (n: number) => wasKnown(one, new Date(2024, 0, 1 + n))
    expect([at(2), at(3), at(6), at(7), wasKnown(one, null)]).toEqual([false, true, true, false, false])
  })

  test('come in the order of their days, whatever the order they were written in', () => {
    const days = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 })
    fc.assert(
      fc.property(days, fc.nat(30), (all, asAt) => {
        const found = stepsBy(
          all.map(([on, recorded]) => step('a', on, recorded)),
          addDays(base, asAt),
        )
        expect(found).toHaveLength(all.filter(([on]) => on <= asAt).length)
        for (const [at, one] of found.entries())
          if (at > 0) expect((found[at - 1]?.happenedOn ?? '') <= one.happenedOn).toBe(true)
      }),
    )
  })

  test('lead to the furthest stage, and on to the next that may come', () => {
    expect(furthest(track, [step('a', 0, 0), step('c', 1, 1), step('aside', 2, 2)])).toBe('c')
    expect(furthest(track, [])).toBeNull()
    expect(nextStages(track, 'a')).toEqual(['b', 'c'])
    expect(nextStages(track, null)).toEqual(['a'])
    expect(nextStages(track, 'd')).toEqual([])
    const walk = (...stages: string[]) =>
      inTurn(
        track,
        stages.map((stage) => ({ stage })),
      )
    expect([walk(), walk('a', 'c'), walk('a', 'aside', 'b'), walk('b'), walk('a', 'd'), walk('a', 'a')]).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
