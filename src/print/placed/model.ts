import type { Face } from '../font/tinos.ts'

/** Lines at a place of a sheet: what forms are made of whose every word has its spot. Millimetres and points. */
export interface PlacedText {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'left' | 'center'
  readonly face: Face
  readonly size: number
  /** `RRGGBB`; black unless told. */
  readonly colour?: string
  readonly lines: readonly string[]
  /** What names the sheet to a screen reader. */
  readonly isTitle?: boolean
}

export interface PlacedRule {
  readonly x: number
  readonly y: number
  readonly length: number
}

/** One page. */
export interface PlacedSheet {
  readonly texts: readonly PlacedText[]
  readonly rules: readonly PlacedRule[]
  /** A double line around the sheet, at this distance from its edge; `null` for a form that is printed already. */
  readonly frame: number | null
}

/** Many sheets of one size in one file. */
export interface PlacedFile {
  readonly width: number
  readonly height: number
  readonly sheets: readonly PlacedSheet[]
  readonly title: string
  readonly author: string
  readonly language: 'vi' | 'en'
  readonly madeAt: Date
}

/** Height of a line as a multiple of its size in points, in millimetres: room for two marks on one vowel. */
export const lineHeight = (size: number): number => (size * 1.25 * 25.4) / 72
