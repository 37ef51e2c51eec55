import { addDays, type Day } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { Role } from './role.ts'

/**
 * Roles that one person must not hold in one committee: who makes a voucher does not approve it nor hold the cash
 * (Law on Accounting 88/2015/QH13, art. 52); who runs the machines does not read what is recorded; who is supervised
 * does not supervise.
 */
const excluding: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  ward_accountant: ['ward_treasurer', 'ward_chair', 'ward_vice_chair'],
  ward_treasurer: ['ward_chair', 'ward_vice_chair'],
  system_admin: [
    'ward_chair',
    'ward_vice_chair',
    'ward_officer',
    'ward_accountant',
    'ward_treasurer',
    'member_org_lead',
  ],
  agency_contact: ['ward_chair', 'ward_vice_chair', 'ward_officer', 'inspection_member'],
}

export function exclude(a: string, b: string): boolean {
  const against = (role: string) => excluding[role as Role] as readonly string[] | undefined
  return (against(a)?.includes(b) ?? false) || (against(b)?.includes(a) ?? false)
}

/** Every excluding pair, each once, names in order. */
export const excludingPairs: readonly (readonly [Role, Role])[] = Object.entries(excluding).flatMap(([a, against]) =>
  against.map((b) => [a as Role, b].sort() as [Role, Role]),
)

/** A role held on the days `fromOn` to `toOn`, both included; `null` is without end. */
export interface Held {
  readonly role: string
  readonly fromOn: Day
  readonly toOn: Day | null
}

export interface Waived {
  readonly roleA: string
  readonly roleB: string
  readonly fromOn: Day
  readonly toOn: Day
}

/** Refuses when, on any day, two of the roles exclude each other and no waiver covers that day. */
export function checkSeparation(held: readonly Held[], waivers: readonly Waived[]): Refusal | null {
  for (const [i, one] of held.entries()) {
    for (const other of held.slice(i + 1)) {
      if (!exclude(one.role, other.role)) continue
      const on = firstUncovered(one, other, waivers)
      if (on) return refuse('identity.roles_exclude', { kind: 'conflict', params: { a: one.role, b: other.role, on } })
    }
  }
  return null
}

function firstUncovered(one: Held, other: Held, waivers: readonly Waived[]): Day | null {
  const until = [one.toOn, other.toOn].filter((day) => day !== null).sort()[0] ?? null
  const own = waivers.filter((w) => [w.roleA, w.roleB].sort().join() === [one.role, other.role].sort().join())
  let day = one.fromOn > other.fromOn ? one.fromOn : other.fromOn
  for (const waiver of own.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    if (waiver.fromOn <= day && day <= waiver.toOn) day = addDays(waiver.toOn, 1)
  }
  return until === null || day <= until ? day : null
}
