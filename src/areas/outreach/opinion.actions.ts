import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zIds, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { disclosureFindings } from '../documents/index.ts'
import { listPeople, loadAreas } from '../organisation/index.ts'
import { areaOf, zHappening, zRemoval } from './input.actions.ts'
import { badDay } from './item-rule.ts'
import { dropWords, insertOpinion, lockOpinions, supersedeOpinion, updateOpinion, writeWords } from './opinion.store.ts'
import {
  heardPlaces,
  mayOpinionGo,
  moods,
  type OpinionFacts,
  type OpinionStage,
  opinionState,
  opinionTopics,
  personsNamed,
} from './opinion.ts'
import { permissions } from './permissions.ts'
import { insertStep, supersedeStep } from './step.store.ts'

const subjectOf = (id: Id) => ({ kind: 'opinion_note', id })

/** What people say, in a few words: written down where it is heard. Names are taken out when it is checked. */
export const noteOpinion = action({
  name: 'outreach.note_opinion',
  permission: permissions.note_opinion,
  input: z.object({
    id: zId.optional(),
    topic: z.enum(opinionTopics),
    mood: z.enum(moods),
    text: zText(4000),
    urgent: zFlag.optional(),
    heardIn: z.enum(heardPlaces).optional(),
    notedOn: zMaybe(zDay).optional(),
    areaIds: zIds.optional(),
  }),
  load: async (w, { notedOn, areaIds = [] }) => {
    if (notedOn && notedOn > w.today) return refuse('outreach.in_future', { field: 'notedOn' })
    if (w.sight.reach === 'area') return w.sight.areaId ? null : refuse('outreach.other_area', { kind: 'forbidden' })
    const { areas } = areaIds.length > 0 ? await loadAreas(w, w.committeeId) : { areas: [] }
    const there = new Set(areas.map(({ id }) => id))
    return areaIds.every((id) => there.has(id)) ? null : refuse('outreach.no_area', { field: 'areaIds' })
  },
  run: async (w, input) => {
    const { id = newId(), topic, mood, urgent: isUrgent = false, heardIn = 'other', text } = input
    const areaId = areaOf(w, null)
    const notedOn = input.notedOn ?? w.today
    const areaIds = areaId ? [areaId] : [...new Set(input.areaIds ?? [])]
    await insertOpinion(w, id, { topic, mood, isUrgent, heardIn, notedOn, areaId, areaIds }, text)
    return done({ output: { id }, subject: subjectOf(id), data: { topic, notedOn, isUrgent } })
  },
})

export async function openOpinion(
  w: Writing,
  id: Id,
  stage: OpinionStage,
  on: Day = w.today,
): Promise<OpinionFacts | Refusal> {
  const [facts] = await lockOpinions(w, [id])
  if (!facts) return refuse('outreach.not_found', { kind: 'missing' })
  return cannotOpinionGo(facts, stage, on, w.today) ?? facts
}

export function cannotOpinionGo(facts: OpinionFacts, stage: OpinionStage, on: Day, today: Day): Refusal | null {
  const state = opinionState(facts, null)
  if (!mayOpinionGo(state, stage))
    return refuse('outreach.opinion_out_of_order', { kind: 'conflict', params: { stage, state } })
  const last = stepsBy(facts.steps, null).at(-1)?.happenedOn ?? facts.opinion.notedOn
  return badDay(on, last, today)
}

/** Why words may not stand in a report: they name a person, or hold a number that is somebody's own. */
export async function refuseNames(w: Writing, text: string, field: string): Promise<Refusal | null> {
  const people: string[] = []
  let after: string | null = ''
  do {
    const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(w, {
      committeeId: w.committeeId,
      after,
      limit: 200,
    })
    people.push(...page.rows.map(({ fullName }) => fullName))
    after = page.next
  } while (after !== null)
  const found = [...personsNamed(text, people), ...disclosureFindings(text).map((one) => one.text)]
  const names = found.slice(0, 5).join(', ')
  return found.length === 0 ? null : refuse('outreach.names_person', { field, params: { names } })
}

