import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

/** Small real files, made in code: what people send, and what attackers send. */

export interface Part {
  readonly name: string
  readonly data?: Uint8Array | string
  /** What the central directory claims instead of the truth. */
  readonly claimedSize?: number
  readonly flags?: number
  readonly stored?: boolean
}

/** A zip of these parts. `claimedCount` lies about how many there are; `copies` points that many entries at the first part. */
export function zip(parts: readonly Part[], { before = '', copies = 0 } = {}): Buffer {
  const blocks: Buffer[] = [Buffer.from(before)]
  const directory: Buffer[] = []
  let at = before.length
  for (const part of parts) {
    const data = Buffer.from(part.data ?? '')
    const packed = part.stored ? data : deflateRawSync(data)
    const name = Buffer.from(part.name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(part.flags ?? 0, 2)
    shared.writeUInt16LE(part.stored ? 0 : 8, 4)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(part.claimedSize ?? data.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const offset = Buffer.alloc(14)
    offset.writeUInt32LE(at, 10)
    blocks.push(Buffer.from('PK\x03\x04'), shared, name, packed)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), shared, offset, name]))
    at += 30 + name.length + packed.length
  }
  for (let i = 0; i < copies; i += 1) directory.push(directory[0] ?? Buffer.alloc(0))
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...blocks, listed, end])
}

const office = 'application/vnd.openxmlformats-officedocument.'

function contentTypes(type: string): Part {
  return { name: '[Content_Types].xml', data: `<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>` }
}

export function docx(more: readonly Part[] = []): Buffer {
  const main = contentTypes(`${office}wordprocessingml.document.main+xml`)
  return zip([main, { name: 'word/document.xml', data: '<w:document/>' }, ...more])
}

export function xlsx(more: readonly Part[] = []): Buffer {
  return zip([
    contentTypes(`${office}spreadsheetml.sheet.main+xml`),
    { name: 'xl/workbook.xml', data: '<x/>' },
    ...more,
  ])
}

export function macroWorkbook(): Buffer {
  return zip([
    contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
    { name: 'xl/vbaProject.bin', data: 'x' },
  ])
}

/** An OLE file whose directory names these streams. */
export function ole(...streams: readonly string[]): Buffer {
  const names = streams.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)]))
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_600), ...names])
}

export function pdf(inside = ''): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`)
}

const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '22/1 8/1 49/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '105/1 50/1 2/1',
}

const bluePicture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3366cc' } })

/** A phone's photo: place, camera and time inside, held upright (stored lying on its side). */
export function photo({
  width = 96,
  height = 64,
  takenAt = '2022:03:17 08:30:05',
  orientation = 6,
} = {}): Promise<Buffer> {
  return bluePicture(width, height)
    .withExif({ IFD0: { Model: 'Phone' }, IFD2: { DateTimeOriginal: takenAt }, IFD3: place })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()
}

export function picture(format: 'png' | 'webp' | 'gif', width = 60, height = 40): Promise<Buffer> {
  return bluePicture(width, height).toFormat(format).toBuffer()
}

/** 96 × 64, blue on the left and red on the right, HEVC; taken 2022-03-17 08:30:05 at a place it names. */
export const heicPhoto: Buffer = Buffer.from(
  `
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAAB
AAAANGlsb2MAAAAAREAAAgABAAAAAAGkAAEAAAAAAAAALwACAAAAAAHTAAEAAAAAAAABcAAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEA
AAAAFWluZmUCAAABAAIAAEV4aWYAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAA
AAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABA
AAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAadtZGF0AAAAKygBr1iHqB0kv//T
/OR9ZE//bGR0buyv+ojNfrcvt3ne07zDleNe4vRrJXAAAAAASUkqAAgAAAAIABABAgAFAAAAfgAAABIBAwABAAAAAQAAABoBBQABAAAAbgAAABsBBQAB
AAAAdgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAhAAAACWIBAABAAAABgEAAAAAAABIAAAAAQAAAEgAAAABAAAAVGVzdAAACAAAkAcA
BAAAADAyMTADkAIAFAAAAPIAAAARkAIABwAAAOoAAAABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAGAAAAADoAQAAQAA
AEAAAAAAAAAAKzA3OjAwAAAyMDIyOjAzOjE3IDA4OjMwOjA1AAQAAQACAAIAAABOAAAAAgAFAAMAAABUAQAAAwACAAIAAABFAAAABAAFAAMAAAA8AQAA
AAAAAGkAAAABAAAAMgAAAAEAAAACAAAAAQAAABYAAAABAAAACAAAAAEAAAAxAAAAAQAAAA==`,
  'base64',
)

const filled = (start: string, length = 400) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(length)])

export const recordings = {
  mp3: filled('ID3\x04\0'),
  m4a: filled('\0\0\0\x20ftypM4A '),
  ogg: filled('OggS\0'),
  wav: filled('RIFF\x10\0\0\0WAVEfmt '),
  webm: filled('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm'),
} as const
