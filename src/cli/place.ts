import { systemClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { openFileStore } from '../platform/files/index.ts'
import { type Installation, openInstallation } from '../platform/installation.ts'
import { installationSecret } from '../platform/installation-secret.ts'
import { migrate } from '../platform/migrate.ts'
import { checkSchema } from '../platform/schema-check.ts'
import { createSecrets } from '../platform/secret.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import type { Needs } from './command.ts'
import type { Place } from './desk.ts'

export interface OpenPlace extends Place {
  close(): Promise<void>
}

/** Opens the installation: starts its database, or joins the one that a running server holds. */
export async function openPlace(config: Config, needs: Exclude<Needs, 'none'>): Promise<OpenPlace | Refusal> {
  const installation = await openInstallation(config, { attach: needs === 'shared' })
  if (isRefusal(installation)) return installation
  const ready = await bringUpToDate(installation)
  const secret = config.secret ?? installationSecret(config.dataFolder)
  const refused = ready ?? (isRefusal(secret) ? secret : null)
  if (refused || isRefusal(secret)) {
    await installation.stop()
    return refused ?? refuse('platform.invalid')
  }
  const secrets = createSecrets(secret, config.formerSecrets)
  const database = openDatabase(installation, systemClock(config.timeZone), undefined, secrets)
  const files = await openFileStore(config.files)
  const close = async () => {
    await database.close()
    await installation.stop()
  }
  return { installation, database, files, secrets, close }
}

/** Whoever holds the database migrates it; a command beside a running server takes it as that server needs it. */
async function bringUpToDate(installation: Installation): Promise<Refusal | null> {
  if (installation.kind !== 'attached') {
    const migrated = await migrate(installation.owner)
    return isRefusal(migrated) ? migrated : null
  }
  const { missing, strange } = await checkSchema(installation.owner)
  return missing.length + strange.length > 0 ? refuse('cli.other_version', { kind: 'conflict' }) : null
}
