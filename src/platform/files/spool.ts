import { createHash, randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Content, chunksOf, type Sha256 } from './file-store.ts'

/** Content written to a file of its own and forced to the disk, with its hash and size in bytes. */
export interface Spooled {
  readonly path: string
  readonly sha256: Sha256
  readonly size: number
}

/** Writes the content to a new file in `folder`; on any failure nothing is left behind. */
export async function spool(content: Content, folder: string): Promise<Spooled> {
  const path = join(folder, randomUUID())
  const sum = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of chunksOf(content)) {
      sum.update(chunk)
      size += chunk.byteLength
      await file.writeFile(chunk)
    }
    await file.sync()
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
  return { path, sha256: sum.digest('hex'), size }
}
