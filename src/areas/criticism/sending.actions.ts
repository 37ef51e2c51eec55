import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { checkPaper, documentLines, paperShape } from '../documents/index.ts'
import { type Opinion, wholeOpinions } from '../drafts/index.ts'
import { deadlineRule, dueOn, holidaysAround, loadSettings } from '../organisation/index.ts'
import { openExercise } from './exercise.actions.ts'
import { sendingOn, stageOf } from './exercise.ts'
import { insertSending, type NewSentOpinion, supersedeSending } from './exercise-part.store.ts'
import { badExerciseDay } from './exercise-rule.ts'
import { explainedBy } from './explanation.ts'
import { permissions } from './permissions.ts'

/** Ids of a long list of ticks; empty choices are left out. */
export const zManyIds = z.preprocess(
  (value) =>
    Array.isArray(value) ? value.filter((one) => one !== '') : value === '' || value === undefined ? [] : [value],
  z.array(zId).max(5000),
) as unknown as z.ZodType<readonly Id[]>

/** Where no rule is in force that day, twenty days are the custom. */
const customary = { days: 20, source: 'Sổ tay nghiệp vụ công tác Mặt trận' }

async function explainBy(w: Writing, sentOn: Day): Promise<{ dueOn: Day; dueSource: string }> {
  const settings = await loadSettings(w, w.committeeId)
  const rule = deadlineRule('criticism.explain_days', sentOn, settings)
  const due = rule?.due ?? ({ by: 'days', days: customary.days, count: 'calendar', side: 'after' } as const)
  return {
    dueOn: dueOn({ due }, sentOn, holidaysAround(sentOn, settings)),
    dueSource: rule?.source ?? customary.source,
  }
}

interface Paper {
  readonly documentId: Id | null
  readonly reference: string | null
}

/** With its number: the drafting body sees the sending, not our register. */
async function named(w: Writing, { documentId, reference }: Paper): Promise<Paper> {
  const line = documentId ? (await documentLines(w, [documentId])).get(documentId) : undefined
  return { documentId, reference: reference ?? line?.numberText ?? null }
}

/** What asks for an answer: whoever only agrees asks for none. */
export function asksForAnswer({ stance, proposedWording }: Pick<Opinion, 'stance' | 'proposedWording'>): boolean {
  return stance !== 'agree' || proposedWording !== null
}

/** Opinions on the draft given by the day, of persons without a name. */
async function opinionsToSend(w: Writing, draftId: Id, by: Day, chosen: readonly Id[]): Promise<NewSentOpinion[]> {
  const found: NewSentOpinion[] = []
  for await (const opinions of wholeOpinions(w, { draftId }))
    for (const one of opinions) {
      const wanted = chosen.length > 0 ? chosen.includes(one.id) : asksForAnswer(one) && one.givenOn <= by
      if (!wanted) continue
      const { kind, name } = one.author
      found.push({
        opinionId: one.id,
        clauseRef: one.clauseRef,
        stance: one.stance,
        text: one.text,
        proposedWording: one.proposedWording,
        giver: kind === 'area' || kind === 'organisation' ? name : null,
      })
    }
  return found
}

/** The criticism goes to the drafting body, with the opinions that it is to explain, word for word as they are today. */
export const sendCriticism = action({
  name: 'criticism.send',
  permission: permissions.sign,
  input: z.object({
    id: zId,
    sentOn: zDay,
    /** Left out: all that ask for an answer. */
    opinionIds: zManyIds.optional(),
    ...paperShape,
  }),
  load: async (w, { id, sentOn, documentId, reference, opinionIds = [] }) => {
    const facts = await openExercise(w, id)
    if (isRefusal(facts)) return facts
    const stage = stageOf(facts, null)
    if (stage !== 'document_issued')
      return refuse('criticism.exercise_out_of_order', { kind: 'conflict', params: { stage: 'sent', state: stage } })
    const issued = facts.steps.findLast((step) => step.stage === 'document_issued' && step.supersededAt === null)
    const paper = {
      documentId: documentId ?? issued?.documentId ?? null,
      reference: reference ?? issued?.reference ?? null,
    }
    const refused = badExerciseDay(facts, sentOn, w.today, 'sentOn') ?? (await checkPaper(w, documentId))
    if (refused) return refused
    const opinions = await opinionsToSend(w, facts.exercise.draftId, sentOn, opinionIds)
    if (opinionIds.some((one) => !opinions.some((opinion) => opinion.opinionId === one)))
      return refuse('criticism.no_opinion', { field: 'opinionIds' })
    return { facts, paper: await named(w, paper), opinions, term: await explainBy(w, sentOn) }
  },
  run: async (w, { id, sentOn }, { facts, paper, opinions, term }) => {
    const { exercise } = facts
    const sending = { id: newId(), addresseeId: exercise.addresseeId, sentOn, ...paper, ...term }
    await insertSending(w, id, sending, opinions)
    const data = {
      title: exercise.title,
      addressee: exercise.addresseeName,
      sentOn,
      dueOn: term.dueOn,
      count: opinions.length,
    }
    const output = { id, sendingId: sending.id, dueOn: term.dueOn, opinions: opinions.length }
    return done({ output, subject: { kind: 'criticism_exercise', id }, data })
  },
})

/** Takes back a sending recorded by mistake, as long as nothing was explained. */
export const undoSending = action({
  name: 'criticism.undo_sending',
  permission: permissions.sign,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await openExercise(w, id)
    if (isRefusal(facts)) return facts
    const sending = sendingOn(facts, null)
    if (!sending) return refuse('criticism.not_sent', { kind: 'conflict' })
    const answered =
      explainedBy(facts.explanations, null).length + facts.replies.filter((one) => !one.supersededAt).length
    return answered > 0 ? refuse('criticism.already_explained', { kind: 'conflict' }) : { facts, sending }
  },
  run: async (w, { id, reason }, { facts, sending }) => {
    await supersedeSending(w, sending.id, reason)
    const data = { title: facts.exercise.title, sentOn: sending.sentOn, reason }
    return done({ output: { id }, subject: { kind: 'criticism_exercise', id }, data })
  },
})
