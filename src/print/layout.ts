import { sayDay } from '../values/day.ts'
import { cleanText } from '../values/rich.ts'
import { widthOf } from './font/tinos.ts'
import { balanced } from './lines.ts'
import type { Annex, PrintedDocument } from './model.ts'
import { wording } from './wording.ts'

export interface Line {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
}

export interface AnnexLayout {
  readonly label: string
  readonly title: string
  readonly note: string
  readonly annex: Annex
}

/** The document as lines in their places: what all renderers share, so that they cannot drift apart. */
export interface DocumentLayout {
  /** Left column; null when the form has no header. */
  readonly left: readonly Line[] | null
  /** Lines under the left column's rule: number, abstract of a letter, draft mark. */
  readonly leftBelow: readonly Line[]
  readonly right: readonly Line[] | null
  /** Widths of the two header columns and lengths of the rules under them and under the abstract, in millimetres. */
  readonly columns: readonly [number, number]
  readonly rules: { readonly left: number; readonly right: number; readonly abstract: number }
  readonly placeDate: string
  readonly typeName: string
  readonly abstract: string
  /** The same as it is broken over the page. */
  readonly abstractLines: readonly string[]
  readonly addressees: readonly string[]
  readonly deciding: readonly string[]
  readonly bases: readonly string[]
  readonly recipients: readonly string[]
  readonly annexes: readonly AnnexLayout[]
}

/** Millimetres and points of the page (Decree 30/2020/NĐ-CP, appendix I). */
export const page = {
  portrait: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 },
  landscape: { width: 297, height: 210, top: 25, bottom: 15, left: 20, right: 20 },
  columns: { portrait: [66, 99], landscape: [100, 157] },
  firstLine: 12.7,
  size: { body: 14, head: 13, table: 12, recipients: 11, recipientsTitle: 12, caption: 12 },
  /** Multiple of single spacing, and points after a paragraph. */
  lineSpacing: 1.1,
  after: 6,
} as const

export function textWidth(orientation: PrintedDocument['orientation']): number {
  const { width, left, right } = page[orientation]
  return width - left - right
}

/** Lines ending in `;`, the last in `.`, unless the writer closed them already. */
function closed(lines: readonly string[]): string[] {
  return lines.map((line, i) => {
    const bare = cleanText(line).trim().replace(/[;.]$/u, '')
    return `${bare}${i === lines.length - 1 ? '.' : ';'}`
  })
}

/** Spaces that neither break nor shrink, to be filled in by hand or at issue. */
const gap = (spaces: number) => '\u00a0'.repeat(spaces)

function numberLine({ head, form }: PrintedDocument): string {
  if (head.number) return `${wording.number} ${head.number}`
  if (head.code === '' || form === 'register') return ''
  return `${wording.number}${gap(9)}/${head.code}`
}

function placeDateLine({ head, form }: PrintedDocument): string {
  if (form !== 'official' || head.place === '') return ''
  return `${head.place}, ${head.date ? sayDay(head.date) : wording.undated.replaceAll(' ', gap(1))}`
}

function sentenceCase(capitals: string): string {
  const lower = capitals.toLocaleLowerCase('vi')
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1)
}

function attachedTo({ head, typeName }: PrintedDocument): string {
  const what = typeName ? sentenceCase(typeName) : wording.letter
  const number = head.number
    ? ` ${wording.numbered} ${head.number}`
    : head.code
      ? ` ${wording.numbered}${gap(6)}/${head.code}`
      : ''
  const date = head.date ? ` ${sayDay(head.date)}` : ''
  return `(${wording.attachedTo} ${what}${number}${date})`
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

function annexesOf(document: PrintedDocument): AnnexLayout[] {
  return document.annexes.map((annex, i) => ({
    label: document.annexes.length === 1 ? wording.annex : `${wording.annex} ${roman[i] ?? i + 1}`,
    title: cleanText(annex.title),
    note: cleanText(annex.note ?? attachedTo(document)),
    annex,
  }))
}

const lines = (texts: readonly string[], style: Omit<Line, 'text'>): Line[] =>
  texts.map((text) => ({ text: cleanText(text), ...style }))

function below(document: PrintedDocument): Line[] {
  const letter = document.typeName === null && document.abstract !== ''
  return [
    ...lines([numberLine(document)].filter(Boolean), { size: page.size.head }),
    ...(letter ? lines([document.abstract], { size: 12 }) : []),
    ...(document.draft ? [{ text: wording.draft, bold: true, size: page.size.head }] : []),
  ]
}

/** Under the motto as long as it is; under the issuing body and the abstract a third to half of the line, centred. */
function rulesOf(left: readonly Line[], abstract: string, columns: readonly [number, number], room: number) {
  const issuer = left.at(-1)?.text ?? ''
  return {
    left: Math.max(12, 0.4 * Math.min(columns[0], widthOf(issuer, page.size.head, 'bold'))),
    right: widthOf(wording.motto, page.size.body, 'bold'),
    abstract: abstract === '' ? 0 : Math.max(20, 0.4 * Math.min(room, widthOf(abstract, page.size.body, 'bold'))),
  }
}

/** Puts every part of the document in its place; pure and cheap. */
export function layoutOf(document: PrintedDocument): DocumentLayout {
  const { form, head, typeName } = document
  const headed = form !== 'plain'
  const size = page.size.head
  const left = [...lines(head.superior, { size }), ...lines(head.issuer, { size, bold: true })]
  const abstract = typeName === null ? '' : cleanText(document.abstract)
  const columns = page.columns[document.orientation]
  return {
    columns,
    rules: rulesOf(left, abstract, columns, textWidth(document.orientation)),
    left: headed ? left : null,
    leftBelow: headed ? below(document) : [],
    right:
      form === 'official' || form === 'minutes'
        ? [
            { text: wording.country, bold: true, size },
            { text: wording.motto, bold: true, size: 14 },
          ]
        : null,
    placeDate: cleanText(placeDateLine(document)),
    typeName: cleanText(typeName ?? ''),
    abstract,
    abstractLines: balanced(abstract, {
      room: textWidth(document.orientation),
      size: page.size.body,
      face: 'bold',
    }),
    addressees: closed(document.addressees),
    deciding: document.deciding.map(cleanText),
    bases: closed(document.bases),
    recipients: closed(document.recipients),
    annexes: annexesOf(document),
  }
}
