import { constants } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  type Content,
  checkedSha256,
  type FileStore,
  isSha256,
  type ListedFile,
  type Sha256,
  type StoredFile,
  verified,
} from './file-store.ts'
import { spool } from './spool.ts'

const aDay = 86_400_000

/** A store in a local folder: `ab/cd/abcd…`, written aside and renamed, so that a half-written file is never seen. */
export async function openLocalStore(folder: string): Promise<FileStore> {
  const aside = join(folder, 'incoming')
  await mkdir(aside, { recursive: true, mode: 0o700 })
  await clearLeftovers(aside)
  return {
    put: (content, about) => put(folder, aside, content, about.mime),
    open: (sha256) => openFile(pathOf(folder, sha256), sha256),
    has: (sha256) => exists(pathOf(folder, sha256)),
    list: () => list(folder),
    remove: async (sha256) => rm(pathOf(folder, sha256), { force: true }),
  }
}

function pathOf(folder: string, sha256: Sha256): string {
  const name = checkedSha256(sha256)
  return join(folder, name.slice(0, 2), name.slice(2, 4), name)
}

async function put(folder: string, aside: string, content: Content, mime: string): Promise<StoredFile> {
  const { path, sha256, size } = await spool(content, aside)
  try {
    const target = pathOf(folder, sha256)
    const [outer, inner] = [join(folder, sha256.slice(0, 2)), join(target, '..')]
    await mkdir(inner, { recursive: true, mode: 0o700 })
    // Renaming over an equal file also heals one that was damaged, and renews the day a sweep looks at.
    await rename(path, target)
    const now = new Date()
    await utimes(target, now, now)
    for (const changed of [inner, outer, folder]) await syncFolder(changed)
    return { sha256, size, mime }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Makes the new directory entry itself durable. Windows offers no such call and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function openFile(path: string, sha256: Sha256): Promise<ReadableStream<Uint8Array> | null> {
  try {
    const handle = await open(path, constants.O_RDONLY)
    const checked = Readable.from(verified(handle.createReadStream(), sha256), { objectMode: false })
    return Readable.toWeb(checked) as ReadableStream<Uint8Array>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function* list(folder: string): AsyncGenerator<ListedFile> {
  for (const outer of await shards(folder)) {
    for (const inner of await shards(join(folder, outer))) {
      for (const name of await readdir(join(folder, outer, inner))) {
        if (!isSha256(name)) continue
        const { size, mtime } = await stat(join(folder, outer, inner, name))
        yield { sha256: name, size, storedAt: mtime }
      }
    }
  }
}

async function shards(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()
}

/** A process killed in the middle of a put leaves its spool behind; a day later nobody is writing it any more. */
async function clearLeftovers(aside: string): Promise<void> {
  for (const name of await readdir(aside)) {
    const path = join(aside, name)
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > aDay) await rm(path, { force: true })
  }
}
