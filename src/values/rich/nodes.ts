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
}
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
  /** One cell per column, as last computed. */
  readonly cells: readonly string[]
}
export interface FigureTable {
  readonly type: 'figureTable'
  readonly attrs: {
    readonly indicatorIds: readonly string[]
    readonly by: 'year' | 'total'
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
export interface ChartSeries {
  readonly name: string
  /** One number per label; null where there is no figure. */
  readonly values: readonly (number | null)[]
}
export interface ChartAttrs {
  readonly indicatorIds: readonly string[]
  readonly kind: 'bar' | 'line'
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
  | Chart
  | Signatures
export type RichNode = RichDoc | Block | Inline | ListItem | TableRow | TableCell
