import { analyse } from '../platform/analyse.ts'
import { type Connections, type Database, openDatabase } from '../platform/database.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Installation } from '../platform/installation.ts'
import { recentJournal } from '../platform/journal.ts'
import type { Secrets } from '../platform/secret.ts'
import { systemSight } from '../platform/system-caller.ts'
import type { Id } from '../values/id.ts'
import { isSampleWhole, loadSample } from './load.ts'
import { sampleCommittees, wipeSample } from './wipe.ts'

export interface SamplePlace {
  readonly connections: Connections
  readonly owner: Installation['owner']
  readonly database: Database
  readonly files: FileStore
  readonly secrets: Secrets
}

/**
 * Loads the sample, unless it is there; one that was cut off while loading goes on where it stopped, because every act
 * carries its own client id. When an act is refused, what was written so far is taken out again and the error thrown.
 */
export async function installSample(place: SamplePlace): Promise<void> {
  const { connections, secrets } = place
  if (await isSampleWhole(place.database)) return
  try {
    await loadSample((clock) => openDatabase(connections, clock, undefined, secrets), place.files)
    await analyse(place.owner)
  } catch (error) {
    if (await isUntouched(place.database, await sampleCommittees(place.database))) await wipeSample(place)
    throw error
  }
}

/** Whether only the loader has written in these committees: nobody has worked with them yet. */
export async function isUntouched(database: Database, committeeIds: readonly Id[]): Promise<boolean> {
  for (const committeeId of committeeIds) {
    const [last] = await database.read(systemSight([committeeId]), (reading) =>
      recentJournal(reading, committeeId, { limit: 1 }),
    )
    if (last && last.channel !== 'sample') return false
  }
  return true
}

/** Acts that the loader has written so far: how far it has come. */
export async function actsWritten(database: Database): Promise<number> {
  let acts = 0
  for (const committeeId of await sampleCommittees(database)) {
    const [last] = await database.read(systemSight([committeeId]), (reading) =>
      recentJournal(reading, committeeId, { limit: 1 }),
    )
    acts += last?.seq ?? 0
  }
  return acts
}
