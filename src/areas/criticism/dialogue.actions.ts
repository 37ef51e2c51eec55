import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { findMeeting, planMeeting } from '../meetings/index.ts'
import { finalStages, stateOf } from '../recommendations/index.ts'
import {
  type DialogueValues,
  dialoguesOfMeetings,
  insertDialogue,
  supersedeDialogue,
  updateDialogue,
} from './dialogue.store.ts'
import { cannotClose, leaders, whyDialogueOver } from './dialogue.ts'
import { type DialogueRecord, dialogueStateOf, factsOn, lockRecord } from './dialogue-record.store.ts'
import { permissions } from './permissions.ts'
import { countQuestions } from './question.ts'
import { insertStep, supersedeStep } from './step.store.ts'
import { badDay } from './step.ts'

const described = {
  ledBy: z.enum(leaders),
  leader: zMaybe(zLine(200)).optional(),
  topic: zMaybe(zText(2000)).optional(),
}

const valuesOf = (input: z.infer<z.ZodObject<typeof described>>): DialogueValues => ({
  ledBy: input.ledBy,
  leader: input.leader ?? null,
  topic: input.topic ?? null,
})

/** The dialogue, locked, with its conference and questions; or why it takes nothing more. */
export async function openDialogue(w: Writing, id: Id): Promise<DialogueRecord | Refusal> {
  const record = await lockRecord(w, id)
  if (!record) return refuse('criticism.not_found', { kind: 'missing' })
  return whyDialogueOver(dialogueStateOf(record, null)) ?? record
}

/** Begins a dialogue: with a conference of its own, or on one that is in the register already. */
export const planDialogue = action({
  name: 'criticism.plan_dialogue',
  permission: permissions.plan,
  input: z.object({
    ...described,
    id: zId.optional(),
    meetingId: zMaybe(zId).optional(),
    title: zMaybe(zLine(300)).optional(),
    plannedOn: zMaybe(zDay).optional(),
    plannedTime: zMaybe(zLine(120)).optional(),
    starts: zMaybe(zLine(5)).optional(),
    place: zMaybe(zLine(300)).optional(),
    audience: zMaybe(zText(2000)).optional(),
    happenedOn: zMaybe(zDay).optional(),
  }),
  load: async (w, { meetingId, title, happenedOn }) => {
    if (happenedOn && happenedOn > w.today) return refuse('criticism.in_future', { field: 'happenedOn' })
    if (!meetingId) return title ? null : refuse('platform.required', { field: 'title' })
    const meeting = await findMeeting(w, meetingId)
    if (!meeting || meeting.meeting.supersededAt) return refuse('criticism.no_meeting', { field: 'meetingId' })
    if (!meeting.meeting.purposes.includes('dialogue'))
      return refuse('criticism.not_a_dialogue', { field: 'meetingId' })
    const there = await dialoguesOfMeetings(w, [meetingId])
    return there.length > 0 ? refuse('criticism.dialogue_exists', { kind: 'conflict' }) : meeting
  },
  run: async (w, input, found) => {
    const id = input.id ?? newId()
    const meeting = found ? found.meeting : await convene(w, input)
    if (isRefusal(meeting)) return meeting
    await insertDialogue(w, id, meeting.id, valuesOf(input))
    const data = { title: meeting.title, ledBy: input.ledBy }
    return done({ output: { id, meetingId: meeting.id }, subject: { kind: 'dialogue', id }, data })
  },
})

interface Asked {
  readonly title?: string | null | undefined
  readonly plannedOn?: Day | null | undefined
  readonly plannedTime?: string | null | undefined
  readonly starts?: string | null | undefined
  readonly place?: string | null | undefined
  readonly audience?: string | null | undefined
  readonly happenedOn?: Day | null | undefined
}

async function convene(w: Writing, asked: Asked): Promise<{ id: Id; title: string } | Refusal> {
  const { title: typed, plannedOn, plannedTime, starts, place, audience, happenedOn } = asked
  const [id, title] = [newId(), typed ?? '']
  const told = { plannedOn, plannedTime, starts, place, audience, happenedOn }
  const planned = await within(w, planMeeting, { id, title, purposes: ['dialogue'], ...told })
  return isRefusal(planned) ? planned : { id, title }
}

export const editDialogue = action({
  name: 'criticism.edit_dialogue',
  permission: permissions.plan,
  input: z.object({ ...described, id: zId }),
  load: (w, { id }) => openDialogue(w, id),
  run: async (w, { id, ...input }, { meeting }) => {
    await updateDialogue(w, id, valuesOf(input))
    const data = { title: meeting.meeting.title, ledBy: input.ledBy }
    return done({ output: { id }, subject: { kind: 'dialogue', id }, data })
  },
})

