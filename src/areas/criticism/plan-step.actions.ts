import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper, findDocument, issueDocument, paperShape } from '../documents/index.ts'
import { permissions } from './permissions.ts'
import { lockPlan, lockPlanYear } from './plan.store.ts'
import { cannotMovePlan, type PlanFacts, type PlanState, planState } from './plan.ts'
import { insertStep } from './step.store.ts'

const shape = { id: zId, happenedOn: zDay, note: zMaybe(zText(5000)).optional(), ...paperShape }

async function open(w: Writing, id: Id, stage: PlanState, on: Day): Promise<PlanFacts | Refusal> {
  const facts = await lockPlan(w, id)
  if (!facts) return refuse('criticism.not_found', { kind: 'missing' })
  return cannotMovePlan(facts, stage, on, w.today) ?? facts
}

/** What the Party committee said on the draft plan. */
export const recordPlanOpinion = action({
  name: 'criticism.record_plan_opinion',
  permission: permissions.sign,
  input: z.object(shape),
  load: async (w, { id, happenedOn, documentId }) =>
    (await checkPaper(w, documentId)) ?? (await open(w, id, 'party_opinion', happenedOn)),
  run: async (w, { id, happenedOn, documentId, reference, note }, { plan }) => {
    await insertStep(w, 'plan', id, { stage: 'party_opinion', happenedOn, documentId, reference, note })
    const data = { year: plan.year, happenedOn }
    return done({ output: { id }, subject: { kind: 'criticism_plan', id }, data })
  },
})

/** The chair signs: from this day the plan, or its new version, is in force. */
export const issuePlan = action({
  name: 'criticism.issue_plan',
  permission: permissions.issue_plan,
  input: z.object(shape),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const facts = await open(w, id, 'issued', happenedOn)
    if (isRefusal(facts)) return facts
    if (!documentId && !reference) return refuse('criticism.paper_needed', { field: 'reference' })
    return (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, happenedOn, documentId, reference, note }, { plan, lines }) => {
    await insertStep(w, 'plan', id, { stage: 'issued', happenedOn, documentId, reference, note })
    const data = {
      year: plan.year,
      version: plan.version,
      happenedOn,
      count: lines.length,
      reference: reference ?? null,
    }
    return done({ output: { id }, subject: { kind: 'criticism_plan', id }, data })
  },
})

/** Issues the document of a plan and puts the plan in force by it. */
export const issuePlanPaper = action({
  name: 'criticism.issue_plan_paper',
  permission: permissions.issue_plan,
  input: z.object({ id: zId, documentId: zId, issuedOn: zDay, editNo: z.coerce.number().int().min(1).optional() }),
  load: async (w, { id, documentId }) => {
    const document = await findDocument(w, documentId)
    return document?.origin?.id === id
      ? document
      : refuse('documents.paper_not_found', { kind: 'missing', field: 'documentId' })
  },
  run: async (w, { id, documentId, issuedOn, editNo }, { abstract }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const moved = await within(w, issuePlan, { id, happenedOn: issuedOn, documentId })
    if (isRefusal(moved)) return moved
    const { numberText } = issued
    const data = { abstract, numberText, issuedOn }
    return done({ output: { id, documentId, numberText }, subject: { kind: 'criticism_plan', id }, data })
  },
})

export const closePlan = action({
  name: 'criticism.close_plan',
  permission: permissions.issue_plan,
  input: z.object({ id: zId, happenedOn: zDay, note: zMaybe(zText(2000)).optional() }),
  load: async (w, { id, happenedOn }) => {
    const facts = await open(w, id, 'closed', happenedOn)
    if (isRefusal(facts)) return facts
    const state = planState(facts, null, await lockPlanYear(w, facts.plan.year))
    return state === 'amended' ? refuse('criticism.plan_signed', { kind: 'conflict', params: { state } }) : facts
  },
  run: async (w, { id, happenedOn, note }, { plan }) => {
    await insertStep(w, 'plan', id, { stage: 'closed', happenedOn, note })
    return done({
      output: { id },
      subject: { kind: 'criticism_plan', id },
      data: { year: plan.year, happenedOn },
    })
  },
})
