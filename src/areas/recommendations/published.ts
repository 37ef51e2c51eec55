import type { Day } from '../../values/day.ts'
import { entriesOf, lastOf, type Stance } from './entry.ts'
import type { RecommendationFacts } from './recommendation.ts'
import { type Stage, stateOf } from './standing.ts'

/** What the public reads of a recommendation, frozen on the day of publication. No names of persons are in it. */
export interface PublishedRecommendation {
  readonly text: string
  readonly legalRef: string | null
  readonly addressee: string
  readonly origin: string | null
  readonly numberText: string | null
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly stage: Stage
  readonly overdue: boolean
  readonly promisedOn: Day | null
  readonly closedOn: Day | null
  /** What the Front found when it closed it. */
  readonly conclusion: string | null
  readonly answers: readonly PublishedAnswer[]
  readonly progress: readonly { readonly on: Day; readonly text: string }[]
  /** The day on which all this was so. */
  readonly asAt: Day
}

export interface PublishedAnswer {
  readonly on: Day
  readonly documentNumber: string | null
  readonly stance: Stance
  readonly text: string
  readonly promisedOn: Day | null
}

/** `null` where there is nothing to publish: a draft, or what was withdrawn or superseded. */
export function toPublish({ recommendation, entries }: RecommendationFacts, asAt: Day): PublishedRecommendation | null {
  const standing = stateOf({ recommendation, entries }, asAt)
  const { issue, text, legalRef, addresseeName, origin } = recommendation
  if (!standing || !issue || standing.dueOn === null) return null
  if (['draft', 'withdrawn', 'superseded'].includes(standing.stage)) return null
  const closure = lastOf(entries, 'closure', asAt)
  return {
    text,
    legalRef,
    addressee: addresseeName,
    origin: origin?.label ?? null,
    numberText: issue.numberText,
    issuedOn: issue.on,
    dueOn: standing.dueOn,
    stage: standing.stage,
    overdue: standing.lateness !== null,
    promisedOn: standing.promisedOn,
    closedOn: standing.closedOn,
    conclusion: closure?.text ?? null,
    answers: entriesOf(entries, 'answer', asAt)
      .filter((answer) => answer.written)
      .map(({ on, documentNumber, stance, text: said, promisedOn }) => ({
        on,
        documentNumber,
        stance,
        text: said ?? '',
        promisedOn,
      })),
    progress: entriesOf(entries, 'progress', asAt).map(({ on, text: said }) => ({ on, text: said ?? '' })),
    asAt,
  }
}
