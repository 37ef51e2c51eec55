import { isWithin } from '../../values/clause.ts'
import type { Id } from '../../values/id.ts'
import type { Stance } from './opinion.ts'

/** What a tally and the texts beside it have in common: whose they are, on which occasion, with which stance. */
interface Given {
  readonly draftId: Id
  readonly areaId: Id | null
  readonly organisationId: Id | null
  readonly meetingId: Id | null
  readonly clauseKey: string
  readonly stance: Stance
}

export interface CountedText extends Given {
  readonly id: Id
}

export interface CountedTally extends Given {
  readonly id: Id
  readonly count: number
  readonly persons: number | null
}

/** How often one stance was taken on one place: the tally there, or the texts that are no part of a tally. */
export interface Cell {
  readonly draftId: Id
  readonly clauseKey: string
  readonly stance: Stance
  readonly count: number
  /** The texts told in it, whether they make it up or are part of its tally. */
  readonly texts: readonly Id[]
  readonly tallyId: Id | null
}

/**
 * Counts texts and tallies together, none twice. A text is part of a tally of the same giver, occasion and stance on the
 * same place or on one that holds it, the narrowest such; a tally with more texts than its number counts these texts. All
 * other texts count for themselves. What a person says who belongs to no area and no organisation is part of no tally.
 */
export function countGiven(texts: readonly CountedText[], tallies: readonly CountedTally[]): readonly Cell[] {
  const told = new Map<Id, Id[]>(tallies.map((tally) => [tally.id, []]))
  const byOccasion = Map.groupBy(tallies, occasionOf)
  const free: CountedText[] = []
  for (const text of texts) {
    const tally = hasGiver(text) ? tallyOf(text, byOccasion.get(occasionOf(text)) ?? []) : null
    if (tally) told.get(tally.id)?.push(text.id)
    else free.push(text)
  }
  const ofTallies = tallies.map((tally) => {
    const own = told.get(tally.id) ?? []
    return { ...placeOf(tally), count: Math.max(tally.count, own.length), texts: own, tallyId: tally.id }
  })
  return [...ofTallies, ...free.map((text) => ({ ...placeOf(text), count: 1, texts: [text.id], tallyId: null }))]
}

/** The sum of all cells: how many opinions there are. */
export function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.count, 0)
}

const placeOf = ({ draftId, clauseKey, stance }: Given) => ({ draftId, clauseKey, stance })

const hasGiver = (given: Given): boolean => given.areaId !== null || given.organisationId !== null

const occasionOf = ({ draftId, areaId, organisationId, meetingId, stance }: Given): string =>
  [draftId, areaId, organisationId, meetingId, stance].join(' ')

function tallyOf(text: CountedText, tallies: readonly CountedTally[]): CountedTally | null {
  const holding = tallies.filter((tally) => isWithin(text.clauseKey, tally.clauseKey))
  return holding.toSorted((a, b) => a.clauseKey.length - b.clauseKey.length).at(-1) ?? null
}

export interface TextAuthor {
  /** The person, or their name where no person of the register is meant; null: nobody can tell. */
  readonly personKey: string | null
  /** An area's or an organisation's word is no person's. */
  readonly isPerson: boolean
}

/**
 * How many people gave opinions, as far as it was told. Of a giver on an occasion, those at the place on which most spoke:
 * who speaks on five places is one. Texts of an occasion whose people were counted add none; other texts add each person
 * once for each draft, and each nameless one.
 */
export function countPersons(texts: readonly (CountedText & TextAuthor)[], tallies: readonly CountedTally[]): number {
  const sittings = Map.groupBy(
    tallies.filter((tally) => tally.persons !== null),
    sittingOf,
  )
  let people = 0
  for (const rows of sittings.values()) {
    const places = Map.groupBy(rows, (row) => row.clauseKey)
    people += Math.max(...[...places.values()].map((at) => at.reduce((sum, row) => sum + (row.persons ?? 0), 0)))
  }
  const others = texts.filter((text) => text.isPerson && !(hasGiver(text) && sittings.has(sittingOf(text))))
  const known = new Set(
    others.flatMap((text) => (text.personKey === null ? [] : [`${text.draftId} ${text.personKey}`])),
  )
  return people + known.size + others.filter((text) => text.personKey === null).length
}

const sittingOf = ({ draftId, areaId, organisationId, meetingId }: Given): string =>
  [draftId, areaId, organisationId, meetingId].join(' ')
