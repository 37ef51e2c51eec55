import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connectionTo, startEmbedded } from '../../src/platform/embedded.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { newId } from '../../src/values/id.ts'
import { isRefusal } from '../../src/values/refusal.ts'

/** The one PostgreSQL of a test run: who may connect as its owner, and the migrated database that fresh ones are copied from. */
export interface TestCluster {
  owner: pg.ClientConfig
  template: string
  /** False on a server given by TEST_DATABASE_URL, where one account serves and takes on the roles. */
  roleAccounts: boolean
}

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string
  }
}

/** Suites that never ask for a database never wait for one: the cluster starts at the first request of a test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<TestCluster & { stop(): Promise<void> }> | null = null
  const server = createServer((_request, response) => {
    cluster ??= startCluster()
    cluster.then(
      ({ stop: _, ...told }) => response.end(JSON.stringify(told)),
      (error: unknown) => response.writeHead(500).end(reasonOf(error)),
    )
  })
  project.provide('clusterUrl', await listen(server))
  return async () => {
    server.closeAllConnections()
    server.close()
    await cluster?.then(
      ({ stop }) => stop(),
      () => undefined,
    )
  }
}

async function startCluster(): Promise<TestCluster & { stop(): Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL
  const server = url === undefined ? await embeddedServer() : { owner: { connectionString: url }, stop: async () => {} }
  const template = `dau_an_template_${newId().slice(-12)}`
  await onServer(server.owner, `create database ${template}`)
  const migrated = await migrate(toDatabase(server.owner, template))
  if (isRefusal(migrated)) throw new Error(`The test database could not be migrated: ${migrated.key}`)
  const stop = async () => {
    const made = url === undefined ? [] : [template, sampleTemplate(template)]
    for (const name of made) await onServer(server.owner, `drop database if exists ${name} with (force)`)
    rmSync(sampleFiles(template), { recursive: true, force: true })
    await server.stop()
  }
  return { owner: server.owner, template, roleAccounts: url === undefined, stop }
}

/** The database with the sample term in it, made by the first test file that asks for it. */
export function sampleTemplate(template: string): string {
  return `${template}_sample`
}

/** The folder of the files that its records name. */
export function sampleFiles(template: string): string {
  return join(tmpdir(), `${sampleTemplate(template)}-files`)
}

async function embeddedServer() {
  const dataFolder = join(tmpdir(), `dau-an-test-${process.pid}`)
  rmSync(dataFolder, { recursive: true, force: true })
  // Test data need not survive a power cut; the durability suite starts clusters of its own with everything on.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const server = await startEmbedded({ dataFolder, settings })
  if (isRefusal(server)) throw new Error(`The test database did not start: ${JSON.stringify(server)}`)
  const stop = async () => {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { owner: connectionTo(server, { user: 'postgres', database: 'postgres' }), stop }
}

/** The same account in another database of the same server. */
export function toDatabase(owner: pg.ClientConfig, database: string): pg.ClientConfig {
  if (owner.connectionString === undefined) return { ...owner, database }
  const url = new URL(owner.connectionString)
  url.pathname = `/${database}`
  return { ...owner, connectionString: url.href }
}

export async function onServer(owner: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => settle(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
  })
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return error instanceof Error ? `${error.message}${cause}` : String(error)
}
