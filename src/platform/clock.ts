import { type Day, dayAt } from '../values/day.ts'

/** The only source of "now"; rules never ask it, they take the day they are asked about. */
export interface Clock {
  now(): Date
  /** The calendar day on the wall of the office. */
  today(): Day
}

/** A clock that stands still until it is set: for tests, and for loading years of work in an afternoon. */
export interface FixedClock extends Clock {
  set(at: Date | string): void
}

export const vietnamTime = 'Asia/Ho_Chi_Minh'

export function systemClock(timeZone = vietnamTime): Clock {
  return { now: () => new Date(), today: () => dayAt(new Date(), timeZone) }
}

/** Shows `at`, a Date or ISO text with its offset ('2022-03-17T08:30:00+07:00'). */
export function fixedClock(at: Date | string, timeZone = vietnamTime): FixedClock {
  let shown = instant(at)
  return {
    // A copy, so that nobody can move the hands through the date they were given.
    now: () => new Date(shown),
    today: () => dayAt(new Date(shown), timeZone),
    set: (next) => {
      shown = instant(next)
    },
  }
}

function instant(at: Date | string): number {
  // Text without an offset would be read in the time zone of the machine: the same test, another day elsewhere.
  if (typeof at === 'string' && !/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(at))
    throw new RangeError('an instant needs its offset')
  const time = new Date(at).getTime()
  if (Number.isNaN(time)) throw new RangeError('not an instant')
  return time
}
