import type { Day } from '../../values/day.ts'
import { type BesideSection, besideGifts, type Channel, type Section } from './row.ts'

/** A sum with how many lines it adds. Goods are told by their value where they have one, and counted where not. */
export interface Sum {
  readonly rows: number
  /** Money, in đồng. */
  readonly amount: number
  /** What goods are worth, in đồng; never added to money. */
  readonly value: number
  readonly goodsRows: number
  readonly unvaluedRows: number
}

export interface TotalLine extends Sum {
  readonly section: Section
  readonly happenedOn: Day
  readonly channel: Channel | null
  readonly purpose: string | null
  readonly area: string | null
}

const none: Sum = { rows: 0, amount: 0, value: 0, goodsRows: 0, unvaluedRows: 0 }

export const addSums = (a: Sum, b: Sum): Sum => ({
  rows: a.rows + b.rows,
  amount: a.amount + b.amount,
  value: a.value + b.value,
  goodsRows: a.goodsRows + b.goodsRows,
  unvaluedRows: a.unvaluedRows + b.unvaluedRows,
})

export interface Totals {
  readonly received: Sum
  readonly added: Sum
  readonly given: Sum
  readonly remitted: Sum
  readonly deducted: Sum
  /** Money received and added, less money given, remitted and deducted. */
  readonly balance: number
  /** What came in and went out besides, by its purpose. */
  readonly besides: readonly (Sum & { readonly section: BesideSection; readonly purpose: string | null })[]
  readonly byChannel: readonly (Sum & { readonly channel: Channel | null })[]
  /** How many lines each day has, whatever they tell. */
  readonly days: readonly { readonly day: Day; readonly rows: number }[]
  /** Received, day by day, each day by its channels. */
  readonly byDay: readonly (Sum & { readonly day: Day; readonly channels: ReadonlyMap<Channel | null, Sum> })[]
  readonly byPurpose: readonly (Sum & { readonly purpose: string | null })[]
  readonly byArea: readonly (Sum & { readonly area: string | null })[]
}

/** The sums of a scope as they are told: each is the sum of its lines, and the balance follows from them. */
export function totalsOf(lines: readonly TotalLine[]): Totals {
  const of = (section: Section) => lines.filter((line) => line.section === section)
  const sum = (some: readonly TotalLine[]) => some.reduce<Sum>(addSums, none)
  const [received, given, remitted] = [sum(of('received')), sum(of('given')), sum(of('remitted'))]
  const [added, deducted] = [sum(of('added')), sum(of('deducted'))]
  const grouped = <K>(some: readonly TotalLine[], key: (line: TotalLine) => K) => [...Map.groupBy(some, key)]
  return {
    received,
    added,
    given,
    remitted,
    deducted,
    balance: received.amount + added.amount - given.amount - remitted.amount - deducted.amount,
    besides: besideGifts.flatMap((section) =>
      grouped(of(section), (line) => line.purpose).map(([purpose, some]) => ({ section, purpose, ...sum(some) })),
    ),
    byChannel: grouped(of('received'), (line) => line.channel).map(([channel, some]) => ({ channel, ...sum(some) })),
    days: grouped(lines, (line) => line.happenedOn).map(([day, some]) => ({ day, rows: sum(some).rows })),
    byDay: grouped(of('received'), (line) => line.happenedOn).map(([day, some]) => ({
      day,
      ...sum(some),
      channels: new Map(grouped(some, (line) => line.channel).map(([channel, own]) => [channel, sum(own)])),
    })),
    byPurpose: grouped(of('given'), (line) => line.purpose)
      .map(([purpose, some]) => ({ purpose, ...sum(some) }))
      .toSorted((a, b) => b.amount - a.amount),
    byArea: grouped(of('given'), (line) => line.area)
      .map(([area, some]) => ({ area, ...sum(some) }))
      .toSorted((a, b) => b.rows - a.rows),
  }
}
