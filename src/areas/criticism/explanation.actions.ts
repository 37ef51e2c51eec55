import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Actor, Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { openExercise } from './exercise.actions.ts'
import { type ExerciseFacts, sendingOn } from './exercise.ts'
import { insertReply, supersedeReply } from './exercise-part.store.ts'
import { insertExplanation, type NewExplanation, supersedeExplanation } from './explanation.store.ts'
import { coverageOf, explainedBy, responses } from './explanation.ts'
import { permissions } from './permissions.ts'
import { zManyIds } from './sending.actions.ts'

/** Speaks for the drafting body, and for nobody of the office. */
export const isDraftingBody = (actor: Actor, committeeId: Id): boolean => !holds(actor, permissions.record, committeeId)

/** An exercise that was sent and goes on; a drafting body sees only what was sent to it. */
export async function sentExercise(w: Writing, id: Id): Promise<ExerciseFacts | Refusal> {
  const facts = await openExercise(w, id)
  if (isRefusal(facts)) return facts
  return sendingOn(facts, null) ? facts : refuse('criticism.not_sent', { kind: 'conflict' })
}

/** Not ahead of today, and not before it was sent. */
export function badExplainedDay(facts: ExerciseFacts, on: Day, today: Day, field: string): Refusal | null {
  const sending = sendingOn(facts, null)
  if (on > today) return refuse('criticism.in_future', { field })
  return sending && on < sending.sentOn
    ? refuse('criticism.before_sent', { field, params: { day: sending.sentOn } })
    : null
}

