import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zIds, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findEvent } from './event.store.ts'
import { areasOf, type EventFacts, progressOf } from './event.ts'
import { insertEvents, joinEvent, leaveEvent, passEvent, supersedeEvent, updateEvent } from './event-writing.store.ts'
import { describedShape } from './form-input.actions.ts'
import { isOffice, mayActFor, permissions } from './permissions.ts'
import { lockYear } from './plan.store.ts'
import { type Plan, planInForce } from './plan.ts'
import { loadResults } from './result.store.ts'
import { supersedeResult } from './result-writing.store.ts'
import { badDay, cannotBeOn, cannotEdit } from './rule.ts'
import { insertStep } from './step.store.ts'
import { stepsBy } from './step.ts'
import { loadWard, type Ward } from './ward.store.ts'

/** A festival with the plan of its year, the year locked against other acts. */
export interface OpenEvent {
  readonly facts: EventFacts
  readonly plan: Plan
}

const noSuch = refuse('festival.not_found', { kind: 'missing' })

/** One that stands in the records, before or after it was held. */
export async function openEvent(w: Writing, id: Id): Promise<OpenEvent | Refusal> {
  const seen = await findEvent(w, w.committeeId, id)
  if (!seen) return noSuch
  const plan = planInForce(await lockYear(w, seen.event.year), null)
  const facts = await findEvent(w, w.committeeId, id)
  if (!facts || !plan || progressOf(facts, null) === 'withdrawn') return noSuch
  return { facts, plan: plan.plan }
}

/** The plan that holds on a day; without one nobody can register. */
export async function planOn(w: Writing, year: number, on: Day): Promise<Plan | Refusal> {
  const inForce = planInForce(await lockYear(w, year), null)
  const issued = inForce && stepsBy(inForce.steps, null).find((step) => step.stage === 'issued')
  if (!inForce || !issued) return refuse('festival.no_plan', { kind: 'conflict', field: 'year', params: { year } })
  return badDay(on, issued.happenedOn, w.today, 'registeredOn') ?? inForce.plan
}

/** All areas must exist on the day of the festival. */
export function missingAreas(ward: Ward, areaIds: readonly Id[], on: Day): Refusal | null {
  const existing = new Set(ward.existing(on).map((area) => area.id))
  return areaIds.every((id) => existing.has(id)) ? null : refuse('festival.no_area', { field: 'areaId' })
}

export const namesOf = (ward: Ward, areaIds: readonly Id[], on: Day): string =>
  areaIds.map((id) => ward.nameOf(id, on)).join(', ')

export function taken(ward: Ward, areaIds: readonly Id[], on: Day): Refusal {
  const areas = namesOf(ward, areaIds, on)
  return refuse('festival.area_taken', { kind: 'conflict', field: 'withAreaIds', params: { areas } })
}

/** An area says when, where and how it holds the festival, alone or with other areas. */
export const registerEvent = action({
  name: 'festival.register',
  permission: permissions.register,
  input: z.object({
    ...describedShape,
    id: zId.optional(),
    year: z.coerce.number().int().min(1990).max(2199),
    areaId: zId,
    withAreaIds: zIds.optional(),
    registeredOn: zMaybe(zDay).optional(),
  }),
  load: async (w, { year, areaId, withAreaIds = [], plannedOn, dateReason, registeredOn }) => {
    const plan = await planOn(w, year, registeredOn ?? w.today)
    if (isRefusal(plan)) return plan
    const ward = await loadWard(w, w.committeeId)
    const areaIds = [...new Set([areaId, ...withAreaIds])]
    return (
      cannotBeOn(plan, plannedOn, dateReason) ?? missingAreas(ward, areaIds, plannedOn) ?? { areaId, areaIds, ward }
    )
  },
  may: (actor, { areaId }, w) => mayActFor(actor, areaId, w),
  run: async (w, input, { areaIds, ward }) => {
    const { id = newId(), year, areaId, plannedOn, registeredOn, withAreaIds: _, ...described } = input
    const clash = await insertEvents(w, [{ ...described, id, year, hostAreaId: areaId, areaIds, plannedOn }])
    if (clash.length > 0) return taken(ward, clash, plannedOn)
    await insertStep(w, 'event', id, { stage: 'registered', happenedOn: registeredOn ?? w.today })
    const data = { year, areas: namesOf(ward, areaIds, plannedOn), plannedOn, place: described.place }
    return done({ output: { id }, subject: { kind: 'festival_event', id }, data })
  },
})

