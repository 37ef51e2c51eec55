/*
 * The program that gets killed: it opens the installation, acts without pause through the same door as every screen, and
 * prints the client id of each act once it is told that the act is done. Run with the data folder as its argument.
 */
import { z } from 'zod'
import { action, done, perform } from '../../src/platform/action.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Caller } from '../../src/platform/context.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { openInstallation } from '../../src/platform/installation.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { isRefusal } from '../../src/values/refusal.ts'

/** Two chains, so that acts of one wait for each other and acts of both run side by side. */
export const committees: readonly Id[] = [1, 2].map((n) => `00000000-0000-7000-8000-00000000000${n}`)

const note = action({
  name: 'durability.note',
  permission: { key: 'durability.note', roles: [] },
  input: z.object({ text: z.string() }),
  load: async () => null,
  run: async (w, { text }) => {
    await w.enqueue('durability', { text })
    return done({ output: { text }, subject: { kind: 'note', id: newId() }, data: { text } })
  },
})

function callerIn(committeeId: Id): Caller {
  const actor = { accountId: newId(), name: 'Người thử', grants: [], strength: 'system' } as const
  const sight = { committeeIds: [committeeId], accountId: null, reach: 'system', agencyId: null, areaId: null } as const
  return { actor, sight, committeeId, clientId: newId(), channel: 'job' }
}

async function writeForEver(dataFolder: string): Promise<never> {
  const config = readConfig({ DAU_AN_DATA: dataFolder }, '/')
  if (isRefusal(config)) throw new Error(config.key)
  const installation = await openInstallation(config, { attach: false })
  if (isRefusal(installation)) throw new Error(`${installation.key} ${JSON.stringify(installation.params)}`)
  const migrated = await migrate(installation.owner)
  if (isRefusal(migrated)) throw new Error(migrated.key)
  const database = openDatabase(installation, systemClock())
  const writers = [...committees, ...committees].map(async (committeeId): Promise<never> => {
    for (;;) {
      const caller = callerIn(committeeId)
      const told = await perform(database, note, { text: 'ghi' }, caller)
      if (isRefusal(told)) throw new Error(told.key)
      process.stdout.write(`${caller.clientId}\n`)
    }
  })
  return Promise.race(writers)
}

const dataFolder = process.argv[2]
if (import.meta.main && dataFolder !== undefined) await writeForEver(dataFolder)
