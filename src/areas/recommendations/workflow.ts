import type { Day } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { dueOf } from './due.ts'
import type { Entry, EntryKind, Outcome } from './entry.ts'
import type { RecommendationFacts } from './recommendation.ts'
import { finalStages, openStages, type Stage, type Standing, stateOf } from './standing.ts'

/** A step that somebody wants to write down; judged on the day it happened and on the day of writing. */
export interface Step {
  readonly on: Day
  readonly today: Day
}

/**
 * What may be said against any entry: the recommendation is out and stands, and the day is neither before the issue nor
 * in the future. `null` when nothing is.
 */
function standsOn({ recommendation }: RecommendationFacts, { on, today }: Step): Refusal | null {
  const { issue, withdrawal, supersession } = recommendation
  if (supersession) return refuse('recommendations.superseded', { kind: 'conflict' })
  if (!issue) return refuse('recommendations.not_issued', { kind: 'conflict' })
  if (withdrawal) return refuse('recommendations.withdrawn', { kind: 'conflict' })
  if (on > today) return refuse('recommendations.in_future', { field: 'on' })
  if (on < issue.on) return refuse('recommendations.before_issue', { field: 'on', params: { issuedOn: issue.on } })
  return null
}

/** Closed by either day: a step before the closure is refused too once it is over, but for what was agreed in time. */
function openOn(facts: RecommendationFacts, step: Step): Refusal | null {
  const closed = [step.on, step.today].some((day) => finalStages.includes(stageOn(facts, day)))
  return standsOn(facts, step) ?? (closed ? refuse('recommendations.closed', { kind: 'conflict' }) : null)
}

function stageOn(facts: RecommendationFacts, day: Day): Stage {
  return stateOf(facts, day)?.stage ?? 'draft'
}

export function mayEdit(facts: RecommendationFacts): Refusal | null {
  if (facts.recommendation.supersession) return refuse('recommendations.superseded', { kind: 'conflict' })
  return facts.recommendation.issue ? refuse('recommendations.already_issued', { kind: 'conflict' }) : null
}

export function mayIssue(facts: RecommendationFacts, { on, today }: Step, replyByOn: Day | null): Refusal | null {
  const refused = mayEdit(facts)
  if (refused) return refused
  if (on > today) return refuse('recommendations.in_future', { field: 'issuedOn' })
  return replyByOn !== null && replyByOn < on
    ? refuse('recommendations.reply_before_issue', { field: 'replyByOn' })
    : null
}

export function mayReceive(facts: RecommendationFacts, step: Step): Refusal | null {
  const refused = openOn(facts, step)
  if (refused) return refused
  return has(facts, 'receipt') ? refuse('recommendations.already_received', { kind: 'conflict' }) : null
}

/**
 * More time is agreed while an answer is awaited, whenever it is written down; it goes beyond the day that was due then.
 */
export function mayExtend(facts: RecommendationFacts, step: Step, dueOn: Day): Refusal | null {
  const refused = standsOn(facts, step)
  if (refused) return refused
  if (!openStages.includes(stageOn(facts, step.on))) return refuse('recommendations.not_awaited', { field: 'on' })
  const before = dueOf(facts, step.on)
  if (before && dueOn <= before.on)
    return refuse('recommendations.extension_not_later', { field: 'dueOn', params: { dueOn: before.on } })
  return null
}

export function mayAnswer(facts: RecommendationFacts, step: Step, promisedOn: Day | null): Refusal | null {
  return openOn(facts, step) ?? promiseAfter(step, promisedOn)
}

/** Work goes on only after the agency has said in writing what it will do. */
export function mayProgress(facts: RecommendationFacts, step: Step, promisedOn: Day | null): Refusal | null {
  const refused = openOn(facts, step)
  if (refused) return refused
  if (!['answered', 'implementing'].includes(stageOn(facts, step.on)))
    return refuse('recommendations.not_answered', { kind: 'conflict' })
  return promiseAfter(step, promisedOn)
}

function promiseAfter({ on }: Step, promisedOn: Day | null): Refusal | null {
  return promisedOn !== null && promisedOn < on
    ? refuse('recommendations.promise_before', { field: 'promisedOn' })
    : null
}

export function mayRemind(facts: RecommendationFacts, step: Step): Refusal | null {
  return openOn(facts, step)
}

/** The level above is asked when the term or the promise is broken, or the answer was no. */
export function mayEscalate(facts: RecommendationFacts, step: Step): Refusal | null {
  const refused = openOn(facts, step)
  if (refused) return refused
  const standing = stateOf(facts, step.on)
  const reason = standing && (standing.lateness || standing.promiseBroken || standing.stance === 'rejected')
  return reason ? null : refuse('recommendations.not_overdue', { kind: 'conflict' })
}

/**
 * Resolved: the agency has answered in writing and the Front has seen proof (`evidence`: how many pieces). Unresolved:
 * the chair ends it, with a reason, in any open stage.
 */
export function mayClose(facts: RecommendationFacts, step: Step, outcome: Outcome, evidence: number): Refusal | null {
  const refused = openOn(facts, step)
  if (refused) return refused
  if (facts.entries.some((entry) => !entry.supersession && entry.on > step.on && entry.kind !== 'reminder'))
    return refuse('recommendations.closed_before_entry', { field: 'on' })
  if (outcome === 'unresolved_closed') return null
  if (stateOf(facts, step.on)?.answeredOn === null) return refuse('recommendations.not_answered', { kind: 'conflict' })
  return evidence > 0 ? null : refuse('recommendations.no_evidence', { field: 'files' })
}

export function mayReopen(facts: RecommendationFacts): Refusal | null {
  const { withdrawal, supersession } = facts.recommendation
  if (supersession) return refuse('recommendations.superseded', { kind: 'conflict' })
  if (withdrawal) return refuse('recommendations.withdrawn', { kind: 'conflict' })
  return has(facts, 'closure') ? null : refuse('recommendations.not_closed', { kind: 'conflict' })
}

export function mayWithdraw(facts: RecommendationFacts, step: Step): Refusal | null {
  return openOn(facts, step)
}

export function maySupersede(facts: RecommendationFacts): Refusal | null {
  return facts.recommendation.supersession ? refuse('recommendations.superseded', { kind: 'conflict' }) : null
}

/** A step written down wrongly is taken back; a later step that rests on it goes first. */
export function mayTakeBack(facts: RecommendationFacts, entry: Entry): Refusal | null {
  if (facts.recommendation.supersession) return refuse('recommendations.superseded', { kind: 'conflict' })
  if (entry.supersession) return refuse('recommendations.entry_superseded', { kind: 'conflict' })
  if (entry.kind !== 'closure' && has(facts, 'closure')) return refuse('recommendations.closed', { kind: 'conflict' })
  return null
}

function has({ entries }: RecommendationFacts, kind: EntryKind): boolean {
  return entries.some((entry) => entry.kind === kind && !entry.supersession)
}

/** What the standing invites to do next, for a page that offers it; whether a person may is asked elsewhere. */
export type NextStep = 'issue' | 'receive' | 'remind' | 'escalate' | 'ask_promise' | 'check' | 'follow'

export function nextStep(standing: Standing): NextStep | null {
  if (finalStages.includes(standing.stage)) return null
  if (standing.stage === 'draft') return 'issue'
  if (standing.lateness === 'long_overdue' && standing.escalatedOn === null) return 'escalate'
  if (standing.lateness !== null) return 'remind'
  if (standing.promiseBroken) return 'check'
  if (standing.promiseMissing) return 'ask_promise'
  return standing.stage === 'issued' ? 'receive' : 'follow'
}
