import { openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import {
  type Content,
  checkedSha256,
  type FileStore,
  type ListedFile,
  type Sha256,
  type StoredFile,
  sha256Of,
  verified,
} from './file-store.ts'
import { readListing } from './s3-listing.ts'
import { spool } from './spool.ts'

/** A bucket of any S3-compatible service, addressed by path: `endpoint/bucket/prefix/ab/cd/abcd…`. */
export interface S3Place {
  readonly endpoint: string
  readonly bucket: string
  /** '' or 'a/b', letters, digits, dots, dashes and underscores. */
  readonly prefix: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** The service said no, or something we cannot read. The answer's body is left out: it may hold keys. */
export class FileServiceError extends Error {
  override readonly name = 'FileServiceError'
  readonly code: string

  constructor(act: string, status: number) {
    super(`The file service answered ${status} to ${act}`)
    this.code = `FILE_SERVICE_${status}`
  }
}

const patienceMs = 120_000

export function openS3Store(place: S3Place): FileStore {
  const { accessKeyId, secretAccessKey, region } = place
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const ask: Ask = (url, init = {}) => client.fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) })
  const bucketUrl = `${place.endpoint.replace(/\/+$/, '')}/${place.bucket}`
  const root = place.prefix === '' ? '' : `${place.prefix}/`
  const urlOf = (sha256: Sha256) => `${bucketUrl}/${root}${keyOf(sha256)}`
  return {
    put: (content, about) => put(ask, urlOf, content, about.mime),
    open: async (sha256) => openObject(await ask(urlOf(sha256)), sha256),
    has: async (sha256) => answered(await ask(urlOf(sha256), { method: 'HEAD' }), 'HEAD', 404) === 200,
    list: () => list(ask, bucketUrl, root),
    remove: async (sha256) => {
      answered(await ask(urlOf(sha256), { method: 'DELETE' }), 'DELETE', 404)
    },
  }
}

type Ask = (url: string, init?: RequestInit) => Promise<Response>

function keyOf(sha256: Sha256): string {
  const name = checkedSha256(sha256)
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`
}

/** The status, when it is a success or the one that is an answer too; throws for every other. */
function answered(response: Response, act: string, alsoFine?: number): number {
  if (!response.ok && response.status !== alsoFine) throw new FileServiceError(act, response.status)
  return response.status
}

async function put(ask: Ask, urlOf: (of: Sha256) => string, content: Content, mime: string): Promise<StoredFile> {
  if (content instanceof Uint8Array) {
    const file = { sha256: sha256Of(content), size: content.byteLength, mime }
    await send(ask, urlOf(file.sha256), file, new Blob([new Uint8Array(content)]))
    return file
  }
  // The key is the hash, so a stream is first written down; the service also wants the length before the first byte.
  const folder = await mkdtemp(join(tmpdir(), 'dau-an-put-'))
  try {
    const { path, sha256, size } = await spool(content, folder)
    await send(ask, urlOf(sha256), { sha256, size, mime }, await openAsBlob(path))
    return { sha256, size, mime }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function send(ask: Ask, url: string, file: StoredFile, body: Blob): Promise<void> {
  // The signed hash makes the service itself refuse a body that was damaged on the way.
  const headers = { 'content-type': file.mime, 'x-amz-content-sha256': file.sha256 }
  const response = await ask(url, { method: 'PUT', headers, body })
  await response.body?.cancel()
  answered(response, 'PUT')
}

function openObject(response: Response, sha256: Sha256): ReadableStream<Uint8Array> | null {
  if (answered(response, 'GET', 404) === 404 || response.body === null) return null
  const checked = Readable.from(verified(response.body, sha256), { objectMode: false })
  return Readable.toWeb(checked) as ReadableStream<Uint8Array>
}

async function* list(ask: Ask, bucketUrl: string, root: string): AsyncGenerator<ListedFile> {
  let token: string | null = null
  do {
    const query = new URLSearchParams({ 'list-type': '2', prefix: root })
    if (token !== null) query.set('continuation-token', token)
    const response = await ask(`${bucketUrl}?${query}`)
    answered(response, 'LIST')
    const page = readListing(await response.text(), root)
    yield* page.files
    token = page.next
  } while (token !== null)
}
