import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findAgency, loadAreas } from '../organisation/index.ts'
import { draftRecommendation } from '../recommendations/index.ts'
import { openDialogue } from './dialogue.actions.ts'
import type { DialogueRecord } from './dialogue-record.store.ts'
import { permissions } from './permissions.ts'
import {
  insertAnswer,
  insertQuestion,
  type QuestionValues,
  supersedeAnswer,
  supersedeQuestion,
} from './question.store.ts'
import { askerKinds, outcomes, type Question, type QuestionAnswer, raisedWays } from './question.ts'

const asked = {
  raised: z.enum(raisedWays),
  askedOn: zDay,
  askerKind: z.enum(askerKinds),
  asker: zMaybe(zLine(200)).optional(),
  areaId: zMaybe(zId).optional(),
  field: zMaybe(zLine(120)).optional(),
  text: zText(5000),
}
type Asked = z.infer<z.ZodObject<typeof asked>>

async function wrongAsked(w: Writing, input: Asked, at = ''): Promise<Refusal | null> {
  if (input.askedOn > w.today) return refuse('criticism.in_future', { field: `${at}askedOn` })
  if (['person', 'organisation'].includes(input.askerKind) && !input.asker)
    return refuse('criticism.asker_needed', { field: `${at}asker` })
  if (input.askerKind === 'area' && !input.areaId) return refuse('criticism.area_needed', { field: `${at}areaId` })
  if (!input.areaId) return null
  const { areas } = await loadAreas(w, w.committeeId)
  return areas.some((area) => area.id === input.areaId) ? null : refuse('criticism.no_area', { field: `${at}areaId` })
}

const valuesOf = (input: Asked): QuestionValues => ({
  raised: input.raised,
  askedOn: input.askedOn,
  askerKind: input.askerKind,
  asker: input.askerKind === 'anonymous' ? null : (input.asker ?? null),
  areaId: input.areaId ?? null,
  field: input.field ?? null,
  text: input.text,
})

/** A question put down before the dialogue, or asked at it. */
export const askQuestion = action({
  name: 'criticism.ask_question',
  permission: permissions.record,
  input: z.object({ ...asked, id: zId, questionId: zId.optional() }),
  load: async (w, input) => {
    const record = await openDialogue(w, input.id)
    return isRefusal(record) ? record : ((await wrongAsked(w, input)) ?? record)
  },
  run: async (w, input, { meeting }) => {
    const { id, questionId = newId() } = input
    await insertQuestion(w, id, questionId, valuesOf(input))
    const data = { title: meeting.meeting.title, text: input.text.slice(0, 200), raised: input.raised }
    return done({ output: { id, questionId }, subject: { kind: 'dialogue', id }, data })
  },
})

async function openQuestion(
  w: Writing,
  id: Id,
  questionId: Id,
): Promise<{ record: DialogueRecord; question: Question } | Refusal> {
  const record = await openDialogue(w, id)
  if (isRefusal(record)) return record
  const question = record.questions.find((one) => one.id === questionId)
  return question ? { record, question } : refuse('criticism.no_question', { kind: 'missing' })
}

/** Corrects a question by a new wording of it, or takes it out; once something was asked of it, it stays. */
export const correctQuestion = action({
  name: 'criticism.correct_question',
  permission: permissions.record,
  input: z.object({ id: zId, questionId: zId, reason: zText(1000), instead: z.object(asked).optional() }),
  load: async (w, { id, questionId, instead }) => {
    const found = await openQuestion(w, id, questionId)
    if (isRefusal(found)) return found
    if ((found.record.recommendations.get(questionId) ?? []).length > 0)
      return refuse('criticism.already_followed', { kind: 'conflict' })
    return (instead ? await wrongAsked(w, instead, 'instead.') : null) ?? found
  },
  run: async (w, { id, questionId, reason, instead }, { record, question }) => {
    const nextId = instead ? newId() : null
    await supersedeQuestion(w, questionId, nextId, reason)
    if (instead && nextId) {
      await insertQuestion(w, id, nextId, valuesOf(instead))
      if (question.answer) await carryOver(w, question.answer, nextId, reason)
    }
    const data = {
      title: record.meeting.meeting.title,
      text: question.text.slice(0, 200),
      reason,
      replaced: nextId !== null,
    }
    return done({ output: { id, questionId: nextId }, subject: { kind: 'dialogue', id }, data })
  },
})

async function carryOver(w: Writing, answer: QuestionAnswer, questionId: Id, reason: string): Promise<void> {
  const id = newId()
  await supersedeAnswer(w, answer.id, id, reason)
  await insertAnswer(w, questionId, { ...answer, id })
}

const answered = {
  outcome: z.enum(outcomes),
  answeredOn: zDay,
  answer: zMaybe(zText(5000)).optional(),
  /** Of what is noted: an agency of ours, or only its name. */
  responsibleId: zMaybe(zId).optional(),
  responsibleName: zMaybe(zLine(200)).optional(),
  dueOn: zMaybe(zDay).optional(),
}
type Answered = z.infer<z.ZodObject<typeof answered>>

