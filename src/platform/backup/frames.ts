import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/**
 * The outer form of an archive: a header, then the compressed archive and its SHA-256; with a passphrase in frames of
 * 64 KiB, each sealed with AES-256-GCM under its number and whether it is the last. Cut or changed, neither opens.
 */
export const magic = Buffer.from('DAUAN-BACKUP-1\n')
const saltLength = 16
const frameSize = 64 * 1024
const tagLength = 16
const hashLength = 32

export type Sealing = 'plain' | 'sealed'

/** Thrown when an archive is cut short, changed, or sealed with another passphrase. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly reason: 'not_an_archive' | 'passphrase_needed' | 'broken'
  constructor(reason: ArchiveError['reason']) {
    super(reason)
    this.reason = reason
  }
}

export function sealFrames(passphrase: string | null): Transform {
  if (passphrase === null) return new Plain()
  return new SealingStream(passphrase)
}

class Plain extends Transform {
  private readonly hash = createHash('sha256')

  override _construct(callback: () => void): void {
    this.push(Buffer.concat([magic, Buffer.from([0])]))
    callback()
  }

  override _transform(chunk: Buffer, _: BufferEncoding, callback: TransformCallback): void {
    this.hash.update(chunk)
    callback(null, chunk)
  }

  override _flush(callback: TransformCallback): void {
    callback(null, this.hash.digest())
  }
}

class SealingStream extends Transform {
  private readonly key: Buffer
  private waiting: Buffer[] = []
  private size = 0
  private count = 0

  constructor(passphrase: string) {
    super()
    const salt = randomBytes(saltLength)
    this.key = keyOf(passphrase, salt)
    this.push(Buffer.concat([magic, Buffer.from([1]), salt]))
  }

  override _transform(chunk: Buffer, _: BufferEncoding, callback: TransformCallback): void {
    this.waiting.push(chunk)
    this.size += chunk.length
    // One whole frame stays back: only the end tells which frame is the last.
    if (this.size > frameSize) {
      let all = Buffer.concat(this.waiting)
      while (all.length > frameSize) {
        this.push(this.frame(all.subarray(0, frameSize), false))
        all = all.subarray(frameSize)
      }
      this.waiting = [all]
      this.size = all.length
    }
    callback()
  }

  override _flush(callback: TransformCallback): void {
    this.push(this.frame(Buffer.concat(this.waiting), true))
    callback()
  }

  private frame(plain: Buffer, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce(this.count, last))
    this.count += 1
    const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    const head = Buffer.alloc(5)
    head.writeUInt32BE(body.length)
    head[4] = last ? 1 : 0
    return Buffer.concat([head, body])
  }
}

/** The inside of an archive, decrypted and checked frame by frame. */
export async function* openFrames(source: AsyncIterable<Buffer>, passphrase: string | null): AsyncGenerator<Buffer> {
  const reader = new Take(source)
  const head = await reader.take(magic.length + 1)
  if (!head?.subarray(0, magic.length).equals(magic)) throw new ArchiveError('not_an_archive')
  if (head[magic.length] === 0) return yield* openPlain(reader)
  if (passphrase === null) throw new ArchiveError('passphrase_needed')
  const salt = await reader.take(saltLength)
  if (!salt) throw new ArchiveError('broken')
  const key = keyOf(passphrase, salt)
  for (let count = 0; ; count += 1) {
    const start = await reader.take(5)
    const length = start?.readUInt32BE() ?? 0
    if (!start || length < tagLength || length > frameSize + tagLength) throw new ArchiveError('broken')
    const body = await reader.take(length)
    if (!body) throw new ArchiveError('broken')
    const last = start[4] === 1
    yield open(key, body, nonce(count, last))
    if (last) break
  }
  if ((await reader.take(1)) !== null) throw new ArchiveError('broken')
}

async function* openPlain(reader: Take): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of reader.rest()) {
    const all = Buffer.concat([held, chunk])
    const sure = all.subarray(0, Math.max(0, all.length - hashLength))
    held = all.subarray(sure.length)
    hash.update(sure)
    yield sure
  }
  if (!hash.digest().equals(held)) throw new ArchiveError('broken')
}

function open(key: Buffer, body: Buffer, iv: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv)
    decipher.setAuthTag(body.subarray(-tagLength))
    return Buffer.concat([decipher.update(body.subarray(0, -tagLength)), decipher.final()])
  } catch {
    throw new ArchiveError('broken')
  }
}

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 })
}

function nonce(count: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12)
  iv.writeUInt32BE(count, 7)
  iv[11] = last ? 1 : 0
  return iv
}

/** Reads exact lengths from a stream of chunks. */
class Take {
  private readonly source: AsyncIterator<Buffer>
  private held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]()
  }

  /** Exactly `length` bytes; `null` at the end of the source, also in the middle of them. */
  async take(length: number): Promise<Buffer | null> {
    const parts = [this.held]
    let size = this.held.length
    while (size < length) {
      const { value, done } = await this.source.next()
      if (done) return null
      parts.push(value)
      size += value.length
    }
    const all = Buffer.concat(parts)
    this.held = all.subarray(length)
    return all.subarray(0, length)
  }

  async *rest(): AsyncGenerator<Buffer> {
    yield this.held
    for (;;) {
      const { value, done } = await this.source.next()
      if (done) return
      yield value
    }
  }
}
