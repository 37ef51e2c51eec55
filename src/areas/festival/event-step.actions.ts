import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { missingAreas, namesOf, openEvent, planOn, taken } from './event.actions.ts'
import { areasOf, type EventFacts, progressOf } from './event.ts'
import { insertEvents, moveEvent, replaceDelegates } from './event-writing.store.ts'
import { zDelegates } from './form-input.actions.ts'
import { mayActFor, permissions } from './permissions.ts'
import { cannotBeOn, cannotGo, cannotHold } from './rule.ts'
import { insertStep, insertSteps } from './step.store.ts'
import { stepsBy } from './step.ts'
import { loadWard } from './ward.store.ts'

const zEvents = z
  .array(z.object({ id: zId, delegates: zDelegates.optional() }))
  .min(1)
  .max(120)

/** Ticks of a form are ids alone; what was typed beside a festival that is not ticked is not meant. */
const zTicked = z.preprocess(
  (value) => (Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? { id: one } : one)) : value),
  zEvents,
) as unknown as z.ZodType<z.output<typeof zEvents>>

/** A leader approves registered festivals, many at once, and says who of the leaders attends which. */
export const approveEvents = action({
  name: 'festival.approve',
  permission: permissions.approve,
  input: z.object({ events: zTicked, happenedOn: zDay, ...paperShape }),
  load: async (w, { events, happenedOn, documentId }) => {
    const found: EventFacts[] = []
    for (const { id } of events) {
      const open = await openEvent(w, id)
      if (isRefusal(open)) return open
      const refused = cannotGo(open.facts, 'approved', happenedOn, w.today)
      if (refused) return refused
      found.push(open.facts)
    }
    return (await checkPaper(w, documentId)) ?? found
  },
  run: async (w, { events, happenedOn, documentId = null, reference = null }, found) => {
    const step = { stage: 'approved', happenedOn, documentId, reference }
    await insertSteps(
      w,
      'event',
      events.map(({ id }) => ({ subjectId: id, ...step })),
    )
    for (const { id, delegates } of events) if (delegates) await replaceDelegates(w, id, delegates)
    const year = found[0]?.event.year ?? 0
    const subject = { kind: 'festival_event', id: events[0]?.id ?? '' }
    return done({ output: { count: events.length }, subject, data: { year, count: events.length, happenedOn } })
  },
})

/** Who of the ward's leaders attends a festival that is still to come. */
export const assignLeaders = action({
  name: 'festival.assign_leaders',
  permission: permissions.arrange,
  input: z.object({ id: zId, delegates: zDelegates }),
  load: async (w, { id }) => {
    const open = await openEvent(w, id)
    if (isRefusal(open)) return open
    const state = progressOf(open.facts, null)
    if (state === 'held' || state === 'not_held')
      return refuse('festival.event_over', { kind: 'conflict', params: { state } })
    return { facts: open.facts, ward: await loadWard(w, w.committeeId) }
  },
  run: async (w, { id, delegates }, { facts, ward }) => {
    await replaceDelegates(w, id, delegates)
    const { year, plannedOn } = facts.event
    const areas = namesOf(ward, areasOf(facts), plannedOn ?? w.today)
    const data = { year, areas, count: delegates.length }
    return done({ output: { id }, subject: { kind: 'festival_event', id }, data })
  },
})

/** What the journal says of a festival: its year and its areas. */
async function told(w: Parameters<typeof loadWard>[0] & { committeeId: Id }, facts: EventFacts) {
  const ward = await loadWard(w, w.committeeId)
  const { year, plannedOn } = facts.event
  return { year, areas: namesOf(ward, areasOf(facts), plannedOn ?? w.today) }
}

export const postponeEvent = action({
  name: 'festival.postpone',
  permission: permissions.arrange,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000), untilOn: zMaybe(zDay).optional() }),
  load: async (w, { id, happenedOn }) => {
    const open = await openEvent(w, id)
    if (isRefusal(open)) return open
    return cannotGo(open.facts, 'postponed', happenedOn, w.today) ?? open.facts
  },
  run: async (w, { id, happenedOn, reason, untilOn = null }, facts) => {
    await insertStep(w, 'event', id, { stage: 'postponed', happenedOn, note: reason, untilOn })
    const data = { ...(await told(w, facts)), happenedOn, reason, untilOn }
    return done({ output: { id }, subject: { kind: 'festival_event', id }, data })
  },
})

