import type { Actor, Writing } from '../../platform/context.ts'
import { mayNot } from '../../platform/permission.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type Account, lockAccount } from './account.store.ts'
import { grantsOf } from './grant.store.ts'
import { isOver } from './grant.ts'
import { permissions } from './permissions.ts'
import { factsOf } from './role.ts'

const missing = refuse('platform.not_found', { kind: 'missing' })

/** An account of this committee and the roles its holder has now or is to have, in any committee. */
export interface AccountFacts {
  readonly account: Account
  readonly heldRoles: readonly string[]
}

export async function loadAccount(w: Writing, accountId: Id): Promise<AccountFacts | Refusal> {
  const account = await lockAccount(w, accountId)
  if (!account) return missing
  const grants = await grantsOf(w.db, accountId)
  return { account, heldRoles: grants.filter((grant) => !isOver(grant, w.today)).map((grant) => grant.role) }
}

/** Holds volunteers' roles and no other; somebody without a role is nobody's to enter by a code. */
export function isForDevice(heldRoles: readonly string[]): boolean {
  return heldRoles.length > 0 && heldRoles.every((role) => factsOf(role)?.onDevice === true)
}

/** Whoever looks after volunteers may not, by the same door, take over an account of the office. */
export function mayManage(actor: Actor, { account, heldRoles }: AccountFacts, w: Writing): true | Refusal {
  if (account.id === actor.accountId) return refuse('identity.not_for_yourself', { kind: 'forbidden' })
  const isVolunteer = isForDevice(heldRoles)
  const needed = isVolunteer ? permissions.give_codes : permissions.manage_accounts
  return mayNot(actor, needed, w.committeeId) ?? true
}
