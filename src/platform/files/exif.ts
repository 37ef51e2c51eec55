import { parseDay } from '../../values/day.ts'

/** Date and time on the camera's own clock, 'YYYY-MM-DDTHH:MM:SS', without a zone: a proposal, no proof. */
export type LocalTime = string

const exifIfd = 0x8769
const takenTags = [0x9003, 0x9004]

/**
 * When a picture was taken: DateTimeOriginal, else DateTimeDigitized (Exif 2.32 §4.6.5), from the bytes of an Exif
 * block with or without its 'Exif' prefix. Null for anything unreadable; nothing else of the block is looked at.
 */
export function takenAtOf(block: Uint8Array): LocalTime | null {
  const prefixed = Buffer.from(block.subarray(0, 4)).equals(Buffer.from('Exif'))
  const bytes = prefixed ? block.subarray(6) : block
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const little = view.getUint16(0) === 0x4949
    const entries = entriesAt(view, view.getUint32(4, little), little)
    const pointer = entries.get(exifIfd)
    const inner = pointer === undefined ? new Map<number, number>() : entriesAt(view, pointer, little)
    for (const tag of takenTags) {
      const at = inner.get(tag)
      const taken = at === undefined ? null : readTime(Buffer.from(bytes.subarray(at, at + 19)).toString('latin1'))
      if (taken !== null) return taken
    }
  } catch (error) {
    // Offsets that point outside of the block; DataView says so.
    if (!(error instanceof RangeError)) throw error
  }
  return null
}

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
