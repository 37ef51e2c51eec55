import { demoAccounts, signInDemo } from '../../src/areas/identity/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { sampleId } from '../../src/sample/hand.ts'
import type { Id } from '../../src/values/id.ts'
import { isRefusal } from '../../src/values/refusal.ts'

export interface OpenAccounts {
  readonly committeeId: Id
  /** What the browser of the sample's chair sends along. */
  readonly chair: Readonly<Record<string, string>>
}

/** Signs in as the chair of the sample's ward. */
export async function openAccountsOf(database: Database): Promise<OpenAccounts> {
  const committeeId = sampleId('song-cau committee')
  const accounts = await demoAccounts(database)
  const chair = accounts.find((one) => one.committeeId === committeeId && one.roles.includes('ward_chair'))
  if (!chair) throw new Error('the sample has no chair')
  const signedIn = await signInDemo(database, chair.accountId, { address: '127.0.0.1', userAgent: 'bench' })
  if (isRefusal(signedIn)) throw new Error(signedIn.key)
  return { committeeId, chair: { cookie: `dau_an=${signedIn.token}` } }
}
