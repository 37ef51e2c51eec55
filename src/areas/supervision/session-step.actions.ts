import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Day } from '../../values/day.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper } from '../documents/index.ts'
import { finalStages, recommendationsOf, stateOf as standingOf } from '../recommendations/index.ts'
import { sessionStages } from './form.ts'
import { stepShape } from './form-input.actions.ts'
import { permissions } from './permissions.ts'
import { openSession } from './session.actions.ts'
import { lockSession } from './session.store.ts'
import { type SessionFacts, stateOf } from './session.ts'
import { badDay, cannotAdvance } from './session-rule.ts'
import { insertStep, supersedeStep } from './step.store.ts'
import { stepsBy } from './step.ts'

const signed = ['notified', 'reported', 'concluded']
const moving = sessionStages.filter((stage) => !['closed', 'postponed', 'resumed', 'cancelled'].includes(stage))

/** Takes a session to its next stage on the day that happened, with the paper it was done by. */
export const advanceSession = action({
  name: 'supervision.advance_session',
  permission: permissions.record,
  input: z.object({ ...stepShape, stage: z.enum(moving as [string, ...string[]]) }),
  load: async (w, { id, stage, happenedOn, documentId, reference }) => {
    const facts = await openSession(w, id)
    if (isRefusal(facts)) return facts
    const hasPaper = Boolean(documentId) || Boolean(reference)
    const refused =
      cannotAdvance(facts, { stage, on: happenedOn, hasPaper }, w.today) ?? (await checkPaper(w, documentId))
    if (refused) return refused
    if (stage === 'following_up' && (await issuedCount(w, facts, happenedOn)) === 0)
      return refuse('supervision.recommendation_needed', { field: 'stage' })
    return { ...facts, stage }
  },
  may: (actor, { stage }, w) => {
    if (!signed.includes(stage) || holds(actor, permissions.sign, w.committeeId)) return true
    return refuse('supervision.signer_needed', { kind: 'forbidden' })
  },
  run: async (w, { id, stage, happenedOn, documentId, reference, note }, { session }) => {
    const stepId = await insertStep(w, 'session', id, {
      stage,
      happenedOn,
      documentId: documentId ?? null,
      reference: reference ?? null,
      note: note ?? null,
    })
    const data = { title: session.title, stage, happenedOn, reference: reference ?? null }
    return done({ output: { id, stage, stepId }, subject: { kind: 'supervision_session', id }, data })
  },
})

async function issuedCount(w: Writing, { session }: SessionFacts, on: Day): Promise<number> {
  const all = (await recommendationsOf(w, [session.id])).get(session.id) ?? []
  return all.filter((one) => one.recommendation.issue !== null && one.recommendation.issue.on <= on).length
}

async function openCount(w: Writing, { session }: SessionFacts, on: Day): Promise<number> {
  const all = (await recommendationsOf(w, [session.id])).get(session.id) ?? []
  return all.filter((one) => {
    const stage = standingOf(one, on)?.stage
    return stage !== undefined && !finalStages.includes(stage)
  }).length
}

/** Ends a session: every recommendation has come to an end, or the chair decides so and says why. */
export const closeSession = action({
  name: 'supervision.close_session',
  permission: permissions.record,
  input: z.object({ id: zId, happenedOn: zDay, decision: zMaybe(zText(2000)).optional() }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openSession(w, id)
    if (isRefusal(facts)) return facts
    const refused = cannotAdvance(facts, { stage: 'closed', on: happenedOn, hasPaper: false }, w.today)
    return refused ?? { ...facts, open: await openCount(w, facts, happenedOn) }
  },
  run: async (w, { id, happenedOn, decision = null }, { session, open }) => {
    if (open > 0 && decision === null)
      return refuse('supervision.recommendations_open', {
        kind: 'conflict',
        field: 'decision',
        params: { count: open },
      })
    if (open > 0 && !holds(w.actor, permissions.close_by_decision, w.committeeId))
      return refuse('supervision.chair_decides', { kind: 'forbidden', params: { count: open } })
    await insertStep(w, 'session', id, { stage: 'closed', happenedOn, note: decision })
    const data = { title: session.title, happenedOn, open, decision }
    return done({ output: { id, open }, subject: { kind: 'supervision_session', id }, data })
  },
})

