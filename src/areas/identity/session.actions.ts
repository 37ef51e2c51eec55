import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Actor, Sight } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zId } from '../../platform/input.ts'
import { tokenHash } from '../../platform/secret.ts'
import { type Id, isId } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { listDemoCommittees } from './demo.store.ts'
import { committeesOf, grantsInForce, sightIn } from './grant.ts'
import { permissions } from './permissions.ts'
import { forcesSecondFactor } from './role.ts'
import {
  deleteSession,
  endSessions,
  type FoundSession,
  findSession,
  listSessions,
  markSeen,
  type OpenSession,
  setWorkingCommittee,
} from './session.store.ts'
import { isDueToBeSeen, isLive } from './session.ts'

/** The committees under a province's or the central committee. The area above this one knows them. */
export type CommitteesBelow = (committeeId: Id) => Promise<readonly Id[]>

/** Who is signed in, working for which committee, and what stands before anything else. */
export interface SignedIn {
  readonly sessionId: Id
  readonly actor: Actor
  readonly sight: Sight
  readonly committeeId: Id
  /** Where the account's proofs are kept. */
  readonly homeCommitteeId: Id
  readonly accountId: Id
  /** The committees in which the person has a role; more than one offers a choice. */
  readonly committeeIds: readonly Id[]
  readonly language: 'vi' | 'en'
  readonly demo: boolean
  readonly mustChangePassword: boolean
  readonly mustSetSecondFactor: boolean
}

/** The person behind a session token: one question to the database, and once a minute a mark that they were seen. */
export async function resolveSession(
  database: Database,
  token: string,
  committeesBelow: CommitteesBelow = async () => [],
): Promise<SignedIn | null> {
  const hash = tokenHash(token)
  const now = database.clock.now()
  const session = await findSession(database.app, hash)
  if (session?.stage !== 'open' || session.disabled) return null
  if (!isLive(session, now)) {
    await deleteSession(database.app, hash)
    return null
  }
  const signedIn = await signedInFrom(database, session, committeesBelow)
  if (signedIn && isDueToBeSeen(session, now)) await markSeen(database.app, hash, now)
  return signedIn
}

async function signedInFrom(
  database: Database,
  session: FoundSession,
  committeesBelow: CommitteesBelow,
): Promise<SignedIn | null> {
  const { accountId, demo, strength } = session
  const entry = { strength, demo, on: database.clock.today() }
  const grants = grantsInForce(session.grants, entry)
  const committeeIds = committeesOf(session.grants, entry)
  // A role that ended leaves the person where another of theirs is.
  const usable = [session.committeeId, ...committeeIds].find((id) => sightIn(grants, id, accountId) !== null)
  if (usable === undefined) return null
  const narrow = sightIn(grants, usable, accountId)
  const below = narrow?.reach === 'province' ? await visibleBelow(database, usable, demo, committeesBelow) : []
  const sight = sightIn(grants, usable, accountId, below)
  if (sight === null) return null
  const forced = forcesSecondFactor(grants.map((grant) => grant.role))
  return {
    sessionId: session.id,
    actor: { accountId, name: session.displayName, grants, strength },
    sight,
    committeeId: usable,
    homeCommitteeId: session.homeCommitteeId,
    accountId,
    committeeIds,
    language: session.language === 'en' ? 'en' : 'vi',
    demo,
    mustChangePassword: session.mustChangePassword && strength !== 'device',
    mustSetSecondFactor: forced && !session.hasSecondFactor && strength === 'password',
  }
}

/** A demo officer of a province sees the sample's committees, never a real one that happens to lie below. */
async function visibleBelow(
  database: Database,
  committeeId: Id,
  demo: boolean,
  committeesBelow: CommitteesBelow,
): Promise<readonly Id[]> {
  const below = await committeesBelow(committeeId)
  if (!demo) return below
  const samples = new Set(await listDemoCommittees(database.app))
  return below.filter((id) => samples.has(id))
}

export async function signOut(database: Database, token: string): Promise<void> {
  await deleteSession(database.app, tokenHash(token))
}

/** Turns to another committee in which the person has a role; who runs the installation may turn to any. */
export async function chooseCommittee(
  database: Database,
  who: Pick<SignedIn, 'sessionId' | 'actor'>,
  committeeId: Id,
): Promise<true | Refusal> {
  if (!isId(committeeId) || sightIn(who.actor.grants, committeeId, who.actor.accountId) === null) {
    return refuse('platform.not_allowed', { kind: 'forbidden' })
  }
  await setWorkingCommittee(database.app, who.sessionId, committeeId)
  return true
}

/** One's own open sessions, the one used last first. */
export async function ownSessions(database: Database, accountId: Id): Promise<readonly OpenSession[]> {
  return listSessions(database.app, accountId, database.clock.now())
}

export const endSession = action({
  name: 'identity.end_session',
  permission: permissions.own_account,
  input: z.object({ sessionId: zId }),
  load: async () => null,
  run: async (w, input) => {
    const ended = await endSessions(w.db, w.actor.accountId, { only: input.sessionId })
    if (ended === 0) return refuse('platform.not_found', { kind: 'missing' })
    return done({ output: { ended }, subject: { kind: 'account', id: w.actor.accountId }, data: { ended } })
  },
})

export const endOtherSessions = action({
  name: 'identity.end_other_sessions',
  permission: permissions.own_account,
  input: z.object({ keepSessionId: zId }),
  load: async () => null,
  run: async (w, input) => {
    const ended = await endSessions(w.db, w.actor.accountId, { keep: input.keepSessionId })
    return done({ output: { ended }, subject: { kind: 'account', id: w.actor.accountId }, data: { ended } })
  },
})