/** The drafting body's own account goes by the day it is written; the office copies the day from the paper. */
export const recordReply = action({
  name: 'criticism.record_reply',
  permission: permissions.explain,
  input: z.object({
    id: zId,
    repliedOn: zMaybe(zDay).optional(),
    text: zMaybe(zText(10_000)).optional(),
    ...paperShape,
  }),
  load: async (w, { id, repliedOn, documentId, reference }) => {
    const facts = await sentExercise(w, id)
    if (isRefusal(facts)) return facts
    const byAgency = isDraftingBody(w.actor, w.committeeId)
    const on = byAgency ? w.today : (repliedOn ?? w.today)
    const refused = badExplainedDay(facts, on, w.today, 'repliedOn') ?? (await checkPaper(w, documentId))
    if (refused) return refused
    if (!byAgency && !documentId && !reference) return refuse('criticism.paper_needed', { field: 'reference' })
    return { facts, on, byAgency }
  },
  run: async (w, { id, text, documentId, reference }, { facts, on, byAgency }) => {
    const replyId = newId()
    const told = { documentId: documentId ?? null, reference: reference ?? null, text: text ?? null }
    await insertReply(w, id, { id: replyId, repliedOn: on, byAgency, ...told })
    const data = { title: facts.exercise.title, repliedOn: on, byAgency, reference: reference ?? null }
    return done({ output: { id, replyId }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

/** Takes a reply back that was recorded by mistake. */
export const correctReply = action({
  name: 'criticism.correct_reply',
  permission: permissions.record,
  input: z.object({ id: zId, replyId: zId, reason: zText(1000) }),
  load: async (w, { id, replyId }) => {
    const facts = await sentExercise(w, id)
    if (isRefusal(facts)) return facts
    const reply = facts.replies.find((one) => one.id === replyId && one.supersededAt === null)
    if (!reply) return refuse('criticism.no_reply', { kind: 'missing' })
    const published = stepsBy(facts.steps, null).some((step) => step.stage === 'published')
    return published ? refuse('criticism.published_rests_on_it', { kind: 'conflict' }) : { facts, reply }
  },
  run: async (w, { id, replyId, reason }, { facts, reply }) => {
    await supersedeReply(w, replyId, reason)
    const data = { title: facts.exercise.title, repliedOn: reply.repliedOn, reason }
    return done({ output: { id }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

export const explanationShape = {
  clauseRef: zMaybe(zLine(200)).optional(),
  response: z.enum(responses),
  reason: zMaybe(zText(10_000)).optional(),
  changedClause: zMaybe(zLine(200)).optional(),
  changedText: zMaybe(zText(10_000)).optional(),
  /** Opinions it answers, by their id as sent. */
  opinionIds: zManyIds.optional(),
  explainedOn: zMaybe(zDay).optional(),
}
export const zExplanation = z.object(explanationShape)
type Explained = z.infer<typeof zExplanation>

/** The row as it is to be written; or what in it cannot be. */
export function rowFrom(
  w: Pick<Writing, 'today' | 'actor' | 'committeeId'>,
  facts: ExerciseFacts,
  input: Explained,
  at = '',
): NewExplanation | Refusal {
  const byAgency = isDraftingBody(w.actor, w.committeeId)
  const replied = facts.replies.findLast((one) => one.supersededAt === null)?.repliedOn
  const explainedOn = byAgency ? w.today : (input.explainedOn ?? replied ?? w.today)
  const bad = badExplainedDay(facts, explainedOn, w.today, `${at}explainedOn`)
  if (bad) return bad
  if (input.response !== 'accepted' && !input.reason) return refuse('criticism.reason_needed', { field: `${at}reason` })
  const opinionIds = input.opinionIds ?? []
  const known = new Set(facts.sentOpinions.map((one) => one.id))
  if (opinionIds.some((one) => !known.has(one))) return refuse('criticism.no_opinion', { field: `${at}opinionIds` })
  const [only] = opinionIds
  const clauseRef = input.clauseRef ?? facts.sentOpinions.find((one) => one.id === only)?.clauseRef ?? null
  return {
    id: newId(),
    clauseRef,
    response: input.response,
    reason: input.reason ?? null,
    changedClause: input.changedClause ?? null,
    changedText: input.changedText ?? null,
    explainedOn,
    byAgency,
    opinionIds,
  }
}

/** The place of a new row: behind all there ever were. */
export const nextPosition = (facts: ExerciseFacts): number => facts.explanations.length

/** One row of the table of acceptance and explanation: what was taken up, or why not; of one opinion or many. */
export const explainOpinions = action({
  name: 'criticism.explain',
  permission: permissions.explain,
  input: zExplanation.extend({ id: zId }),
  load: async (w, { id, ...input }) => {
    const facts = await sentExercise(w, id)
    if (isRefusal(facts)) return facts
    const row = rowFrom(w, facts, input)
    if (isRefusal(row)) return row
    const named = row.opinionIds.length > 0 || facts.sentOpinions.length === 0
    return named ? { facts, row } : refuse('criticism.opinions_needed', { field: 'opinionIds' })
  },
  run: async (w, { id }, { facts, row }) => {
    await insertExplanation(w, id, nextPosition(facts), row)
    const now = [...explainedBy(facts.explanations, null), { ...row, recordedAt: w.now, supersededAt: null }]
    const { percent } = coverageOf(facts.sentOpinions, now)
    const data = { title: facts.exercise.title, response: row.response, count: row.opinionIds.length, percent }
    return done({
      output: { id, explanationId: row.id, percent },
      subject: { kind: 'criticism_exercise', id },
      data,
    })
  },
})

/** Corrects a row by another or by none, with the reason; a drafting body only its own. */
export const correctExplanation = action({
  name: 'criticism.correct_explanation',
  permission: permissions.explain,
  input: z.object({ id: zId, explanationId: zId, reason: zText(1000), instead: zExplanation.optional() }),
  load: async (w, { id, explanationId, instead }) => {
    const facts = await sentExercise(w, id)
    if (isRefusal(facts)) return facts
    const before = facts.explanations.find((one) => one.id === explanationId && one.supersededAt === null)
    if (!before) return refuse('criticism.no_explanation', { kind: 'missing' })
    const row = instead ? rowFrom(w, facts, instead, 'instead.') : null
    return isRefusal(row) ? row : { facts, before, row }
  },
  may: (actor, { before }, w) =>
    before.byAgency || !isDraftingBody(actor, w.committeeId) || refuse('criticism.not_your_row', { kind: 'forbidden' }),
  run: async (w, { id, explanationId, reason }, { facts, before, row }) => {
    const position = facts.explanations.findIndex((one) => one.id === explanationId)
    if (row) await insertExplanation(w, id, position, row)
    await supersedeExplanation(w, explanationId, row?.id ?? null, reason)
    const data = { title: facts.exercise.title, response: before.response, reason, replaced: row !== null }
    return done({
      output: { id, explanationId: row?.id ?? null },
      subject: { kind: 'criticism_exercise', id },
      data,
    })
  },
})
