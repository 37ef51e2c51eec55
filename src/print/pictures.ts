import sharp from 'sharp'
import { parseDay, showDay } from '../values/day.ts'
import { type ChartAttrs, cleanText, nodesOf, type Photo, photosIn } from '../values/rich.ts'
import { chartSize, chartSvg, chartWords } from './chart/chart.ts'
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

type PhotoAttrs = Photo['attrs']

/** The pictures of a document by the attributes that name them; a photo that cannot be read is missing. */
export type Pictures = ReadonlyMap<PhotoAttrs | ChartAttrs, Picture>

const largest = { width: 140, height: 95, pixels: 1600 }

async function photoPicture(photo: PhotoAttrs, files: Files): Promise<Picture | null> {
  const file = await files(photo.fileId)
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
    const alt = cleanText(photo.alt || photo.caption)
    return { kind: 'jpeg', bytes: data, width: info.width * scale, height: info.height * scale, alt }
  } catch {
    // A damaged photo must not keep a report from being printed; its place says that it could not be read.
    return null
  }
}

function chartPicture(chart: ChartAttrs): Picture {
  const bytes = Buffer.from(chartSvg(chart, 'outlines'))
  const size = chartSize(chart)
  const width = 155
  return { kind: 'svg', bytes, width, height: (width * size.height) / size.width, alt: chartWords(chart) }
}

/** A chart for programs that do not draw SVG; 300 dots an inch. */
export async function asPng(picture: Picture): Promise<Buffer> {
  const { width = 1 } = await sharp(picture.bytes).metadata()
  return sharp(picture.bytes, { density: (72 * (picture.width / 25.4) * 300) / width })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 9, palette: false })
    .toBuffer()
}

/** Reads and sizes every picture of the body and the annexes, one after the other to spare memory. */
export async function picturesOf(document: PrintedDocument, files: Files): Promise<Pictures> {
  const pictures = new Map<PhotoAttrs | ChartAttrs, Picture>()
  for (const body of [document.body, ...document.annexes.map((annex) => annex.body)]) {
    for (const { attrs } of nodesOf(body, 'chart')) pictures.set(attrs, chartPicture(attrs))
    for (const photo of photosIn(body)) {
      const picture = await photoPicture(photo, files)
      if (picture) pictures.set(photo, picture)
    }
  }
  return pictures
}

/** Caption and day under a photo; the note in its place when it could not be read comes first. */
export function photoCaption({ caption, takenOn }: PhotoAttrs, found: boolean): string {
  const day = takenOn ? parseDay(takenOn) : null
  // Said in one piece: a line never ends between the word and its day.
  const taken = day
    ? ` (${wording.takenOn.toLocaleLowerCase('vi')} ${showDay(day)})`.replaceAll(/(?<=\S) /gu, '\u00a0')
    : ''
  return cleanText(`${found ? '' : `[${wording.missingPhoto}] `}${caption}${taken}`)
}
