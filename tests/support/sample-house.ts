import { demoAccounts, type Role, signInDemo } from '../../src/areas/identity/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { createSecrets } from '../../src/platform/secret.ts'
import { loadSample } from '../../src/sample/load.ts'
import type { Id } from '../../src/values/id.ts'
import { orThrow, phone } from './accounts.ts'
import type { TestHouse } from './web.ts'

export interface Sample {
  readonly committeeId: Id
  /** The session token of the demo sign-in with this role, in the ward unless it is a role above it. */
  token(role: Role): Promise<string>
}

/** Loads the sample term into a house as a person who tries the product would, and signs in as whom they would choose. */
export async function loadSampleInto(test: TestHouse): Promise<Sample> {
  const { house, data } = test
  // The same as every test house opens with: what was sealed under it must open.
  const secrets = createSecrets('a secret for tests only, long enough to serve')
  const roles = { app: data.app, portal: data.portal }
  const loaded = await loadSample((clock) => openDatabase(roles, clock, undefined, secrets), house.files)
  const committeeId = loaded.committeeIds[0] ?? ''
  return { committeeId, token: (role) => tokenOf(house.database, committeeId, role) }
}

async function tokenOf(database: Database, committeeId: Id, role: Role): Promise<string> {
  const accounts = (await demoAccounts(database)).filter((one) => (one.roles as readonly string[]).includes(role))
  const account = accounts.find((one) => one.committeeId === committeeId) ?? accounts[0]
  if (!account) throw new Error(`the sample has nobody who is ${role}`)
  return orThrow(await signInDemo(database, account.accountId, phone)).token
}
