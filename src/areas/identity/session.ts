export type SessionMethod = 'password' | 'passkey' | 'code' | 'oidc' | 'demo'
export type SessionStrength = 'password' | 'two_factor' | 'device'

const minute = 60_000
const hour = 60 * minute

/** A working day: an office computer is shared, and tomorrow somebody else sits at it. */
export const staffHours = 12
/** Longer than a meeting next door, shorter than an afternoon away. */
export const staffIdleMinutes = 60
/** Half a year: an area head signs in at one half-yearly meeting and needs no new code before the next. */
export const deviceDays = 180
/** Time to find the telephone with the codes. */
export const secondStepMinutes = 10
/** A session is marked as seen at most this often, so that reading pages does not write. */
export const seenEveryMinutes = 1

export interface SessionTimes {
  readonly lastSeenAt: Date
  readonly idleMinutes: number | null
  readonly expiresAt: Date
}

export function isLive(times: SessionTimes, now: Date): boolean {
  if (now >= times.expiresAt) return false
  return times.idleMinutes === null || now.getTime() - times.lastSeenAt.getTime() <= times.idleMinutes * minute
}

export function isDueToBeSeen(times: SessionTimes, now: Date): boolean {
  return now.getTime() - times.lastSeenAt.getTime() >= seenEveryMinutes * minute
}

/** When a session opened now ends, and how long it may rest. */
export function timesFor(use: 'staff' | 'device' | 'second_step', now: Date): SessionTimes {
  const lasts = { staff: staffHours * hour, device: deviceDays * 24 * hour, second_step: secondStepMinutes * minute }
  const expiresAt = new Date(now.getTime() + lasts[use])
  return { lastSeenAt: now, idleMinutes: use === 'staff' ? staffIdleMinutes : null, expiresAt }
}

/** Seconds until the session ends, for the cookie. */
export function secondsLeft(expiresAt: Date, now: Date): number {
  return Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000))
}
