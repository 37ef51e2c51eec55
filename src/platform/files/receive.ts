import type { LocalTime } from '../../values/exif.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type FileName, readFileName } from './file-name.ts'
import { type Content, chunksOf, type FileStore, type Sha256, type StoredFile, sha256Of } from './file-store.ts'
import { inspect } from './inspect.ts'
import { extensionsOf, type Family, type ImageKind, type KindName, kindOf } from './kinds.ts'
import { type PreviewSize, remakePicture } from './picture.ts'

/** A file as somebody sends it. Nothing of it is believed: not the name, not the type, not the size. */
export interface Upload {
  readonly name: string
  /** The declared media type, '' when there is none. */
  readonly type?: string
  /** The declared size in bytes: too large a one is refused before a byte is read. */
  readonly size?: number
  readonly content: Content
}

export interface ReceiveRules {
  readonly families: readonly Family[]
  /** Bytes; 25 MB unless told. */
  readonly maxBytes?: number
}

/** A file that was taken in and stored. A picture is stored as it was made anew, never as it came. */
export interface Received {
  /** NFC, with the extension of what is stored. */
  readonly name: string
  readonly kind: KindName
  readonly family: Family
  readonly file: StoredFile
  /** Hash of the bytes as sent: tells that the same file came before. */
  readonly sentSha256: Sha256
  readonly picture: ReceivedPicture | null
}

export interface ReceivedPicture {
  readonly width: number
  readonly height: number
  /** The camera's date and time, from which an evidence day can be proposed. */
  readonly takenAt: LocalTime | null
  readonly previews: { readonly [size in PreviewSize]: StoredFile }
}

export const megabyte = 1_000_000
export const defaultMaxBytes = 25 * megabyte

/** Takes one file in: reads it within its limit, finds out what it is, cleans it, stores it. Or says why not. */
export async function receive(store: FileStore, upload: Upload, rules: ReceiveRules): Promise<Received | Refusal> {
  const name = readFileName(upload.name)
  if (isRefusal(name)) return name
  const bytes = await readWithin(upload, rules.maxBytes ?? defaultMaxBytes)
  if (isRefusal(bytes)) return bytes
  const kind = await inspect(bytes, name, upload.type)
  if (isRefusal(kind)) return kind
  const { family } = kindOf(kind)
  if (!rules.families.includes(family)) return notHere(rules.families)
  const sentSha256 = sha256Of(bytes)
  if (isImage(kind)) return receivePicture(store, bytes, name, kind, sentSha256)
  const file = await store.put(bytes, { mime: kindOf(kind).mime })
  return { name: nameFor(name, kind), kind, family, file, sentSha256, picture: null }
}

const isImage = (kind: KindName): kind is ImageKind => kindOf(kind).family === 'image'

function notHere(families: readonly Family[]): Refusal {
  return refuse('files.kind_not_here', { params: { accepted: extensionsOf(families).join(', ') } })
}

async function receivePicture(
  store: FileStore,
  bytes: Uint8Array,
  name: FileName,
  sent: ImageKind,
  sentSha256: Sha256,
): Promise<Received | Refusal> {
  const made = await remakePicture(bytes, sent)
  if (isRefusal(made)) return made
  const { kind, width, height, takenAt } = made
  const file = await store.put(made.bytes, { mime: kindOf(kind).mime })
  const preview = (size: PreviewSize) => store.put(made.previews[size], { mime: 'image/webp' })
  const previews = { 480: await preview(480), 1280: await preview(1280) }
  const picture = { width, height, takenAt, previews }
  return { name: nameFor(name, kind), kind, family: 'image', file, sentSha256, picture }
}

/** The name keeps its extension when that is one of the stored kind's own. */
function nameFor(name: FileName, kind: KindName): string {
  const { extensions } = kindOf(kind)
  return `${name.stem}.${extensions.includes(name.extension) ? name.extension : extensions[0]}`
}

/** The whole content, or a refusal as soon as it is known to be too large; the sender is then cut off. */
async function readWithin(upload: Upload, limit: number): Promise<Uint8Array | Refusal> {
  const tooLarge = () => refuse('files.too_large', { kind: 'limit', params: { limit: Math.floor(limit / megabyte) } })
  if ((upload.size ?? 0) > limit) return tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(upload.content)) {
    size += chunk.byteLength
    if (size > limit) return tooLarge()
    chunks.push(chunk)
  }
  return size === 0 ? refuse('files.empty') : Buffer.concat(chunks)
}