/** Questions have been gathered from the areas and organisations before it is held. */
export const collectTopics = action({
  name: 'criticism.collect_topics',
  permission: permissions.record,
  input: z.object({ id: zId, happenedOn: zDay, note: zMaybe(zText(5000)).optional(), ...paperShape }),
  load: async (w, { id, happenedOn, documentId }) => {
    const record = await openDialogue(w, id)
    if (isRefusal(record)) return record
    if (stepsBy(record.steps, null).some((step) => step.stage === 'topics_collected'))
      return refuse('criticism.step_done', { kind: 'conflict' })
    if (record.questions.length === 0) return refuse('criticism.question_needed', { kind: 'conflict' })
    return badDay(record.steps, happenedOn, w.today) ?? (await checkPaper(w, documentId)) ?? record
  },
  run: async (w, { id, happenedOn, documentId, reference, note }, { meeting, questions }) => {
    await insertStep(w, 'dialogue', id, { stage: 'topics_collected', happenedOn, documentId, reference, note })
    const data = { title: meeting.meeting.title, happenedOn, count: questions.length }
    return done({ output: { id }, subject: { kind: 'dialogue', id }, data })
  },
})

/** Ends it: every question answered or followed, every recommendation at its end, or the chair decides and says why. */
export const closeDialogue = action({
  name: 'criticism.close_dialogue',
  permission: permissions.record,
  input: z.object({ id: zId, happenedOn: zDay, decision: zMaybe(zText(2000)).optional() }),
  load: async (w, { id, happenedOn }) => {
    const record = await lockRecord(w, id)
    if (!record) return refuse('criticism.not_found', { kind: 'missing' })
    const open = countQuestions(record.questions).open
    return (
      cannotClose(factsOn(record, null), open, happenedOn, w.today) ?? { record, open: unsettled(record, happenedOn) }
    )
  },
  run: async (w, { id, happenedOn, decision = null }, { record, open }) => {
    const params = { count: open }
    if (open > 0 && decision === null)
      return refuse('criticism.recommendations_open', { kind: 'conflict', field: 'decision', params })
    if (open > 0 && !holds(w.actor, permissions.close_by_decision, w.committeeId))
      return refuse('criticism.chair_decides', { kind: 'forbidden', params })
    await insertStep(w, 'dialogue', id, { stage: 'closed', happenedOn, note: decision })
    const data = { title: record.meeting.meeting.title, happenedOn, open, decision }
    return done({ output: { id, open }, subject: { kind: 'dialogue', id }, data })
  },
})

/** What was promised and has not come to its end. */
function unsettled({ recommendations, questions }: DialogueRecord, on: Day): number {
  const all = questions.flatMap((one) => recommendations.get(one.id) ?? [])
  return all.filter((one) => {
    const stage = stateOf(one, on)?.stage
    return stage !== undefined && !finalStages.includes(stage)
  }).length
}

/** Takes the last step back, recorded by mistake; what its conference tells is corrected there. */
export const undoDialogueStep = action({
  name: 'criticism.undo_dialogue_step',
  permission: permissions.sign,
  input: z.object({ id: zId, stepId: zId, reason: zText(1000) }),
  load: async (w, { id, stepId }) => {
    const record = await lockRecord(w, id)
    if (!record || record.dialogue.supersededAt) return refuse('criticism.not_found', { kind: 'missing' })
    const last = stepsBy(record.steps, null).at(-1)
    return last?.id === stepId ? { record, last } : refuse('criticism.not_last_step', { kind: 'conflict' })
  },
  run: async (w, { id, stepId, reason }, { record, last }) => {
    await supersedeStep(w, stepId, reason)
    const data = { title: record.meeting.meeting.title, stage: last.stage, happenedOn: last.happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'dialogue', id }, data })
  },
})

/** Takes out a dialogue that was entered by mistake; its conference stays in the register of conferences. */
export const withdrawDialogue = action({
  name: 'criticism.withdraw_dialogue',
  permission: permissions.withdraw,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const record = await lockRecord(w, id)
    if (!record || record.dialogue.supersededAt) return refuse('criticism.not_found', { kind: 'missing' })
    const asked = record.questions.some((one) => (record.recommendations.get(one.id) ?? []).length > 0)
    return asked ? refuse('criticism.already_followed', { kind: 'conflict' }) : record
  },
  run: async (w, { id, reason }, { meeting }) => {
    await supersedeDialogue(w, id, reason)
    return done({ output: { id }, subject: { kind: 'dialogue', id }, data: { title: meeting.meeting.title, reason } })
  },
})
