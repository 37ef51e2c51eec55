import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { historyOf } from './history.ts'
import { type Support, supportKinds } from './household.ts'

const origins = ['payout', 'fund_case', 'benefit_case', 'donation'] as const
const supports: fc.Arbitrary<readonly Support[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...supportKinds),
      amount: fc.option(fc.integer({ min: 1, max: 50_000_000 })),
      from: fc.option(fc.constantFrom(...origins)),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list.map(
      ({ kind, amount, from }, at): Support => ({
        ...{ id: `s${at}` as Id, householdId: 'h' as Id, memberId: null, receivedOn: day('2024-01-02'), kind },
        ...{ amount: amount as Dong | null, goods: amount === null ? '5 kg gạo' : null, source: 'Nguồn' },
        origin: from === null ? null : { kind: from, id: `o${at}` as Id, label: 'x' },
      }),
    ),
  )

test('every line stands on one side, State benefits apart, and each side sums its own money alone', () => {
  fc.assert(
    fc.property(supports, (list) => {
      const { given, state } = historyOf(list)
      expect([...given.lines, ...state.lines].map((one) => one.id).sort()).toEqual(list.map((one) => one.id).sort())
      expect(state.lines.every((one) => one.kind === 'benefit' || one.origin?.kind === 'benefit_case')).toBe(true)
      expect(given.lines.some((one) => one.kind === 'benefit' || one.origin?.kind === 'benefit_case')).toBe(false)
      for (const { lines, money } of [given, state])
        expect(money).toBe(lines.reduce((sum, one) => sum + (one.amount ?? 0), 0))
    }),
  )
})
