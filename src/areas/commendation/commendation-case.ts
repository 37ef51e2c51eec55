import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { stepsBy, wasKnown } from '../../values/step.ts'
import type { Authority, AwardForm, Manner } from './award-form.ts'
import { type CaseStage, type CaseStep, overruled } from './case-step.ts'
import type { Recipient, Withheld } from './recipient.ts'

/** One recipient proposed for one award. A nomination is not a grant: which it is, its steps tell. */
export interface CommendationCase {
  readonly id: Id
  readonly committeeId: Id
  /** `null` for what was entered from the paper of a decision. */
  readonly roundId: Id | null
  readonly movementId: Id | null
  readonly manner: Manner
  readonly recipient: Recipient
  readonly form: AwardForm
  readonly authority: Authority
  /** Of a title, its name: `Gia đình văn hóa`. */
  readonly titleName: string | null
  /** What it is given for, as the certificate says it. */
  readonly achievement: string
  readonly proposer: Proposer
  readonly withheld: Withheld | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly recordedBy: Id
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

/** Who proposed it: an area, a member organisation, or somebody else by name. */
export interface Proposer {
  readonly areaId: Id | null
  readonly organisationId: Id | null
  readonly name: string | null
}

export interface AchievementReport {
  readonly id: Id
  readonly background: string
  readonly achievements: string
  readonly formerAwards: string | null
  readonly reportedOn: Day
}

export interface Vote {
  readonly id: Id
  readonly meetingId: Id
  readonly heldOn: Day
  readonly inFavour: number
  readonly voting: number
  readonly note: string | null
  readonly recordedAt: Date
}

/** The line of the book, and the decision behind it. */
export interface Award {
  readonly id: Id
  readonly decisionId: Id
  readonly decisionNumber: string
  readonly decidedOn: Day
  readonly signedBy: string
  readonly signerPosition: string
  readonly number: number | null
  readonly numberText: string | null
  readonly coefficient: number | null
  readonly bonus: number | null
}

export interface CaseFacts {
  readonly case: CommendationCase
  readonly steps: readonly CaseStep[]
  readonly votes: readonly Vote[]
  readonly report: AchievementReport | null
  readonly award: Award | null
}

export type CaseState = CaseStage | 'superseded' | 'not_begun'

/** Where a case stood on a day, as far as was known then: the last thing that happened to it. */
export function stateOf(
  facts: {
    readonly case: Pick<CommendationCase, 'supersededAt' | 'recordedAt'>
    readonly steps: readonly CaseStep[]
  },
  asAt: Day | null,
  knownAt: Date | null = null,
): CaseState {
  if (knownAt !== null && facts.case.recordedAt > knownAt) return 'not_begun'
  if (!wasKnown(facts.case, knownAt)) return 'superseded'
  return (lastMove(facts.steps, asAt, knownAt)?.stage as CaseStage | undefined) ?? 'not_begun'
}

/** The last step on the way; what is said beside it moves nothing. */
export function lastMove(steps: readonly CaseStep[], asAt: Day | null, knownAt: Date | null = null): CaseStep | null {
  return stepsBy(steps, asAt, knownAt).findLast((step) => step.stage !== overruled) ?? null
}

/** States in which an award has been given. */
export const givenStates: readonly CaseState[] = ['decided', 'granted', 'printed', 'presented', 'recorded']

/** States after which nothing more comes. */
export const finalStates: readonly CaseState[] = ['recorded', 'refused', 'withdrawn', 'superseded']

/** Whether everything proposed in a round has come to its end. */
export function isRoundOver(cases: readonly Pick<CaseFacts, 'case' | 'steps'>[]): boolean {
  return cases.length > 0 && cases.every((one) => finalStates.includes(stateOf(one, null)))
}

/** States in which a case waits for somebody else's decision. */
export const waitingStates: readonly CaseState[] = ['submitted', 'submitted_up']

/** The last vote of a council on the case. */
export function lastVote({ votes }: Pick<CaseFacts, 'votes'>): Vote | null {
  return (
    votes
      .toSorted((a, b) => (a.heldOn === b.heldOn ? +a.recordedAt - +b.recordedAt : a.heldOn < b.heldOn ? -1 : 1))
      .at(-1) ?? null
  )
}

/** Words of a text, as the limit of a summary counts them. */
export function wordCount(text: string): number {
  return text.trim().split(/\s+/).filter(Boolean).length
}
