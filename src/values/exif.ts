import { parseDay } from './day.ts'

/** Date and time on the camera's own clock, 'YYYY-MM-DDTHH:MM:SS', without a zone: a proposal, no proof. */
export type LocalTime = string

const exifIfd = 0x8769
const takenTags = [0x9003, 0x9004]

/**
 * When a picture was taken: DateTimeOriginal, else DateTimeDigitized (Exif 2.32 §4.6.5), from the bytes of an Exif
 * block with or without its 'Exif' prefix. Null for anything unreadable; nothing else of the block is looked at.
 */
export function takenAtOf(block: Uint8Array): LocalTime | null {
  const prefixed = lettersOf(block.subarray(0, 4)) === 'Exif'
  const bytes = prefixed ? block.subarray(6) : block
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const little = view.getUint16(0) === 0x4949
    const entries = entriesAt(view, view.getUint32(4, little), little)
    const pointer = entries.get(exifIfd)
    const inner = pointer === undefined ? new Map<number, number>() : entriesAt(view, pointer, little)
    for (const tag of takenTags) {
      const at = inner.get(tag)
      const taken = at === undefined ? null : readTime(lettersOf(bytes.subarray(at, at + 19)))
      if (taken !== null) return taken
    }
  } catch (error) {
    // Offsets that point outside of the block; DataView says so.
    if (!(error instanceof RangeError)) throw error
  }
  return null
}

const lettersOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** Tag → its value or offset, of one directory (TIFF 6.0 §2). */
function entriesAt(view: DataView, at: number, little: boolean): Map<number, number> {
  const entries = new Map<number, number>()
  const count = Math.min(view.getUint16(at, little), 200)
  for (let i = 0; i < count; i += 1) {
    const entry = at + 2 + 12 * i
    entries.set(view.getUint16(entry, little), view.getUint32(entry + 8, little))
  }
  return entries
}

function readTime(text: string): LocalTime | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)/.exec(text)
  if (!parts) return null
  const day = parseDay(`${parts[1]}-${parts[2]}-${parts[3]}`)
  // A camera whose clock was never set says 1970 or 1980.
  return day === null || day < '1990' ? null : `${day}T${parts[4]}:${parts[5]}:${parts[6]}`
}

/** The Exif block of a JPEG (Exif 2.32 §4.7.2), looked for before its picture begins; `null` where it has none. */
export function exifOfJpeg(jpeg: Uint8Array): Uint8Array | null {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  if (jpeg.length < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 4 <= jpeg.length; ) {
    const [marker, length] = [view.getUint16(at), view.getUint16(at + 2)]
    if (marker < 0xffc0 || marker === 0xffda || length < 2) return null
    const segment = jpeg.subarray(at + 4, at + 2 + length)
    if (marker === 0xffe1 && lettersOf(segment.subarray(0, 4)) === 'Exif') return segment
    at += 2 + length
  }
  return null
}

/** A JPEG that says when it was taken and nothing else: no place, no camera. It must say nothing yet. */
export function withTakenAt(jpeg: Uint8Array, takenAt: LocalTime): Uint8Array<ArrayBuffer> {
  const time = `${takenAt.replaceAll('-', ':').replace('T', ' ')}\0`
  const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
  const pointer = (tag: number, type: number, count: number, value: number) => [
    ...[tag & 0xff, tag >> 8, type, 0, count, 0, 0, 0, value, 0, 0, 0],
  ]
  const directory = (entry: readonly number[]) => [1, 0, ...entry, 0, 0, 0, 0]
  // TIFF, little end first: a directory that points to that of Exif, which points to the time.
  const tiff = [
    ...[...letters('II'), 42, 0, 8, 0, 0, 0],
    ...directory(pointer(exifIfd, 4, 1, 26)),
    ...directory(pointer(takenTags[0] ?? 0, 2, time.length, 44)),
    ...letters(time),
  ]
  const segment = [...letters('Exif\0\0'), ...tiff]
  const head = [0xff, 0xe1, 0, segment.length + 2]
  const made = new Uint8Array(jpeg.length + head.length + segment.length)
  made.set(jpeg.subarray(0, 2))
  made.set([...head, ...segment], 2)
  made.set(jpeg.subarray(2), 2 + head.length + segment.length)
  return made
}
