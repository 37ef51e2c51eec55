import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allows, isOpen, mayFollow, type ReportEvent, reportStates, type Step, stateOf, steps } from './state.ts'

const at = new Date('2024-04-15T09:00:00+07:00')
const event = (kind: Step, editNo = 1, minute = 0): ReportEvent => ({
  kind,
  editNo,
  note: null,
  at: new Date(at.getTime() + minute * 60_000),
  byName: 'x',
})

describe('where a version stands', () => {
  test('an approval is of the words it was given on', () => {
    const events = [event('opened'), event('computed'), event('drafted'), event('approved', 3)]
    expect(stateOf({ events, editNo: 3 })).toBe('approved')
    expect(stateOf({ events, editNo: 4 })).toBe('drafted')
  })

  test('what is issued stays issued whatever is edited', () => {
    expect(stateOf({ events: [event('approved', 3), event('issued', 4)], editNo: 9 })).toBe('issued')
  })

  test('is asked as at an instant', () => {
    const events = [event('opened', 1, 0), event('computed', 1, 1), event('drafted', 1, 5)]
    expect(stateOf({ events, editNo: 1 }, new Date(at.getTime() + 2 * 60_000))).toBe('computed')
    expect(stateOf({ events: [], editNo: 1 })).toBe('opened')
    expect(stateOf({ events, editNo: 1, withdrawn: true })).toBe('withdrawn')
  })

  test('walking only allowed steps never leaves the road, and ends in locked or returned', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 60 }), (wishes) => {
        const events: ReportEvent[] = [event('opened')]
        for (const wish of wishes) {
          const state = stateOf({ events, editNo: 1 })
          if (!allows(state, wish)) continue
          events.push(event(wish, 1, events.length))
          const next = stateOf({ events, editNo: 1 })
          // Computing again never undoes what the words, unchanged, had reached.
          expect(next).toBe(wish === 'computed' && state !== 'opened' ? state : wish)
        }
        const kinds = events.map((one) => one.kind)
        expect(kinds.includes('accepted') && kinds.includes('returned')).toBe(false)
        if (kinds.includes('submitted')) expect(kinds.indexOf('issued')).toBeLessThan(kinds.indexOf('submitted'))
        if (kinds.includes('issued')) expect(kinds.indexOf('approved')).toBeLessThan(kinds.indexOf('issued'))
      }),
    )
  })

  test('no state is both open to writing and to be followed by a version', () => {
    for (const state of reportStates) expect(isOpen(state) && mayFollow(state)).toBe(false)
  })
})
