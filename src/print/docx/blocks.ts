import { AlignmentType, type FileChild, HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx'
import { type Block, type BulletList, cleanText, type OrderedList } from '../../values/rich.ts'
import { page } from '../layout.ts'
import { lower, type PlainBlock } from '../lower.ts'
import { type Picture, type Pictures, photoCaption } from '../pictures.ts'
import { wording } from '../wording.ts'
import { bodyParagraph, linePara, runs } from './runs.ts'
import { signersTable } from './signing.ts'
import { numberReference } from './styles.ts'
import { docxTable } from './table.ts'
import { halfPoints, pixels } from './units.ts'

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

function imageOf(picture: Picture, setting: Setting, width: number): Paragraph {
  const scale = Math.min(1, width / picture.width)
  const transformation = { width: pixels(picture.width * scale), height: pixels(picture.height * scale) }
  setting.placed.count += 1
  const id = String(setting.placed.count)
  const altText = { id, name: `${wording.picture} ${id}`, description: picture.alt, title: '' }
  const png = setting.pngs.get(picture)
  const image = png
    ? new ImageRun({ type: 'png', data: png, transformation, altText })
    : new ImageRun({ type: 'jpg', data: picture.bytes, transformation, altText })
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] })
}

function pictureOf(title: string, caption: string, picture: Picture | undefined, setting: Setting, place: Place) {
  return [
    ...(title ? [linePara(title, { bold: true, before: 6, after: 4, keepNext: true })] : []),
    ...(picture ? [imageOf(picture, setting, place.width)] : []),
    ...(caption
      ? [linePara(caption, { italics: true, size: halfPoints(page.size.caption), after: 8 })]
      : [linePara('')]),
  ]
}

function blockOf(block: PlainBlock, setting: Setting, place: Place): FileChild[] {
  switch (block.type) {
    case 'paragraph':
      return [bodyParagraph(block.attrs, block.content, place.inCell)]
    case 'heading':
      return [new Paragraph({ heading: headings[block.attrs.level - 1] ?? headings[3], children: runs(block.content) })]
    case 'bulletList':
    case 'orderedList':
      return listOf(block, setting, place)
    case 'table': {
      const table = docxTable(block, place.width, (blocks, width) => {
        const children = blocksOf(blocks, setting, { width, inCell: true, depth: 0 })
        // Word calls a file damaged whose cell does not end in a paragraph.
        return children.at(-1) instanceof Paragraph ? children : [...children, linePara('', { size: 2 })]
      })
      return [table, linePara('', { size: 12 })]
    }
    case 'photo': {
      const picture = setting.pictures.get(block)
      return pictureOf('', photoCaption(block, picture !== undefined), picture, setting, place)
    }
    case 'chart':
      return pictureOf(cleanText(block.attrs.title), '', setting.pictures.get(block), setting, place)
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
  return lower(blocks).flatMap((block) => blockOf(block, setting, place))
}