/** Checked by the office: it is so, and this is how a report may say it. */
export const verifyOpinion = action({
  name: 'outreach.verify_opinion',
  permission: permissions.verify_opinion,
  input: zHappening.extend({
    reportText: zText(4000),
    topic: z.enum(opinionTopics).optional(),
    mood: z.enum(moods).optional(),
    urgent: zFlag.optional(),
  }),
  load: async (w, { id, happenedOn, reportText }) => {
    const facts = await openOpinion(w, id, 'verified', happenedOn ?? w.today)
    return isRefusal(facts) ? facts : ((await refuseNames(w, reportText, 'reportText')) ?? facts)
  },
  run: async (w, { id, happenedOn, reportText, topic, mood, urgent }, { opinion }) => {
    const found = { topic: topic ?? opinion.topic, mood: mood ?? opinion.mood, isUrgent: urgent ?? opinion.isUrgent }
    await updateOpinion(w, id, found)
    await writeWords(w, id, 'for_report', reportText)
    await insertStep(w, 'opinion', id, { stage: 'verified', happenedOn: happenedOn ?? w.today })
    return done({ output: { id }, subject: subjectOf(id), data: { topic: found.topic, notedOn: opinion.notedOn } })
  },
})

/** It proved not to be so, or to be known already: it goes into no report, and stays with the reason. */
export const setOpinionAside = action({
  name: 'outreach.set_opinion_aside',
  permission: permissions.verify_opinion,
  input: zHappening.extend({ reason: zText(1000) }),
  load: (w, { id, happenedOn }) => openOpinion(w, id, 'set_aside', happenedOn ?? w.today),
  run: async (w, { id, happenedOn, reason }, { opinion }) => {
    await writeWords(w, id, 'set_aside', reason)
    await insertStep(w, 'opinion', id, { stage: 'set_aside', happenedOn: happenedOn ?? w.today })
    return done({ output: { id }, subject: subjectOf(id), data: { topic: opinion.topic, notedOn: opinion.notedOn } })
  },
})

/** What was answered to the people, by whom and how. */
export const answerOpinion = action({
  name: 'outreach.answer_opinion',
  permission: permissions.verify_opinion,
  input: zHappening.extend({ text: zText(4000) }),
  load: (w, { id, happenedOn }) => openOpinion(w, id, 'answered', happenedOn ?? w.today),
  run: async (w, { id, happenedOn, text }, { opinion }) => {
    await writeWords(w, id, 'answer', text)
    await insertStep(w, 'opinion', id, { stage: 'answered', happenedOn: happenedOn ?? w.today })
    return done({ output: { id }, subject: subjectOf(id), data: { topic: opinion.topic, notedOn: opinion.notedOn } })
  },
})

const wordsOfStage = { verified: 'for_report', answered: 'answer', set_aside: 'set_aside', reported: null } as const

/** The last step was taken by mistake. What a report said stays said. */
export const undoOpinionStep = action({
  name: 'outreach.undo_opinion_step',
  permission: permissions.verify_opinion,
  input: zRemoval,
  load: async (w, { id }) => {
    const [facts] = await lockOpinions(w, [id])
    if (!facts) return refuse('outreach.not_found', { kind: 'missing' })
    const last = stepsBy(facts.steps, null).at(-1)
    if (!last || last.documentId) return refuse('outreach.nothing_to_undo', { kind: 'conflict' })
    return { ...facts, last }
  },
  run: async (w, { id, reason }, { opinion, last }) => {
    await supersedeStep(w, last.id, reason)
    const words = wordsOfStage[last.stage as OpinionStage]
    if (words) await dropWords(w, id, words, reason)
    const data = { topic: opinion.topic, notedOn: opinion.notedOn, stage: last.stage, reason }
    return done({ output: { id }, subject: subjectOf(id), data })
  },
})

/** Noted by mistake. Whoever noted it may take it back until it is checked; afterwards the office. */
export const removeOpinion = action({
  name: 'outreach.remove_opinion',
  permission: permissions.note_opinion,
  input: zRemoval,
  load: async (w, { id }) => {
    const [facts] = await lockOpinions(w, [id])
    if (!facts) return refuse('outreach.not_found', { kind: 'missing' })
    const state = opinionState(facts, null)
    return state === 'reported' || state === 'answered'
      ? refuse('outreach.opinion_out_of_order', { kind: 'conflict', params: { stage: 'removed', state } })
      : facts
  },
  may: (actor, facts, w) => {
    if (holds(actor, permissions.verify_opinion, w.committeeId)) return true
    const own = facts.opinion.recordedBy === actor.accountId && opinionState(facts, null) === 'noted'
    return own ? true : refuse('outreach.opinion_of_another', { kind: 'forbidden' })
  },
  run: async (w, { id, reason }, { opinion }) => {
    await supersedeOpinion(w, id, reason)
    return done({ output: { id }, subject: subjectOf(id), data: { topic: opinion.topic, reason } })
  },
})
