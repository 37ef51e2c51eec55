import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve as listen, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { startJobs } from './jobs/index.ts'
import { createOperator } from './operator.ts'
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
import { publicFirst } from './web/http/public-door.ts'
import { publicMemory } from './web/http/public-memory.ts'
import { surfaceOf } from './web/surface.ts'

type TellSetUp = (token: string) => void

/** Builds the house on an open database. `tellSetUp` brings the set-up secret to whoever started the program. */
export async function buildHouse(
  config: Config,
  log: Log,
  installation: Installation,
  tellSetUp: TellSetUp,
): Promise<House | Refusal> {
  const clock = systemClock(config.timeZone)
  const secret = config.secret ?? installationSecret(config.dataFolder)
  if (isRefusal(secret)) return secret
  const secrets = createSecrets(secret, config.formerSecrets)
  const database = openDatabase(installation, clock, undefined, secrets)
  const files = await openFileStore(config.files)
  const place = { connections: installation, owner: installation.owner, database, files, secrets }
  const operator = createOperator(place, log, tellSetUp)
  return { config, log, clock, database, files, secrets, assets: await readAssets(), operator }
}

interface At {
  readonly hostname: string
  readonly port: number
}

/** The whole product on this house, listening: what is remembered of the public pages first, then the router. */
export function listenFor(house: House, at: At, add: (app: Hono) => void = () => undefined): ServerType {
  const memory = publicMemory()
  const app = new Hono()
  mountAssets(app)
  mount(app, surfaceOf(house), memory)
  add(app)
  // Node's own server: the router's adapter hands over a listener that takes its requests.
  const create = (...[options, listener]: Parameters<typeof createServer>) =>
    createServer(options, publicFirst(memory, house, listener as RequestListener))
  return listen({ fetch: app.fetch, createServer: create as typeof createServer, ...at })
}

export interface Serving {
  readonly url: string
  readonly house: House
  readonly installation: Installation
  stop(): Promise<void>
}

/**
 * Opens the database, brings it up to date, and answers requests and does the regular work until stopped. `tellSetUp` is
 * given the link of a set-up page that somebody asked for later.
 */
export async function startServing(
  config: Config,
  log: Log,
  tellSetUp: (link: string) => void,
): Promise<Serving | Refusal> {
  const installation = await openInstallation(config, { attach: false })
  if (isRefusal(installation)) return installation
  const migrated = await migrate(installation.owner)
  let url = ''
  const tell = (token: string) => tellSetUp(setUpLink(url, token))
  const house = isRefusal(migrated) ? migrated : await buildHouse(config, log, installation, tell)
  if (isRefusal(house)) {
    await installation.stop()
    return house
  }
  const server = listenFor(house, { hostname: config.host, port: config.port })
  const port = await listening(server, config)
  if (isRefusal(port)) {
    await house.database.close()
    await installation.stop()
    return port
  }
  url = config.url ?? addressOf(config.host, port)
  installation.announce(url)
  const jobs = await startJobs({ config, installation, database: house.database, files: house.files, log })
  log.info('serving', { port })
  const stop = async () => {
    await jobs.stop()
    await stopServing(server, house, installation)
  }
  return { url, house, installation, stop }
}

/** The link that opens the set-up page. */
export function setUpLink(url: string, token: string): string {
  return `${url}/thiet-lap?ma=${token}`
}

/** The port it listens on (the system chooses one for 0), or why it may not. */
function listening(server: ServerType, { host, port }: Config): Promise<number | Refusal> {
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
async function stopServing(server: ServerType, house: House, installation: Installation): Promise<void> {
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
