import {
  AlignmentType,
  BorderStyle,
  Document,
  FrameAnchorType,
  FrameWrap,
  type ISectionOptions,
  Packer,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { cleanText } from '../../values/rich.ts'
import { settled } from '../docx/settled.ts'
import { stylesFor } from '../docx/styles.ts'
import { halfPoints, twips } from '../docx/units.ts'
import { lineHeight, type PlacedFile, type PlacedSheet, type PlacedText } from './model.ts'

/** A text in a frame at its place on the page: Word keeps it there while it is edited. */
function framed({ x, y, width, align, face, size, colour = '000000', lines }: PlacedText): Paragraph {
  const style = {
    font: 'Times New Roman',
    size: halfPoints(size),
    color: colour,
    bold: face === 'bold' || face === 'boldItalic',
    italics: face === 'italic' || face === 'boldItalic',
  }
  return new Paragraph({
    frame: {
      type: 'absolute',
      position: { x: twips(x), y: twips(y) },
      width: twips(width),
      height: twips(lineHeight(size) * Math.max(1, lines.length)),
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.NONE,
    },
    alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: 0, after: 0, line: twips(lineHeight(size)), lineRule: 'exact' },
    children: lines.map((text, at) => new TextRun({ ...style, text: cleanText(text), ...(at > 0 && { break: 1 }) })),
  })
}

/** A rule is a frame without words whose upper border is drawn. */
function ruled(sheet: PlacedSheet): Paragraph[] {
  return sheet.rules.map(
    ({ x, y, length }) =>
      new Paragraph({
        frame: {
          type: 'absolute',
          position: { x: twips(x), y: twips(y) },
          width: twips(length),
          height: twips(1),
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
          wrap: FrameWrap.NONE,
        },
        border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
        spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
        children: [new TextRun({ text: '', size: 2 })],
      }),
  )
}

const edge = { style: BorderStyle.DOUBLE, size: 12, color: '7A1F1A', space: 24 }

function section({ width, height }: PlacedFile, sheet: PlacedSheet): ISectionOptions {
  const landscape = width > height
  // docx turns a landscape page by itself, so it is given the upright size.
  const size = { width: twips(Math.min(width, height)), height: twips(Math.max(width, height)) }
  const borders = {
    pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
    ...{ pageBorderTop: edge, pageBorderBottom: edge, pageBorderLeft: edge, pageBorderRight: edge },
  }
  return {
    properties: {
      page: {
        size: { ...size, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: twips(10), bottom: twips(10), left: twips(10), right: twips(10) },
        ...(sheet.frame !== null && { borders }),
      },
    },
    children: [
      ...sheet.texts.map(framed),
      ...ruled(sheet),
      new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] }),
    ],
  }
}

/** The sheets as DOCX, every text where the PDF has it, for the office to edit. The same file gives the same bytes. */
export async function placedDocx(file: PlacedFile): Promise<Buffer> {
  const { title, author, language, madeAt, sheets } = file
  const document = new Document({
    title: cleanText(title),
    creator: cleanText(author),
    lastModifiedBy: cleanText(author),
    styles: stylesFor(language),
    sections: sheets.map((sheet) => section(file, sheet)),
  })
  return settled(await Packer.toBuffer(document), madeAt)
}
