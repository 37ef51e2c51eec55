import { AlignmentType, type FileChild, HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx'
import { type Block, type BulletList, cleanText, type OrderedList, type PhotoPage } from '../../values/rich.ts'
import { page } from '../layout.ts'
import { lower, type PlainBlock, staysWithNext } from '../lower.ts'
import { fitted, photoRows, tallest } from '../photos.ts'
import { type Picture, type Pictures, photoCaption } from '../pictures.ts'
import { wording } from '../wording.ts'
import { bodyParagraph, linePara, runs } from './runs.ts'
import { signersTable } from './signing.ts'
import { numberReference } from './styles.ts'
import { docxTable, sideBySide } from './table.ts'
import { halfPoints, pixels, twips } from './units.ts'

/** What is gathered while the bodies are set: charts as PNG, numbered lists, pictures counted for stable ids. */
export interface Setting {
  readonly pictures: Pictures
  readonly pngs: ReadonlyMap<Picture, Buffer>
  readonly starts: number[]
  readonly placed: { count: number }
}

interface Place {
  readonly width: number
  readonly inCell: boolean
  readonly depth: number
  /** Paragraphs stay on the page of what follows them. */
  readonly keepNext?: boolean
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

function listOf(list: BulletList | OrderedList, setting: Setting, place: Place): FileChild[] {
  const ordered = list.type === 'orderedList'
  if (ordered) setting.starts.push(list.attrs?.start ?? 1)
  const reference = ordered ? numberReference(setting.starts.length - 1) : 'dash'
  const level = ordered ? 0 : Math.min(4, place.depth)
  return list.content.flatMap((item) => {
    const [first, ...rest] = item.content
    const words = first?.type === 'paragraph' ? first.content : []
    const lead = new Paragraph({ numbering: { reference, level }, children: runs(words) })
    const others = first && first.type !== 'paragraph' ? item.content : rest
    return [lead, ...blocksOf(others, setting, { ...place, depth: place.depth + 1 })]
  })
}

function imageOf(picture: Picture, setting: Setting, size: Pick<Picture, 'width' | 'height'>, above = 0): Paragraph {
  const transformation = { width: pixels(size.width), height: pixels(size.height) }
  setting.placed.count += 1
  const id = String(setting.placed.count)
  const altText = { id, name: `${wording.picture} ${id}`, description: picture.alt, title: '' }
  const png = setting.pngs.get(picture)
  const image = png
    ? new ImageRun({ type: 'png', data: png, transformation, altText })
    : new ImageRun({ type: 'jpg', data: picture.bytes, transformation, altText })
  const spacing = { before: twips(above) }
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing, children: [image] })
}

/** As it was sized, or narrower where the column is. */
function within({ width, height }: Picture, column: number) {
  const scale = Math.min(1, column / width)
  return { width: width * scale, height: height * scale }
}

/** The photos of a page, each over its caption. */
function photoPageOf(block: PhotoPage, setting: Setting, place: Place): FileChild[] {
  const tables = photoRows(block).map(({ columns, height, photos }) => {
    const width = place.width / columns
    const sized = photos.map((photo) => {
      const picture = setting.pictures.get(photo)
      return { photo, picture, size: picture ? fitted(picture, { width: width - 4, height }) : { width: 0, height: 0 } }
    })
    const most = tallest(sized.map(({ size }) => size))
    const cells = sized.map(({ photo, picture, size }) => {
      const caption = photoCaption(photo, picture !== undefined)
      const shown = picture ? [imageOf(picture, setting, size, most - size.height)] : []
      return [...shown, linePara(caption, { italics: true, size: halfPoints(page.size.caption), after: 6 })]
    })
    return sideBySide(
      photos.map(() => width),
      [cells],
    )
  })
  // Among words the photos stand a little apart; a page of their own has no room to give away.
  const apart = block.attrs.compact ? [linePara('', { size: 8, keepNext: true })] : []
  return [...apart, ...tables.flatMap((table) => [table, linePara('', { size: 4 })])]
}

function pictureOf(title: string, caption: string, picture: Picture | undefined, setting: Setting, place: Place) {
  return [
    ...(title ? [linePara(title, { bold: true, before: 6, after: 4, keepNext: true })] : []),
    ...(picture ? [imageOf(picture, setting, within(picture, place.width))] : []),
    ...(caption
      ? [linePara(caption, { italics: true, size: halfPoints(page.size.caption), after: 8 })]
      : [linePara('')]),
  ]
}

function blockOf(block: PlainBlock, setting: Setting, place: Place): FileChild[] {
  switch (block.type) {
    case 'paragraph':
      return [bodyParagraph(block.attrs, block.content, place)]
    case 'heading':
      return [new Paragraph({ heading: headings[block.attrs.level - 1] ?? headings[3], children: runs(block.content) })]
    case 'bulletList':
    case 'orderedList':
      return listOf(block, setting, place)
    case 'table': {
      const table = docxTable(block, place.width, (blocks, width, keepNext) => {
        const children = blocksOf(blocks, setting, { width, inCell: true, depth: 0, keepNext })
        // Word calls a file damaged whose cell does not end in a paragraph.
        return children.at(-1) instanceof Paragraph ? children : [...children, linePara('', { size: 2 })]
      })
      return [table, linePara('', { size: 12 })]
    }
    case 'photo': {
      const picture = setting.pictures.get(block.attrs)
      return pictureOf('', photoCaption(block.attrs, picture !== undefined), picture, setting, place)
    }
    case 'photoPage':
      return photoPageOf(block, setting, place)
    case 'chart':
      return pictureOf(cleanText(block.attrs.title), '', setting.pictures.get(block.attrs), setting, place)
    case 'signatures':
      return [linePara('', { size: 12, keepNext: true }), signersTable(block.attrs.blocks, place.width)]
    case 'pageBreak':
      return [
        new Paragraph({
          pageBreakBefore: true,
          spacing: { after: 0, line: 20, lineRule: 'exact' },
          children: [new TextRun('')],
        }),
      ]
  }
}

/** Sets blocks in a column of the given width. */
export function blocksOf(blocks: readonly Block[], setting: Setting, place: Place): FileChild[] {
  const plain = lower(blocks)
  return plain.flatMap((block, at) => {
    const keepNext = place.keepNext || staysWithNext(block, plain[at + 1])
    return blockOf(block, setting, { ...place, keepNext })
  })
}
