import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Actor, Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { mayNot } from '../../platform/permission.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type Account, lockAccount } from './account.store.ts'
import { endGrantNow, grantsOf, insertGrant, lockGrant, type StoredGrant } from './grant.store.ts'
import { checkNarrowing } from './grant.ts'
import { permissions } from './permissions.ts'
import { factsOf, type Role, roleNames, roles } from './role.ts'
import { checkSeparation, exclude } from './separation.ts'
import { insertWaiver, listWaivers } from './waiver.store.ts'

export const zRole = z.enum(roleNames as [Role, ...Role[]])

const missing = refuse('platform.not_found', { kind: 'missing' })

/** Who may hand out this role: volunteers' roles the office, its own roles the chair, those above only the host. */
function permissionFor(role: string) {
  const facts = factsOf(role)
  if (facts?.onDevice) return permissions.grant
  return facts?.everywhere || role === 'province_officer' ? permissions.grant_above : permissions.manage_accounts
}

function mayGive(actor: Actor, accountId: Id, role: string, w: Writing): true | Refusal {
  if (actor.accountId === accountId) return refuse('identity.not_for_yourself', { kind: 'forbidden' })
  return mayNot(actor, permissionFor(role), w.committeeId) ?? true
}

export const grantRole = action({
  name: 'identity.grant_role',
  permission: permissions.grant,
  input: z.object({
    accountId: zId,
    role: zRole,
    areaId: zMaybe(zId),
    agencyId: zMaybe(zId),
    organisationId: zMaybe(zId),
    fromOn: zDay,
    toOn: zMaybe(zDay),
  }),
  load: async (w, input) => {
    const account = await lockAccount(w, input.accountId)
    if (!account) return missing
    return { account, role: input.role, held: await grantsOf(w.db, input.accountId) }
  },
  may: (actor, { account, role }, w) => mayGive(actor, account.id, role, w),
  run: async (w, input, { account, held }) => {
    const { accountId: _, ...given } = input
    const grant: StoredGrant = { ...given, id: newId(w.now.getTime()), committeeId: w.committeeId }
    const refused = checkGrant(grant, account, held, w.committeeId) ?? (await checkAgainst(w, account, held, grant))
    if (refused) return refused
    await insertGrant(w, account.id, grant)
    return done({
      output: { grantId: grant.id },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName, role: grant.role, fromOn: grant.fromOn, toOn: grant.toOn },
    })
  },
})

function checkGrant(
  grant: StoredGrant,
  account: Account,
  held: readonly StoredGrant[],
  committeeId: Id,
): Refusal | null {
  if (account.disabledAt !== null) return refuse('identity.account_disabled', { kind: 'conflict' })
  if (grant.toOn !== null && grant.toOn < grant.fromOn) return refuse('identity.ends_before', { field: 'toOn' })
  if (factsOf(grant.role)?.everywhere && account.homeCommitteeId !== committeeId) {
    return refuse('identity.grant_at_home', { field: 'role' })
  }
  const same = held.some((other) => isSameWork(other, grant) && overlap(other, grant))
  if (same) return refuse('identity.grant_exists', { kind: 'conflict', field: 'role' })
  return checkNarrowing(grant)
}

function isSameWork(a: StoredGrant, b: StoredGrant): boolean {
  const parts = ['committeeId', 'role', 'areaId', 'agencyId', 'organisationId'] as const
  return parts.every((part) => a[part] === b[part])
}

function overlap(a: StoredGrant, b: StoredGrant): boolean {
  return (a.toOn === null || b.fromOn <= a.toOn) && (b.toOn === null || a.fromOn <= b.toOn)
}

/** Roles exclude each other within one committee; those that hold everywhere meet all others. */
async function checkAgainst(
  w: Writing,
  account: Account,
  held: readonly StoredGrant[],
  grant: StoredGrant,
): Promise<Refusal | null> {
  const meets = (other: StoredGrant) =>
    other.committeeId === w.committeeId || isEverywhere(other) || isEverywhere(grant)
  const waivers = await listWaivers(w, w.committeeId, { accountId: account.id })
  return checkSeparation([...held.filter(meets), grant], waivers)
}

const isEverywhere = (grant: StoredGrant): boolean => factsOf(grant.role)?.everywhere ?? false

export const endGrant = action({
  name: 'identity.end_grant',
  permission: permissions.grant,
  input: z.object({ grantId: zId, reason: zLine(300) }),
  load: async (w, input) => {
    const grant = await lockGrant(w, input.grantId)
    const account = grant && (await lockAccount(w, grant.accountId))
    return grant && account ? { grant, account } : missing
  },
  may: (actor, { grant }, w) => mayGive(actor, grant.accountId, grant.role, w),
  run: async (w, input, { grant, account }) => {
    await endGrantNow(w, grant, input.reason)
    return done({
      output: { grantId: grant.id },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName, role: grant.role, reason: input.reason },
    })
  },
})

/** Allows one person two roles that exclude each other, for a time and a reason that are shown with their work. */
export const waiveSeparation = action({
  name: 'identity.waive_separation',
  permission: permissions.waive_separation,
  input: z.object({ accountId: zId, roleA: zRole, roleB: zRole, reason: zText(2000), fromOn: zDay, toOn: zDay }),
  load: async (w, input) => (await lockAccount(w, input.accountId)) ?? missing,
  may: (actor, account) =>
    actor.accountId === account.id ? refuse('identity.not_for_yourself', { kind: 'forbidden' }) : true,
  run: async (w, input, account) => {
    const [roleA, roleB] = [input.roleA, input.roleB].sort() as [Role, Role]
    if (!exclude(roleA, roleB)) return refuse('identity.nothing_to_waive', { field: 'roleB' })
    // Who runs the machines must not read what is recorded: no committee can waive that for its own host.
    if (roles[roleA].everywhere || roles[roleB].everywhere) return refuse('identity.never_waived', { field: 'roleA' })
    if (input.toOn < input.fromOn) return refuse('identity.ends_before', { field: 'toOn' })
    const waiver = { ...input, roleA, roleB, id: newId(w.now.getTime()) }
    await insertWaiver(w, waiver)
    const { reason, fromOn, toOn } = input
    return done({
      output: { waiverId: waiver.id },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName, roleA, roleB, reason, fromOn, toOn },
    })
  },
})