async function answerFrom(w: Writing, input: Answered, at = ''): Promise<QuestionAnswer | Refusal> {
  const { outcome, answeredOn, answer = null, responsibleId = null, dueOn = null } = input
  if (answeredOn > w.today) return refuse('criticism.in_future', { field: `${at}answeredOn` })
  if (outcome === 'answered')
    return answer === null
      ? refuse('criticism.answer_needed', { field: `${at}answer` })
      : { id: newId(), outcome, answeredOn, answer, responsibleId: null, responsibleName: null, dueOn: null }
  const agency = responsibleId ? await findAgency(w, w.committeeId, responsibleId) : null
  if (responsibleId && !agency) return refuse('criticism.no_agency', { field: `${at}responsibleId` })
  const responsibleName = agency?.name ?? input.responsibleName ?? null
  if (responsibleName === null) return refuse('criticism.responsible_needed', { field: `${at}responsibleId` })
  if (dueOn !== null && dueOn < answeredOn) return refuse('criticism.due_before', { field: `${at}dueOn` })
  return { id: newId(), outcome, answeredOn, answer, responsibleId, responsibleName, dueOn }
}

/** Answered on the spot, or noted to be followed: by whom, and by when. */
export const answerQuestion = action({
  name: 'criticism.answer_question',
  permission: permissions.record,
  input: z.object({ ...answered, id: zId, questionId: zId }),
  load: async (w, input) => {
    const found = await openQuestion(w, input.id, input.questionId)
    if (isRefusal(found)) return found
    if (found.question.answer) return refuse('criticism.answered_already', { kind: 'conflict' })
    if (input.answeredOn < found.question.askedOn)
      return refuse('criticism.answered_before', { field: 'answeredOn', params: { day: found.question.askedOn } })
    const answer = await answerFrom(w, input)
    return isRefusal(answer) ? answer : { ...found, answer }
  },
  run: async (w, { id, questionId }, { record, question, answer }) => {
    await insertAnswer(w, questionId, answer)
    const data = {
      title: record.meeting.meeting.title,
      text: question.text.slice(0, 200),
      outcome: answer.outcome,
      responsible: answer.responsibleName,
      dueOn: answer.dueOn,
    }
    return done({ output: { id, questionId }, subject: { kind: 'dialogue', id }, data })
  },
})

/** Corrects what was recorded of an answer, by another or by none; both with the reason. */
export const correctQuestionAnswer = action({
  name: 'criticism.correct_question_answer',
  permission: permissions.record,
  input: z.object({ id: zId, questionId: zId, reason: zText(1000), instead: z.object(answered).optional() }),
  load: async (w, { id, questionId, instead }) => {
    const found = await openQuestion(w, id, questionId)
    if (isRefusal(found)) return found
    const { answer: before } = found.question
    if (!before) return refuse('criticism.not_answered', { kind: 'conflict' })
    const followed = (found.record.recommendations.get(questionId) ?? []).length > 0
    if (followed && instead?.outcome !== 'noted') return refuse('criticism.already_followed', { kind: 'conflict' })
    const answer = instead ? await answerFrom(w, instead, 'instead.') : null
    return isRefusal(answer) ? answer : { ...found, before, answer }
  },
  run: async (w, { id, questionId, reason }, { record, question, before, answer }) => {
    await supersedeAnswer(w, before.id, answer?.id ?? null, reason)
    if (answer) await insertAnswer(w, questionId, answer)
    const data = {
      title: record.meeting.meeting.title,
      text: question.text.slice(0, 200),
      reason,
      replaced: answer !== null,
    }
    return done({ output: { id, questionId }, subject: { kind: 'dialogue', id }, data })
  },
})

/** What was promised becomes a recommendation, and is followed among the recommendations. */
export const followQuestion = action({
  name: 'criticism.follow_question',
  permission: permissions.record,
  input: z.object({
    id: zId,
    questionId: zId,
    recommendationId: zId.optional(),
    addresseeId: zMaybe(zId).optional(),
    text: zMaybe(zText(5000)).optional(),
    legalRef: zMaybe(zLine(300)).optional(),
    replyByOn: zMaybe(zDay).optional(),
  }),
  load: async (w, { id, questionId, addresseeId }) => {
    const found = await openQuestion(w, id, questionId)
    if (isRefusal(found)) return found
    const { answer } = found.question
    if (answer?.outcome !== 'noted') return refuse('criticism.not_noted', { kind: 'conflict' })
    const to = addresseeId ?? answer.responsibleId
    if (!to) return refuse('criticism.addressee_needed', { field: 'addresseeId' })
    const there = (found.record.recommendations.get(questionId) ?? []).length > 0
    return there ? refuse('criticism.already_followed', { kind: 'conflict' }) : { ...found, to, answer }
  },
  run: async (w, input, { record, question, to, answer }) => {
    const { id, questionId, recommendationId = newId() } = input
    const label = question.text.slice(0, 300)
    const drafted = await within(w, draftRecommendation, {
      id: recommendationId,
      addresseeId: to,
      text: input.text ?? question.text,
      legalRef: input.legalRef ?? null,
      replyByOn: input.replyByOn ?? answer.dueOn,
      origin: { kind: 'dialogue_question', id: questionId, label },
    })
    if (isRefusal(drafted)) return drafted
    const data = { title: record.meeting.meeting.title, text: question.text.slice(0, 200) }
    return done({ output: { id, questionId, recommendationId }, subject: { kind: 'dialogue', id }, data })
  },
})
