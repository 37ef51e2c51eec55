import { AlignmentType, type IRunOptions, Paragraph, TextRun } from 'docx'
import { type Align, cleanText, figureText, type Inline, type ParagraphAttrs } from '../../values/rich.ts'
import { page } from '../layout.ts'
import { halfPoints, points, twips } from './units.ts'

type RunStyle = Pick<IRunOptions, 'size' | 'bold' | 'italics'>

function run(node: Inline, style: RunStyle): TextRun {
  if (node.type === 'hardBreak') return new TextRun({ break: 1 })
  const text = cleanText(node.type === 'figure' ? figureText(node.attrs) : node.text)
  const has = (name: string) => (node.marks ?? []).some((mark) => mark.type === name)
  return new TextRun({
    ...style,
    text,
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
  })
}

export function runs(content: readonly Inline[] | undefined, style: RunStyle = {}): TextRun[] {
  return (content ?? []).map((node) => run(node, style))
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const
export const alignment = (align: Align) => alignments[align]

/** A body paragraph; in a cell it is smaller, close and without first-line indent. */
export function bodyParagraph(
  attrs: ParagraphAttrs | undefined,
  content: readonly Inline[] | undefined,
  { inCell, keepNext = false }: { readonly inCell: boolean; readonly keepNext?: boolean },
) {
  const align = attrs?.align ?? (inCell ? 'left' : 'justify')
  const indented = !inCell && (attrs?.indent ?? align === 'justify')
  return new Paragraph({
    alignment: alignment(align),
    keepNext,
    ...(indented ? { indent: { firstLine: twips(page.firstLine) } } : {}),
    ...(inCell ? { spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' } } : {}),
    children: runs(content, inCell ? { size: halfPoints(page.size.table) } : {}),
  })
}

interface LineStyle extends RunStyle {
  align?: Align
  before?: number
  after?: number
  keepNext?: boolean
  firstLine?: boolean
}

/** One line of the layout itself: header, recipients, signatures. Spacing in points. */
export function linePara(text: string, style: LineStyle = {}): Paragraph {
  const { align = 'center', before = 0, after = 0, keepNext = false, firstLine = false, ...letters } = style
  return new Paragraph({
    alignment: alignment(align),
    keepNext,
    keepLines: keepNext,
    spacing: { before: points(before), after: points(after), line: 240, lineRule: 'auto' },
    ...(firstLine ? { indent: { firstLine: twips(page.firstLine) } } : {}),
    children: [new TextRun({ ...letters, text: cleanText(text) })],
  })
}

/** A rule of a length, centred in a width (both in millimetres): an empty line whose upper border is as long as that. */
export function rulePara(length: number, width: number, before = 2): Paragraph {
  const side = twips(Math.max(0, (width - length) / 2))
  return new Paragraph({
    spacing: { before: points(before), after: 0, line: 60, lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { top: { style: 'single', size: 6, space: 0, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  })
}

/** Word wants a paragraph after the last table; this one takes no room. */
export function endPara(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
    children: [new TextRun({ text: '', size: 2 })],
  })
}
