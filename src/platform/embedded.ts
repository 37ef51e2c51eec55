import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import { makeDataFolder } from './data-folder.ts'
import { databaseAccount, type RunAs } from './embedded/account.ts'
import { type Binaries, findBinaries } from './embedded/binaries.ts'
import { openCluster, systemFolder } from './embedded/cluster.ts'
import { endWithProcess } from './embedded/ending.ts'
import { type FolderLock, holderOf, isFolderLock, takeFolder } from './embedded/lock.ts'
import { chooseReach, passwordOf } from './embedded/place.ts'
import { runningPostmaster, startPostmaster, stopPostmaster, whenReady } from './embedded/postmaster.ts'
import { type Settings, writeSettings } from './embedded/settings.ts'
import { keepRunning } from './embedded/watch.ts'

/** Where the embedded database takes connections: a socket folder (on Windows 127.0.0.1 with a password) and a port. */
export interface DatabaseReach {
  host: string
  port: number
  password?: string
}

export interface EmbeddedServer extends DatabaseReach {
  /** True when a server left by a killed process was found running and taken over. */
  adopted: boolean
  /** Tells a second start and the command line at which address the pages are served. */
  announce(url: string): void
  /** Ends the server and gives the folder free. `gently` lets other connections finish first. */
  stop(options?: { gently?: boolean }): Promise<void>
}

export interface EmbeddedOptions {
  dataFolder: string
  /** PostgreSQL settings beyond ours, for tests and benches. */
  settings?: Settings
}

export const databaseName = 'dau_an'

/**
 * Starts the database of a data folder, creating it when new, and holds the folder until `stop` or the end of the process.
 * A folder held by another process, written by another PostgreSQL or not ours to use is refused (`embedded.…`).
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer | Refusal> {
  const dataFolder = resolve(options.dataFolder)
  const account = databaseAccount()
  const unusable = makeDataFolder(dataFolder)
  if (unusable !== null) return unusable
  const lock = await takeFolder(dataFolder)
  if (!isFolderLock(lock)) {
    return refuse('embedded.in_use', {
      kind: 'conflict',
      params: { folder: dataFolder, pid: lock.pid, url: lock.url ?? '' },
    })
  }
  try {
    const started = await startHeld(dataFolder, account, lock, options.settings ?? {})
    if (isRefusal(started)) lock.release()
    return started
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The database of a folder that another live process holds, waiting for it to come up; `null` when nobody holds it. */
export async function attachEmbedded(options: {
  dataFolder: string
}): Promise<(DatabaseReach & { url?: string }) | null> {
  const dataFolder = resolve(options.dataFolder)
  for (;;) {
    const holder = holderOf(dataFolder)
    if (holder === null) return null
    if (holder.host !== undefined && holder.port !== undefined) {
      const { host, port, url } = holder
      return { host, port, ...passwordPart(dataFolder), ...(url === undefined ? {} : { url }) }
    }
    await pause(50)
  }
}

/**
 * The `pg` settings of one role's connection. Where a password guards the database (Windows) only the superuser has one,
 * and the other roles are taken on after signing in.
 */
export function connectionTo(reach: DatabaseReach, who: { user: string; database?: string }): ClientConfig {
  const { host, port, password } = reach
  const place = { host, port, database: who.database ?? databaseName }
  if (password === undefined) return { ...place, user: who.user }
  const role = who.user === 'postgres' ? {} : { options: `-c role=${who.user}` }
  return { ...place, user: 'postgres', password, ...role }
}

async function startHeld(
  dataFolder: string,
  account: RunAs,
  lock: FolderLock,
  settings: Settings,
): Promise<EmbeddedServer | Refusal> {
  const binaries = findBinaries(account, account === null ? dataFolder : systemFolder)
  if (isRefusal(binaries)) return binaries
  const cluster = openCluster(dataFolder, binaries, account, passwordOf(dataFolder)?.file)
  if (isRefusal(cluster)) return cluster
  const kept = await adopt(dataFolder, cluster, binaries)
  const server = kept ?? (await startFresh(cluster, binaries, account, settings))
  if (isRefusal(server)) return server
  const reach = { host: server.host, port: server.port, ...passwordPart(dataFolder) }
  await createDatabase(reach)
  lock.publish(reach)
  const endWatch = keepRunning(cluster, binaries, account, server.host)
  const { stop } = endWithProcess(cluster, binaries, lock, endWatch)
  return { ...reach, adopted: kept !== null, stop, announce: (url) => lock.publish({ url }) }
}

/** Only when no server of this cluster runs. */
async function startFresh(cluster: string, binaries: Binaries, account: RunAs, settings: Settings) {
  const reach = await chooseReach(cluster, account)
  writeSettings(cluster, reach, account, settings)
  return startPostmaster(cluster, binaries, account)
}

/** Takes over a server that outlived its killed process, when it answers; one that does not is ended. */
async function adopt(dataFolder: string, cluster: string, binaries: Binaries): Promise<DatabaseReach | null> {
  if (runningPostmaster(cluster) === null) return null
  const found = await whenReady(cluster)
  if (found === null) return null
  const client = new Client(
    connectionTo({ ...found, ...passwordPart(dataFolder) }, { user: 'postgres', database: 'postgres' }),
  )
  try {
    await client.connect()
    await client.end()
    return found
  } catch {
    await stopPostmaster(cluster, binaries, false)
    return null
  }
}

async function createDatabase(reach: DatabaseReach): Promise<void> {
  const client = new Client(connectionTo(reach, { user: 'postgres', database: 'postgres' }))
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}

function passwordPart(dataFolder: string): { password?: string } {
  const kept = passwordOf(dataFolder)
  return kept === null ? {} : { password: kept.password }
}
