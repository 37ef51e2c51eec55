import type {
  Align,
  Block,
  CellAttrs,
  FigureAttrs,
  FigureNode,
  Heading,
  HeadingLevel,
  Inline,
  ListItem,
  MarkName,
  PageBreak,
  Paragraph,
  ParagraphAttrs,
  Photo,
  PhotoPage,
  RichDoc,
  SignatureBlock,
  Signatures,
  Table,
  TableCell,
  TextRun,
} from './nodes.ts'

/** What a writer may put in a line: plain text, a marked run, a live figure, a line break, or several of them. */
export type Words = string | Inline | readonly Words[]

export function doc(...blocks: readonly Block[]): RichDoc {
  return { type: 'doc', content: blocks }
}

/** Plain strings become runs; empty strings vanish, because ProseMirror allows no empty text node. */
export function inline(words: Words): Inline[] {
  if (typeof words === 'string') return words.split('\n').flatMap(lineOf)
  if ('type' in words) return [words]
  return words.flatMap(inline)
}

/** A line of several, on a line of its own. */
function lineOf(words: string, at: number): Inline[] {
  const run: Inline[] = words === '' ? [] : [{ type: 'text', text: words }]
  return at === 0 ? run : [{ type: 'hardBreak' }, ...run]
}

const markOrder: readonly MarkName[] = ['bold', 'italic', 'underline']

function marked(mark: MarkName, words: Words): Inline[] {
  return inline(words).map((run) => {
    if (run.type === 'hardBreak') return run
    const names = [mark, ...(run.marks ?? []).map(({ type }) => type)]
    return { ...run, marks: markOrder.filter((type) => names.includes(type)).map((type) => ({ type })) }
  })
}

export const bold = (...words: readonly Words[]): Inline[] => marked('bold', words)
export const italic = (...words: readonly Words[]): Inline[] => marked('italic', words)
export const underline = (...words: readonly Words[]): Inline[] => marked('underline', words)
export const br = (): Inline => ({ type: 'hardBreak' })
export const text = (words: string): TextRun => ({ type: 'text', text: words })
export const figure = (attrs: FigureAttrs): FigureNode => ({ type: 'figure', attrs })

/** A justified paragraph with the first line indented, the body text of official documents. */
export function p(...words: readonly Words[]): Paragraph {
  return { type: 'paragraph', content: inline(words) }
}

/** A paragraph set another way: `para({ align: 'center' }, bold('Điều 1'))`. */
export function para(attrs: ParagraphAttrs, ...words: readonly Words[]): Paragraph {
  return { type: 'paragraph', attrs, content: inline(words) }
}

/** Level 1 is the part ("I."), 2 the section ("1."), 3 the point ("a)"), 4 below; the number is part of the text. */
export function h(level: HeadingLevel, ...words: readonly Words[]): Heading {
  return { type: 'heading', attrs: { level }, content: inline(words) }
}

type Item = Words | readonly Block[]

function isBlocks(item: Item): item is readonly Block[] {
  const first = Array.isArray(item) ? item[0] : undefined
  return typeof first === 'object' && 'type' in first && !['text', 'figure', 'hardBreak'].includes(first.type)
}

function listItem(item: Item): ListItem {
  const content: readonly Block[] = isBlocks(item) ? item : [p(item)]
  return { type: 'listItem', content }
}

export function list(items: readonly Item[]): Block {
  return { type: 'bulletList', content: items.map(listItem) }
}

export function numbered(items: readonly Item[], start = 1): Block {
  return { type: 'orderedList', attrs: { start }, content: items.map(listItem) }
}

interface TableOptions {
  /** Percent of the width per column. */
  widths?: readonly number[]
  /** Alignment per column; left when absent. */
  align?: readonly Align[]
  borders?: boolean
}

/** A cell with its own span: `cell('Tổng', { colspan: 3 })`. */
export function cell(words: Words, attrs?: CellAttrs & { align?: Align; header?: boolean }): TableCell {
  const { align = 'left', header = false, ...rest } = attrs ?? {}
  const content = [para({ align, indent: false }, words)]
  return {
    type: header ? 'tableHeader' : 'tableCell',
    ...(Object.keys(rest).length > 0 ? { attrs: rest } : {}),
    content,
  }
}

function isCell(value: Words | TableCell): value is TableCell {
  return typeof value === 'object' && 'type' in value && (value.type === 'tableCell' || value.type === 'tableHeader')
}

/** A table; `headers` (may be empty) repeats on every page. Each cell is words or a `cell(…)`. */
export function table(
  headers: readonly Words[],
  rows: readonly (readonly (Words | TableCell)[])[],
  options: TableOptions = {},
): Table {
  const width = (column: number): CellAttrs => {
    const share = options.widths?.[column]
    return share === undefined ? {} : { width: share }
  }
  const head = headers.map((words, i) => cell(bold(words), { ...width(i), align: 'center', header: true }))
  const body = rows.map((row, y) =>
    row.map((words, i) => {
      if (isCell(words)) return words
      const first = y === 0 && headers.length === 0
      return cell(words, { ...(first ? width(i) : {}), align: options.align?.[i] ?? 'left' })
    }),
  )
  const content = (headers.length > 0 ? [head, ...body] : body).map((cells) => ({
    type: 'tableRow' as const,
    content: cells,
  }))
  return { type: 'table', ...(options.borders === undefined ? {} : { attrs: { borders: options.borders } }), content }
}

/** Signers side by side, at most four, the first on the left. */
export function signatures(...blocks: readonly SignatureBlock[]): Signatures {
  return { type: 'signatures', attrs: { blocks } }
}

export const photo = (attrs: Photo['attrs']): Photo => ({ type: 'photo', attrs })
/** Photos on a page of their own; among the text with `{ compact: true }` first. */
export function photoPage(...given: readonly (Photo['attrs'] | { readonly compact: true })[]): PhotoPage {
  const photos = given.filter((one): one is Photo['attrs'] => 'fileId' in one)
  return { type: 'photoPage', attrs: { photos, ...(photos.length < given.length && { compact: true }) } }
}
export const pageBreak = (): PageBreak => ({ type: 'pageBreak' })
