import sharp from 'sharp'
import { parseDay, showDay } from '../values/day.ts'
import { type Chart, cleanText, nodesOf, type Photo } from '../values/rich.ts'
import { chartSvg, chartWords, printSize } from './chart/chart.ts'
import type { Files, PrintedDocument } from './model.ts'
import { wording } from './wording.ts'

/** A picture ready to be set: photos as JPEG, charts as SVG text with letters drawn as shapes. */
export interface Picture {
  readonly kind: 'jpeg' | 'svg'
  readonly bytes: Buffer
  /** Size on paper in millimetres. */
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** The pictures of a document by their node; a photo that cannot be read is missing. */
export type Pictures = ReadonlyMap<Photo | Chart, Picture>

const largest = { width: 140, height: 95, pixels: 1600 }

async function photoPicture(photo: Photo, files: Files): Promise<Picture | null> {
  const file = await files(photo.attrs.fileId)
  if (!file) return null
  try {
    const image = sharp(file.bytes, { limitInputPixels: 80_000_000 }).autoOrient()
    const fitted = image.resize({
      width: largest.pixels,
      height: largest.pixels,
      fit: 'inside',
      withoutEnlargement: true,
    })
    const { data, info } = await fitted
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    const scale = Math.min(largest.width / info.width, largest.height / info.height)
    const alt = cleanText(photo.attrs.alt || photo.attrs.caption)
    return { kind: 'jpeg', bytes: data, width: info.width * scale, height: info.height * scale, alt }
  } catch {
    // A damaged photo must not keep a report from being printed; its place says that it could not be read.
    return null
  }
}

function chartPicture(chart: Chart): Picture {
  const bytes = Buffer.from(chartSvg(chart.attrs, 'outlines'))
  const width = 155
  return {
    kind: 'svg',
    bytes,
    width,
    height: (width * printSize.height) / printSize.width,
    alt: chartWords(chart.attrs),
  }
}

/** A chart for programs that do not draw SVG; 300 dots an inch. */
export function asPng(picture: Picture): Promise<Buffer> {
  return sharp(picture.bytes, { density: (72 * (picture.width / 25.4) * 300) / printSize.width })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 9, palette: false })
    .toBuffer()
}

/** Reads and sizes every picture of the body and the annexes, one after the other to spare memory. */
export async function picturesOf(document: PrintedDocument, files: Files): Promise<Pictures> {
  const pictures = new Map<Photo | Chart, Picture>()
  for (const { content } of [document.body, ...document.annexes.map((annex) => annex.body)]) {
    const body = { type: 'doc' as const, content }
    for (const chart of nodesOf(body, 'chart')) pictures.set(chart, chartPicture(chart))
    for (const photo of nodesOf(body, 'photo')) {
      const picture = await photoPicture(photo, files)
      if (picture) pictures.set(photo, picture)
    }
  }
  return pictures
}

/** Caption and day under a photo; the note in its place when it could not be read comes first. */
export function photoCaption(photo: Photo, found: boolean): string {
  const day = photo.attrs.takenOn ? parseDay(photo.attrs.takenOn) : null
  const taken = day ? ` (${wording.takenOn.toLocaleLowerCase('vi')} ${showDay(day)})` : ''
  return cleanText(`${found ? '' : `[${wording.missingPhoto}] `}${photo.attrs.caption}${taken}`)
}
