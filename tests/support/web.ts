import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { createOperator } from '../../src/operator.ts'
import { type FixedClock, fixedClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import { silentLog } from '../../src/platform/log.ts'
import { createSecrets } from '../../src/platform/secret.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import type { House } from '../../src/web/http/house.ts'
import { mount } from '../../src/web/http/mount.tsx'
import { publicMemory } from '../../src/web/http/public-memory.ts'
import { surfaceOf } from '../../src/web/surface.ts'
import { type FreshDatabase, freshDatabase } from './postgres.ts'

export interface TestHouse {
  readonly house: House
  readonly clock: FixedClock
  readonly data: FreshDatabase
  /** Statements sent so far, texts only: tests count them. */
  readonly queries: string[]
  /** Set-up secrets told to whoever runs the program, after the first. */
  readonly links: string[]
  readonly app: Hono
  /** Empties what is remembered of the public pages, as every act does. */
  forget(): void
  /** A request to the pages, as a browser of our own pages would send it. */
  fetch(path: string, init?: RequestInit & { cookie?: string }): Promise<Response>
  close(): Promise<void>
}

/** What stands in the house already: a database, and the files that its records name. */
export interface Furniture {
  readonly data: FreshDatabase
  readonly filesFolder: string
}

/** The whole product on a fresh database (or the one given) and a temporary folder, without a network port. */
export async function openTestHouse(at = '2024-04-15T08:00:00+07:00', given?: Furniture): Promise<TestHouse> {
  const data = given?.data ?? (await freshDatabase())
  const folder = await mkdtemp(join(tmpdir(), 'dau-an-house-'))
  if (given) await cp(given.filesFolder, join(folder, 'files'), { recursive: true })
  const config = readConfig({ DAU_AN_DATA: folder, LOG_LEVEL: 'error' }, folder)
  if (isRefusal(config)) throw new Error(config.key)
  const clock = fixedClock(at)
  const queries: string[] = []
  const secrets = createSecrets('a secret for tests only, long enough to serve')
  const connections = { app: data.app, portal: data.portal }
  const database = openDatabase(connections, clock, (text) => queries.push(text), secrets)
  const files = await openFileStore(config.files)
  const links: string[] = []
  const place = { connections, owner: data.owner, database, files, secrets }
  const house: House = {
    config,
    clock,
    log: silentLog,
    database,
    files,
    secrets,
    assets: { url: (source) => `/assets/${source}` },
    operator: createOperator(place, silentLog, (token) => links.push(token)),
  }
  const app = new Hono()
  const memory = publicMemory()
  mount(app, surfaceOf(house), memory)
  return {
    house,
    clock,
    data,
    queries,
    links,
    app,
    forget: memory.forget,
    fetch: async (path, { cookie, ...init } = {}) => {
      const headers = new Headers(init.headers)
      headers.set('sec-fetch-site', 'same-origin')
      if (cookie) headers.set('cookie', cookie)
      return app.request(`http://localhost${path}`, { ...init, headers })
    },
    close: async () => {
      await house.database.close()
      await data.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
