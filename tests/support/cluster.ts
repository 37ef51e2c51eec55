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
import { clientPath } from './client-path.ts'
import { keep, keyOfSources, takeKept } from './kept-cluster.ts'

/** The one PostgreSQL of a test run: who may connect as its owner, and the migrated database that fresh ones are copied from. */
export interface TestCluster {
  owner: pg.ClientConfig
  template: string
  /** Where the files of the sample term lie. */
  sampleFiles: string
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
  let client: Promise<Readonly<Record<string, string>>> | null = null
  const answer = async (path: string | undefined): Promise<unknown> => {
    if (path === clientPath) {
      client ??= import('./client.ts').then(({ buildClient }) => buildClient())
      return client
    }
    cluster ??= startCluster()
    const { stop: _, ...told } = await cluster
    return told
  }
  const server = createServer((request, response) => {
    answer(request.url).then(
      (told) => response.end(JSON.stringify(told)),
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
  return url === undefined ? embeddedCluster() : clusterOn(url)
}

/** On a server of somebody's: names of our own, and nothing is left there. */
async function clusterOn(url: string): Promise<TestCluster & { stop(): Promise<void> }> {
  const owner = { connectionString: url }
  const template = `dau_an_template_${newId().slice(-12)}`
  const files = join(tmpdir(), `${template}-files`)
  await makeTemplate(owner, template)
  const stop = async () => {
    for (const name of [template, sampleTemplate(template)])
      await onServer(owner, `drop database if exists ${name} with (force)`)
    rmSync(files, { recursive: true, force: true })
  }
  return { owner, template, sampleFiles: files, roleAccounts: false, stop }
}

async function makeTemplate(owner: pg.ClientConfig, template: string): Promise<void> {
  await onServer(owner, `create database ${template}`)
  const migrated = await migrate(toDatabase(owner, template))
  if (isRefusal(migrated)) throw new Error(`The test database could not be migrated: ${migrated.key}`)
}

/** The database with the sample term in it, made by the first test file that asks for it. */
export function sampleTemplate(template: string): string {
  return `${template}_sample`
}

/** A server of the run's own, from the templates that an earlier run of the same sources kept, if there are any. */
async function embeddedCluster(): Promise<TestCluster & { stop(): Promise<void> }> {
  const dataFolder = join(tmpdir(), `dau-an-test-${process.pid}`)
  rmSync(dataFolder, { recursive: true, force: true })
  const key = keyOfSources()
  const kept = takeKept(key, dataFolder)
  // Test data need not survive a power cut; the durability suite starts clusters of its own with everything on.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const server = await startEmbedded({ dataFolder, settings })
  if (isRefusal(server)) throw new Error(`The test database did not start: ${JSON.stringify(server)}`)
  const owner = connectionTo(server, { user: 'postgres', database: 'postgres' })
  const template = 'dau_an_template'
  if (kept === null) await makeTemplate(owner, template)
  const stop = async () => {
    const withSample = await tidy(owner, template)
    await server.stop()
    if (kept === null || (withSample && !kept.withSample)) keep(key, dataFolder, withSample)
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { owner, template, sampleFiles: join(dataFolder, 'sample-files'), roleAccounts: true, stop }
}

/** Drops what test files left behind; tells whether the sample was loaded. */
async function tidy(owner: pg.ClientConfig, template: string): Promise<boolean> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database')
    const names = rows.map((row) => row.datname)
    for (const name of names.filter((one) => one.startsWith('dau_an_test_')))
      await client.query(`drop database if exists ${name} with (force)`)
    return names.includes(sampleTemplate(template))
  } finally {
    await client.end()
  }
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
