import type { Caller } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { callerForSelf } from './entry.actions.ts'
import { homeOf } from './sign-in-name.store.ts'

/** The caller as the keeper of their own account, there where its proofs are kept; a demo account has none. */
export async function ownCaller(database: Database, caller: Caller): Promise<Caller | Refusal> {
  const home = await homeOf(database.app, caller.actor.accountId)
  if (home === null) return refuse('identity.demo_account', { kind: 'forbidden' })
  return callerForSelf(caller.actor, home, caller.clientId)
}
