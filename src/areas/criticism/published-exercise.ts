import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { ExerciseState } from './exercise.ts'
import type { Response } from './explanation.ts'
import type { CriticismForm, LegalKind } from './form.ts'

/** How often each stance was taken on one place of the draft, or on the whole of it. */
export interface PublishedPlace {
  readonly clause: string | null
  readonly agree: number
  readonly amend: number
  readonly oppose: number
  readonly question: number
}

export interface PublishedConference {
  readonly title: string
  readonly heldOn: Day
  readonly present: number | null
  readonly spoken: number | null
  readonly opinions: number | null
}

/** One row of the table of acceptance and explanation, with the opinions it answers; no names of persons. */
export interface PublishedExplanation {
  readonly clause: string | null
  readonly opinions: readonly { readonly text: string; readonly giver: string | null }[]
  readonly response: Response
  readonly reason: string | null
  readonly changedClause: string | null
  readonly changedText: string | null
}

/** What the public reads of a criticism, frozen on the day of publication. */
export interface PublishedExercise {
  readonly title: string
  readonly form: CriticismForm
  readonly legalKind: LegalKind
  readonly state: ExerciseState
  readonly draftTitle: string
  readonly draftKind: string
  readonly addressee: string
  readonly summary: string | null
  /** Opinions are wanted until this day; `null` when they no longer are, or no day was set. */
  readonly openUntil: Day | null
  readonly isOpen: boolean
  readonly opinionCount: number
  readonly places: readonly PublishedPlace[]
  readonly conferences: readonly PublishedConference[]
  readonly documentNumber: string | null
  readonly sentOn: Day | null
  readonly dueOn: Day | null
  readonly explainedOn: Day | null
  readonly explanationNumber: string | null
  readonly explanations: readonly PublishedExplanation[]
  /** The draft itself, while it stands in the register. */
  readonly files: readonly { readonly id: Id; readonly name: string }[]
  /** Opinions that were sent, and those of them explained. */
  readonly sent: number
  readonly answered: number
  /** The day on which all this was so. */
  readonly asAt: Day
}
