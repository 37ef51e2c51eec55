import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startMark } from './process.ts'

/** Who holds a data folder, and where its database and its pages can be reached once they are up. */
export interface Holder {
  pid: number
  startMark: string
  host?: string
  port?: number
  url?: string
  /** It was told to end; the folder will soon be free. */
  stopping?: boolean
}

export interface FolderLock {
  /** Tells other processes of this machine where to reach what we started. */
  publish(told: Partial<Omit<Holder, 'pid' | 'startMark'>>): void
  release(): void
}

const nameOf = (dataFolder: string) => join(dataFolder, 'dau-an.lock')

/** The live process that holds the folder; `null` when none does (a lock left by a killed process does not count). */
export function holderOf(dataFolder: string): Holder | null {
  const holder = readHolder(nameOf(dataFolder))
  return holder !== null && startMark(holder.pid) === holder.startMark ? holder : null
}

/** Takes the folder for this process, or tells who has it. A lock left by a killed process is taken over. */
export function lockFolder(dataFolder: string): FolderLock | Holder {
  const path = nameOf(dataFolder)
  const mine: Holder = { pid: process.pid, startMark: startMark(process.pid) ?? 'alive' }
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (createWhole(path, mine)) return heldLock(path, mine)
    const holder = holderOf(dataFolder)
    if (holder !== null) return holder
    setAsideStale(path)
  }
  throw new Error(`The lock ${path} could not be taken`)
}

/** As `lockFolder`, but a holder that is about to end is waited for. */
export async function takeFolder(dataFolder: string): Promise<FolderLock | Holder> {
  // A holder whose parent was killed hears of it a moment later.
  let patience = Date.now() + 300
  for (;;) {
    const lock = lockFolder(dataFolder)
    if (isFolderLock(lock) || Date.now() > patience) return lock
    if (lock.stopping) patience = Math.max(patience, Date.now() + 1_000)
    await pause(20)
  }
}

export function isFolderLock(value: FolderLock | Holder): value is FolderLock {
  return 'release' in value
}

function heldLock(path: string, mine: Holder): FolderLock {
  let told = mine
  let released = false
  return {
    publish(more) {
      if (released) return
      told = { ...told, ...more }
      const fresh = `${path}.${mine.pid}`
      writeFileSync(fresh, JSON.stringify(told), { mode: 0o600 })
      renameSync(fresh, path)
    },
    release() {
      released = true
      if (readHolder(path)?.pid === mine.pid) rmSync(path, { force: true })
    },
  }
}

/** Creates the lock with its content in one step, so that nobody ever reads a half-written one. */
function createWhole(path: string, holder: Holder): boolean {
  const fresh = `${path}.${holder.pid}`
  writeFileSync(fresh, JSON.stringify(holder), { mode: 0o600 })
  try {
    linkSync(fresh, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** Between our look and the rename another process may have taken the folder: then what we moved is live and goes back. */
function setAsideStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
    const moved = readHolder(aside)
    if (moved !== null && startMark(moved.pid) === moved.startMark) linkSync(aside, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function readHolder(path: string): Holder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const holder = read as Partial<Holder> | null
    return typeof holder?.pid === 'number' && typeof holder.startMark === 'string' ? (holder as Holder) : null
  } catch {
    return null
  }
}
