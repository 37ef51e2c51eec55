import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import { ArchiveError, openFrames } from './frames.ts'
import { type Manifest, manifestSchema } from './manifest.ts'

export interface ArchiveEntry {
  readonly name: string
  readonly size: number
  readonly content: Readable
}

/** The entries of an archive in their order; each content must be read or drained before the next comes. */
export async function* readArchive(path: string, passphrase: string | null): AsyncGenerator<ArchiveEntry> {
  const inside = Readable.from(openFrames(createReadStream(path), passphrase), { objectMode: false })
  const archive = extract()
  const unpacked = createZstdDecompress()
  const fail = (error: Error): void => {
    archive.destroy(error)
  }
  inside.on('error', fail)
  unpacked.on('error', fail)
  inside.pipe(unpacked).pipe(archive)
  try {
    for await (const entry of archive) {
      yield { name: entry.header.name, size: entry.header.size ?? 0, content: entry as unknown as Readable }
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError('broken')
  } finally {
    inside.destroy()
    unpacked.destroy()
  }
}

/** Reads the whole archive once and holds every part against the manifest; throws `ArchiveError` on any difference. */
export async function checkArchive(path: string, passphrase: string | null): Promise<Manifest> {
  const tables = new Map<string, ReturnType<typeof createHash>>()
  const files = new Map<string, number>()
  let manifest: Manifest | null = null
  let secret = false
  for await (const { name, content, size } of readArchive(path, passphrase)) {
    if (manifest) throw new ArchiveError('broken')
    const [kind, of] = name.split('/')
    if (kind === 'tables' && of) await addTo(tables, of, content)
    else if (kind === 'files' && of) files.set(await checkedFile(of, content), size)
    else if (name === 'manifest.json') manifest = await readManifest(content)
    else if (name === 'secret') {
      secret = true
      content.resume()
    } else throw new ArchiveError('broken')
  }
  if (!manifest || !agrees(manifest, tables, files, secret)) throw new ArchiveError('broken')
  return manifest
}

function agrees(
  manifest: Manifest,
  tables: Map<string, ReturnType<typeof createHash>>,
  files: Map<string, number>,
  secret: boolean,
): boolean {
  const empty = createHash('sha256').digest('hex')
  const sums = new Map([...tables].map(([name, hash]) => [name, hash.digest('hex')]))
  return (
    manifest.secret === secret &&
    manifest.files.length === files.size &&
    manifest.files.every((file) => files.get(file.sha256) === file.size) &&
    [...sums.keys()].every((name) => manifest.tables.some((table) => table.name === name)) &&
    manifest.tables.every((table) => (sums.get(table.name) ?? empty) === table.sha256)
  )
}

async function addTo(
  tables: Map<string, ReturnType<typeof createHash>>,
  name: string,
  content: Readable,
): Promise<void> {
  const hash = tables.get(name) ?? createHash('sha256')
  tables.set(name, hash)
  for await (const chunk of content) hash.update(chunk as Buffer)
}

async function checkedFile(sha256: string, content: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk as Buffer)
  if (hash.digest('hex') !== sha256) throw new ArchiveError('broken')
  return sha256
}

async function readManifest(content: Readable): Promise<Manifest> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk as Buffer)
  try {
    return manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  } catch {
    throw new ArchiveError('broken')
  }
}
