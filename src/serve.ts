import { serve as listen } from '@hono/node-server'
import { Hono } from 'hono'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { openFileStore } from './platform/files/index.ts'
import { type Installation, openInstallation } from './platform/installation.ts'
import { installationSecret } from './platform/installation-secret.ts'
import type { Log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { createSecrets } from './platform/secret.ts'
import { isRefusal, type Refusal } from './values/refusal.ts'
import { mountAssets, readAssets } from './web/http/assets.ts'
import type { House } from './web/http/house.ts'
import { mount } from './web/http/mount.tsx'
import { surfaceOf } from './web/surface.ts'

/** Builds the house on an open database. */
export async function buildHouse(config: Config, log: Log, installation: Installation): Promise<House | Refusal> {
  const clock = systemClock(config.timeZone)
  const secret = config.secret ?? installationSecret(config.dataFolder)
  if (isRefusal(secret)) return secret
  const secrets = createSecrets(secret, config.formerSecrets)
  const database = openDatabase(installation, clock, undefined, secrets)
  const files = await openFileStore(config.files)
  return { config, log, clock, database, files, secrets, assets: await readAssets() }
}

/** The router of the whole product on this house. */
export function routerOf(house: House): Hono {
  const app = new Hono()
  mountAssets(app)
  mount(app, surfaceOf(house))
  return app
}

export interface Serving {
  readonly url: string
  readonly house: House
  readonly installation: Installation
  stop(): Promise<void>
}

/** Opens the database, brings it up to date, and answers requests until stopped. */
export async function startServing(config: Config, log: Log): Promise<Serving | Refusal> {
  const installation = await openInstallation(config, { attach: false })
  if (isRefusal(installation)) return installation
  const migrated = await migrate(installation.owner)
  const house = isRefusal(migrated) ? migrated : await buildHouse(config, log, installation)
  if (isRefusal(house)) {
    await installation.stop()
    return house
  }
  const server = listen({ fetch: routerOf(house).fetch, hostname: config.host, port: config.port })
  const url = config.url ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`
  await listening(server)
  installation.announce(url)
  log.info('serving', { port: config.port })
  return { url, house, installation, stop: () => stopServing(server, house, installation) }
}

type Server = ReturnType<typeof listen>

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve())
    server.once('error', reject)
  })
}

/** Lets running requests end (10 s at most), then the database. */
async function stopServing(server: Server, house: House, installation: Installation): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => resolve(), 10_000)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
  await house.database.close()
  await installation.stop()
}
