import type { AddressInfo } from 'node:net'
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
import { isRefusal, type Refusal, refuse } from './values/refusal.ts'
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
  const port = await listening(server, config)
  if (isRefusal(port)) {
    await house.database.close()
    await installation.stop()
    return port
  }
  const url = config.url ?? addressOf(config.host, port)
  installation.announce(url)
  log.info('serving', { port })
  return { url, house, installation, stop: () => stopServing(server, house, installation) }
}

type Server = ReturnType<typeof listen>

/** The port it listens on (the system chooses one for 0), or why it may not. */
function listening(server: Server, { host, port }: Config): Promise<number | Refusal> {
  return new Promise((resolve) => {
    server.once('listening', () => resolve((server.address() as AddressInfo).port))
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(refuse('config.port_taken', { field: 'PORT', params: { port } }))
      else resolve(refuse('config.cannot_listen', { field: 'HOST', params: { host, port, reason: error.code ?? '' } }))
    })
  })
}

/** Every address at once is no address to type; this machine's name is. */
function addressOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
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
