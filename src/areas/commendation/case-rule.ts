import type { Day } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { type AwardForm, isUpward } from './award-form.ts'
import { type CaseStage, overruled } from './case-step.ts'
import {
  type CaseFacts,
  type CaseState,
  type CommendationCase,
  lastMove,
  lastVote,
  stateOf,
} from './commendation-case.ts'

/** A letter of thanks needs neither report nor council; the people of an area vote on a title without a report. */
const withoutReport: readonly AwardForm[] = ['emulation_title', 'letter_of_thanks']
const withoutCouncil: readonly AwardForm[] = ['letter_of_thanks']

export function needsReport(form: AwardForm): boolean {
  return !withoutReport.includes(form)
}

export function needsCouncil(form: AwardForm): boolean {
  return !withoutCouncil.includes(form)
}

/** The stages a case may go to from where it stands. */
export function nextStages(
  { form, authority }: Pick<CommendationCase, 'form' | 'authority'>,
  at: CaseState,
): readonly CaseStage[] {
  const up = isUpward(authority)
  const send: CaseStage = up ? 'submitted_up' : 'submitted'
  const give: CaseStage = up ? 'granted' : 'decided'
  const afterReport: readonly CaseStage[] = needsCouncil(form) ? ['reviewed'] : ['reviewed', send, give]
  switch (at) {
    case 'nominated':
      return [...(needsReport(form) ? [] : afterReport), 'reported', 'withdrawn']
    case 'reported':
      return [...afterReport, 'withdrawn']
    case 'reviewed':
      return [send, 'reviewed', 'withdrawn']
    case 'submitted':
      return ['decided', 'refused', 'withdrawn']
    case 'submitted_up':
      return ['returned', 'granted', 'refused', 'withdrawn']
    case 'returned':
      return ['submitted_up', 'reviewed', 'withdrawn']
    case 'decided':
      return ['printed', 'presented', 'recorded']
    case 'granted':
    case 'printed':
      return ['presented', 'recorded']
    case 'presented':
      return ['recorded']
    default:
      return []
  }
}

/** Why a case cannot go to a stage on a day; `null` when it can. What a stage asks for besides is said elsewhere. */
export function cannotGo(facts: CaseFacts, stage: CaseStage, on: Day, today: Day): Refusal | null {
  const state = stateOf(facts, null)
  const name = facts.case.recipient.name
  if (state === 'superseded' || state === 'withdrawn')
    return refuse('commendation.case_over', { kind: 'conflict', params: { state, name } })
  if (!nextStages(facts.case, state).includes(stage))
    return refuse('commendation.stage_out_of_order', {
      kind: 'conflict',
      field: 'stage',
      params: { stage, state, name },
    })
  return badDay(on, lastMove(facts.steps, null)?.happenedOn ?? null, today)
}

/** Steps come in the order of their days, and none lies in the future. */
export function badDay(on: Day, last: Day | null, today: Day): Refusal | null {
  if (on > today) return refuse('commendation.in_future', { field: 'happenedOn' })
  if (last !== null && on < last)
    return refuse('commendation.before_last_step', { field: 'happenedOn', params: { last } })
  return null
}

/** Until the council has looked at it, or when it came back from above, a nomination may still be changed. */
export function mayEdit(facts: CaseFacts): Refusal | null {
  const state = stateOf(facts, null)
  if (['nominated', 'reported', 'returned', 'not_begun'].includes(state)) return null
  return refuse('commendation.no_longer_open', { kind: 'conflict', params: { state, name: facts.case.recipient.name } })
}

/**
 * Carried: more than half of the votes, and at least the share that the setting asks for (50 by default; a council whose
 * statute asks for 80 % sets 80).
 */
export function isCarried(
  { inFavour, voting }: { readonly inFavour: number; readonly voting: number },
  percent: number,
): boolean {
  return inFavour * 2 > voting && inFavour * 100 >= percent * voting
}

/** What the council's vote lets happen next. */
export type Standing = 'not_needed' | 'not_voted' | 'carried' | 'overruled' | 'lost'

export function voteStanding(facts: CaseFacts, percent: number): Standing {
  const vote = lastVote(facts)
  if (!vote) return needsCouncil(facts.case.form) ? 'not_voted' : 'not_needed'
  if (isCarried(vote, percent)) return 'carried'
  const said = stepsBy(facts.steps, null).findLast((step) => step.stage === overruled)
  return said && said.meetingId === vote.meetingId ? 'overruled' : 'lost'
}

/** Below the share a case is not submitted, unless the chair has decided so and said why. */
export function maySubmit(facts: CaseFacts, percent: number): Refusal | null {
  const { name } = facts.case.recipient
  const standing = voteStanding(facts, percent)
  if (standing === 'not_voted') return refuse('commendation.not_voted', { field: 'ids', params: { name } })
  if (standing !== 'lost') return null
  const vote = lastVote(facts)
  const params = { name, inFavour: vote?.inFavour ?? 0, voting: vote?.voting ?? 0, percent }
  return refuse('commendation.vote_lost', { field: 'ids', params })
}

/** The chair overrules a lost vote, once for each vote. */
export function mayOverrule(facts: CaseFacts, percent: number): Refusal | null {
  if (stateOf(facts, null) !== 'reviewed' || voteStanding(facts, percent) !== 'lost')
    return refuse('commendation.nothing_to_overrule', { kind: 'conflict' })
  return null
}

/** The last step taken back; the first one stays, and with it the case. */
export function mayUndo(facts: CaseFacts, stepId: string): Refusal | null {
  const steps = stepsBy(facts.steps, null)
  const last = steps.at(-1)
  if (facts.case.supersededAt !== null || !last || last.id !== stepId || steps.length < 2)
    return refuse('commendation.not_last_step', { kind: 'conflict' })
  return null
}
