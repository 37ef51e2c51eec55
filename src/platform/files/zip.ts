import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { bufferOf } from './bytes.ts'

/** One entry of a zip as its central directory tells it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: 0 | 8
  readonly packedSize: number
  readonly size: number
  /** Where its header and its packed bytes begin, and where these end. */
  readonly header: number
  readonly from: number
  readonly to: number
}

export const zipLimits = { entries: 5_000, entrySize: 200e6, totalSize: 400e6, ratio: 150, ratioFrom: 10e6 } as const

const broken = () => refuse('files.broken')
const endSize = 22

/**
 * Reads the central directory (APPNOTE 6.3.10 §4.3.12) without unpacking anything. Refused: what is encrypted, too big
 * when unpacked, overlapping (one block counted a thousand times), or hidden before, between or after the entries.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | Refusal {
  const buffer = bufferOf(bytes)
  const end = endOfDirectory(buffer)
  if (end === -1) return broken()
  const count = buffer.readUInt16LE(end + 10)
  const start = buffer.readUInt32LE(end + 16)
  if (count > zipLimits.entries) return refuse('files.bomb')
  if (start + buffer.readUInt32LE(end + 12) !== end || buffer.readUInt16LE(end + 8) !== count) return broken()
  const entries: ZipEntry[] = []
  let at = start
  for (let i = 0; i < count; i += 1) {
    const entry = readEntry(buffer, at, start, end)
    if (isRefusal(entry)) return entry
    entries.push(entry.entry)
    at = entry.next
  }
  return at === end && entries.length > 0 ? judged(entries, buffer.length) : broken()
}

function endOfDirectory(buffer: Buffer): number {
  for (let at = buffer.length - endSize; at >= Math.max(0, buffer.length - endSize - 0xffff); at -= 1) {
    const found = buffer.readUInt32LE(at) === 0x06054b50
    if (found && at + endSize + buffer.readUInt16LE(at + 20) === buffer.length) return at
  }
  return -1
}

type Found = { readonly entry: ZipEntry; readonly next: number }

function readEntry(buffer: Buffer, at: number, directory: number, end: number): Found | Refusal {
  if (at + 46 > end || buffer.readUInt32LE(at) !== 0x02014b50) return broken()
  const [flags, method] = [buffer.readUInt16LE(at + 8), buffer.readUInt16LE(at + 10)]
  const [packedSize, size, header] = [20, 24, 42].map((offset) => buffer.readUInt32LE(at + offset)) as [
    number,
    number,
    number,
  ]
  const nameLength = buffer.readUInt16LE(at + 28)
  const next = at + 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  if (next > end || header + 30 > directory || buffer.readUInt32LE(header) !== 0x04034b50) return broken()
  if ((flags & 1) === 1) return refuse('files.locked')
  if (method !== 0 && method !== 8) return broken()
  const name = buffer.subarray(at + 46, at + 46 + nameLength)
  const localName = buffer.readUInt16LE(header + 26)
  const from = header + 30 + localName + buffer.readUInt16LE(header + 28)
  const sameName = buffer.subarray(header + 30, header + 30 + localName).equals(name)
  if (!sameName || from + packedSize > directory || (method === 0 && size !== packedSize)) return broken()
  const entry = { name: name.toString('utf8'), method, packedSize, size, header, from, to: from + packedSize } as const
  return { entry, next }
}

function judged(entries: readonly ZipEntry[], length: number): readonly ZipEntry[] | Refusal {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  const tooDense = total > zipLimits.ratioFrom && total > zipLimits.ratio * length
  if (tooDense || total > zipLimits.totalSize || entries.some((entry) => entry.size > zipLimits.entrySize)) {
    return refuse('files.bomb')
  }
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.header - b.header)) {
    if (entry.header < free) return refuse('files.bomb')
    // Something in front of the first entry: a file that is two files, one of them unseen.
    if (free === 0 && entry.header !== 0) return broken()
    free = entry.to
  }
  // Two entries of one name: what we look at need not be what the office program opens.
  return new Set(entries.map((entry) => entry.name)).size === entries.length ? entries : broken()
}

/** Unpacks one entry in memory; `null` when it does not unpack to exactly the size it declares. */
export async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  return (await inflate(bytes, entry, (chunk) => chunks.push(chunk))) ? Buffer.concat(chunks) : null
}

/** Whether every entry unpacks to the size it declares: a directory can lie about a bomb. Constant memory. */
export async function sizesHold(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<boolean> {
  for (const entry of entries) if (!(await inflate(bytes, entry, () => undefined))) return false
  return true
}

async function inflate(bytes: Uint8Array, entry: ZipEntry, take: (chunk: Buffer) => void): Promise<boolean> {
  const packed = bufferOf(bytes.subarray(entry.from, entry.to))
  if (entry.method === 0) {
    take(packed)
    return true
  }
  let size = 0
  try {
    await pipeline([packed], createInflateRaw(), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        size += chunk.length
        if (size > entry.size) throw new RangeError('larger than declared')
        take(chunk)
      }
    })
  } catch {
    return false
  }
  return size === entry.size
}
