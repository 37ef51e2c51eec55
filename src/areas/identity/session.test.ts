import { expect, it } from 'vitest'
import { isDueToBeSeen, isLive, secondsLeft, timesFor } from './session.ts'

const now = new Date('2024-04-15T01:00:00Z')
const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)

it('an office session rests for an hour and ends with the working day', () => {
  const times = timesFor('staff', now)
  expect(isLive(times, after(60))).toBe(true)
  expect(isLive(times, after(61))).toBe(false)
  const used = { ...times, lastSeenAt: after(12 * 60 - 1) }
  expect(isLive(used, after(12 * 60 - 1))).toBe(true)
  expect(isLive(used, after(12 * 60))).toBe(false)
})

it('a phone stays signed in for half a year, used or not', () => {
  const times = timesFor('device', now)
  expect(isLive(times, after(179 * 24 * 60))).toBe(true)
  expect(isLive(times, after(180 * 24 * 60))).toBe(false)
})

it('the second step has ten minutes', () => {
  expect(secondsLeft(timesFor('second_step', now).expiresAt, now)).toBe(600)
})

it('being seen is written down once a minute at most', () => {
  const times = timesFor('staff', now)
  expect(isDueToBeSeen(times, after(0.9))).toBe(false)
  expect(isDueToBeSeen(times, after(1))).toBe(true)
})
