import type { VNode } from 'preact'
import type { PublishedFacts, PublishedItem } from '../../../areas/documents/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Words } from '../../../words/words.ts'
import type { PageContext } from '../../http/page.ts'
import type { Theme } from './theme.ts'

/** One published thing of a kind, with what it holds. */
export interface Shown<Content> {
  readonly c: PageContext
  readonly committee: Committee
  readonly item: PublishedItem
  readonly content: Content
}

export type Cell = string | number | boolean | null
export type DataRow = Readonly<Record<string, Cell>>

/** A ready question above the list of a kind. */
export interface ShelfFilter {
  /** In addresses, and of its text: `overdue`. */
  readonly name: string
  /** Days are compared with today: what was published as awaited may be late by now. */
  readonly facts: (today: Day) => PublishedFacts
}

/**
 * A kind of published things: where they stand among the public pages, how a line of a list tells one, what the data
 * file holds of it. Index, home, search, feeds, open data and the map for search engines are made from these.
 */
export interface ShelfOf<Content> {
  /** The kind of its subjects in what was published: `recommendation`. */
  readonly kind: string
  /** Its part of addresses: `kien-nghi`. */
  readonly section: string
  readonly theme: Theme
  readonly words: (words: Words) => ShelfWords
  /** The day that a reader looks for; the day of publication unless told. */
  readonly day?: (content: Content) => Day | null
  /** What a line of a list says under the title: state, number, who. */
  readonly Meta?: (props: Shown<Content>) => VNode | null
  /** One sentence for search engines and for whoever is sent the link. */
  readonly sentence?: (content: Content, words: Words) => string | null
  readonly filters?: readonly ShelfFilter[]
  /** What stands before the rest in its list and on the home page: what is late, what is open. */
  readonly first?: (today: Day) => PublishedFacts
  /** How many stand on the home page; none unless told. */
  readonly atHome?: number
  /** Columns of its data file, and the rows that one thing gives. */
  readonly columns: readonly string[]
  readonly rows: (content: Content, item: PublishedItem) => readonly DataRow[]
}

/** A kind whatever it holds, as lists of kinds see it. */
export type Shelf = ShelfOf<unknown>

export interface ShelfWords {
  /** Of the whole: 'Kiến nghị và trả lời'. */
  readonly title: string
  /** Of one: 'Kiến nghị'. */
  readonly one: string
  /** One sentence on what is here. */
  readonly summary: string
  /** Texts of the ready filters, by name. */
  readonly filters?: Readonly<Record<string, string>>
  /** What each column of the data file means. */
  readonly columns: Readonly<Record<string, string>>
}

/** A kind for the table of kinds, which does not know what each of them holds. */
export function shelf<Content>(definition: ShelfOf<Content>): Shelf {
  return definition as unknown as Shelf
}
