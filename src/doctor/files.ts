import { contentsKept } from '../areas/documents/index.ts'
import { DamagedFileError, type FileStore } from '../platform/files/index.ts'
import { systemSight } from '../platform/system-caller.ts'
import { type Refusal, refuse } from '../values/refusal.ts'
import type { Examined, Patient } from './patient.ts'

/** Every file that a record refers to is stored; read to its end, it gives the hash it is named by. */
export async function examineFiles({ database, files, committeeIds, thorough }: Patient): Promise<Examined> {
  const hashes = await database.read(systemSight(committeeIds), contentsKept)
  const findings: Refusal[] = []
  for (const sha256 of hashes) {
    if (!(await files.has(sha256))) findings.push(refuse('doctor.file_missing', { params: { sha256 } }))
    else if (thorough && !(await isWhole(files, sha256)))
      findings.push(refuse('doctor.file_damaged', { params: { sha256 } }))
  }
  return { looked: hashes.length, findings }
}

async function isWhole(files: FileStore, sha256: string): Promise<boolean> {
  try {
    const content = await files.open(sha256)
    if (!content) return false
    for await (const _ of content);
    return true
  } catch (error) {
    if (error instanceof DamagedFileError) return false
    throw error
  }
}
