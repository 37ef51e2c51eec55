import { latin1, startsWith } from './bytes.ts'
import type { KindName } from './kinds.ts'

/** What the first bytes say. `zip` and `ole` are containers, to be opened before they can be named. */
export type Signature = KindName | 'zip' | 'ole' | 'program' | 'archive' | 'markup' | 'unknown'

const byStart: readonly (readonly [Signature, string])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['archive', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['mp3', 'ID3'],
  ['ogg', 'OggS'],
  ['program', 'MZ'],
  ['program', '\x7fELF'],
  ['program', '\xfe\xed\xfa\xce'],
  ['program', '\xfe\xed\xfa\xcf'],
  ['program', '\xce\xfa\xed\xfe'],
  ['program', '\xcf\xfa\xed\xfe'],
  ['program', '\xca\xfe\xba\xbe'],
  ['program', 'dex\n'],
  ['program', '\0asm'],
  ['program', 'L\0\0\0\x01\x14\x02\0'],
  ['program', '#!'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', '\x1f\x8b'],
  ['archive', 'BZh'],
  ['archive', '\xfd7zXZ\0'],
  ['archive', '\x28\xb5\x2f\xfd'],
  ['archive', 'MSCF'],
]

/** Brands of ISO base media files (ISO/IEC 14496-12) that hold a HEVC picture or an audio track. */
const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1'])
const audioBrands = new Set(['M4A ', 'M4B ', 'mp42', 'mp41', 'isom', 'iso2', 'iso4', 'iso5', 'iso6', 'dash', 'F4A '])

/** Names the content by its first bytes. The name and the declared type have no say here. */
export function signatureOf(bytes: Uint8Array): Signature {
  const known = byStart.find(([, start]) => startsWith(bytes, start))
  if (known) return known[0]
  if (startsWith(bytes, 'RIFF')) return riff(bytes)
  if (startsWith(bytes, 'ftyp', 4)) return baseMedia(bytes)
  if (startsWith(bytes, '\x1a\x45\xdf\xa3')) return latin1(bytes, 0, 64).includes('webm') ? 'webm' : 'unknown'
  if (isMp3Frame(bytes)) return 'mp3'
  return isMarkup(latin1(bytes, 0, 1024)) ? 'markup' : 'unknown'
}

function riff(bytes: Uint8Array): Signature {
  if (startsWith(bytes, 'WEBP', 8)) return 'webp'
  return startsWith(bytes, 'WAVE', 8) ? 'wav' : 'unknown'
}

function baseMedia(bytes: Uint8Array): Signature {
  const brand = latin1(bytes, 8, 12)
  if (audioBrands.has(brand)) return 'm4a'
  if (!heicBrands.has(brand)) return 'unknown'
  // 'mif1' says only "a picture": it may as well be AV1, which the decoder cannot read.
  const all = latin1(bytes, 8, Math.min(64, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)))
  return brand === 'mif1' && !/heic|heix/.test(all) ? 'unknown' : 'heic'
}

/** The header of an MPEG audio frame, layer III (ISO/IEC 11172-3 §2.4.1.3), for files without an ID3 tag. */
function isMp3Frame(bytes: Uint8Array): boolean {
  const [sync = 0, second = 0, third = 0] = bytes
  const layer3 = (second & 0x06) === 0x02 && (second & 0x18) !== 0x08
  return (
    sync === 0xff && (second & 0xe0) === 0xe0 && layer3 && third >> 4 !== 15 && third >> 4 !== 0 && (third & 12) !== 12
  )
}

const tags =
  'html|head|body|script|svg|iframe|object|embed|form|meta|link|style|img|table|!doctype|!entity|\\?xml|\\?php|%@'
// Every repetition is bounded: a hostile text must not make the search slow.
const markup = new RegExp(
  `<\\s{0,8}(?:\\w{1,20}:)?(?:${tags})[\\s>/:]|<(?:a|div|p|input|video|audio)\\s[^>]{0,300}?\\son\\w{2,20}\\s{0,8}=|javascript:`,
  'i',
)

/** Whether a text holds what a browser would obey: tags, an SVG, a script. */
export function isMarkup(text: string): boolean {
  return markup.test(text)
}
