/** What a stranger's PDF may cost. Each can be set by who asks. */
export interface PdfLimits {
  readonly bytes: number
  readonly pages: number
  /** Words on one page: a page of a statement has under a thousand. */
  readonly words: number
  readonly seconds: number
}

export const usualLimits: PdfLimits = { bytes: 300e6, pages: 20_000, words: 20_000, seconds: 600 }
