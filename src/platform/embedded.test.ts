import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isRefusal, type Refusal } from '../values/refusal.ts'
import { attachEmbedded, connectionTo, type DatabaseReach, type EmbeddedServer, startEmbedded } from './embedded.ts'
import { projectRoot } from './root.ts'

let dataFolder: string
const toStop: EmbeddedServer[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  // The folder itself is made by the start, as on a new machine: mkdtemp would close it to root's database account.
  dataFolder = join(tmpdir(), `dau-an-embedded-${process.pid}`)
  await rm(dataFolder, { recursive: true, force: true })
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of toStop.splice(0)) await server.stop()
})

afterAll(() => rm(dataFolder, { recursive: true, force: true }))

async function start(folder = dataFolder): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataFolder: folder })
  if (isRefusal(server)) throw new Error(JSON.stringify(server))
  toStop.push(server)
  return server
}

/** A process of its own that starts the database and then stands still. */
async function startElsewhere(): Promise<ChildProcess> {
  const script = `import { startEmbedded } from './src/platform/embedded.ts'
    console.log(JSON.stringify(await startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)} })))
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  return child
}

async function ask(reach: DatabaseReach, query: string, user = 'postgres'): Promise<unknown> {
  const client = new Client(connectionTo(reach, { user }))
  await client.connect()
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

const databasePid = () => Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

test('a new folder gets a database in UTF-8 that sorts as Vietnamese does and waits for the disk', async () => {
  const server = await start()
  const words = "unnest(array['Đào','Ba','Ân','Ăn','Ánh','An','Dương']) word"
  expect(await ask(server, `select string_agg(word, ' ' order by word) from ${words}`)).toBe(
    'An Ánh Ăn Ân Ba Dương Đào',
  )
  expect(await ask(server, "select current_setting('server_encoding')")).toBe('UTF8')
  expect(await ask(server, "select current_setting('fsync') || current_setting('synchronous_commit')")).toBe('onon')
  expect(await ask(server, "select current_setting('server_version_num')::int / 10000")).toBe(18)
})

test.skipIf(process.platform === 'win32')('it listens on no network port', async () => {
  const server = await start()
  expect(await ask(server, "select current_setting('listen_addresses')")).toBe('')
  expect(server.host.startsWith('/')).toBe(true)
})

test('what was written is there after a stop and a start; the folder is free in between', async () => {
  const first = await start()
  await ask(first, 'create table kept as select 42 as answer')
  await first.stop()
  expect(await attachEmbedded({ dataFolder })).toBeNull()
  expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false)
  expect(await ask(await start(), 'select answer from kept')).toBe(42)
})

test('of several starts at once exactly one holds the folder', async () => {
  const outcomes = await Promise.all([1, 2, 3].map(() => startEmbedded({ dataFolder })))
  const held = outcomes.filter((outcome): outcome is EmbeddedServer => !isRefusal(outcome))
  toStop.push(...held)
  expect(held).toHaveLength(1)
  expect(outcomes.filter(isRefusal).map(({ key }) => key)).toEqual(['embedded.in_use', 'embedded.in_use'])
})

test('a second process is refused, told who holds the folder, and may join its database', async () => {
  const holder = await startElsewhere()
  const refused = (await startEmbedded({ dataFolder })) as Refusal
  expect(refused).toMatchObject({ kind: 'conflict', key: 'embedded.in_use', params: { pid: holder.pid } })
  const joined = await attachEmbedded({ dataFolder })
  expect(await ask(joined as DatabaseReach, 'select 1')).toBe(1)
})

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'the database stops with its program on %s, and a start waits for that',
  async (signal) => {
    const holder = await startElsewhere()
    const ended = once(holder, 'exit')
    holder.kill(signal)
    expect((await start()).adopted).toBe(false)
    await ended
  },
)

test('the database of a killed program is taken over, without a stop', async () => {
  const holder = await startElsewhere()
  const pid = databasePid()
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const server = await start()
  expect(server.adopted).toBe(true)
  expect(databasePid()).toBe(pid)
  expect(await ask(server, 'select 1')).toBe(1)
})

test('a start after both were killed recovers', async () => {
  const holder = await startElsewhere()
  holder.kill('SIGKILL')
  process.kill(databasePid(), 'SIGKILL')
  await once(holder, 'exit')
  const server = await start()
  expect(server.adopted).toBe(false)
  expect(await ask(server, 'select 1')).toBe(1)
})

test('a database that is killed under a living program comes back at the same place', async () => {
  const server = await start()
  process.kill(databasePid(), 'SIGKILL')
  await expect.poll(() => ask(server, 'select 1').catch(() => 'down'), { timeout: 30_000 }).toBe(1)
  await server.stop()
  await pause(700)
  expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('a pid file whose number now belongs to another program does not stand in the way', async () => {
  const server = await start()
  await server.stop()
  const lines = [process.pid, join(dataFolder, 'postgres'), 1, 5432, '/nowhere', '', '', 'ready   ']
  writeFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`)
  expect(await ask(await start(), 'select 1')).toBe(1)
})

