import type pg from 'pg'
import { isRefusal, type Refusal } from '../values/refusal.ts'
import type { Config } from './config.ts'
import type { Connections } from './database.ts'
import { attachEmbedded, connectionTo, type DatabaseReach, startEmbedded } from './embedded.ts'

/** The database this process works on, and how each role reaches it. */
export interface Installation extends Connections {
  /** Owns the tables: migrations, backups, the queue. */
  readonly owner: pg.PoolConfig
  /** `held`: we started the embedded database; `attached`: another process of ours holds it; `server`: DATABASE_URL. */
  readonly kind: 'held' | 'attached' | 'server'
  /** Tells other processes where the pages are served. */
  announce(url: string): void
  stop(): Promise<void>
}

/**
 * Opens the database of the settings. A program that serves must hold the embedded database (`attach: false`);
 * the command line also joins one that a running server holds.
 */
export async function openInstallation(config: Config, options: { attach: boolean }): Promise<Installation | Refusal> {
  if (config.databaseUrl !== null) return onServer(config.databaseUrl, config.databaseReadUrl)
  const found = options.attach ? await attachEmbedded({ dataFolder: config.dataFolder }) : null
  if (found) return { ...onEmbedded(found), kind: 'attached', announce: () => undefined, stop: async () => undefined }
  const server = await startEmbedded({ dataFolder: config.dataFolder })
  if (isRefusal(server)) return server
  // Another command may have joined the database that this one started: it may finish.
  const stop = () => server.stop({ gently: options.attach })
  return { ...onEmbedded(server), kind: 'held', announce: (url) => server.announce(url), stop }
}

function onEmbedded(reach: DatabaseReach): Connections & { owner: pg.PoolConfig } {
  const as = (user: string): pg.PoolConfig => connectionTo(reach, { user })
  return { owner: as('postgres'), app: as('dau_an_app'), portal: as('dau_an_portal') }
}

/** One URL serves all roles: the session starts as the weaker role, and falling back to it is all it can do. */
function onServer(url: string, readUrl: string | null): Installation {
  const as = (role: string, connectionString = url): pg.PoolConfig => ({ connectionString, options: `-c role=${role}` })
  return {
    owner: { connectionString: url },
    app: as('dau_an_app'),
    portal: as('dau_an_portal', readUrl ?? url),
    kind: 'server',
    announce: () => undefined,
    stop: async () => undefined,
  }
}
