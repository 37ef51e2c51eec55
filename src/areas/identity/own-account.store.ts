import type { Database } from '../../platform/database.ts'
import type { Id } from '../../values/id.ts'
import { readCredential } from './credential.store.ts'
import { type Device, listDevices } from './device.store.ts'
import { isLinked } from './oidc-link.store.ts'
import { listPasskeys, type Passkey } from './passkey.store.ts'
import { countRecoveryCodes } from './recovery.store.ts'
import { homeOf, nameOf } from './sign-in-name.store.ts'

/** How an account can be proved, for its holder and for the office that looks after it. */
export interface Proofs {
  readonly signInName: string | null
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly recoveryCodesLeft: number
  readonly passkeys: readonly Omit<Passkey, 'publicKey'>[]
  readonly devices: readonly Device[]
  readonly hasOidcLink: boolean
}

/** `null` for a demo account: it has none. */
export async function readProofs(database: Database, accountId: Id): Promise<Proofs | null> {
  const home = await homeOf(database.app, accountId)
  if (home === null) return null
  const sight = { committeeIds: [home], accountId, reach: 'system', agencyId: null, areaId: null } as const
  return database.read(sight, async (reading) => {
    const credential = await readCredential(reading, home, accountId)
    const passkeys = await listPasskeys(reading, home, accountId)
    return {
      signInName: await nameOf(reading.db, accountId),
      hasPassword: credential?.passwordHash != null,
      hasTotp: credential?.totpConfirmed ?? false,
      recoveryCodesLeft: await countRecoveryCodes(reading, home, accountId),
      passkeys: passkeys.map(({ publicKey: _, ...rest }) => rest),
      devices: await listDevices(reading, home, accountId),
      hasOidcLink: await isLinked(reading.db, accountId),
    }
  })
}
