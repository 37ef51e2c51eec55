import type { Coverage, ExerciseFacts, Explanation } from '../../../areas/criticism/index.ts'
import type { Origin } from '../../../areas/documents/index.ts'
import type { Clause, Draft, Opinion } from '../../../areas/drafts/index.ts'
import { heldAt, type MeetingFacts, turnoutOf } from '../../../areas/meetings/index.ts'
import { type Day, showDay } from '../../../values/day.ts'

/** Everything that the papers of one criticism are written from. */
export interface ExercisePaperFacts extends ExerciseFacts {
  readonly draft: Draft
  readonly clauses: readonly Clause[]
  /** Opinions that ask for an answer. */
  readonly opinions: readonly Opinion[]
  readonly rows: readonly Explanation[]
  readonly coverage: Coverage
  /** Conferences that it was discussed at. */
  readonly meetings: readonly MeetingFacts[]
  /** By when the drafting body is to explain what goes out today. */
  readonly explainBy: Day | null
}

export const originOf = ({ exercise }: Pick<ExercisePaperFacts, 'exercise'>): Origin => ({
  kind: 'criticism_exercise',
  id: exercise.id,
  label: exercise.title.slice(0, 300),
})

/** 'ngày 20/02/2023 tại Hội trường, có 46 người dự, 9 lượt phát biểu' */
export function heldLines({ meetings }: Pick<ExercisePaperFacts, 'meetings'>): readonly string[] {
  return meetings.flatMap((facts) => {
    const held = heldAt(facts, null)
    if (!held) return []
    const { present, spoken } = turnoutOf(held, [])
    const counts = [
      present === null ? null : `có ${present} người dự`,
      spoken === null ? null : `${spoken} lượt phát biểu`,
      held.opinions === null ? null : `${held.opinions} ý kiến`,
    ]
    const told = counts.filter(Boolean).join(', ')
    return [`ngày ${showDay(held.heldOn)} tại ${held.place}${told ? `, ${told}` : ''}`]
  })
}

/** Paper numbers of what was issued and sent. */
export const documentNumber = ({ steps, sendings }: ExerciseFacts): string | null =>
  sendings.find((one) => !one.supersededAt)?.reference ??
  steps.findLast((step) => step.stage === 'document_issued' && !step.supersededAt)?.reference ??
  null