const aside = z.object({ id: zId, happenedOn: zDay, reason: zText(1000) })

function mayStepAside(facts: SessionFacts, on: Day, today: Day): Refusal | null {
  return badDay(on, stepsBy(facts.steps, null).at(-1)?.happenedOn ?? null, today)
}

export const postponeSession = action({
  name: 'supervision.postpone_session',
  permission: permissions.plan,
  input: aside.extend({ untilOn: zMaybe(zDay).optional() }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openSession(w, id)
    return isRefusal(facts) ? facts : (mayStepAside(facts, happenedOn, w.today) ?? facts)
  },
  run: async (w, { id, happenedOn, reason, untilOn = null }, { session }) => {
    await insertStep(w, 'session', id, { stage: 'postponed', happenedOn, note: reason, untilOn })
    const data = { title: session.title, happenedOn, untilOn, reason }
    return done({ output: { id }, subject: { kind: 'supervision_session', id }, data })
  },
})

/** Takes a postponed session up where it was left. */
export const resumeSession = action({
  name: 'supervision.resume_session',
  permission: permissions.plan,
  input: z.object({ id: zId, happenedOn: zDay }),
  load: async (w, { id, happenedOn }) => {
    const facts = await lockSession(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    if (stateOf(facts, null) !== 'postponed') return refuse('supervision.not_postponed', { kind: 'conflict' })
    return mayStepAside(facts, happenedOn, w.today) ?? facts
  },
  run: async (w, { id, happenedOn }, { session }) => {
    await insertStep(w, 'session', id, { stage: 'resumed', happenedOn })
    return done({
      output: { id },
      subject: { kind: 'supervision_session', id },
      data: { title: session.title, happenedOn },
    })
  },
})

/** Calls a session off for good. One that has reported is closed, not cancelled. */
export const cancelSession = action({
  name: 'supervision.cancel_session',
  permission: permissions.sign,
  input: aside,
  load: async (w, { id, happenedOn }) => {
    const facts = await lockSession(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    const state = stateOf(facts, null)
    const reported = stepsBy(facts.steps, null).some((step) => ['reported', 'concluded'].includes(step.stage))
    if (reported || ['closed', 'cancelled', 'withdrawn'].includes(state))
      return refuse('supervision.session_over', { kind: 'conflict', params: { state } })
    return mayStepAside(facts, happenedOn, w.today) ?? facts
  },
  run: async (w, { id, happenedOn, reason }, { session }) => {
    await insertStep(w, 'session', id, { stage: 'cancelled', happenedOn, note: reason })
    const data = { title: session.title, happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'supervision_session', id }, data })
  },
})

/** Takes back the last step, entered by mistake. The row stays, with the reason. */
export const undoStep = action({
  name: 'supervision.undo_step',
  permission: permissions.sign,
  input: z.object({ id: zId, stepId: zId, reason: zText(1000) }),
  load: async (w, { id, stepId }) => {
    const facts = await lockSession(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    const steps = stepsBy(facts.steps, null)
    const last = steps.at(-1)
    if (stateOf(facts, null) === 'withdrawn')
      return refuse('supervision.session_over', { kind: 'conflict', params: { state: 'withdrawn' } })
    if (!last || last.id !== stepId || steps.length < 2)
      return refuse('supervision.not_last_step', { kind: 'conflict' })
    return { facts, last }
  },
  run: async (w, { id, stepId, reason }, { facts, last }) => {
    await supersedeStep(w, stepId, null, reason)
    const data = { title: facts.session.title, stage: last.stage, happenedOn: last.happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'supervision_session', id }, data })
  },
})
