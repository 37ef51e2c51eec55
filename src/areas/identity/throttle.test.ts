import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterFailure, afterSuccess, type ThrottleState, throttleRules, waitSeconds } from './throttle.ts'

const start = new Date('2024-04-15T01:00:00Z')
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000)

function fail(times: number, state: ThrottleState | null = null): ThrottleState {
  const next = afterFailure(state, start, 'name')
  return times === 1 ? next : fail(times - 1, next)
}

it('a few mistakes cost nothing', () => {
  expect(waitSeconds(fail(4), start)).toBe(0)
})

it('then each doubles the wait, up to a quarter of an hour', () => {
  expect([5, 6, 7, 9, 10, 40].map((times) => waitSeconds(fail(times), start))).toEqual([30, 60, 120, 480, 900, 900])
})

it('the wait passes', () => {
  expect(waitSeconds(fail(5), later(29))).toBe(1)
  expect(waitSeconds(fail(5), later(30))).toBe(0)
})

it('a day later all is forgotten', () => {
  expect(afterFailure(fail(40), later(86_401), 'name')).toMatchObject({ failures: 1, blockedUntil: null })
})

it('an address that turned out right loses that one failure only', () => {
  const state = { failures: 7, windowFrom: start, blockedUntil: null }
  expect(afterSuccess(state)).toMatchObject({ failures: 6 })
  expect(afterSuccess({ ...state, failures: 1 })).toBeNull()
})

it('no sequence of failures shuts a name for longer than the rule says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3600 }), { maxLength: 60 }), (gaps) => {
      let state: ThrottleState | null = null
      let at = 0
      for (const gap of gaps) {
        at += gap
        state = afterFailure(state, later(at), 'name')
        expect(waitSeconds(state, later(at))).toBeLessThanOrEqual(throttleRules.name.longestWait)
      }
    }),
  )
})
