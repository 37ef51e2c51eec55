import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { type Block, cleanText, type RichDoc } from '../../values/rich.ts'
import { layoutOf, page, textWidth } from '../layout.ts'
import type { Files, Orientation, PrintedDocument } from '../model.ts'
import { asPng, type Picture, picturesOf } from '../pictures.ts'
import { wording } from '../wording.ts'
import { blocksOf, type Setting } from './blocks.ts'
import { headOf, titlePara } from './head.ts'
import { endPara, linePara } from './runs.ts'
import { settled } from './settled.ts'
import { closingOf } from './signing.ts'
import { numberingFor, stylesFor } from './styles.ts'
import { halfPoints, twips } from './units.ts'

/** The number in the middle of the upper margin, from the second page of each part on. */
function pageHeader(document: PrintedDocument, orientation: Orientation): Header {
  const width = twips(textWidth(orientation))
  const mark = document.draft ? [new TextRun({ text: `\t${wording.draft}`, bold: true, size: halfPoints(11) })] : []
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [
          { type: TabStopType.CENTER, position: width / 2 },
          { type: TabStopType.RIGHT, position: width },
        ],
        children: [new TextRun({ children: ['\t', PageNumber.CURRENT], size: halfPoints(13) }), ...mark],
      }),
    ],
  })
}

function section(document: PrintedDocument, orientation: Orientation, children: FileChild[]): ISectionOptions {
  const { top, bottom, left, right } = page[orientation]
  // docx turns a landscape page by itself, so it is given the upright size.
  const size = { width: twips(page.portrait.width), height: twips(page.portrait.height) }
  const turned = orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...size, orientation: turned },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(9),
          footer: twips(8),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageHeader(document, orientation), first: new Header({ children: [new Paragraph('')] }) },
    children,
  }
}

/** The body before what closes it: its last lines go with that, so that a signature never stands alone on a page. */
function ending(blocks: readonly Block[], setting: Setting, width: number, closes: boolean): FileChild[] {
  const place = { width, inCell: false, depth: 0 }
  const last = blocks.at(-1)
  if (!closes || last?.type !== 'paragraph') return blocksOf(blocks, setting, place)
  return [...blocksOf(blocks.slice(0, -1), setting, place), ...blocksOf([last], setting, { ...place, keepNext: true })]
}

function sectionsOf(document: PrintedDocument, setting: Setting): ISectionOptions[] {
  const layout = layoutOf(document)
  const body = (content: RichDoc, orientation: Orientation) =>
    blocksOf(content.content, setting, { width: textWidth(orientation), inCell: false, depth: 0 })
  const width = textWidth(document.orientation)
  const main = [
    ...headOf(layout, document, width),
    ...ending(document.body.content, setting, width, document.signature !== null || layout.recipients.length > 0),
    ...closingOf(layout, document.signature, width),
    ...(document.annexes.length === 0 ? [endPara()] : []),
  ]
  const annexes = layout.annexes.map(({ label, title, note, annex }) =>
    section(document, annex.orientation, [
      titlePara([label, title], 0),
      linePara(note, { italics: true, before: 2, after: 10 }),
      ...body(annex.body, annex.orientation),
    ]),
  )
  return [section(document, document.orientation, main), ...annexes]
}

/** The document as DOCX for the office to edit. The same document gives the same bytes. */
export async function renderDocx(document: PrintedDocument, files: Files): Promise<Buffer> {
  const pictures = await picturesOf(document, files)
  const pngs = new Map<Picture, Buffer>()
  for (const picture of pictures.values()) if (picture.kind === 'svg') pngs.set(picture, await asPng(picture))
  const setting: Setting = { pictures, pngs, starts: [], placed: { count: 0 } }
  const sections = sectionsOf(document, setting)
  const { title, author, subject = '', language, madeAt } = document.meta
  const file = new Document({
    title: cleanText(title),
    subject: cleanText(subject),
    creator: cleanText(author),
    lastModifiedBy: cleanText(author),
    styles: stylesFor(language),
    numbering: numberingFor(setting.starts),
    sections,
  })
  return settled(await Packer.toBuffer(file), madeAt)
}
