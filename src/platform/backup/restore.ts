import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { installationId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import type { FileStore } from '../files/index.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { ArchiveError } from './frames.ts'
import type { Manifest } from './manifest.ts'
import { checkArchive, readArchive } from './read.ts'
import { quoted } from './tables.ts'

export interface RestoreOptions {
  readonly owner: pg.ClientConfig
  readonly files: FileStore
  readonly path: string
  readonly passphrase: string | null
}

export interface Restored {
  readonly manifest: Manifest
  /** The archived secret, for the caller to keep; `null` when the archive has none. */
  readonly secret: string | null
}

/**
 * Puts an archive into an empty installation of the same or a newer schema. The whole archive is read and checked
 * before anything is touched; the records then come in one transaction.
 */
export async function restore(options: RestoreOptions): Promise<Restored | Refusal> {
  const manifest = await checked(options)
  if (isRefusal(manifest)) return manifest
  const refused = (await unknownSchema(manifest)) ?? (await notEmpty(options.owner))
  if (refused) return refused
  const last = manifest.migrations.at(-1)?.name ?? ''
  await emptyOut(options.owner)
  const prepared = await migrate(options.owner, { upTo: last })
  if (isRefusal(prepared)) return prepared
  let secret: string | null
  try {
    secret = await load(options, manifest)
  } finally {
    // Also after a failure: the installation is then as empty and as new as it was before.
    await migrate(options.owner)
  }
  return { manifest, secret }
}

async function checked({ path, passphrase }: RestoreOptions): Promise<Manifest | Refusal> {
  try {
    return await checkArchive(path, passphrase)
  } catch (error) {
    if (error instanceof ArchiveError) return refuse(`platform.archive_${error.reason}`, { field: 'archive' })
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return refuse('platform.archive_missing', { kind: 'missing', field: 'archive' })
    }
    throw error
  }
}

async function unknownSchema(manifest: Manifest): Promise<Refusal | null> {
  const ours = await readMigrations()
  const fits = manifest.migrations.every((theirs, index) => {
    const own = ours[index]
    return own?.name === theirs.name && own.hash === theirs.hash
  })
  return fits ? null : refuse('platform.archive_newer', { kind: 'conflict', field: 'archive' })
}

/** An installation in use is never overwritten. What a sample left behind in the register of units is no use. */
async function notEmpty(owner: pg.ClientConfig): Promise<Refusal | null> {
  return withClient(owner, async (client) => {
    const found = await client.query<{ used: boolean }>(
      `select exists (select from platform.journal where channel <> 'sample' or committee_id <> $1) as used`,
      [installationId],
    )
    return found.rows[0]?.used ? refuse('platform.restore_not_empty', { kind: 'conflict' }) : null
  })
}

async function emptyOut(owner: pg.ClientConfig): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ name: string }>(`
      select nspname as name from pg_namespace
      where nspname not in ('information_schema', 'public', 'graphile_worker') and nspname !~ '^pg_'`)
    const names = rows.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(', ')
    if (names) await client.query(`drop schema ${names} cascade`)
  })
}

async function load(options: RestoreOptions, manifest: Manifest): Promise<string | null> {
  return withClient(options.owner, async (client) => {
    await client.query('begin')
    const secret = await loadEntries(options, manifest, client)
    for (const table of manifest.tables) {
      const { rows } = await client.query<{ n: string }>(`select count(*)::text as n from ${quoted(table).table}`)
      if (Number(rows[0]?.n) !== table.rows) throw new ArchiveError('broken')
    }
    await client.query('commit')
    return secret
  })
}

/** One COPY for each table, however many entries its rows fill: rows that point at rows of their own table agree at its end. */
async function loadEntries(options: RestoreOptions, manifest: Manifest, client: pg.Client): Promise<string | null> {
  const open: { name: string; stream: Writable }[] = []
  let secret: string | null = null
  const close = async (): Promise<void> => {
    for (const { stream } of open.splice(0)) {
      stream.end()
      await finished(stream)
    }
  }
  for await (const { name, content } of readArchive(options.path, options.passphrase)) {
    const [kind, of = ''] = name.split('/')
    if (open[0]?.name !== of) await close()
    if (kind === 'tables') {
      if (open.length === 0) open.push({ name: of, stream: client.query(copyFrom(copyText(manifest, of))) })
      for await (const chunk of content) await write(open[0]?.stream, chunk as Buffer)
    } else if (kind === 'files') {
      await options.files.put(content as AsyncIterable<Uint8Array>, { mime: 'application/octet-stream' })
    } else if (kind === 'secret') secret = await text(content)
    else content.resume()
  }
  await close()
  return secret
}

async function write(stream: Writable | undefined, chunk: Buffer): Promise<void> {
  if (stream && !stream.write(chunk)) await once(stream, 'drain')
}

function copyText(manifest: Manifest, name: string): string {
  const shape = manifest.tables.find((table) => table.name === name)
  if (!shape) throw new ArchiveError('broken')
  const { table, columns } = quoted(shape)
  return `copy ${table} (${columns}) from stdin`
}

async function text(content: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

async function withClient<T>(owner: pg.ClientConfig, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
