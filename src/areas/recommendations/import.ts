import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { Entry, Outcome, Stance } from './entry.ts'
import type { RecommendationFacts } from './recommendation.ts'
import { mayAnswer, mayClose, mayReceive } from './workflow.ts'

/** A row of an old register: what was asked, and as much of what followed as was written down. */
export interface OldRow {
  readonly text: string
  readonly legalRef: string | null
  readonly addressee: string
  readonly number: string | null
  readonly issuedOn: Day
  readonly replyByOn: Day | null
  readonly receivedOn: Day | null
  readonly answeredOn: Day | null
  readonly answerNumber: string | null
  readonly stance: Stance | null
  readonly answerText: string | null
  readonly promisedOn: Day | null
  readonly outcome: Outcome | null
  readonly closedOn: Day | null
  readonly note: string | null
}

/** The refusal of one row, as it is kept and shown. */
export interface RowRefusal {
  readonly key: string
  readonly field: string | null
  readonly params: Readonly<Record<string, string | number>>
}

/** What came of one row of the file. */
export interface RowAccount {
  readonly row: number
  readonly outcome: 'taken' | 'there' | 'refused'
  readonly text: string
  readonly id: Id | null
  readonly refusals: readonly RowRefusal[]
}

export function asRowRefusal({ key, field, params }: Refusal): RowRefusal {
  return { key, field: field ?? null, params: params ?? {} }
}

/**
 * Checks a row step by step, as if each had been written down on its day: the same rules hold for old registers. Gives
 * the first thing that cannot be; `null` when the whole row can.
 */
export function rowProblem(
  row: OldRow,
  facts: RecommendationFacts,
  steps: readonly Entry[],
  today: Day,
): Refusal | null {
  if (row.issuedOn > today) return refuse('recommendations.in_future', { field: 'issuedOn' })
  if (row.replyByOn !== null && row.replyByOn < row.issuedOn)
    return refuse('recommendations.reply_before_issue', { field: 'replyByOn' })
  if ((row.answeredOn === null) !== (row.stance === null))
    return refuse('platform.required', { field: row.stance === null ? 'stance' : 'answeredOn' })
  if ((row.closedOn === null) !== (row.outcome === null))
    return refuse('platform.required', { field: row.outcome === null ? 'outcome' : 'closedOn' })
  const said = row.answerText ?? row.note
  if (row.answeredOn !== null && said === null) return refuse('platform.required', { field: 'answerText' })
  if (row.closedOn !== null && row.note === null) return refuse('platform.required', { field: 'note' })
  const fields = { receipt: 'receivedOn', answer: 'answeredOn', closure: 'closedOn' } as const
  let known = facts
  for (const step of steps) {
    const problem = stepProblem(known, step, today)
    if (problem) return { ...problem, field: fields[step.kind as keyof typeof fields] ?? 'closedOn' }
    known = { ...known, entries: [...known.entries, step] }
  }
  return null
}

function stepProblem(facts: RecommendationFacts, step: Entry, today: Day): Refusal | null {
  const at = { on: step.on, today }
  if (step.kind === 'receipt') return mayReceive(facts, at)
  if (step.kind === 'answer') return mayAnswer(facts, at, step.promisedOn)
  // The old register itself is kept as the proof of what it says.
  return step.kind === 'closure' ? mayClose(facts, at, step.outcome, 1) : null
}
