/**
 * The one format of every document body and report: ProseMirror/TipTap JSON, closed. Only the nodes, marks and
 * attributes below exist; no address of any kind, only references to stored files.
 */
export interface RichDoc {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

export type Align = 'left' | 'center' | 'right' | 'justify'
export type MarkName = 'bold' | 'italic' | 'underline'
export interface Mark {
  readonly type: MarkName
}

export interface TextRun {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}
export interface HardBreak {
  readonly type: 'hardBreak'
}
/** A live figure in prose; `value` is its text as last computed, already in Vietnamese digits ("1.234"). */
export interface FigureAttrs {
  readonly indicatorId: string
  /** The period as text: `2023`, `2023-Q2`, `term:VIII` … */
  readonly period: string
  /** A Day; null or absent means the day of the report. */
  readonly asAt?: string | null
  readonly value: string
  readonly unit?: string
  readonly percent?: boolean
  /** What of the figure stands here: its value when absent, else what was counted, out of what, both ('06/07'), or names. */
  readonly show?: FigureShow
  /** How records that are named by a code read in the sentence; others are told by their own names. */
  readonly readings?: readonly { readonly code: string; readonly text: string }[]
  /** What stands here while nothing is counted: '0' where the sentence goes on; absent, words that end it. */
  readonly none?: string
}
export type FigureShow = 'parts' | 'numerator' | 'denominator' | 'names'
export interface FigureNode {
  readonly type: 'figure'
  readonly attrs: FigureAttrs
  readonly marks?: readonly Mark[]
}
export type Inline = TextRun | HardBreak | FigureNode

export interface ParagraphAttrs {
  readonly align?: Align
  /** First-line indent; absent means yes for justified text, no for the rest. */
  readonly indent?: boolean
}
export interface Paragraph {
  readonly type: 'paragraph'
  readonly attrs?: ParagraphAttrs
  readonly content?: readonly Inline[]
}
export type HeadingLevel = 1 | 2 | 3 | 4
export interface Heading {
  readonly type: 'heading'
  readonly attrs: { readonly level: HeadingLevel; readonly align?: Align }
  readonly content?: readonly Inline[]
}

export interface ListItem {
  readonly type: 'listItem'
  readonly content: readonly Block[]
}
export interface BulletList {
  readonly type: 'bulletList'
  readonly content: readonly ListItem[]
}
export interface OrderedList {
  readonly type: 'orderedList'
  readonly attrs?: { readonly start?: number }
  readonly content: readonly ListItem[]
}

export interface CellAttrs {
  readonly colspan?: number
  readonly rowspan?: number
  /** Share of the table's width in percent; read from the first row. */
  readonly width?: number
}
export interface TableCell {
  readonly type: 'tableCell' | 'tableHeader'
  readonly attrs?: CellAttrs
  readonly content: readonly Block[]
}
export interface TableRow {
  readonly type: 'tableRow'
  readonly content: readonly TableCell[]
}
export interface Table {
  readonly type: 'table'
  /** `borders: false` lays things side by side without lines. */
  readonly attrs?: { readonly borders?: boolean }
  readonly content: readonly TableRow[]
}

export interface PageBreak {
  readonly type: 'pageBreak'
}

export interface FigureTableRow {
  readonly indicatorId: string
  readonly label: string
  readonly unit?: string
  /** The field of work it stands under; a line of its own where it begins. */
  readonly group?: string
  /** One cell per column, as last computed. */
  readonly cells: readonly string[]
}
/** What a column asks: a period, judged on a day of its own or of the report; or the target set, or how it stands to it. */
export interface ColumnAsk {
  readonly period: string
  readonly asAt?: string | null
}
export interface FigureTable {
  readonly type: 'figureTable'
  readonly attrs: {
    readonly indicatorIds: readonly string[]
    readonly by: 'year' | 'total' | 'asks'
    /** One for each column, where `by` is `asks`. */
    readonly asks?: readonly ColumnAsk[]
    readonly period: string
    readonly asAt?: string | null
    readonly title?: string
    /** Column headings after the indicator's name: `2019`, …, `Cả nhiệm kỳ`. */
    readonly columns: readonly string[]
    readonly rows: readonly FigureTableRow[]
  }
}
export interface RecordList {
  readonly type: 'recordList'
  readonly attrs: {
    readonly indicatorId: string
    readonly period: string
    readonly asAt?: string | null
    readonly title: string
    readonly items: readonly { readonly id: string; readonly label: string }[]
  }
}
export interface Photo {
  readonly type: 'photo'
  readonly attrs: {
    readonly fileId: string
    readonly caption: string
    /** The Day it was taken. */
    readonly takenOn?: string | null
    readonly alt: string
  }
}
/** Up to six photos in rows, on a page of their own or among the text. */
export interface PhotoPage {
  readonly type: 'photoPage'
  readonly attrs: {
    readonly photos: readonly Photo['attrs'][]
    /** Rows of two among the text, rather than a page of their own. */
    readonly compact?: boolean
  }
}
export interface ChartSeries {
  readonly name: string
  /** One number per label; null where there is no figure. */
  readonly values: readonly (number | null)[]
}
export interface ChartAttrs {
  readonly indicatorIds: readonly string[]
  readonly kind: 'bar' | 'line'
  /** What stands along the axis: years when absent; residential areas; or the indicators themselves, as parts of their sum. */
  readonly by?: 'year' | 'area' | 'share'
  readonly period: string
  readonly asAt?: string | null
  readonly title: string
  readonly unit?: string
  /** The categories along the axis: years, areas … */
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
}
export interface Chart {
  readonly type: 'chart'
  readonly attrs: ChartAttrs
}
/** One signer: `authority` lines and `position` lines in bold capitals, a note in italics, the name under the space. */
export interface SignatureBlock {
  readonly authority?: readonly string[]
  readonly position: readonly string[]
  readonly note?: string
  readonly name: string
}
export interface Signatures {
  readonly type: 'signatures'
  readonly attrs: { readonly blocks: readonly SignatureBlock[] }
}

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Table
  | PageBreak
  | FigureTable
  | RecordList
  | Photo
  | PhotoPage
  | Chart
  | Signatures
export type RichNode = RichDoc | Block | Inline | ListItem | TableRow | TableCell
