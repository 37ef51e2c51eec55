import type { Day } from '../../values/day.ts'
import type { Cell, Clause, Draft, PlaceCount, Stance } from '../drafts/index.ts'
import { type ConsultationFacts, type ConsultationState, stateOf } from './consultation.ts'

/** What the public reads of a consultation, frozen on the day of publication. No name of a person is in it. */
export interface PublishedConsultation {
  readonly text: string
  readonly body: string
  readonly addressee: string
  readonly kind: string
  readonly level: string
  readonly receivedOn: Day
  readonly replyByOn: Day
  /** Until when the ward takes opinions. */
  readonly collectByOn: Day
  readonly state: ConsultationState
  readonly summary: string | null
  /** How to give an opinion, as the office wrote it. */
  readonly ways: readonly string[]
  readonly clauses: readonly { readonly ref: string; readonly title: string | null }[]
  /** In aggregate, once opinions were put together; null before. */
  readonly result: PublishedResult | null
  readonly outcome: {
    readonly title: string
    readonly numberText: string | null
    readonly on: Day
    readonly taken: number
    readonly noted: number
  } | null
  /** The day on which all this was so. */
  readonly asAt: Day
}

export interface PublishedResult {
  readonly opinions: number
  readonly persons: number
  readonly meetings: number
  readonly stances: Readonly<Record<Stance, number>>
  readonly sentOn: Day | null
  /** In the order of the draft. */
  readonly places: readonly PublishedPlaceCount[]
}

/** How often each stance was taken on one place of the draft; null: on the whole of it. */
export interface PublishedPlaceCount extends Readonly<Record<Stance, number>> {
  readonly clause: string | null
}

interface Told {
  readonly draft: Draft
  readonly clauses: readonly Clause[]
  readonly cells: readonly Cell[]
  readonly places: readonly PlaceCount[]
  readonly persons: number
  readonly meetings: number
  readonly collectByOn: Day
  readonly ways: readonly string[]
  readonly uptakes: readonly { readonly verdict: string }[]
  readonly asAt: Day
}

const told: readonly ConsultationState[] = ['consolidated', 'approved', 'sent', 'outcome_recorded']
/** A public page lists the articles, not the whole law. */
const mostClauses = 300

/** `null` where there is nothing to publish: let go, withdrawn, or kept inside. */
export function toPublish(
  facts: ConsultationFacts,
  { draft, clauses, cells, asAt, ...more }: Told,
): PublishedConsultation | null {
  const { consultation, outcome, steps } = facts
  const state = stateOf(facts, asAt)
  if (state === null || state === 'dropped' || state === 'withdrawn' || consultation.visibility === 'internal')
    return null
  const sentOn = steps.find((step) => step.stage === 'sent' && step.supersededAt === null)?.happenedOn ?? null
  const stances = { agree: 0, amend: 0, oppose: 0, question: 0 }
  for (const { stance, count } of cells) stances[stance] += count
  const opinions = cells.reduce((sum, cell) => sum + cell.count, 0)
  const taken = more.uptakes.filter(({ verdict }) => verdict !== 'not_taken').length
  return {
    text: draft.title,
    body: draft.bodyName,
    addressee: consultation.askerName,
    kind: draft.kind,
    level: draft.level,
    receivedOn: consultation.receivedOn,
    replyByOn: consultation.replyByOn,
    collectByOn: more.collectByOn,
    state,
    summary: draft.summary,
    ways: more.ways,
    clauses: clauses.slice(0, mostClauses).map(({ ref, heading }) => ({ ref, title: heading })),
    result: told.includes(state)
      ? { opinions, persons: more.persons, meetings: more.meetings, stances, sentOn, places: placesOf(more.places) }
      : null,
    outcome: outcome && {
      title: outcome.title,
      numberText: outcome.numberText,
      on: outcome.promulgatedOn,
      taken,
      noted: more.uptakes.length,
    },
    asAt,
  }
}

/** Only where something was said. */
function placesOf(places: readonly PlaceCount[]): readonly PublishedPlaceCount[] {
  return places
    .filter((place) => place.all > 0)
    .slice(0, mostClauses)
    .map(({ clause, ref, counts }) => ({
      clause: clause ? [clause.ref, clause.heading].filter(Boolean).join('. ') : ref,
      ...counts,
    }))
}
