import { referencedContents } from '../areas/documents/index.ts'
import { listCommittees } from '../areas/organisation/index.ts'
import type { Database } from '../platform/database.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Installation } from '../platform/installation.ts'
import { systemSight } from '../platform/system-caller.ts'
import { wipeCommittees } from '../platform/wipe.ts'
import type { Id } from '../values/id.ts'

/**
 * Takes the sample committees out of the installation: every row of theirs, and the files that nothing else refers to.
 * Committees that are not samples are not touched. Returns how many rows went.
 */
export async function wipeSample(place: {
  readonly owner: Installation['owner']
  readonly database: Database
  readonly files: FileStore
}): Promise<number> {
  const { owner, database, files } = place
  const committeeIds = await sampleCommittees(database)
  if (committeeIds.length === 0) return 0
  const before = await stillReferred(database, await storedIn(files))
  const rows = await wipeCommittees(owner, committeeIds)
  const after = await stillReferred(database, before)
  const kept = new Set(after)
  for (const sha256 of before) if (!kept.has(sha256)) await files.remove(sha256)
  return rows
}

/** The committees that say of themselves that they are samples. */
export async function sampleCommittees(database: Database): Promise<readonly Id[]> {
  const all = await database.read(systemSight([]), listCommittees)
  return all.filter((committee) => committee.demo).map((committee) => committee.id)
}

async function storedIn(files: FileStore): Promise<readonly string[]> {
  const stored: string[] = []
  for await (const { sha256 } of files.list()) stored.push(sha256)
  return stored
}

/** Of these contents, those that some record of some committee refers to. */
async function stillReferred(database: Database, stored: readonly string[]): Promise<readonly string[]> {
  const referred = await database.read(systemSight([]), (reading) => referencedContents(reading, stored))
  return stored.filter((sha256) => referred.has(sha256))
}
