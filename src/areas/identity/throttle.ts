/** Failures counted against one name, one address or one account's second step. */
export interface ThrottleState {
  readonly failures: number
  readonly windowFrom: Date
  readonly blockedUntil: Date | null
}

export type ThrottleKind = 'name' | 'address' | 'second_step'

interface ThrottleRule {
  /** Failures that cost nothing: people mistype. */
  readonly free: number
  /** Failures older than this are forgotten. */
  readonly windowSeconds: number
  /** First wait; each further failure doubles it, up to `longestWait`. */
  readonly firstWait: number
  readonly longestWait: number
}

/**
 * A name is never shut for longer than a quarter of an hour, or anybody could keep its holder out. An address may be a
 * whole office, so it is given more.
 */
export const throttleRules: Readonly<Record<ThrottleKind, ThrottleRule>> = {
  name: { free: 5, windowSeconds: 86_400, firstWait: 30, longestWait: 900 },
  address: { free: 60, windowSeconds: 900, firstWait: 60, longestWait: 900 },
  second_step: { free: 5, windowSeconds: 86_400, firstWait: 30, longestWait: 900 },
}

/** Whole seconds to wait; 0 when an attempt is allowed. */
export function waitSeconds(state: ThrottleState | null, now: Date): number {
  const left = (state?.blockedUntil?.getTime() ?? 0) - now.getTime()
  return left > 0 ? Math.ceil(left / 1000) : 0
}

/** The state when one more attempt is counted as failed. */
export function afterFailure(state: ThrottleState | null, now: Date, kind: ThrottleKind): ThrottleState {
  const rule = throttleRules[kind]
  const isOld = state === null || now.getTime() - state.windowFrom.getTime() > rule.windowSeconds * 1000
  const failures = isOld ? 1 : state.failures + 1
  const windowFrom = isOld ? now : state.windowFrom
  if (failures < rule.free) return { failures, windowFrom, blockedUntil: null }
  const wait = Math.min(rule.firstWait * 2 ** Math.min(failures - rule.free, 20), rule.longestWait)
  return { failures, windowFrom, blockedUntil: new Date(now.getTime() + wait * 1000) }
}

/** The state when the counted attempt turned out right: the others of the same address still stand. */
export function afterSuccess(state: ThrottleState): ThrottleState | null {
  return state.failures <= 1 ? null : { ...state, failures: state.failures - 1, blockedUntil: null }
}
