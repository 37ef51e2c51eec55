import type { Id } from '../values/id.ts'
import type { Database } from '../platform/database.ts'
import { recentJournal } from '../platform/journal.ts'
import { systemSight } from '../platform/system-caller.ts'

/**
 * Whether only the loader has written in these committees. Such a sample may be loaded again: every act carries its own
 * client id, so a loading that was cut off goes on where it stopped, and a whole one stays as it is.
 */
export async function isUntouched(database: Database, committeeIds: readonly Id[]): Promise<boolean> {
  for (const committeeId of committeeIds) {
    const [last] = await database.read(systemSight([committeeId]), (reading) =>
      recentJournal(reading, committeeId, { limit: 1 }),
    )
    if (last && last.channel !== 'sample') return false
  }
  return true
}
