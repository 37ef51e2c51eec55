import sharp, { type Metadata, type ResizeOptions, type Sharp } from 'sharp'
import { type LocalTime, takenAtOf } from '../../values/exif.ts'
import { longestSide } from '../../values/picture-size.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { decodeHeic } from './heic.ts'
import type { ImageKind } from './kinds.ts'
import { createTurns } from './turn.ts'

/** A picture made anew from its pixels: no place, no camera, nothing of what the sender's file carried besides. */
export interface Picture {
  readonly kind: 'jpeg' | 'png'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly takenAt: LocalTime | null
  /** WebP, fitting a square of so many pixels. */
  readonly previews: { readonly [size in PreviewSize]: Uint8Array }
}

export const previewSizes = [480, 1280] as const
export type PreviewSize = (typeof previewSizes)[number]

export const pixelLimit = 80e6

const patienceSeconds = 30
// Two at a time bound the memory; forty more may wait, about a minute's work.
const inTurn = createTurns(2, 40)

/** JPEG and HEIC become JPEG, what may be transparent becomes PNG: the two that DOCX and PDF can hold. */
export async function remakePicture(bytes: Uint8Array, kind: ImageKind): Promise<Picture | Refusal> {
  const made = await inTurn(() => remake(bytes, kind))
  return made ?? refuse('files.busy', { kind: 'limit' })
}

async function remake(bytes: Uint8Array, kind: ImageKind): Promise<Picture | Refusal> {
  try {
    const about = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (about.width * about.height > pixelLimit) return tooManyPixels()
    const upright = kind === 'heic' ? await openHeic(bytes) : open(bytes).autoOrient()
    return isRefusal(upright) ? upright : await finish(upright, kind, about)
  } catch {
    // The decoder's words describe bytes, not a way out; the person is told to take or save the picture again.
    return refuse(kind === 'heic' ? 'files.heic_broken' : 'files.image_broken')
  }
}

const tooManyPixels = () => refuse('files.pixels', { params: { limit: pixelLimit / 1e6 } })

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error', sequentialRead: true })
}

async function openHeic(bytes: Uint8Array): Promise<Sharp | Refusal> {
  const answer = await decodeHeic(bytes)
  if (answer.outcome === 'too_large') return tooManyPixels()
  if (answer.outcome !== 'decoded') return refuse('files.heic_broken')
  const { width, height, data } = answer
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
}

async function finish(upright: Sharp, kind: ImageKind, about: Metadata): Promise<Picture> {
  const form = kind === 'png' || kind === 'gif' || (kind === 'webp' && about.hasAlpha) ? 'png' : 'jpeg'
  const fitted = upright.timeout({ seconds: patienceSeconds }).resize(fitting(longestSide))
  const encoded = form === 'png' ? fitted.png({ compressionLevel: 8 }) : fitted.jpeg({ quality: 84, mozjpeg: true })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  const preview = (size: PreviewSize) => sharp(data).resize(fitting(size)).webp({ quality: 76 }).toBuffer()
  return {
    kind: form,
    bytes: data,
    width: info.width,
    height: info.height,
    takenAt: about.exif ? takenAtOf(about.exif) : null,
    previews: { 480: await preview(480), 1280: await preview(1280) },
  }
}

function fitting(side: number): ResizeOptions {
  return { width: side, height: side, fit: 'inside', withoutEnlargement: true }
}
