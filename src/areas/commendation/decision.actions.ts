import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { casesOfDecision, insertAwards, supersedeAwards } from './award.store.ts'
import { type Authority, authorities, authoritiesOn, isUpward } from './award-form.ts'
import { awardsFor } from './award-line.actions.ts'
import { markSuperseded, openCases } from './case.store.ts'
import { cannotGo } from './case-rule.ts'
import type { CaseFacts } from './commendation-case.ts'
import { findDecision, insertDecision, sameDecision, supersedeDecision } from './decision.store.ts'
import type { Decision } from './decision.ts'
import { firstOf, openAll } from './open.actions.ts'
import { permissions } from './permissions.ts'
import { insertSteps, supersedeSteps } from './step.store.ts'
import { checkPaper, zCases } from './submission.actions.ts'

/** What a decision says at its head and its foot. */
export const decisionShape = {
  numberText: zLine(120),
  decidedOn: zDay,
  abstract: zText(500),
  signedBy: zLine(120),
  signerPosition: zLine(200),
  documentId: zMaybe(zId).optional(),
  /** Bonuses by the multiples in force on the day; without it none is written down. */
  withBonus: zFlag.optional(),
}

/** Why this paper cannot be entered; `null` when it can. */
export async function whyNoDecision(
  w: Writing,
  authority: Authority,
  paper: Pick<Decision, 'numberText' | 'decidedOn'> & { readonly documentId?: Id | null | undefined },
): Promise<Refusal | null> {
  if (paper.decidedOn > w.today) return refuse('commendation.in_future', { field: 'decidedOn' })
  if (!authoritiesOn(paper.decidedOn).includes(authority))
    return refuse('commendation.authority_ended', { field: 'authority', params: { authority } })
  if (authority === 'ward_front' && !holds(w.actor, permissions.sign, w.committeeId))
    return refuse('commendation.signer_needed', { kind: 'forbidden' })
  if (await sameDecision(w, { authority, numberText: paper.numberText, decidedOn: paper.decidedOn }))
    return refuse('commendation.decision_known', { kind: 'conflict', field: 'numberText' })
  return checkPaper(w, paper.documentId)
}

/**
 * One decision on many cases: each is given its award, its line in the book and its bonus. What is above the ward is
 * granted by it; what the ward decides itself takes the next numbers of the book of that authority.
 */
export const decideCases = action({
  name: 'commendation.decide',
  permission: permissions.manage,
  input: z.object({ ids: zCases, ...decisionShape }),
  load: async (w, input) => {
    const cases = await openAll(w, input.ids, (facts) =>
      cannotGo(facts, isUpward(facts.case.authority) ? 'granted' : 'decided', input.decidedOn, w.today),
    )
    if (isRefusal(cases)) return cases
    const [first] = cases
    const authority = first?.case.authority
    if (!authority || cases.some((one) => one.case.authority !== authority))
      return refuse('commendation.one_authority', { field: 'ids' })
    return (await whyNoDecision(w, authority, input)) ?? { cases, authority, roundId: first.case.roundId }
  },
  run: async (w, input, { cases, authority, roundId }) => {
    const { numberText, decidedOn, abstract, signedBy, signerPosition, documentId = null, withBonus = false } = input
    const id = newId()
    const paper = { id, roundId, authority, numberText, decidedOn, abstract, signedBy, signerPosition, documentId }
    await insertDecision(w, { ...paper, fromPaper: false })
    const awards = await awardsFor(
      w,
      cases.map((one) => one.case),
      { decidedOn, withBonus, numbered: true },
    )
    await insertAwards(w, id, awards)
    const ids = cases.map((one) => one.case.id)
    const stage = isUpward(authority) ? 'granted' : 'decided'
    await insertSteps(w, 'case', ids, {
      stage,
      happenedOn: decidedOn,
      decisionId: id,
      documentId,
      reference: numberText,
    })
    await openCases(w, ids, decidedOn)
    const data = { numberText, decidedOn, authority, count: ids.length }
    return done({ output: { id, ids }, subject: { kind: 'commendation_decision', id }, data })
  },
})

/**
 * A decision entered wrongly: it is superseded with its awards, and its cases stand where they stood before. Numbers of
 * the book stay used, as on paper.
 */
export const revokeDecision = action({
  name: 'commendation.revoke_decision',
  permission: permissions.sign,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const decision = await findDecision(w, id)
    if (!decision) return refuse('commendation.not_found', { kind: 'missing' })
    const cases = await openAll(w, await casesOfDecision(w, id), () => null)
    if (isRefusal(cases)) return cases
    const stuck = cases.filter((facts) => stepsBy(facts.steps, null).at(-1)?.decisionId !== id)
    const why = (facts: CaseFacts) =>
      refuse('commendation.decision_used', { kind: 'conflict', params: { name: facts.case.recipient.name } })
    return firstOf(stuck.map(why)) ?? { decision, cases }
  },
  run: async (w, { id, reason }, { decision, cases }) => {
    const ids = cases.map((one) => one.case.id)
    const steps = cases.flatMap((facts) =>
      facts.steps.filter((step) => step.decisionId === id && step.supersededAt === null).map((step) => step.id),
    )
    await supersedeSteps(w, steps, reason)
    await supersedeAwards(w, ids, reason)
    // What was entered with the decision from its paper has nothing else to stand on.
    if (decision.fromPaper) await markSuperseded(w, ids, null, reason)
    await supersedeDecision(w, id, reason)
    const { numberText, decidedOn, authority } = decision
    const data = { numberText, decidedOn, authority, count: ids.length, reason }
    return done({ output: { id }, subject: { kind: 'commendation_decision', id }, data })
  },
})

export const zAuthority = z.enum(authorities)
