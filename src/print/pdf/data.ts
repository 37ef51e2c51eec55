import {
  cleanText,
  figureText,
  type Inline,
  type PhotoPage,
  type RichDoc,
  richText,
  type Table,
} from '../../values/rich.ts'
import { bandRows, columnWidths, gridOf, staysWhole } from '../columns.ts'
import { layoutOf, page, textWidth } from '../layout.ts'
import { lower, type PlainBlock, staysWithNext } from '../lower.ts'
import type { Orientation, PrintedDocument, Signature } from '../model.ts'
import { fitted, photoRows, tallest } from '../photos.ts'
import { type Picture, type Pictures, photoCaption } from '../pictures.ts'
import { signatureRoom } from '../signing.ts'
import { wording } from '../wording.ts'

/** What the template needs while walking a body: its width and the pictures by the path they were given. */
interface Setting {
  readonly width: number
  readonly pictures: Pictures
  readonly pathOf: (picture: Picture) => string
  readonly inCell: boolean
}

function runOf(node: Inline) {
  if (node.type === 'hardBreak') return { br: true, s: '', b: false, i: false, u: false }
  const s = cleanText(node.type === 'figure' ? figureText(node.attrs) : node.text)
  const has = (name: string) => (node.marks ?? []).some((mark) => mark.type === name)
  return { br: false, s, b: has('bold'), i: has('italic'), u: has('underline') }
}

const runsOf = (content: readonly Inline[] | undefined) => (content ?? []).map(runOf)

function tableOf(table: Table, setting: Setting) {
  const columns = columnWidths(table, setting.width)
  const rows = gridOf(table).rows.map((cells) =>
    cells.map(({ cell, column, colspan, rowspan }) => ({
      colspan,
      rowspan,
      header: cell.type === 'tableHeader',
      // A row stays whole unless it is so tall that it could fill a page by itself.
      breakable: richText(cell).length > 800,
      body: blocksOf(cell.content, {
        ...setting,
        inCell: true,
        width: columns.slice(column, column + colspan).reduce((sum, width) => sum + width - 3.8, 0),
      }),
    })),
  )
  const bodyFrom = rows.findIndex((row) => row.length === 0 || row.some((cell) => !cell.header))
  const headerRows = bodyFrom < 0 ? 0 : bodyFrom
  const borders = table.attrs?.borders ?? true
  const kept = bandRows(table)
  const body = rows.slice(headerRows).map((cells, at) => ({ cells, band: kept[headerRows + at] ?? false }))
  return {
    t: 'table',
    columns,
    borders,
    header: rows.slice(0, headerRows),
    bands: kept.includes(true),
    whole: staysWhole(table),
    rows: body,
  }
}

function pictureOf(title: string, caption: string, picture: Picture | undefined, setting: Setting) {
  const scale = picture ? Math.min(1, setting.width / picture.width) : 1
  const size = { width: (picture?.width ?? 0) * scale, height: (picture?.height ?? 0) * scale }
  return {
    t: 'picture',
    title,
    caption,
    path: picture ? setting.pathOf(picture) : '',
    alt: picture?.alt ?? '',
    ...size,
  }
}

function photoPageOf(block: PhotoPage, setting: Setting) {
  const rows = photoRows(block).map(({ columns, height, photos }) => {
    const sized = photos.map((photo) => {
      const picture = setting.pictures.get(photo)
      const caption = photoCaption(photo, picture !== undefined)
      const size = picture ? fitted(picture, { width: setting.width / columns - 4, height }) : null
      return { ...pictureOf('', caption, picture, setting), ...size }
    })
    const most = tallest(sized)
    return sized.map((one) => ({ ...one, room: most - one.height }))
  })
  return { t: 'photos', rows }
}

export function signerOf(signature: Omit<Signature, 'authority'> & { authority?: readonly string[] }) {
  const { position, name, note = '' } = signature
  const clean = (texts: readonly string[]) => texts.map(cleanText)
  const room = signatureRoom(signature.noSeal ?? false)
  return {
    authority: clean(signature.authority ?? []),
    position: clean(position),
    note: cleanText(note),
    name: cleanText(name),
    room,
  }
}

function blockOf(block: PlainBlock, setting: Setting, heads: boolean) {
  switch (block.type) {
    case 'paragraph': {
      const align = block.attrs?.align ?? (setting.inCell ? 'left' : 'justify')
      const indent = !setting.inCell && (block.attrs?.indent ?? align === 'justify')
      return { t: 'p', align, indent, heads, runs: runsOf(block.content) }
    }
    case 'heading':
      return { t: 'h', level: block.attrs.level, runs: runsOf(block.content) }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => blocksOf(item.content, { ...setting, inCell: true }))
      return block.type === 'bulletList' ? { t: 'ul', items } : { t: 'ol', start: block.attrs?.start ?? 1, items }
    }
    case 'table':
      return tableOf(block, setting)
    case 'photo': {
      const picture = setting.pictures.get(block.attrs)
      return pictureOf('', photoCaption(block.attrs, picture !== undefined), picture, setting)
    }
    case 'photoPage':
      return photoPageOf(block, setting)
    case 'chart':
      return pictureOf(cleanText(block.attrs.title), '', setting.pictures.get(block.attrs), setting)
    case 'signatures':
      return { t: 'sign', blocks: block.attrs.blocks.map(signerOf) }
    case 'pageBreak':
      return { t: 'break' }
  }
}

function blocksOf(blocks: RichDoc['content'], setting: Setting): unknown[] {
  const plain = lower(blocks)
  return plain.map((block, at) => blockOf(block, setting, staysWithNext(block, plain[at + 1])))
}

function instant(date: Date): number[] {
  const [day = '', time = ''] = date.toISOString().split('T')
  return [...day.split('-'), ...time.slice(0, 8).split(':')].map(Number)
}

/** Everything the template sets, as plain data. */
export function pdfData(document: PrintedDocument, pictures: Pictures, pathOf: (picture: Picture) => string) {
  const layout = layoutOf(document)
  const body = (doc: RichDoc, orientation: Orientation) =>
    blocksOf(doc.content, { width: textWidth(orientation), pictures, pathOf, inCell: false })
  const { meta, orientation, signature } = document
  const styled = (lines: typeof layout.leftBelow) =>
    lines.map(({ text, bold = false, size = page.size.body }) => ({ text, bold, size }))
  return {
    ...layout,
    form: document.form,
    left: layout.left && styled(layout.left),
    leftBelow: styled(layout.leftBelow),
    right: layout.right && styled(layout.right),
    page: page[orientation],
    size: page.size,
    firstLine: page.firstLine,
    after: page.after,
    lang: meta.language,
    title: cleanText(meta.title),
    author: cleanText(meta.author),
    made: instant(meta.madeAt),
    draft: document.draft ? wording.draft : null,
    to: wording.to,
    recipientsTitle: wording.recipients,
    signature: signature && signerOf(signature),
    body: body(document.body, orientation),
    annexes: layout.annexes.map(({ label, title, note, annex }) => ({
      label,
      title,
      note,
      page: page[annex.orientation],
      body: body(annex.body, annex.orientation),
    })),
  }
}
