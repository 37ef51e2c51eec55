import type { Id } from '../values/id.ts'
import { type Refusal, refuse } from '../values/refusal.ts'
import type { Actor, Grant } from './context.ts'

/** Who may: the roles, and whether the second factor must have been shown. */
export interface Permission {
  readonly key: string
  readonly roles: readonly string[]
  readonly secondFactor?: boolean
  /** Holds also while the acts of the committee are paused. */
  readonly whilePaused?: boolean
}

/** The grants by which this actor holds the permission in this committee; empty when there is none. */
export function grantsFor(actor: Actor, permission: Permission, committeeId: Id): readonly Grant[] {
  return actor.grants.filter(
    (grant) =>
      permission.roles.includes(grant.role) && (grant.committeeId === null || grant.committeeId === committeeId),
  )
}

export function holds(actor: Actor, permission: Permission, committeeId: Id): boolean {
  if (actor.strength === 'system') return true
  return grantsFor(actor, permission, committeeId).length > 0
}

/** `null` when the actor may, else why not. */
export function mayNot(actor: Actor, permission: Permission, committeeId: Id): Refusal | null {
  if (!holds(actor, permission, committeeId)) {
    return refuse('platform.not_allowed', { kind: 'forbidden', params: { permission: permission.key } })
  }
  if (permission.secondFactor && actor.strength !== 'two_factor' && actor.strength !== 'system') {
    return refuse('platform.second_factor_needed', { kind: 'forbidden' })
  }
  return null
}

/** Permissions to look are called `read…`; no act asks for one of them. */
export function isLook({ key }: Permission): boolean {
  return /\.read(_|$)/.test(key)
}
