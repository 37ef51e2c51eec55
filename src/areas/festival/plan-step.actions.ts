import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { checkPaper, findDocument, issueDocument } from '../documents/index.ts'
import { festivalDay } from './calendar.ts'
import { stepShape } from './form-input.actions.ts'
import { permissions } from './permissions.ts'
import { openPlan } from './plan.actions.ts'
import { planInForce, planState } from './plan.ts'
import { badDay } from './rule.ts'
import { openAreas } from './season.ts'
import { insertStep } from './step.store.ts'
import { stepsBy } from './step.ts'
import { loadWard } from './ward.store.ts'
import { loadYear } from './year.store.ts'

/** The chair signs, with the People's Committee: from this day the plan, or its new version, is in force. */
export const issuePlan = action({
  name: 'festival.issue_plan',
  permission: permissions.issue_plan,
  input: z.object(stepShape),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const open = await openPlan(w, id)
    if (isRefusal(open)) return open
    const { facts, versions } = open
    if (planState(facts, versions, null) !== 'draft') return refuse('festival.plan_issued', { kind: 'conflict' })
    if (!documentId && !reference) return refuse('festival.paper_needed', { field: 'reference' })
    const last = stepsBy(facts.steps, null).at(-1)?.happenedOn ?? null
    return badDay(happenedOn, last, w.today) ?? (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, happenedOn, documentId = null, reference = null, note = null }, { plan }) => {
    await insertStep(w, 'plan', id, { stage: 'issued', happenedOn, documentId, reference, note })
    const data = { year: plan.year, version: plan.version, happenedOn, reference }
    return done({ output: { id }, subject: { kind: 'festival_plan', id }, data })
  },
})

/**
 * Closes the year: every area's result is verified, or it is told why there is none; what is still open needs the
 * decision of whoever signs.
 */
export const consolidateYear = action({
  name: 'festival.consolidate',
  permission: permissions.consolidate,
  input: z.object({ ...stepShape, decision: zMaybe(zText(2000)).optional() }),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const open = await openPlan(w, id)
    if (isRefusal(open)) return open
    const { facts, versions } = open
    if (planInForce(versions, null)?.plan.id !== id || planState(facts, versions, null) !== 'issued')
      return refuse('festival.cannot_consolidate', { kind: 'conflict' })
    if (!documentId && !reference) return refuse('festival.paper_needed', { field: 'reference' })
    const last = stepsBy(facts.steps, null).at(-1)?.happenedOn ?? null
    const refused = badDay(happenedOn, last, w.today) ?? (await checkPaper(w, documentId))
    if (refused) return refused
    const year = await loadYear(w, w.committeeId, facts.plan.year)
    const ward = await loadWard(w, w.committeeId)
    const existing = ward.existing(festivalDay(facts.plan.year)).map((area) => area.id)
    return { plan: facts.plan, open: openAreas(year, existing, happenedOn) }
  },
  run: async (w, input, { plan, open }) => {
    const { id, happenedOn, documentId = null, reference = null, decision = null } = input
    if (open.length > 0 && decision === null)
      return refuse('festival.areas_open', { kind: 'conflict', field: 'decision', params: { count: open.length } })
    await insertStep(w, 'plan', id, { stage: 'consolidated', happenedOn, documentId, reference, note: decision })
    const data = { year: plan.year, happenedOn, open: open.length, decision, reference }
    return done({ output: { id, open: open.length }, subject: { kind: 'festival_plan', id }, data })
  },
})

const paper = { id: zId, documentId: zId, issuedOn: zDay, editNo: z.coerce.number().int().min(1).optional() }

/** The document must have been written for this plan. */
const paperOf = async (w: Parameters<typeof findDocument>[0], id: Id, documentId: Id) => {
  const document = await findDocument(w, documentId)
  return document?.origin?.id === id ? document : refuse('festival.paper_not_found', { kind: 'missing' })
}

/** Issues the document of the plan and puts the plan in force by it: both or neither. */
export const issuePlanPaper = action({
  name: 'festival.issue_plan_paper',
  permission: permissions.issue_plan,
  input: z.object(paper),
  load: (w, { id, documentId }) => paperOf(w, id, documentId),
  run: async (w, { id, documentId, issuedOn, editNo }, { abstract }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const moved = await within(w, issuePlan, { id, happenedOn: issuedOn, documentId })
    if (isRefusal(moved)) return moved
    const { numberText } = issued
    const data = { abstract, numberText, issuedOn }
    return done({ output: { id, documentId, numberText }, subject: { kind: 'festival_plan', id }, data })
  },
})

/** Issues the report on the festival and closes the year by it: both or neither. */
export const consolidateByPaper = action({
  name: 'festival.consolidate_by_paper',
  permission: permissions.consolidate,
  input: z.object({ ...paper, decision: zMaybe(zText(2000)).optional() }),
  load: (w, { id, documentId }) => paperOf(w, id, documentId),
  run: async (w, { id, documentId, issuedOn, editNo, decision }, { abstract }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const given = { id, happenedOn: issuedOn, documentId, decision: decision ?? null }
    const closed = await within(w, consolidateYear, given)
    if (isRefusal(closed)) return closed
    const { numberText } = issued
    const data = { abstract, numberText, issuedOn, open: closed.open }
    return done({ output: { id, documentId, numberText }, subject: { kind: 'festival_plan', id }, data })
  },
})
