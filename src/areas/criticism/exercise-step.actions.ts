import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { checkPaper, findDocument, issueDocument, paperShape } from '../documents/index.ts'
import { findMeeting, heldAt, loadMeetings, planMeeting } from '../meetings/index.ts'
import { openExercise } from './exercise.actions.ts'
import { lockExercise } from './exercise.store.ts'
import { type ExerciseFacts, stageOf } from './exercise.ts'
import { insertLink, supersedeLink } from './exercise-part.store.ts'
import { badExerciseDay, cannotAdvance } from './exercise-rule.ts'
import { coverageOf, explainedBy } from './explanation.ts'
import { permissions } from './permissions.ts'
import { sendCriticism } from './sending.actions.ts'
import { insertStep, supersedeStep } from './step.store.ts'

const moving = ['accepted', 'dossier_received', 'collecting', 'convened', 'document_issued'] as const
const signed: readonly string[] = ['accepted', 'document_issued']

/** Takes an exercise to its next stage on the day that happened; sending, explanation and end have acts of their own. */
export const advanceExercise = action({
  name: 'criticism.advance_exercise',
  permission: permissions.record,
  input: z.object({
    id: zId,
    stage: z.enum(moving),
    happenedOn: zDay,
    note: zMaybe(zText(5000)).optional(),
    ...paperShape,
  }),
  load: async (w, { id, stage, happenedOn, documentId, reference }) => {
    const facts = await openExercise(w, id)
    if (isRefusal(facts)) return facts
    const hasPaper = Boolean(documentId) || Boolean(reference)
    const met = stage === 'convened' && (await hasMet(w, facts, happenedOn))
    const refused = cannotAdvance(facts, { stage, on: happenedOn, hasPaper, met }, w.today)
    return refused ?? (await checkPaper(w, documentId)) ?? { ...facts, stage }
  },
  may: (actor, { stage }, w) => {
    if (!signed.includes(stage) || holds(actor, permissions.sign, w.committeeId)) return true
    return refuse('criticism.signer_needed', { kind: 'forbidden' })
  },
  run: async (w, { id, stage, happenedOn, documentId, reference, note }, { exercise }) => {
    const stepId = await insertStep(w, 'exercise', id, { stage, happenedOn, documentId, reference, note })
    const data = { title: exercise.title, stage, happenedOn, reference: reference ?? null }
    return done({ output: { id, stage, stepId }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

/** A conference it is discussed at was held by the day. */
async function hasMet(w: Writing, { meetingIds }: ExerciseFacts, on: Day): Promise<boolean> {
  const meetings = await loadMeetings(w, meetingIds)
  return meetings.some((one) => one.meeting.supersededAt === null && heldAt(one, on) !== null)
}

/** Issues a paper written for an exercise and takes it to the stage which that paper brings: both or neither. */
export const issueExercisePaper = action({
  name: 'criticism.issue_exercise_paper',
  permission: permissions.sign,
  input: z.object({
    id: zId,
    documentId: zId,
    issuedOn: zDay,
    editNo: z.coerce.number().int().min(1).optional(),
    /** `sent`: issued and sent on the same day. */
    stage: zMaybe(z.enum(['accepted', 'document_issued', 'sent'])).optional(),
  }),
  load: async (w, { id, documentId }) => {
    const facts = await openExercise(w, id)
    if (isRefusal(facts)) return facts
    const document = await findDocument(w, documentId)
    return document?.origin?.id === id
      ? { facts, document }
      : refuse('documents.paper_not_found', { kind: 'missing', field: 'documentId' })
  },
  run: async (w, { id, documentId, issuedOn, editNo, stage }, { facts, document }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const at = stageOf(facts, null)
    if (stage && !(stage === 'sent' && at === 'document_issued')) {
      const next = stage === 'sent' ? 'document_issued' : stage
      const moved = await within(w, advanceExercise, { id, stage: next, happenedOn: issuedOn, documentId })
      if (isRefusal(moved)) return moved
    }
    const sent = stage === 'sent' ? await within(w, sendCriticism, { id, sentOn: issuedOn, documentId }) : null
    if (isRefusal(sent)) return sent
    const { numberText } = issued
    const data = { title: facts.exercise.title, abstract: document.abstract, numberText, issuedOn }
    return done({ output: { id, documentId, numberText }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

/** Names a conference of the register at which the draft is, or was, discussed. */
export const linkMeeting = action({
  name: 'criticism.link_meeting',
  permission: permissions.record,
  input: z.object({ id: zId, meetingId: zId }),
  load: async (w, { id, meetingId }) => {
    const facts = await openExercise(w, id)
    if (isRefusal(facts)) return facts
    const meeting = await findMeeting(w, meetingId)
    if (!meeting || meeting.meeting.supersededAt) return refuse('criticism.no_meeting', { field: 'meetingId' })
    return facts.meetingIds.includes(meetingId)
      ? refuse('criticism.meeting_linked', { kind: 'conflict' })
      : { facts, meeting }
  },
  run: async (w, { id, meetingId }, { facts, meeting }) => {
    await insertLink(w, id, meetingId)
    const data = { title: facts.exercise.title, meeting: meeting.meeting.title }
    return done({ output: { id }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

export const unlinkMeeting = action({
  name: 'criticism.unlink_meeting',
  permission: permissions.record,
  input: z.object({ id: zId, meetingId: zId, reason: zText(1000) }),
  load: async (w, { id, meetingId }) => {
    const facts = await openExercise(w, id)
    if (isRefusal(facts)) return facts
    if (!facts.meetingIds.includes(meetingId)) return refuse('criticism.no_meeting', { kind: 'missing' })
    const rests = facts.meetingIds.length === 1 && stepsBy(facts.steps, null).some((step) => step.stage === 'convened')
    return rests ? refuse('criticism.stage_rests_on_it', { kind: 'conflict' }) : facts
  },
  run: async (w, { id, meetingId, reason }, { exercise }) => {
    await supersedeLink(w, id, meetingId, reason)
    return done({
      output: { id },
      subject: { kind: 'criticism_exercise', id },
      data: { title: exercise.title, reason },
    })
  },
})

/** Plans the conference at which the draft is to be criticised. */
export const conveneExercise = action({
  name: 'criticism.convene_exercise',
  permission: permissions.plan,
  input: z.object({
    id: zId,
    meetingId: zId.optional(),
    title: zLine(300),
    plannedOn: zMaybe(zDay).optional(),
    starts: zMaybe(zLine(5)).optional(),
    place: zMaybe(zLine(300)).optional(),
    chair: zMaybe(zLine(200)).optional(),
    alsoLawComment: zFlag.optional(),
  }),
  load: (w, { id }) => openExercise(w, id),
  run: async (w, { id, meetingId = newId(), alsoLawComment = false, ...told }, { exercise }) => {
    const purposes = alsoLawComment ? (['social_criticism', 'law_comment'] as const) : (['social_criticism'] as const)
    const plan = { id: meetingId, purposes, bodyId: exercise.bodyId, content: exercise.title, ...told }
    const planned = await within(w, planMeeting, plan)
    if (isRefusal(planned)) return planned
    await insertLink(w, id, meetingId)
    const data = { title: exercise.title, meeting: told.title }
    return done({ output: { id, meetingId }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

/** Ends it: every opinion that was sent is explained, or the chair decides so and says why. */
export const closeExercise = action({
  name: 'criticism.close_exercise',
  permission: permissions.record,
  input: z.object({ id: zId, happenedOn: zDay, decision: zMaybe(zText(2000)).optional() }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openExercise(w, id)
    if (isRefusal(facts)) return facts
    const stage = stageOf(facts, null)
    if (!['sent', 'explained', 'published'].includes(stage))
      return refuse('criticism.exercise_out_of_order', { kind: 'conflict', params: { stage: 'closed', state: stage } })
    const { percent, open } = coverageOf(facts.sentOpinions, explainedBy(facts.explanations, happenedOn))
    const whole = stage !== 'sent' && open.length === 0
    return badExerciseDay(facts, happenedOn, w.today) ?? { facts, percent, open: open.length, whole }
  },
  run: async (w, { id, happenedOn, decision = null }, { facts, percent, open, whole }) => {
    const params = { percent, count: open }
    if (!whole && decision === null)
      return refuse('criticism.not_all_explained', { kind: 'conflict', field: 'decision', params })
    if (!whole && !holds(w.actor, permissions.close_by_decision, w.committeeId))
      return refuse('criticism.chair_decides_exercise', { kind: 'forbidden', params })
    await insertStep(w, 'exercise', id, { stage: 'closed', happenedOn, note: decision })
    const data = { title: facts.exercise.title, happenedOn, percent, decision }
    return done({ output: { id, percent }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

/** Called off before the criticism was sent. */
export const cancelExercise = action({
  name: 'criticism.cancel_exercise',
  permission: permissions.sign,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000) }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openExercise(w, id)
    if (isRefusal(facts)) return facts
    const stage = stageOf(facts, null)
    if (['sent', 'explained', 'published'].includes(stage))
      return refuse('criticism.exercise_sent', { kind: 'conflict' })
    return badExerciseDay(facts, happenedOn, w.today) ?? facts
  },
  run: async (w, { id, happenedOn, reason }, { exercise }) => {
    await insertStep(w, 'exercise', id, { stage: 'cancelled', happenedOn, note: reason })
    const data = { title: exercise.title, happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

/** Takes the last step back, recorded by mistake; the first stands, and nothing that rests on it may have followed. */
export const undoExerciseStep = action({
  name: 'criticism.undo_exercise_step',
  permission: permissions.sign,
  input: z.object({ id: zId, stepId: zId, reason: zText(1000) }),
  load: async (w, { id, stepId }) => {
    const facts = await lockExercise(w, id)
    if (!facts || facts.exercise.supersededAt) return refuse('criticism.not_found', { kind: 'missing' })
    const steps = stepsBy(facts.steps, null)
    const last = steps.at(-1)
    if (!last || last.id !== stepId || steps.length < 2) return refuse('criticism.not_last_step', { kind: 'conflict' })
    const after = facts.sendings.some((one) => one.supersededAt === null)
    const early = !['closed', 'published', 'cancelled'].includes(last.stage)
    return after && early ? refuse('criticism.exercise_sent', { kind: 'conflict' }) : { facts, last }
  },
  run: async (w, { id, stepId, reason }, { facts, last }) => {
    await supersedeStep(w, stepId, reason)
    const data = { title: facts.exercise.title, stage: last.stage, happenedOn: last.happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'criticism_exercise', id }, data })
  },
})
