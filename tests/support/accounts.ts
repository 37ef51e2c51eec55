import {
  createAccount,
  givePassword,
  type Origin,
  type Role,
  resolveSession,
  roles,
  type SignedIn,
  signIn,
} from '../../src/areas/identity/index.ts'
import { perform } from '../../src/platform/action.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { isRefusal, type Refusal } from '../../src/values/refusal.ts'

export const goodPassword = 'mua xuan ve tren song Cau'
export const phone: Origin = { address: '192.0.2.7', userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0' }

/** Set-up and commands act as the system itself. */
export function systemCaller(committeeId: Id): Caller {
  const actor = { accountId: newId(), name: 'system', grants: [], strength: 'system' as const }
  const sight = { committeeIds: [committeeId], accountId: null, reach: 'system' as const, agencyId: null, areaId: null }
  return { actor, sight, committeeId, clientId: newId(), channel: 'cli' }
}

interface Wanted {
  readonly committeeId: Id
  readonly role: Role
  readonly name?: string
  readonly signInName?: string
  readonly password?: string | null
  readonly mustChange?: boolean
  readonly demo?: boolean
}

/** An account with one role since 2020, and a password unless told otherwise. */
export async function openAccount(database: Database, wanted: Wanted): Promise<{ accountId: Id; signInName: string }> {
  const { committeeId, role, demo = false, mustChange = false } = wanted
  const accountId = newId()
  const signInName = wanted.signInName ?? `u${accountId.slice(-10)}`
  const { narrowedBy } = roles[role]
  const narrowing = {
    areaId: narrowedBy === 'area' ? newId() : null,
    agencyId: narrowedBy === 'agency' ? newId() : null,
    organisationId: narrowedBy === 'organisation' ? newId() : null,
  }
  const grant = { role, ...narrowing, fromOn: day('2020-01-01'), toOn: null }
  const account = { accountId, displayName: wanted.name ?? `Persona ${role}`, signInName: demo ? null : signInName }
  const input = { ...account, demo, grant }
  orThrow(await perform(database, createAccount, input, systemCaller(committeeId)))
  const password = demo ? null : wanted.password === undefined ? goodPassword : wanted.password
  if (password !== null) {
    orThrow(await givePassword(database, systemCaller(committeeId), { accountId, password, mustChange }))
  }
  return { accountId, signInName }
}

/** Signed in by name and password, as far as the password goes. */
export async function signedInAs(database: Database, signInName: string, password = goodPassword): Promise<SignedIn> {
  const entered = orThrow(await signIn(database, { name: signInName, password }, phone))
  const signedIn = entered.kind === 'open' ? await resolveSession(database, entered.token) : null
  if (!signedIn) throw new Error('the session did not open')
  return signedIn
}

/** A signed-in person asking for an act. */
export function callerOf({ actor, sight, committeeId }: SignedIn): Caller {
  return { actor, sight, committeeId, clientId: newId(), channel: 'web' }
}

export function orThrow<T>(result: T | Refusal): T {
  if (isRefusal(result))
    throw new Error(`refused: ${result.key} ${result.field ?? ''} ${JSON.stringify(result.params)}`)
  return result
}
