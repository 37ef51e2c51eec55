import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper, findDocument, issueDocument, paperShape } from '../documents/index.ts'
import { zEditNo, zRemoval } from './input.actions.ts'
import { itemTopics } from './item.ts'
import { permissions } from './permissions.ts'
import { insertPlan, lockPlan, type PlanValues, supersedePlan, updatePlan } from './plan.store.ts'
import { type PlanFacts, planState } from './plan.ts'
import { insertStep } from './step.store.ts'

const zPlan = z.object({
  title: zLine(300),
  topic: z.enum(itemTopics),
  from: zDay,
  to: zDay,
  purpose: zMaybe(zText(4000)).optional(),
  content: zMaybe(zText(10_000)).optional(),
})

const subjectOf = (id: Id) => ({ kind: 'communication_plan', id })
const valuesOf = (input: z.output<typeof zPlan>): PlanValues => ({
  ...input,
  purpose: input.purpose ?? null,
  content: input.content ?? null,
})
const ends = ({ from, to }: { from: string; to: string }): Refusal | null =>
  to < from ? refuse('outreach.ends_before', { field: 'to' }) : null

export const draftPlan = action({
  name: 'outreach.draft_plan',
  permission: permissions.draft,
  input: zPlan.extend({ id: zId.optional() }),
  load: async (_, input) => ends(input),
  run: async (w, { id = newId(), ...input }) => {
    await insertPlan(w, id, valuesOf(input))
    return done({ output: { id }, subject: subjectOf(id), data: { title: input.title } })
  },
})

/** Locks a plan that is still being written. */
async function openDraft(w: Writing, id: Id): Promise<PlanFacts | Refusal> {
  const facts = await lockPlan(w, id)
  if (!facts) return refuse('outreach.not_found', { kind: 'missing' })
  return planState(facts, w.today) === 'draft' ? facts : refuse('outreach.plan_issued', { kind: 'conflict' })
}

export const editPlan = action({
  name: 'outreach.edit_plan',
  permission: permissions.post,
  input: zPlan.extend({ id: zId, editNo: zEditNo }),
  load: async (w, input) => {
    const facts = await openDraft(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.plan.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    return ends(input) ?? facts
  },
  run: async (w, { id, editNo, ...input }) => {
    await updatePlan(w, id, editNo + 1, valuesOf(input))
    return done({ output: { id, editNo: editNo + 1 }, subject: subjectOf(id), data: { title: input.title } })
  },
})

/** In force, by a document of the register or one on paper. */
export const issuePlan = action({
  name: 'outreach.issue_plan',
  permission: permissions.sign,
  input: z.object({ id: zId, happenedOn: zDay, ...paperShape }),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const facts = await openDraft(w, id)
    if (isRefusal(facts)) return facts
    if (happenedOn > w.today) return refuse('outreach.in_future', { field: 'happenedOn' })
    if (!documentId && !reference) return refuse('outreach.paper_needed', { field: 'reference' })
    return (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, happenedOn, documentId, reference }, { plan }) => {
    await insertStep(w, 'plan', id, { stage: 'issued', happenedOn, documentId, reference })
    const data = { title: plan.title, happenedOn, reference: reference ?? null }
    return done({ output: { id }, subject: subjectOf(id), data })
  },
})

/** Issues the document written for a plan and puts the plan in force by it: both or neither. */
export const issuePlanPaper = action({
  name: 'outreach.issue_plan_paper',
  permission: permissions.sign,
  input: z.object({ id: zId, documentId: zId, issuedOn: zDay, editNo: zEditNo.optional() }),
  load: async (w, { id, documentId }) => {
    const document = await findDocument(w, documentId)
    return document?.origin?.id === id ? document : refuse('documents.paper_not_found', { kind: 'missing' })
  },
  run: async (w, { id, documentId, issuedOn, editNo }, { abstract }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const moved = await within(w, issuePlan, { id, happenedOn: issuedOn, documentId })
    if (isRefusal(moved)) return moved
    const data = { abstract, numberText: issued.numberText, issuedOn }
    return done({ output: { id, documentId, numberText: issued.numberText }, subject: subjectOf(id), data })
  },
})

/** Entered by mistake; its items stay, without a plan to lead back to. */
export const removePlan = action({
  name: 'outreach.remove_plan',
  permission: permissions.sign,
  input: zRemoval,
  load: async (w, { id }) => (await lockPlan(w, id)) ?? refuse('outreach.not_found', { kind: 'missing' }),
  run: async (w, { id, reason }, { plan }) => {
    await supersedePlan(w, id, reason)
    return done({ output: { id }, subject: subjectOf(id), data: { title: plan.title, reason } })
  },
})
