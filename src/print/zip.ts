import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the archive says about an entry, read without unpacking anything. */
export interface ZipRecord {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly at: number
}

const endMark = 0x06054b50
const recordMark = 0x02014b50
const entryMark = 0x04034b50
/** 1 January 1980, the earliest the format knows: the same content gives the same bytes whenever it is made. */
const dosDate = 0x0021

function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 65_557); at -= 1) {
    if (archive.readUInt32LE(at) === endMark) return at
  }
  return -1
}

/** The table of contents; null when this is no plain zip archive (also when split, encrypted or of the 64-bit kind). */
export function zipRecords(bytes: Uint8Array): ZipRecord[] | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(archive)
  if (end < 0) return null
  const records: ZipRecord[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let i = archive.readUInt16LE(end + 10); i > 0; i -= 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== recordMark) return null
    const nameLength = archive.readUInt16LE(at + 28)
    if ((archive.readUInt16LE(at + 8) & 1) !== 0 || at + 46 + nameLength > archive.length) return null
    records.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return records
}

/** Unpacks one entry, never to more than the archive declared or `most` bytes; null when it is damaged or lies. */
export function unzipEntry(bytes: Uint8Array, record: ZipRecord, most = record.unpacked): Uint8Array | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (record.at + 30 > archive.length || archive.readUInt32LE(record.at) !== entryMark) return null
  const from = record.at + 30 + archive.readUInt16LE(record.at + 26) + archive.readUInt16LE(record.at + 28)
  const packed = archive.subarray(from, from + record.packed)
  if (record.method === 0) return packed.length <= most ? packed : null
  if (record.method !== 8) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(most, record.unpacked)) })
  } catch {
    return null
  }
}

/** All entries of an archive we made ourselves, in its order. */
export function unzip(bytes: Uint8Array): ZipEntry[] {
  return (zipRecords(bytes) ?? []).map((record) => {
    const entry = unzipEntry(bytes, record)
    if (!entry) throw new Error(`cannot unpack ${record.name}`)
    return { name: record.name, bytes: entry }
  })
}

function fields(entry: { name: Buffer; crc: number; packed: Buffer; size: number }): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x0800, 2)
  head.writeUInt16LE(8, 4)
  head.writeUInt16LE(dosDate, 8)
  head.writeUInt32LE(entry.crc, 10)
  head.writeUInt32LE(entry.packed.length, 14)
  head.writeUInt32LE(entry.size, 18)
  head.writeUInt16LE(entry.name.length, 22)
  return head
}

function marked(mark: number, ...parts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32LE(mark)
  return Buffer.concat([head, ...parts])
}

/** Packs entries with a fixed date, so that the bytes depend on the content alone. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = []
  const records: Buffer[] = []
  let at = 0
  for (const { name, bytes } of entries) {
    const entry = { name: Buffer.from(name), crc: crc32(bytes), packed: deflateRawSync(bytes), size: bytes.length }
    const shared = fields(entry)
    const body = marked(entryMark, shared, entry.name, entry.packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    records.push(marked(recordMark, Buffer.from([20, 0]), shared, tail, entry.name))
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(records)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, directory, marked(endMark, end)])
}
