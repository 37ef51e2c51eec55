import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Pack, pack } from 'tar-stream'
import type { FileStore } from '../files/index.ts'
import { sealFrames } from './frames.ts'
import type { Manifest } from './manifest.ts'
import { quoted, readTables, type TableShape } from './tables.ts'

export interface BackupOptions {
  readonly owner: pg.ClientConfig
  readonly files: FileStore
  /** Where the archive goes; it appears under this name only when it is whole. */
  readonly path: string
  readonly passphrase: string | null
  /** The installation's secret; goes into the archive only when a passphrase seals it. */
  readonly secret: string | null
  readonly now: Date
}

const chunkSize = 4 * 1024 * 1024

/** Writes all records, as they are at one instant, and all files into one archive; memory stays constant. */
export async function backup(options: BackupOptions): Promise<Manifest> {
  const client = new pg.Client(options.owner)
  await client.connect()
  const partial = `${options.path}.partial`
  try {
    await client.query('begin isolation level repeatable read read only')
    const archive = pack()
    const compress = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 6 } })
    const out = createWriteStream(partial, { mode: 0o600 })
    const written = pipeline(archive, compress, sealFrames(options.passphrase), out)
    const [manifest] = await Promise.all([fill(archive, client, options), written])
    await rename(partial, options.path)
    return manifest
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function fill(archive: Pack, client: pg.Client, options: BackupOptions): Promise<Manifest> {
  try {
    const migrations = await client.query<{ name: string; hash: string }>(
      'select name, hash from platform.migration order by name',
    )
    const tables: Manifest['tables'] = []
    for (const shape of await readTables(client)) tables.push(await addTable(archive, client, shape))
    const files: Manifest['files'] = []
    for await (const { sha256, size } of options.files.list()) {
      await addFile(archive, options.files, sha256, size)
      files.push({ sha256, size, mime: 'application/octet-stream' })
    }
    const secret = options.passphrase !== null && options.secret !== null
    if (secret) await addEntry(archive, 'secret', Buffer.from(options.secret ?? ''))
    const manifest: Manifest = {
      format: 1,
      madeAt: options.now.toISOString(),
      migrations: migrations.rows,
      tables,
      files,
      secret,
    }
    await addEntry(archive, 'manifest.json', Buffer.from(JSON.stringify(manifest)))
    archive.finalize()
    return manifest
  } catch (error) {
    archive.destroy(error as Error)
    throw error
  }
}

/** One table as numbered chunks of COPY text: a tar entry must know its length, the table need not. */
async function addTable(archive: Pack, client: pg.Client, shape: TableShape): Promise<Manifest['tables'][number]> {
  const { table, columns } = quoted(shape)
  const stream: Readable & { rowCount?: number } = client.query(
    copyTo(`copy (select ${columns} from ${table}) to stdout`),
  )
  const hash = createHash('sha256')
  let waiting: Buffer[] = []
  let size = 0
  let count = 0
  const flush = async (): Promise<void> => {
    if (size === 0) return
    await addEntry(archive, `tables/${shape.name}/${String(count).padStart(6, '0')}`, Buffer.concat(waiting))
    waiting = []
    size = 0
    count += 1
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    waiting.push(chunk)
    size += chunk.length
    if (size >= chunkSize) await flush()
  }
  await flush()
  return { name: shape.name, columns: [...shape.columns], rows: stream.rowCount ?? 0, sha256: hash.digest('hex') }
}

async function addFile(archive: Pack, files: FileStore, sha256: string, size: number): Promise<void> {
  const content = await files.open(sha256)
  if (!content) throw new Error('a stored file is missing')
  await new Promise<void>((resolve, reject) => {
    const entry = archive.entry({ name: `files/${sha256}`, size }, (error) => (error ? reject(error) : resolve()))
    pipeline(content, entry).catch(reject)
  })
}

function addEntry(archive: Pack, name: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name }, bytes, (error) => (error ? reject(error) : resolve()))
  })
}