/** Changes what is described of a festival, and with whom it is held. */
export const editEvent = action({
  name: 'festival.edit_event',
  permission: permissions.register,
  input: z.object({
    ...describedShape,
    id: zId,
    editNo: z.coerce.number().int().min(1),
    withAreaIds: zIds.optional(),
  }),
  load: async (w, { id, editNo, plannedOn, dateReason, withAreaIds }) => {
    const open = await openEvent(w, id)
    if (isRefusal(open)) return open
    const { facts, plan } = open
    const refused = cannotEdit(facts, isOffice(w.actor, w)) ?? cannotBeOn(plan, plannedOn, dateReason)
    if (refused) return refused
    if (facts.event.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    const ward = await loadWard(w, w.committeeId)
    const before = areasOf(facts)
    const host = facts.event.hostAreaId
    const wanted = withAreaIds === undefined ? before : [...new Set([host, ...withAreaIds])]
    return missingAreas(ward, wanted, plannedOn) ?? { facts, ward, before, wanted }
  },
  may: (actor, { facts }, w) => mayActFor(actor, facts.event.hostAreaId, w),
  run: async (w, { id, editNo, withAreaIds: _, ...described }, { facts, ward, before, wanted }) => {
    if (!(await updateEvent(w, id, editNo, described))) return refuse('platform.stale', { kind: 'conflict' })
    const left = before.filter((one) => !wanted.includes(one))
    const joined = wanted.filter((one) => !before.includes(one))
    await leaveEvent(w, id, left, 'edit')
    const clash = await joinEvent(w, facts.event, joined)
    if (clash.length > 0) return taken(ward, clash, described.plannedOn)
    const { plannedOn, place } = described
    const data = { year: facts.event.year, areas: namesOf(ward, wanted, plannedOn), plannedOn, place }
    return done({ output: { id, editNo: editNo + 1 }, subject: { kind: 'festival_event', id }, data })
  },
})

/** An area leaves a festival it was to hold with others, before it was held. */
export const leaveJointEvent = action({
  name: 'festival.leave_event',
  permission: permissions.register,
  input: z.object({ id: zId, areaId: zId, reason: zText(500) }),
  load: async (w, { id, areaId }) => {
    const open = await openEvent(w, id)
    if (isRefusal(open)) return open
    const areas = areasOf(open.facts)
    if (!areas.includes(areaId)) return refuse('festival.not_taking_part', { kind: 'conflict' })
    if (areas.length === 1) return refuse('festival.last_area', { kind: 'conflict' })
    const refused = cannotEdit(open.facts, isOffice(w.actor, w))
    return refused ?? { facts: open.facts, areaId, ward: await loadWard(w, w.committeeId) }
  },
  may: (actor, { areaId }, w) => mayActFor(actor, areaId, w),
  run: async (w, { id, areaId, reason }, { facts, ward }) => {
    const { hostAreaId, year, plannedOn } = facts.event
    await leaveEvent(w, id, [areaId], reason)
    const next = areasOf(facts).find((one) => one !== areaId)
    if (hostAreaId === areaId && next) await passEvent(w, id, next)
    const data = { year, area: ward.nameOf(areaId, plannedOn ?? w.today), reason }
    return done({ output: { id }, subject: { kind: 'festival_event', id }, data })
  },
})

/**
 * Takes a festival entered by mistake out of the records, with what was reported of it; its areas are free to register
 * again. The head of an area takes back only what the ward has not approved yet.
 */
export const withdrawEvent = action({
  name: 'festival.withdraw_event',
  permission: permissions.register,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const open = await openEvent(w, id)
    if (isRefusal(open)) return open
    const results = await loadResults(w, w.committeeId, [open.facts.event.year])
    return {
      facts: open.facts,
      results: results.filter((one) => one.eventId === id && one.supersededAt === null),
      ward: await loadWard(w, w.committeeId),
    }
  },
  may: (actor, { facts }, w) => {
    if (holds(actor, permissions.withdraw, w.committeeId)) return true
    if (progressOf(facts, null) !== 'registered') return refuse('festival.signer_withdraws', { kind: 'forbidden' })
    return mayActFor(actor, facts.event.hostAreaId, w)
  },
  run: async (w, { id, reason }, { facts, results, ward }) => {
    const areaIds = areasOf(facts)
    for (const result of results) await supersedeResult(w, result.id, null, reason)
    await supersedeEvent(w, id, areaIds, reason)
    const { year, plannedOn } = facts.event
    const data = { year, areas: namesOf(ward, areaIds, plannedOn ?? w.today), reason, results: results.length }
    return done({ output: { id }, subject: { kind: 'festival_event', id }, data })
  },
})
