import type { Day } from '../../values/day.ts'
import type { RichDoc } from '../../values/rich.ts'
import type { MarkWork } from './mark.ts'
import type { PublishedFigure } from './publication.ts'

/** What the public reads of the marks of a term: each as it was announced, and what the register tells of it. */
export interface PublishedMarks {
  readonly title: string
  readonly termNumber: string
  readonly period: string
  readonly judgedOn: Day
  readonly marks: readonly PublishedMark[]
  /** The long part, which lists of published things leave out. */
  readonly body: MarksTold
}

export interface PublishedMark {
  readonly position: number
  /** Null: announced by its number only. */
  readonly title: string | null
  readonly work: MarkWork
  readonly announcedOn: Day
  /** Null: not yet written. */
  readonly text: string | null
  readonly photos: readonly MarkPhoto[]
}

export interface MarkPhoto {
  readonly fileId: string
  readonly caption: string
  readonly takenOn: Day
}

export interface MarksTold {
  /** Sentences, table and chart of each mark, by its position. */
  readonly sections: Readonly<Record<string, RichDoc>>
  /** Every number in them, frozen; its place, from 1, is its address and the part of its records. */
  readonly figures: readonly Omit<PublishedFigure, 'name' | 'definition' | 'unit'>[]
  /** What each of them means, by indicator. */
  readonly meanings: Readonly<Record<string, Pick<PublishedFigure, 'name' | 'definition' | 'unit'>>>
}

/** A figure of the set with its meaning; null where there is none at this place. */
export function figureOfMarks({ figures, meanings }: MarksTold, place: number): PublishedFigure | null {
  const figure = figures[place - 1]
  const meaning = figure && meanings[figure.indicatorId]
  return figure && meaning ? { ...figure, ...meaning } : null
}
