import type { Permission } from '../../platform/permission.ts'
import { type Role, roleNames } from './role.ts'

export type PermissionSpec =
  | readonly Role[]
  | { readonly roles: readonly Role[]; readonly secondFactor?: boolean; readonly whilePaused?: boolean }

/**
 * The permissions of an area, one line each: `permissionSet('recommendations', { read: ['ward_chair', …], issue: {
 * roles: ['ward_chair'], secondFactor: true } })`. Keys become `recommendations.issue`.
 */
export function permissionSet<const Specs extends Readonly<Record<string, PermissionSpec>>>(
  area: string,
  specs: Specs,
): { readonly [Name in keyof Specs]: Permission } {
  const made = Object.entries<PermissionSpec>(specs).map(([name, spec]) => {
    const given = 'roles' in spec ? spec : { roles: spec }
    const { roles, secondFactor = false, whilePaused = false } = given
    return [name, { key: `${area}.${name}`, roles, secondFactor, ...(whilePaused && { whilePaused }) }] as const
  })
  return Object.fromEntries(made) as { readonly [Name in keyof Specs]: Permission }
}

const office: readonly Role[] = ['ward_chair', 'ward_officer', 'system_admin']

export const permissions = permissionSet('identity', {
  /** One's own password, factors, devices, sessions and language. */
  own_account: { roles: roleNames, whilePaused: true },
  read_accounts: office,
  /** Who did what in the committee: its leaders and its office, not whoever runs the machines. */
  read_journal: ['ward_chair', 'ward_vice_chair', 'ward_officer'],
  create_account: office,
  /** Codes for volunteers; for anyone else `manage_accounts` is asked besides. */
  give_codes: office,
  grant: office,
  /** Roles of the office, and all that could take an account over. */
  manage_accounts: { roles: ['ward_chair', 'system_admin'], secondFactor: true },
  /** From a committee that is no more; the register stands still meanwhile. */
  receive_accounts: { roles: ['ward_chair', 'system_admin'], secondFactor: true, whilePaused: true },
  /** Roles that hold in the whole installation, and the province's. */
  grant_above: { roles: ['system_admin'], secondFactor: true },
  waive_separation: { roles: ['ward_chair'], secondFactor: true },
})