test('a lock that a dead program left, whole or cut short, counts as none', async () => {
  for (const left of ['{"pid":999999,"startMark":"1"}', `{"pid":${process.pid},"startMark":"1"}`, '{"pid":', '']) {
    writeFileSync(join(dataFolder, 'dau-an.lock'), left)
    const server = await start()
    await server.stop()
  }
  expect(readdirSync(dataFolder).filter((name) => name.includes('lock'))).toEqual([])
})

describe('a folder that cannot serve is refused', () => {
  test('made by another PostgreSQL', async () => {
    const file = join(dataFolder, 'postgres', 'PG_VERSION')
    writeFileSync(file, '17\n')
    expect(await startEmbedded({ dataFolder })).toMatchObject({
      key: 'embedded.version',
      params: { found: '17', needed: '18' },
    })
    writeFileSync(file, '18\n')
    expect(await ask(await start(), 'select 1')).toBe(1)
  })

  test.runIf(process.getuid?.() === 0)('closed to the database account of root', async () => {
    chmodSync(dataFolder, 0o700)
    expect(await startEmbedded({ dataFolder })).toMatchObject({ key: 'embedded.closed_folder' })
    chmodSync(dataFolder, 0o711)
  })

  test('a file stands in its place', async () => {
    const file = join(dataFolder, 'a-file')
    writeFileSync(file, '')
    expect(await startEmbedded({ dataFolder: file })).toMatchObject({ key: 'embedded.folder_unusable' })
    expect(await startEmbedded({ dataFolder: join(file, 'below') })).toMatchObject({ key: 'embedded.folder_unusable' })
  })
})

test.runIf(process.getuid?.() === 0)(
  "below a folder that root's database account cannot enter it lies elsewhere",
  async () => {
    const closed = join(dataFolder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const server = await start(join(closed, 'data'))
    expect(await ask(server, 'select 1')).toBe(1)
    const cluster = realpathSync(join(closed, 'data', 'postgres'))
    expect(cluster.startsWith('/var/lib/dau-an/')).toBe(true)
    await server.stop()
    expect((await start(join(closed, 'data'))).host).toBe(server.host)
    for (const again of toStop.splice(0)) await again.stop()
    rmSync(join(cluster, '..'), { recursive: true })
  },
)

test('a folder too deep for a socket path keeps its socket elsewhere', async () => {
  const deep = join(dataFolder, 'thư-mục-rất-sâu-'.repeat(3), 'x'.repeat(60))
  const server = await start(deep)
  expect(Buffer.byteLength(join(server.host, '.s.PGSQL.5432'))).toBeLessThan(104)
  expect(await ask(server, 'select 1')).toBe(1)
  await server.stop()
  expect(existsSync(server.host)).toBe(false)
  rmSync(deep, { recursive: true })
})
