import { demoAccounts, type Role, signInDemo } from '../../src/areas/identity/index.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Id } from '../../src/values/id.ts'
import { orThrow, phone } from './accounts.ts'

/** The session of the sample's demo sign-in with a role: in this committee, or above it for roles of a level above. */
export async function demoToken(database: Database, role: Role, committeeId: Id): Promise<string> {
  const accounts = (await demoAccounts(database)).filter(({ roles }) => (roles as readonly string[]).includes(role))
  const account = accounts.find((one) => one.committeeId === committeeId) ?? accounts[0]
  if (!account) throw new Error(`the sample has nobody who is ${role}`)
  return orThrow(await signInDemo(database, account.accountId, phone)).token
}
