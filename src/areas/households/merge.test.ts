import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { endsOther, type Standing, type StandingKind, type Support, standingsOn } from './household.ts'
import { carriedStandings, maybeTwice, uncovered } from './merge.ts'

const [gone, kept] = ['gone' as Id, 'kept' as Id]
const start = day('2022-01-01')
const at = (n: number): Day => addDays(start, n)
let counter = 0
const standing = (householdId: Id, kind: StandingKind, from: number, to: number | null, memberId: Id | null = null) => {
  counter += 1
  const span = { fromOn: at(from), toOn: to === null ? null : at(to) }
  return { id: `s${counter}` as Id, householdId, memberId, kind, ...span, decision: null, fromHouseholdId: null }
}
const carry = (theirs: readonly Standing[], ours: readonly Standing[], people: ReadonlyMap<Id, Id> = new Map()) =>
  carriedStandings(theirs, { householdId: kept, kept: ours, memberOf: people, nextId: newId })
const shape = (list: readonly Standing[]) => list.map((one) => [one.kind, one.fromOn, one.toOn])

describe('what a household receives from one that becomes one with it', () => {
  test('a recognition it never had comes whole, and tells where it comes from', () => {
    const { added, moved } = carry([standing(gone, 'poor', 0, null)], [])
    expect(added).toMatchObject([{ kind: 'poor', fromOn: at(0), toOn: null, householdId: kept, fromHouseholdId: gone }])
    expect(moved).toHaveLength(1)
  })
  test('what both have is had once; what one had before and after stays', () => {
    const { added } = carry([standing(gone, 'poor', 0, 100)], [standing(kept, 'poor', 20, 40)])
    expect(shape(added)).toEqual([
      ['poor', at(0), at(19)],
      ['poor', at(41), at(100)],
    ])
  })
  test('where one is poor and the other near-poor, the paper of the receiving household holds', () => {
    const { added } = carry([standing(gone, 'poor', 0, null)], [standing(kept, 'near_poor', 50, null)])
    expect(shape(added)).toEqual([['poor', at(0), at(49)]])
  })
  test('a person who comes along brings what the person is; who did not leaves it where it was', () => {
    const theirs = [
      standing(gone, 'disabled', 0, null, 'm1' as Id),
      standing(gone, 'meritorious', 0, null, 'dead' as Id),
    ]
    const { added, moved } = carry(theirs, [], new Map([['m1' as Id, 'k1' as Id]]))
    expect(added).toMatchObject([{ kind: 'disabled', memberId: 'k1' }])
    expect(moved).toEqual([theirs[0]])
  })
})

const spans = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 30 })))
  .map(([from, length]) => ({ from, to: length === null ? null : from + length }))
const some = (householdId: Id) =>
  fc
    .array(fc.tuple(fc.constantFrom<StandingKind>('poor', 'near_poor', 'disabled'), spans), { maxLength: 6 })
    .map((list) => {
      // As the product keeps them: no kind twice on a day, never poor and near-poor.
      const own: Standing[] = []
      for (const [kind, { from, to }] of list) {
        const one = standing(householdId, kind, from, to)
        const rivals = own.filter((other) => other.kind === kind || endsOther(other.kind) === kind)
        const [left, more] = uncovered(one, rivals)
        const clash = more !== undefined || left?.fromOn !== one.fromOn || left.toOn !== one.toOn
        if (!clash) own.push(one)
      }
      return own
    })

test('on no day is anything lost, had twice, or poor beside near-poor; and another merge after it keeps that', () => {
  fc.assert(
    fc.property(some(gone), some(kept), (theirs, ours) => {
      const after = [...ours, ...carry(theirs, ours).added]
      for (let n = 0; n <= 100; n += 1) {
        const [own, other, now] = [standingsOn(ours, at(n)), standingsOn(theirs, at(n)), standingsOn(after, at(n))]
        const brought = other.filter((kind) => {
          const against = endsOther(kind)
          return against === null || !own.includes(against)
        })
        expect([...now].sort()).toEqual([...new Set([...own, ...brought])].sort())
        const rows = after.filter((one) => one.fromOn <= at(n) && (one.toOn === null || one.toOn >= at(n)))
        expect(rows).toHaveLength(now.length)
      }
    }),
  )
})

test('two files that tell of one gift on one day are shown; a payout of ours is no guess', () => {
  const line = (id: string, householdId: Id, more: Partial<Support> = {}): Support => ({
    ...{ id: id as Id, householdId, memberId: null, receivedOn: start, kind: 'cash', amount: 500_000 as Dong },
    ...{ goods: null, source: 'Hội', origin: null, ...more },
  })
  const origin = { kind: 'payout', id: 'x' as Id, label: 'x' }
  expect([...maybeTwice([line('a', gone), line('b', kept)])].sort()).toEqual(['a', 'b'])
  expect(maybeTwice([line('a', kept), line('b', kept)]).size).toBe(0)
  expect(maybeTwice([line('a', gone, { origin }), line('b', kept, { origin })]).size).toBe(0)
  expect(maybeTwice([line('a', gone), line('b', kept, { receivedOn: at(1) })]).size).toBe(0)
})
