import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx'
import { type DocumentLayout, type Line, page } from '../layout.ts'
import type { PrintedDocument } from '../model.ts'
import { wording } from '../wording.ts'
import { linePara, rulePara } from './runs.ts'
import { sideBySide } from './table.ts'
import { halfPoints, points } from './units.ts'

const letters = ({ text, bold = false, size = page.size.body }: Line) =>
  linePara(text, { bold, size: halfPoints(size) })
/** Word wants a paragraph in every cell. */
export const orEmpty = (children: FileChild[]) => (children.length > 0 ? children : [linePara('')])

function headTable({ left, leftBelow, right, placeDate, columns, rules }: DocumentLayout): FileChild[] {
  if (!left) return []
  const [leftWidth, rightWidth] = columns
  const above = [
    [...left.map(letters), rulePara(rules.left, leftWidth)],
    right ? [...right.map(letters), rulePara(rules.right, rightWidth)] : [],
  ]
  const below = [leftBelow.map(letters), placeDate ? [linePara(placeDate, { italics: true })] : []]
  return [sideBySide([...columns], [above.map(orEmpty), below.map(orEmpty)])]
}

/** A centred title, the heading that names the document or annex; each string its own line. */
export function titlePara(lines: readonly string[], before: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    spacing: { before: points(before), after: 0, line: 240, lineRule: 'auto' },
    children: lines.map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) })),
  })
}

function titleOf(layout: DocumentLayout, document: PrintedDocument, width: number): FileChild[] {
  const lines = [layout.typeName, ...layout.abstractLines].filter(Boolean)
  if (lines.length === 0) return [linePara('', { after: 4 })]
  const ruled = layout.abstract !== '' && document.form !== 'register'
  return [
    titlePara(lines, 14),
    ...(ruled ? [rulePara(layout.rules.abstract, width, 3)] : []),
    linePara('', { size: 8 }),
  ]
}

function addresseesOf({ addressees }: DocumentLayout): FileChild[] {
  const [first] = addressees
  if (addressees.length === 1) return [linePara(`${wording.to} ${first}`, { before: 6, after: 10 })]
  const to =
    addressees.length === 0
      ? []
      : [new Paragraph({ indent: { left: points(100) }, children: [new TextRun(wording.to)] })]
  const each = addressees.map(
    (name) => new Paragraph({ indent: { left: points(135) }, children: [new TextRun(`- ${name}`)] }),
  )
  return [...to, ...each]
}

/** Everything above the body: header columns, title, addressees, deciding body, bases. */
export function headOf(layout: DocumentLayout, document: PrintedDocument, width: number): FileChild[] {
  return [
    ...headTable(layout),
    ...titleOf(layout, document, width),
    ...addresseesOf(layout),
    ...layout.deciding.map((text) => linePara(text, { bold: true, after: page.after })),
    ...layout.bases.map((text) =>
      linePara(text, { italics: true, align: 'justify', firstLine: true, after: page.after }),
    ),
  ]
}
