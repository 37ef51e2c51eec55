import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Hono } from 'hono'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { render } from 'preact-render-to-string'
import type { Tables } from '../../db/tables.ts'
import { settlingTask, settlingTasks } from '../../src/areas/disclosure/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { type Connections, type Database, openDatabase } from '../../src/platform/database.ts'
import { openInstallation } from '../../src/platform/installation.ts'
import { silentLog } from '../../src/platform/log.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { startQueue } from '../../src/platform/queue.ts'
import { actsWritten, installSample } from '../../src/sample/install.ts'
import { buildHouse, listenFor } from '../../src/serve.ts'
import { isRefusal, type Refusal } from '../../src/values/refusal.ts'
import { type OpenAccounts, openAccountsOf } from './visitors.ts'

/** The product as it is served, on an embedded database and a port of its own, with the sample in it. */
export interface Place extends OpenAccounts {
  readonly url: string
  readonly database: Database
  readonly connections: Connections
  readonly owner: pg.PoolConfig
  /** What the owner of the tables may do, such as building an index to compare with. */
  readonly ownerDb: Kysely<Tables>
  /** Texts of the statements that `database` sent: the pages have connections of their own. */
  readonly statements: string[]
  /** Waits until the queue has settled what was published. */
  settled(): Promise<void>
  /** Waits until it has counted what has become frequent, too. */
  counted(): Promise<void>
  close(): Promise<void>
}

/** A folder that is given is kept, with what was loaded into it. */
export async function openPlace(kept?: string): Promise<Place> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'dau-an-bench-')))
  const config = sure(readConfig({ DAU_AN_DATA: folder, LOG_LEVEL: 'error' }, folder))
  const installation = sure(await openInstallation(config, { attach: false }))
  sure(await migrate(installation.owner))
  const house = sure(await buildHouse(config, silentLog, installation, () => undefined))
  const { files, secrets, clock } = house
  if ((await actsWritten(house.database)) === 0)
    await installSample({
      connections: installation,
      owner: installation.owner,
      database: house.database,
      files,
      secrets,
    })
  const statements: string[] = []
  const database = openDatabase(installation, clock, (text) => statements.push(text), secrets)
  const server = listenFor(house, { hostname: '127.0.0.1', port: 0 }, mountBare)
  await new Promise<void>((ready) => server.once('listening', () => ready()))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ownerDb = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...installation.owner, max: 2 }) }),
  })
  const tasks = settlingTasks(database)
  const queue = await startQueue(installation.owner, { tasks, schedules: [], log: silentLog })
  const done = async (names: readonly string[]) => {
    const waiting = sql<{ n: number }>`
      select count(*)::int as n from graphile_worker.jobs where task_identifier in (${sql.join(names)})`
    while (((await waiting.execute(ownerDb)).rows[0]?.n ?? 0) > 0) await pause(10)
  }
  const close = async () => {
    await queue.stop()
    server.close()
    await Promise.all([database.close(), house.database.close(), ownerDb.destroy()])
    await installation.stop()
    if (!kept) await rm(folder, { recursive: true, force: true })
  }
  return {
    url,
    database,
    connections: { app: installation.app, portal: installation.portal },
    owner: installation.owner,
    ownerDb,
    statements,
    settled: () => done([settlingTask.settle]),
    counted: () => done(Object.values(settlingTask)),
    close,
    ...(await openAccountsOf(house.database)),
  }
}

/** What a page costs before it knows or asks anything: a route of its own and components; one line, or some 7 KB. */
function mountBare(app: Hono): void {
  const lines = Array.from(
    { length: 50 },
    (_, at) => `Kiến nghị thứ ${at + 1} gửi Ủy ban nhân dân phường, đã có trả lời bằng văn bản`,
  )
  app.get('/bare', (c) => c.html(`<!doctype html>${render(<Bare lines={[]} />)}`))
  app.get('/bare-list', (c) => c.html(`<!doctype html>${render(<Bare lines={lines} />)}`))
}

function Bare({ lines }: { lines: readonly string[] }) {
  return (
    <html lang="vi">
      <body>
        <h1>Sông Cầu</h1>
        <ul>
          {lines.map((line) => (
            <li key={line}>
              <a href="/bare">{line}</a>
            </li>
          ))}
        </ul>
      </body>
    </html>
  )
}

function sure<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`the bench cannot start: ${result.key}`)
  return result
}
