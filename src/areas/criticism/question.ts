import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** Before the dialogue, on a slip; or at it. */
export const raisedWays = ['before', 'at_meeting'] as const
export type Raised = (typeof raisedWays)[number]

export const askerKinds = ['person', 'area', 'organisation', 'anonymous'] as const
export type AskerKind = (typeof askerKinds)[number]

/** Đã trả lời tại chỗ; ghi nhận để đôn đốc. */
export const outcomes = ['answered', 'noted'] as const
export type QuestionOutcome = (typeof outcomes)[number]

export interface QuestionAnswer {
  readonly id: Id
  readonly outcome: QuestionOutcome
  readonly answeredOn: Day
  readonly answer: string | null
  /** Of what is to be followed: who is to do it, and by when. */
  readonly responsibleId: Id | null
  readonly responsibleName: string | null
  readonly dueOn: Day | null
}

/** What somebody asked at a dialogue, or before it. */
export interface Question {
  readonly id: Id
  readonly dialogueId: Id
  readonly raised: Raised
  readonly askedOn: Day
  readonly askerKind: AskerKind
  readonly asker: string | null
  readonly areaId: Id | null
  readonly field: string | null
  readonly text: string
  readonly answer: QuestionAnswer | null
}

export interface QuestionCounts {
  readonly all: number
  readonly answered: number
  readonly noted: number
  /** Neither answered nor noted yet. */
  readonly open: number
}

export function countQuestions(questions: readonly Pick<Question, 'answer'>[]): QuestionCounts {
  const of = (outcome: QuestionOutcome) => questions.filter((one) => one.answer?.outcome === outcome).length
  const [answered, noted] = [of('answered'), of('noted')]
  return { all: questions.length, answered, noted, open: questions.length - answered - noted }
}
