import { createHash, hash as hashOf } from 'node:crypto'

/** SHA-256 of the content, 64 lower-case hex digits: the only name a stored file has. */
export type Sha256 = string

export interface StoredFile {
  readonly sha256: Sha256
  /** Bytes. */
  readonly size: number
  readonly mime: string
}

/** A stored object as the listing of a store tells it; `storedAt` is when it was last put. */
export interface ListedFile {
  readonly sha256: Sha256
  readonly size: number
  readonly storedAt: Date
}

export type Content = Uint8Array | AsyncIterable<Uint8Array>

/** Where file contents live. Knows neither names nor owners: those are records of the documents area. */
export interface FileStore {
  /** Stores the content under its own hash, durably before it returns. Putting the same content again is harmless. */
  put(content: Content, about: { readonly mime: string }): Promise<StoredFile>
  /** The content, checked against its hash while it is read (a changed byte breaks the stream); null when absent. */
  open(sha256: Sha256): Promise<ReadableStream<Uint8Array> | null>
  has(sha256: Sha256): Promise<boolean>
  /** Every stored object, in no promised order. */
  list(): AsyncIterable<ListedFile>
  /** Only for content that no record ever referred to; see `sweepUnreferenced`. */
  remove(sha256: Sha256): Promise<void>
}

/** The stored bytes are no longer those that were put: a damaged disk, or a hand in the store. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError'
  readonly code = 'FILE_DAMAGED'
  readonly sha256: Sha256

  constructor(sha256: Sha256) {
    super(`Stored file ${sha256} does not match its hash`)
    this.sha256 = sha256
  }
}

const hash = /^[0-9a-f]{64}$/

export function isSha256(text: string): text is Sha256 {
  return hash.test(text)
}

/** Throws unless it is a hash: nothing else may ever become part of a path or an object key. */
export function checkedSha256(text: string): Sha256 {
  if (!isSha256(text)) throw new TypeError('not a SHA-256 hash')
  return text
}

export function sha256Of(bytes: Uint8Array): Sha256 {
  return hashOf('sha256', bytes, 'hex')
}

/** Passes the chunks on, and fails at the end when they do not add up to the hash. */
export async function* verified(chunks: AsyncIterable<Uint8Array>, sha256: Sha256): AsyncGenerator<Uint8Array> {
  const sum = createHash('sha256')
  for await (const chunk of chunks) {
    sum.update(chunk)
    yield chunk
  }
  if (sum.digest('hex') !== sha256) throw new DamagedFileError(sha256)
}

/** One content as chunks, whichever way it came. */
export async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content
  else yield* content
}
