import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

export const commitmentKinds = ['new_work', 'hard_work'] as const
export type CommitmentKind = (typeof commitmentKinds)[number]

export const commitmentNoteKinds = ['self_report', 'front_comment', 'result'] as const
export type CommitmentNoteKind = (typeof commitmentNoteKinds)[number]

export const commitmentResults = ['achieved', 'partly', 'not_achieved'] as const
export type CommitmentResult = (typeof commitmentResults)[number]

/** A new or hard task that a leader takes on for a year (việc mới, việc khó), which the Front follows. */
export interface LeaderCommitment {
  readonly id: Id
  readonly personId: Id | null
  readonly leaderName: string
  readonly leaderPosition: string
  readonly year: number
  readonly kind: CommitmentKind
  readonly text: string
  readonly registeredOn: Day
  readonly targetOn: Day | null
  readonly notes: readonly CommitmentNote[]
}

export interface CommitmentNote {
  readonly id: Id
  readonly kind: CommitmentNoteKind
  readonly notedOn: Day
  readonly text: string
  readonly result: CommitmentResult | null
}

export type CommitmentState = 'registered' | 'self_reported' | 'commented' | CommitmentResult

/** Its last result, else how far it has come. */
export function commitmentState(commitment: LeaderCommitment, asAt: Day): CommitmentState {
  const notes = commitment.notes.filter((note) => note.notedOn <= asAt)
  const result = notes.findLast((note) => note.kind === 'result')?.result
  if (result) return result
  if (notes.some((note) => note.kind === 'front_comment')) return 'commented'
  return notes.some((note) => note.kind === 'self_report') ? 'self_reported' : 'registered'
}

/** The promised day has passed and no result is known. */
export function isOverdue(commitment: LeaderCommitment, asAt: Day): boolean {
  const { targetOn } = commitment
  const state = commitmentState(commitment, asAt)
  return targetOn !== null && targetOn < asAt && !(commitmentResults as readonly string[]).includes(state)
}
