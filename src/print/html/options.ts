import type { ChartAttrs, FigureAttrs } from '../../values/rich.ts'

/** What a page knows that a document does not: where things are. A null leaves the link or picture out. */
export interface HtmlOptions {
  readonly photoSrc: (fileId: string) => string | null
  /** Where a live figure opens; without it figures are plain. */
  readonly figureHref?: (figure: FigureAttrs) => string | null
  readonly recordHref?: (indicatorId: string, recordId: string) => string | null
  /** Where a number of a chart opens: by the series and the place along the axis. */
  readonly chartHref?: (chart: ChartAttrs, series: number, place: number) => string | null
  /** Level of the document's own title: 1 on a page of its own, 2 inside one. */
  readonly titleLevel?: 1 | 2
  /** Begins the ids of charts, when one page shows several documents. */
  readonly idPrefix?: string
}
