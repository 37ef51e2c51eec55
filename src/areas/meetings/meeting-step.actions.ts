import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { openMeeting } from './meeting.actions.ts'
import { lockMeeting, updateMeeting } from './meeting.store.ts'
import { isPostponed, meetingState } from './meeting.ts'
import { zClock } from './meeting-input.actions.ts'
import { cannotMove, cannotStepAside } from './meeting-rule.ts'
import { insertStep, supersedeStep } from './meeting-step.store.ts'
import { permissions } from './permissions.ts'

/** Minutes are there: the day they were signed, and the paper they are on. */
export const attachMinutes = action({
  name: 'meetings.attach_minutes',
  permission: permissions.record,
  input: z.object({ id: zId, happenedOn: zDay, note: zMaybe(zText(5000)).optional(), ...paperShape }),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const facts = await openMeeting(w, id)
    if (isRefusal(facts)) return facts
    const hasPaper = Boolean(documentId) || Boolean(reference)
    const refused = cannotMove(facts, { stage: 'minuted', on: happenedOn, hasPaper }, w.today)
    return refused ?? (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, happenedOn, documentId, reference, note }, { meeting }) => {
    const stepId = await insertStep(w, id, { stage: 'minuted', happenedOn, documentId, reference, note })
    const data = { title: meeting.title, happenedOn, reference: reference ?? null }
    return done({ output: { id, stepId }, subject: { kind: 'meeting', id }, data })
  },
})

/** What was concluded, and by which paper it was told. */
export const concludeMeeting = action({
  name: 'meetings.conclude',
  permission: permissions.sign,
  input: z.object({ id: zId, happenedOn: zDay, note: zText(10_000), ...paperShape }),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const facts = await openMeeting(w, id)
    if (isRefusal(facts)) return facts
    const hasPaper = Boolean(documentId) || Boolean(reference)
    const refused = cannotMove(facts, { stage: 'concluded', on: happenedOn, hasPaper }, w.today)
    return refused ?? (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, happenedOn, documentId, reference, note }, { meeting }) => {
    const stepId = await insertStep(w, id, { stage: 'concluded', happenedOn, documentId, reference, note })
    const data = { title: meeting.title, happenedOn, reference: reference ?? null }
    return done({ output: { id, stepId }, subject: { kind: 'meeting', id }, data })
  },
})

/** Not on the planned day; with a new day it is set anew at once. */
export const postponeMeeting = action({
  name: 'meetings.postpone',
  permission: permissions.plan,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000), plannedOn: zMaybe(zDay).optional() }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openMeeting(w, id)
    if (isRefusal(facts)) return facts
    if (isPostponed(stepsBy(facts.steps, null))) return refuse('meetings.postponed_already', { kind: 'conflict' })
    return cannotStepAside(facts, happenedOn, w.today) ?? facts
  },
  run: async (w, { id, happenedOn, reason, plannedOn = null }, { meeting }) => {
    await insertStep(w, id, { stage: 'postponed', happenedOn, note: reason })
    if (plannedOn) {
      await insertStep(w, id, { stage: 'rescheduled', happenedOn, untilOn: plannedOn })
      await updateMeeting(w, id, meeting.editNo + 1, { ...meeting, plannedOn })
    }
    const data = { title: meeting.title, happenedOn, reason, plannedOn }
    return done({ output: { id }, subject: { kind: 'meeting', id }, data })
  },
})

/** A new day for one that was postponed. */
export const rescheduleMeeting = action({
  name: 'meetings.reschedule',
  permission: permissions.plan,
  input: z.object({
    id: zId,
    happenedOn: zDay,
    plannedOn: zDay,
    starts: zClock.optional(),
    place: zMaybe(zLine(300)).optional(),
  }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openMeeting(w, id)
    if (isRefusal(facts)) return facts
    if (!isPostponed(stepsBy(facts.steps, null))) return refuse('meetings.not_postponed', { kind: 'conflict' })
    return cannotStepAside(facts, happenedOn, w.today) ?? facts
  },
  run: async (w, { id, happenedOn, plannedOn, starts, place }, { meeting }) => {
    await insertStep(w, id, { stage: 'rescheduled', happenedOn, untilOn: plannedOn })
    const moved = { plannedOn, starts: starts ?? meeting.starts, place: place ?? meeting.place }
    await updateMeeting(w, id, meeting.editNo + 1, { ...meeting, ...moved })
    const data = { title: meeting.title, happenedOn, plannedOn }
    return done({ output: { id }, subject: { kind: 'meeting', id }, data })
  },
})

/** Will not be held at all. */
export const cancelMeeting = action({
  name: 'meetings.cancel',
  permission: permissions.cancel,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000) }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openMeeting(w, id)
    return isRefusal(facts) ? facts : (cannotStepAside(facts, happenedOn, w.today) ?? facts)
  },
  run: async (w, { id, happenedOn, reason }, { meeting }) => {
    await insertStep(w, id, { stage: 'cancelled', happenedOn, note: reason })
    const data = { title: meeting.title, happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'meeting', id }, data })
  },
})

/** Takes a step back that was entered by mistake. The row stays, with the reason; the first step stands. */
export const undoMeetingStep = action({
  name: 'meetings.undo_step',
  permission: permissions.sign,
  input: z.object({ id: zId, stepId: zId, reason: zText(1000) }),
  load: async (w, { id, stepId }) => {
    const facts = await lockMeeting(w, id)
    if (!facts) return refuse('meetings.not_found', { kind: 'missing' })
    if (meetingState(facts, null) === 'withdrawn')
      return refuse('meetings.over', { kind: 'conflict', params: { state: 'withdrawn' } })
    const step = stepsBy(facts.steps, null).find((one) => one.id === stepId)
    if (!step || step.stage === 'planned') return refuse('meetings.no_step', { kind: 'conflict' })
    return { facts, step }
  },
  run: async (w, { id, stepId, reason }, { facts, step }) => {
    await supersedeStep(w, stepId, reason)
    const data = { title: facts.meeting.title, stage: step.stage, happenedOn: step.happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'meeting', id }, data })
  },
})
