import { describe, expect, it } from 'vitest'
import { unzip, unzipEntry, zip, zipRecords } from './zip.ts'

const entries = [
  { name: 'một.xml', bytes: Buffer.from('<a>nội dung</a>') },
  { name: 'b/rỗng', bytes: Buffer.alloc(0) },
  { name: 'b/dài', bytes: Buffer.alloc(100_000, 'x') },
]

describe('zip', () => {
  it('comes back as it went in, and is the same every time', () => {
    expect(unzip(zip(entries)).map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(
      entries.map(({ name, bytes }) => [name, bytes]),
    )
    expect(zip(entries)).toEqual(zip(entries))
  })

  it('reads no archive from other bytes', () => {
    expect(zipRecords(Buffer.from('không phải tệp nén'))).toBeNull()
    expect(zipRecords(Buffer.alloc(0))).toBeNull()
  })

  it('unpacks no more than the archive declares', () => {
    const archive = zip(entries)
    const record = zipRecords(archive)?.[2]
    expect(record && unzipEntry(archive, { ...record, unpacked: 50_000 })).toBeNull()
    expect(record && unzipEntry(archive, record)?.length).toBe(100_000)
    expect(record && unzipEntry(archive, { ...record, at: 5 })).toBeNull()
  })
})
