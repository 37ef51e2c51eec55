import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { criticismForms } from './form.ts'
import { permissions } from './permissions.ts'
import { insertPlan, lockPlan, lockPlanYear, replacePlanLines, updatePlan } from './plan.store.ts'
import { isOpenPlan, type PlanLine, planState } from './plan.ts'
import { insertStep } from './step.store.ts'
import { badDay } from './step.ts'

const blankOr = (max: number) =>
  z
    .union([z.literal(''), zLine(max)])
    .optional()
    .transform((text) => text ?? '')
const orNull = <T>(inner: z.ZodType<T>) =>
  zMaybe(inner)
    .optional()
    .transform((value) => value ?? null)

const zPlanLine = z.object({
  lineId: zMaybe(zId)
    .optional()
    .transform((id) => id ?? newId()),
  title: zLine(500),
  draftingBody: blankOr(300),
  form: z.enum(criticismForms),
  lead: blankOr(200),
  plannedTime: blankOr(120),
  plannedFrom: orNull(zDay),
  plannedTo: orNull(zDay),
})

/** Rows of a form in which no title was typed are not lines. */
const zPlanLines = z.preprocess((value) => {
  if (!Array.isArray(value)) return value
  return value.filter((row) => typeof row !== 'object' || row === null || (row as { title?: unknown }).title !== '')
}, z.array(zPlanLine).max(60).default([])) as unknown as z.ZodType<readonly PlanLine[]>

const content = { title: zLine(300), purpose: zMaybe(zText(4000)).optional(), lines: zPlanLines }

function checkLines(lines: readonly PlanLine[]): Refusal | null {
  const turned = lines.findIndex((line) => line.plannedFrom && line.plannedTo && line.plannedFrom > line.plannedTo)
  if (turned >= 0) return refuse('criticism.ends_before', { field: `lines.${turned}.plannedTo` })
  const twice = new Set(lines.map((line) => line.lineId)).size < lines.length
  return twice ? refuse('criticism.line_twice', { field: 'lines' }) : null
}

/** Begins the plan of a year. There is one at a time; a change after issue is a new version. */
export const draftPlan = action({
  name: 'criticism.draft_plan',
  permission: permissions.plan,
  input: z.object({
    ...content,
    id: zId.optional(),
    year: z.coerce.number().int().min(1990).max(2200),
    draftedOn: zMaybe(zDay).optional(),
  }),
  load: async (w, { year, lines, draftedOn }) => {
    if (draftedOn && draftedOn > w.today) return refuse('criticism.in_future', { field: 'draftedOn' })
    const versions = await lockPlanYear(w, year)
    if (versions.some((one) => planState(one, null) !== 'withdrawn'))
      return refuse('criticism.plan_exists', { kind: 'conflict', field: 'year', params: { year } })
    return checkLines(lines) ?? { version: versions.length + 1 }
  },
  run: async (w, input, { version }) => {
    const { id = newId(), year, title, purpose = null, lines } = input
    // A year whose earlier draft was withdrawn begins again: the version counts on, and nothing is amended by it.
    const amendReason = null
    await insertPlan(w, { id, year, version, title, purpose, amendReason })
    await replacePlanLines(w, id, lines)
    await insertStep(w, 'plan', id, { stage: 'draft', happenedOn: input.draftedOn ?? w.today })
    const data = { year, title, count: lines.length }
    return done({ output: { id }, subject: { kind: 'criticism_plan', id }, data })
  },
})

export const editPlan = action({
  name: 'criticism.edit_plan',
  permission: permissions.plan,
  input: z.object({ ...content, id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, { id, editNo, lines }) => {
    const facts = await lockPlan(w, id)
    if (!facts) return refuse('criticism.not_found', { kind: 'missing' })
    const state = planState(facts, null)
    if (!isOpenPlan(state)) return refuse('criticism.plan_signed', { kind: 'conflict', params: { state } })
    if (facts.plan.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    return checkLines(lines) ?? facts
  },
  run: async (w, { id, title, purpose = null, lines }, { plan }) => {
    const editNo = plan.editNo + 1
    await updatePlan(w, id, editNo, { title, purpose })
    await replacePlanLines(w, id, lines)
    const data = { year: plan.year, title, count: lines.length }
    return done({ output: { id, editNo }, subject: { kind: 'criticism_plan', id }, data })
  },
})

/** The next version of an issued plan, with the reason; it takes its place on the day it is issued. */
export const amendPlan = action({
  name: 'criticism.amend_plan',
  permission: permissions.issue_plan,
  input: z.object({ id: zId, versionId: zId.optional(), reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await lockPlan(w, id)
    if (!facts) return refuse('criticism.not_found', { kind: 'missing' })
    const versions = await lockPlanYear(w, facts.plan.year)
    const state = planState(facts, null, versions)
    const open = versions.some((one) => one.plan.id !== id && isOpenPlan(planState(one, null)))
    if (state !== 'issued' || open)
      return refuse('criticism.plan_not_amendable', { kind: 'conflict', params: { state } })
    return { facts, version: Math.max(...versions.map((one) => one.plan.version)) + 1 }
  },
  run: async (w, { versionId, reason }, { facts, version }) => {
    const id = versionId ?? newId()
    const { year, title, purpose } = facts.plan
    await insertPlan(w, { id, year, version, title, purpose, amendReason: reason })
    await replacePlanLines(w, id, facts.lines)
    await insertStep(w, 'plan', id, { stage: 'draft', happenedOn: w.today, note: reason })
    return done({ output: { id, version }, subject: { kind: 'criticism_plan', id }, data: { year, version, reason } })
  },
})

/** Takes a draft off the desk. */
export const withdrawPlan = action({
  name: 'criticism.withdraw_plan',
  permission: permissions.sign,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000) }),
  load: async (w, { id, happenedOn }) => {
    const facts = await lockPlan(w, id)
    if (!facts) return refuse('criticism.not_found', { kind: 'missing' })
    const state = planState(facts, null)
    if (!isOpenPlan(state)) return refuse('criticism.plan_signed', { kind: 'conflict', params: { state } })
    return badDay(facts.steps, happenedOn, w.today) ?? facts
  },
  run: async (w, { id, happenedOn, reason }, { plan }) => {
    await insertStep(w, 'plan', id, { stage: 'withdrawn', happenedOn, note: reason })
    return done({ output: { id }, subject: { kind: 'criticism_plan', id }, data: { year: plan.year, reason } })
  },
})