/** Sets the new day of a festival that was put off; it stands where it stood before. */
export const resumeEvent = action({
  name: 'festival.resume',
  permission: permissions.arrange,
  input: z.object({ id: zId, happenedOn: zDay, plannedOn: zDay, dateReason: zMaybe(zText(500)).optional() }),
  load: async (w, { id, happenedOn, plannedOn, dateReason }) => {
    const open = await openEvent(w, id)
    if (isRefusal(open)) return open
    const { facts, plan } = open
    // That it was put off is the reason for a day outside those of the plan.
    const reason = dateReason ?? stepsBy(facts.steps, null).findLast((step) => step.stage === 'postponed')?.note ?? null
    return cannotGo(facts, 'resumed', happenedOn, w.today) ?? cannotBeOn(plan, plannedOn, reason) ?? facts
  },
  run: async (w, { id, happenedOn, plannedOn }, facts) => {
    await moveEvent(w, id, plannedOn)
    await insertStep(w, 'event', id, { stage: 'resumed', happenedOn, untilOn: plannedOn })
    const data = { ...(await told(w, facts)), happenedOn, plannedOn }
    return done({ output: { id }, subject: { kind: 'festival_event', id }, data })
  },
})

/** A registered festival is not held this year, for a reason. */
export const callOffEvent = action({
  name: 'festival.call_off',
  permission: permissions.arrange,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000) }),
  load: async (w, { id, happenedOn }) => {
    const open = await openEvent(w, id)
    if (isRefusal(open)) return open
    return cannotGo(open.facts, 'not_held', happenedOn, w.today) ?? open.facts
  },
  run: async (w, { id, happenedOn, reason }, facts) => {
    await insertStep(w, 'event', id, { stage: 'not_held', happenedOn, note: reason })
    const data = { ...(await told(w, facts)), happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'festival_event', id }, data })
  },
})

/** An area that never registered holds none this year: that is told with its reason, and not left open. */
export const recordNotHeld = action({
  name: 'festival.record_not_held',
  permission: permissions.arrange,
  input: z.object({
    id: zId.optional(),
    year: z.coerce.number().int().min(1990).max(2199),
    areaId: zId,
    happenedOn: zDay,
    reason: zText(1000),
  }),
  load: async (w, { year, areaId, happenedOn }) => {
    const plan = await planOn(w, year, happenedOn)
    if (isRefusal(plan)) return plan
    const ward = await loadWard(w, w.committeeId)
    return missingAreas(ward, [areaId], happenedOn) ?? { ward }
  },
  run: async (w, { id = newId(), year, areaId, happenedOn, reason }, { ward }) => {
    const nothing = { plannedOn: null, starts: null, place: null, unityMeal: false, dateReason: null, note: null }
    const event = { ...nothing, id, year, hostAreaId: areaId, areaIds: [areaId], form: 'ceremony_only' } as const
    const clash = await insertEvents(w, [event])
    if (clash.length > 0) return taken(ward, clash, happenedOn)
    await insertStep(w, 'event', id, { stage: 'not_held', happenedOn, note: reason })
    const data = { year, areas: ward.nameOf(areaId, happenedOn), happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'festival_event', id }, data })
  },
})

/** The festival was held, on this day. */
export const markHeld = action({
  name: 'festival.mark_held',
  permission: permissions.report,
  input: z.object({ id: zId, heldOn: zDay }),
  load: async (w, { id, heldOn }) => {
    const open = await openEvent(w, id)
    if (isRefusal(open)) return open
    return cannotHold(open.facts, open.plan.year, heldOn, w.today) ?? open.facts
  },
  may: (actor, facts, w) => {
    const answers = areasOf(facts).map((areaId) => mayActFor(actor, areaId, w))
    return (
      answers.find((answer) => answer === true) ?? answers[0] ?? refuse('festival.other_area', { kind: 'forbidden' })
    )
  },
  run: async (w, { id, heldOn }, facts) => {
    await insertStep(w, 'event', id, { stage: 'held', happenedOn: heldOn })
    const data = { ...(await told(w, facts)), heldOn }
    return done({ output: { id }, subject: { kind: 'festival_event', id }, data })
  },
})
