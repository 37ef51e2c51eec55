import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { deadlineRule, findAgency, loadSettings } from '../organisation/index.ts'
import { permissions } from './permissions.ts'
import { insertPlan, lockYear, type PlanValues, updatePlan, yearOfPlan } from './plan.store.ts'
import { type PlanFacts, planInForce, planState } from './plan.ts'
import { badDay } from './rule.ts'
import { daysOfYear } from './setting.ts'
import { insertStep } from './step.store.ts'

const maybeDay = zMaybe(zDay).optional()

const content = {
  title: zLine(300),
  theme: zMaybe(zText(500)).optional(),
  purpose: zMaybe(zText(4000)).optional(),
  content: zMaybe(zText(6000)).optional(),
  funding: zMaybe(zText(2000)).optional(),
  partnerId: zMaybe(zId).optional(),
  opensOn: maybeDay,
  closesOn: maybeDay,
  registerByOn: maybeDay,
  approveByOn: maybeDay,
  reportWithinDays: zMaybe(z.coerce.number().int().min(0).max(60)).optional(),
  consolidateByOn: maybeDay,
  householdsOn: maybeDay,
}
const zContent = z.object(content)

/** What was not given is as the committee's settings have it for that year. */
async function valuesOf(w: Writing, year: number, input: z.output<typeof zContent>): Promise<PlanValues | Refusal> {
  const usual = daysOfYear(year, await loadSettings(w, w.committeeId), deadlineRule)
  const values: PlanValues = {
    title: input.title,
    theme: input.theme ?? null,
    purpose: input.purpose ?? null,
    content: input.content ?? null,
    funding: input.funding ?? null,
    partnerId: input.partnerId ?? null,
    opensOn: input.opensOn ?? usual.opensOn,
    closesOn: input.closesOn ?? usual.closesOn,
    registerByOn: input.registerByOn ?? usual.registerByOn,
    approveByOn: input.approveByOn ?? usual.approveByOn,
    reportWithinDays: input.reportWithinDays ?? usual.reportWithinDays,
    consolidateByOn: input.consolidateByOn ?? usual.consolidateByOn,
    householdsOn: input.householdsOn ?? usual.householdsOn,
  }
  const { partnerId } = values
  if (partnerId && !(await findAgency(w, w.committeeId, partnerId)))
    return refuse('festival.no_partner', { kind: 'missing', field: 'partnerId' })
  return outOfOrder(values) ?? values
}

/** Areas register, are approved, hold it, report: each day of the plan comes after the one before it. */
function outOfOrder(plan: PlanValues): Refusal | null {
  const order = ['registerByOn', 'approveByOn', 'closesOn', 'consolidateByOn'] as const
  if (plan.closesOn < plan.opensOn) return refuse('festival.days_out_of_order', { field: 'closesOn' })
  const at = order.findIndex((field, i) => i > 0 && plan[field] < plan[order[i - 1] ?? field])
  return at < 0 ? null : refuse('festival.days_out_of_order', { field: order[at] as string })
}

const isDraft = (one: PlanFacts, versions: readonly PlanFacts[]): boolean => planState(one, versions, null) === 'draft'

/** The version of a plan with all versions of its year, its year locked. */
export async function openPlan(
  w: Writing,
  id: Id,
): Promise<{ readonly facts: PlanFacts; readonly versions: readonly PlanFacts[] } | Refusal> {
  const year = await yearOfPlan(w, w.committeeId, id)
  const versions = year === null ? [] : await lockYear(w, year)
  const facts = versions.find((one) => one.plan.id === id)
  return facts ? { facts, versions } : refuse('festival.not_found', { kind: 'missing' })
}

