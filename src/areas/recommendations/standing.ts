import { type Day, daysBetween } from '../../values/day.ts'
import { type Ageing, ageingOf, type DueBasis, dueOf, type Lateness, latenessOn } from './due.ts'
import { byDay, type Closure, entriesOf, lastOf, type Outcome, type Stance } from './entry.ts'
import type { RecommendationFacts } from './recommendation.ts'

export const stages = [
  'draft',
  'issued',
  'received',
  'answered',
  'implementing',
  'resolved',
  'unresolved_closed',
  'withdrawn',
  'superseded',
] as const
export type Stage = (typeof stages)[number]

/** No written answer yet. */
export const openStages: readonly Stage[] = ['issued', 'received']
/** Nothing more is awaited. */
export const finalStages: readonly Stage[] = ['resolved', 'unresolved_closed', 'withdrawn', 'superseded']

/** How a recommendation stood on a day; computed, never stored. */
export interface Standing {
  readonly stage: Stage
  /** What the last written answer said. */
  readonly stance: Stance | null
  readonly dueOn: Day | null
  readonly dueBasis: DueBasis | null
  /** Only while it is unanswered. */
  readonly lateness: Lateness | null
  readonly ageing: Ageing | null
  /** Days over the term while unanswered, negative before it; 0 otherwise. */
  readonly daysOver: number
  /** Day of the first written answer. */
  readonly answeredOn: Day | null
  readonly promisedOn: Day | null
  /** The promised day has passed and it is not over. */
  readonly promiseBroken: boolean
  /** Taken up by the agency, with no day named: ask for one. */
  readonly promiseMissing: boolean
  readonly remindedOn: Day | null
  readonly reminders: number
  readonly escalatedOn: Day | null
  readonly closedOn: Day | null
}

/**
 * The standing as at a day, from the facts of that day and before, as far as they are known now; `null` when there
 * was nothing yet. Put the facts through `knownFacts` first to ask what was known earlier.
 */
export function stateOf(facts: RecommendationFacts, asAt: Day): Standing | null {
  const { recommendation, entries } = facts
  const { issue, draftedOn } = recommendation
  const issued = issue !== null && issue.on <= asAt
  if (!issued && draftedOn > asAt) return null
  const answers = [...entriesOf(entries, 'answer', asAt)].filter((answer) => answer.written).sort(byDay)
  const answer = answers.at(-1) ?? null
  const closure = lastOf(entries, 'closure', asAt)
  const promisedOn = promiseOf(facts, asAt)
  const stage = stageOf(facts, asAt, closure, answer?.stance ?? null, promisedOn)
  const due = dueOf(facts, asAt)
  const waiting = openStages.includes(stage) && due !== null && issue !== null
  const over = !finalStages.includes(stage) && promisedOn !== null && promisedOn < asAt
  const reminders = entriesOf(entries, 'reminder', asAt)
  return {
    stage,
    stance: answer?.stance ?? null,
    dueOn: due?.on ?? null,
    dueBasis: due?.basis ?? null,
    lateness: waiting ? latenessOn(due.on, issue.escalateDays, asAt) : null,
    ageing: waiting ? ageingOf(due.on, asAt) : null,
    daysOver: waiting ? daysBetween(due.on, asAt) : 0,
    answeredOn: answers[0]?.on ?? null,
    promisedOn,
    promiseBroken: over,
    promiseMissing: stage === 'answered' && isTakenUp(answer?.stance ?? null) && promisedOn === null,
    remindedOn: lastOf(entries, 'reminder', asAt)?.on ?? null,
    reminders: reminders.length,
    escalatedOn: lastOf(entries, 'escalation', asAt)?.on ?? null,
    closedOn: closure?.on ?? null,
  }
}

function isTakenUp(stance: Stance | null): boolean {
  return stance === 'accepted' || stance === 'partly'
}

/** The last promised day, from the answers in writing and the reports of progress. */
function promiseOf({ entries }: RecommendationFacts, asAt: Day): Day | null {
  const named = [
    ...entriesOf(entries, 'answer', asAt).filter((answer) => answer.written),
    ...entriesOf(entries, 'progress', asAt),
  ]
  return (
    [...named]
      .sort(byDay)
      .filter((entry) => entry.promisedOn !== null)
      .at(-1)?.promisedOn ?? null
  )
}

function stageOf(
  { recommendation, entries }: RecommendationFacts,
  asAt: Day,
  closure: Closure | null,
  stance: Stance | null,
  promisedOn: Day | null,
): Stage {
  const { issue, withdrawal, supersession } = recommendation
  if (supersession) return 'superseded'
  if (withdrawal && withdrawal.on <= asAt) return 'withdrawn'
  if (!issue || issue.on > asAt) return 'draft'
  if (closure) return closure.outcome satisfies Outcome
  if (stance !== null) {
    const moving = promisedOn !== null || entriesOf(entries, 'progress', asAt).length > 0
    return isTakenUp(stance) && moving ? 'implementing' : 'answered'
  }
  return lastOf(entries, 'receipt', asAt) ? 'received' : 'issued'
}
