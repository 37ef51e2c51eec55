import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Origin, Visibility } from '../documents/index.ts'
import type { Entry } from './entry.ts'

/** That the letter went out: from then on the term runs. */
export interface Issue {
  readonly on: Day
  readonly recordedAt: Date
  /** The rule in force, counted from the issue; holds for as long as no receipt is known. */
  readonly dueOn: Day
  /** Where the rule stands. */
  readonly dueSource: string
  /** So many days over the term, the next-higher level is asked. */
  readonly escalateDays: number
  readonly documentId: Id | null
  readonly numberText: string | null
}

/** One addressed, answerable demand of the Front: not a document, which may carry several. */
export interface Recommendation {
  readonly id: Id
  readonly committeeId: Id
  readonly origin: Origin | null
  readonly addresseeId: Id
  /** The agency's name as it was when it was written down. */
  readonly addresseeName: string
  readonly text: string
  readonly legalRef: string | null
  /** The day asked for in the letter; it goes before the rule. */
  readonly replyByOn: Day | null
  readonly visibility: Visibility
  readonly draftedOn: Day
  readonly recordedAt: Date
  readonly recordedBy: Id
  readonly recordedByName: string
  readonly issue: Issue | null
  readonly withdrawal: { readonly on: Day; readonly recordedAt: Date; readonly reason: string } | null
  readonly supersession: { readonly at: Date; readonly by: Id | null; readonly reason: string } | null
}

/** All that is known of one recommendation; every judgement is made of this and a day. */
export interface RecommendationFacts {
  readonly recommendation: Recommendation
  /** What happened to it, oldest first; a step taken back stays, marked, and counts in no judgement. */
  readonly entries: readonly Entry[]
}

/**
 * What was known at an instant: later records are taken out, and what was superseded later stands again. `null` when
 * nothing of it was recorded yet; `knownAt` null leaves all that is known now.
 */
export function knownFacts(facts: RecommendationFacts, knownAt: Date | null): RecommendationFacts | null {
  const known = (at: Date): boolean => knownAt === null || at.getTime() <= knownAt.getTime()
  const { recommendation } = facts
  if (!known(recommendation.recordedAt)) return null
  const { issue, withdrawal, supersession } = recommendation
  return {
    recommendation: {
      ...recommendation,
      issue: issue && known(issue.recordedAt) ? issue : null,
      withdrawal: withdrawal && known(withdrawal.recordedAt) ? withdrawal : null,
      supersession: supersession && known(supersession.at) ? supersession : null,
    },
    entries: facts.entries
      .filter((entry) => known(entry.recordedAt))
      .map((entry) => (entry.supersession && !known(entry.supersession.at) ? { ...entry, supersession: null } : entry)),
  }
}

/** The first words of what was asked, up to a whole word. */
export function titleOf({ text }: Pick<Recommendation, 'text'>): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= 140) return line
  const cut = line.slice(0, 140)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 80))}…`
}