/** Begins the plan of a year. There is one at a time; a change after issue is an amendment. */
export const draftPlan = action({
  name: 'festival.draft_plan',
  permission: permissions.plan,
  input: zContent.extend({
    id: zId.optional(),
    year: z.coerce.number().int().min(1990).max(2199),
    draftedOn: maybeDay,
  }),
  load: async (w, input) => {
    const { year } = input
    const refused = badDay(input.draftedOn ?? w.today, null, w.today, 'draftedOn')
    if (refused) return refused
    const versions = await lockYear(w, year)
    if (versions.some((one) => planState(one, versions, null) !== 'withdrawn'))
      return refuse('festival.plan_exists', { kind: 'conflict', field: 'year', params: { year } })
    const values = await valuesOf(w, year, input)
    return isRefusal(values) ? values : { values, version: (versions[0]?.plan.version ?? 0) + 1 }
  },
  run: async (w, { id = newId(), year, draftedOn }, { values, version }) => {
    await insertPlan(w, { id, year, version, amendReason: null }, values)
    await insertStep(w, 'plan', id, { stage: 'drafted', happenedOn: draftedOn ?? w.today })
    const data = { year, title: values.title }
    return done({ output: { id }, subject: { kind: 'festival_plan', id }, data })
  },
})

export const editPlan = action({
  name: 'festival.edit_plan',
  permission: permissions.plan,
  input: zContent.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const open = await openPlan(w, input.id)
    if (isRefusal(open)) return open
    const { facts, versions } = open
    if (!isDraft(facts, versions)) return refuse('festival.plan_issued', { kind: 'conflict' })
    if (facts.plan.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    const values = await valuesOf(w, facts.plan.year, input)
    return isRefusal(values) ? values : { values, year: facts.plan.year }
  },
  run: async (w, { id, editNo }, { values, year }) => {
    if (!(await updatePlan(w, id, editNo, values))) return refuse('platform.stale', { kind: 'conflict' })
    const data = { year, title: values.title }
    return done({ output: { id, editNo: editNo + 1 }, subject: { kind: 'festival_plan', id }, data })
  },
})

/** Begins the next version of a plan in force; it holds once it is issued. */
export const amendPlan = action({
  name: 'festival.amend_plan',
  permission: permissions.issue_plan,
  input: z.object({ id: zId, versionId: zId.optional(), reason: zText(1000), draftedOn: maybeDay }),
  load: async (w, { id, draftedOn }) => {
    const open = await openPlan(w, id)
    if (isRefusal(open)) return open
    const { facts, versions } = open
    const inForce = planInForce(versions, null)
    if (inForce?.plan.id !== id || planState(facts, versions, null) !== 'issued')
      return refuse('festival.plan_not_amendable', { kind: 'conflict' })
    if (versions.some((one) => isDraft(one, versions)))
      return refuse('festival.plan_not_amendable', { kind: 'conflict' })
    const issued = facts.steps.find((step) => step.stage === 'issued' && step.supersededAt === null)
    return badDay(draftedOn ?? w.today, issued?.happenedOn ?? null, w.today, 'draftedOn') ?? { facts, versions }
  },
  run: async (w, { versionId = newId(), reason, draftedOn }, { facts, versions }) => {
    const version = (versions[0]?.plan.version ?? 0) + 1
    const { year } = facts.plan
    await insertPlan(w, { id: versionId, year, version, amendReason: reason }, facts.plan)
    await insertStep(w, 'plan', versionId, { stage: 'drafted', happenedOn: draftedOn ?? w.today })
    const data = { year, version, reason }
    return done({ output: { id: versionId, version }, subject: { kind: 'festival_plan', id: versionId }, data })
  },
})

/** Takes a draft away, with the reason. One that was issued stays. */
export const withdrawPlan = action({
  name: 'festival.withdraw_plan',
  permission: permissions.withdraw,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const open = await openPlan(w, id)
    if (isRefusal(open)) return open
    return isDraft(open.facts, open.versions) ? open.facts : refuse('festival.plan_issued', { kind: 'conflict' })
  },
  run: async (w, { id, reason }, { plan }) => {
    await insertStep(w, 'plan', id, { stage: 'withdrawn', happenedOn: w.today, note: reason })
    return done({
      output: { id },
      subject: { kind: 'festival_plan', id },
      data: { year: plan.year, version: plan.version, reason },
    })
  },
})
