import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zLines, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { permissions } from './permissions.ts'
import { openSession } from './session.actions.ts'
import { leftUnheld } from './session-rule.ts'
import { insertSitting, type SittingValues, saveCalledOff, saveHeld, supersedePart } from './session-writing.store.ts'

const zClock = zMaybe(z.string().regex(/^([01]?\d|2[0-3])[:h][0-5]\d$/, { message: 'supervision.not_a_time' }))

const meeting = {
  place: zLine(300),
  starts: zClock.optional(),
  ends: zClock.optional(),
  agenda: zMaybe(zText(4000)).optional(),
  chairedBy: zMaybe(zLine(200)).optional(),
  attendeesA: zLines(60, 300).optional(),
  attendeesB: zLines(60, 300).optional(),
}
const heldShape = {
  ...meeting,
  heldOn: zDay,
  minutes: zMaybe(zText(20_000)).optional(),
  conclusion: zMaybe(zText(5000)).optional(),
  opinion: zMaybe(zText(5000)).optional(),
}

const empty: SittingValues = {
  scheduledOn: null,
  heldOn: null,
  starts: null,
  ends: null,
  place: '',
  agenda: null,
  chairedBy: null,
  attendeesA: [],
  attendeesB: [],
  minutes: null,
  conclusion: null,
  opinion: null,
}

/** What was given goes over what was known before; what was not given stays. */
function over(before: SittingValues, given: Partial<SittingValues>): SittingValues {
  const told = Object.entries(given).filter(([key, value]) => key in empty && value !== undefined)
  return { ...before, ...Object.fromEntries(told) }
}

export const scheduleSitting = action({
  name: 'supervision.schedule_sitting',
  permission: permissions.plan,
  input: z.object({ ...meeting, id: zId, sittingId: zId.optional(), scheduledOn: zDay }),
  load: (w, { id }) => openSession(w, id),
  run: async (w, input, { session }) => {
    const { id, sittingId = newId(), scheduledOn, place } = input
    await insertSitting(w, id, sittingId, over(empty, input as Partial<SittingValues>))
    const data = { title: session.title, scheduledOn, place }
    return done({ output: { id, sittingId }, subject: { kind: 'supervision_session', id }, data })
  },
})

/** A sitting was held: one foreseen before, or one that was not. */
export const recordSitting = action({
  name: 'supervision.record_sitting',
  permission: permissions.record,
  input: z.object({ ...heldShape, id: zId, sittingId: zMaybe(zId).optional() }),
  load: async (w, { id, sittingId, heldOn }) => {
    const facts = await openSession(w, id)
    if (isRefusal(facts)) return facts
    if (heldOn > w.today) return refuse('supervision.in_future', { field: 'heldOn' })
    const before = facts.sittings.find((one) => one.id === sittingId) ?? null
    if (before?.heldOn) return refuse('supervision.sitting_held', { kind: 'conflict' })
    if (before?.cancelledOn) return refuse('supervision.sitting_called_off', { kind: 'conflict' })
    return { session: facts.session, before }
  },
  run: async (w, input, { session, before }) => {
    const { id, heldOn, place } = input
    const sittingId = input.sittingId ?? newId()
    const values = over(before ?? empty, input as Partial<SittingValues>)
    if (before) await saveHeld(w, sittingId, values)
    else await insertSitting(w, id, sittingId, values)
    const data = { title: session.title, heldOn, place }
    return done({ output: { id, sittingId }, subject: { kind: 'supervision_session', id }, data })
  },
})

export const callOffSitting = action({
  name: 'supervision.call_off_sitting',
  permission: permissions.plan,
  input: z.object({ id: zId, sittingId: zId, cancelledOn: zDay, reason: zText(1000) }),
  load: async (w, { id, sittingId, cancelledOn }) => {
    const facts = await openSession(w, id)
    if (isRefusal(facts)) return facts
    if (cancelledOn > w.today) return refuse('supervision.in_future', { field: 'cancelledOn' })
    const sitting = facts.sittings.find((one) => one.id === sittingId)
    if (!sitting) return refuse('supervision.not_found', { kind: 'missing' })
    return sitting.heldOn
      ? refuse('supervision.sitting_held', { kind: 'conflict' })
      : { session: facts.session, sitting }
  },
  run: async (w, { id, sittingId, cancelledOn, reason }, { session, sitting }) => {
    await saveCalledOff(w, sittingId, cancelledOn, reason)
    const data = { title: session.title, scheduledOn: sitting.scheduledOn, reason }
    return done({ output: { id, sittingId }, subject: { kind: 'supervision_session', id }, data })
  },
})

/** Corrects a sitting by a new record of it, or takes it out of the count; both with the reason. */
export const correctSitting = action({
  name: 'supervision.correct_sitting',
  permission: permissions.record,
  input: z.object({ id: zId, sittingId: zId, reason: zText(1000), instead: z.object(heldShape).optional() }),
  load: async (w, { id, sittingId, instead }) => {
    const facts = await openSession(w, id)
    if (isRefusal(facts)) return facts
    if (instead && instead.heldOn > w.today) return refuse('supervision.in_future', { field: 'instead.heldOn' })
    const sitting = facts.sittings.find((one) => one.id === sittingId)
    if (!sitting) return refuse('supervision.not_found', { kind: 'missing' })
    const left = facts.sittings.filter((one) => one !== sitting)
    const then = instead ? [...left, { ...sitting, heldOn: instead.heldOn }] : left
    return leftUnheld(facts.steps, then) ?? { session: facts.session, sitting }
  },
  run: async (w, { id, sittingId, reason, instead }, { session, sitting }) => {
    const nextId = instead ? newId() : null
    if (instead && nextId) await insertSitting(w, id, nextId, over(sitting, instead as Partial<SittingValues>))
    await supersedePart(w, 'sitting', sittingId, nextId, reason)
    const data = {
      title: session.title,
      heldOn: sitting.heldOn ?? sitting.scheduledOn,
      reason,
      replaced: nextId !== null,
    }
    return done({ output: { id, sittingId: nextId }, subject: { kind: 'supervision_session', id }, data })
  },
})
