import { type Role, roles } from '../../src/areas/identity/index.ts'
import { type FixedClock, fixedClock } from '../../src/platform/clock.ts'
import type { Caller, Reach, Sight, Strength } from '../../src/platform/context.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { createSecrets } from '../../src/platform/secret.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { type FreshDatabase, freshDatabase } from './postgres.ts'

export interface TestDatabase {
  readonly database: Database
  readonly clock: FixedClock
  readonly fresh: FreshDatabase
  /** Texts of the statements sent so far. */
  readonly queries: string[]
  close(): Promise<void>
}

/** A fresh database opened as the product opens it, on a clock that stands still. */
export async function openTestDatabase(at = '2024-04-15T08:00:00+07:00'): Promise<TestDatabase> {
  const fresh = await freshDatabase()
  const clock = fixedClock(at)
  const queries: string[] = []
  const secrets = createSecrets('a secret for tests only, long enough to serve')
  const database = openDatabase({ app: fresh.app, portal: fresh.portal }, clock, (text) => queries.push(text), secrets)
  return {
    database,
    clock,
    fresh,
    queries,
    close: async () => {
      await database.close()
      await fresh.drop()
    },
  }
}

export interface Persona {
  readonly accountId?: Id
  readonly areaId?: Id | null
  readonly agencyId?: Id | null
  readonly organisationId?: Id | null
  readonly strength?: Strength
  readonly name?: string
}

/** Somebody who holds a role in a committee, asking for an act; a new client id each time. */
export function callerAs(role: Role, committeeId: Id, persona: Persona = {}): Caller {
  const { accountId = newId(), areaId = null, agencyId = null, organisationId = null } = persona
  const { strength = 'two_factor', name = role } = persona
  const grant = { role, committeeId, areaId, agencyId, organisationId }
  const sight: Sight = { committeeIds: [committeeId], accountId, reach: reachOf(role), agencyId, areaId }
  const actor = { accountId, name, grants: [grant], strength }
  return { actor, sight, committeeId, clientId: newId(), channel: 'web' }
}

/** The same person asking for another act. */
export function again(caller: Caller): Caller {
  return { ...caller, clientId: newId() }
}

function reachOf(role: Role): Reach {
  return roles[role].reach
}
