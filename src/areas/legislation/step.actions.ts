import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { checkPaper, findDocument, issueDocument, paperShape } from '../documents/index.ts'
import { openTo } from './assignment.actions.ts'
import { standing } from './consultation.ts'
import { cannotAdvance, cannotDrop } from './consultation-rule.ts'
import { lockedConsultation, type OpenConsultation, openConsultation, tellOf } from './opening.actions.ts'
import { insertOutcome, supersedeOutcome } from './part.store.ts'
import { permissions } from './permissions.ts'
import { insertStep, type NewStep, supersedeStep } from './step.store.ts'

const stepShape = { id: zId, happenedOn: zDay, note: zMaybe(zText(4000)).optional(), ...paperShape }

/** Loads the consultation for a step, or tells why it cannot be taken. */
async function forStep(w: Writing, step: NewStep & { readonly id: string }): Promise<OpenConsultation | Refusal> {
  const found = await openConsultation(w, step.id)
  if (isRefusal(found)) return found
  const { documentId = null, reference = null, happenedOn, stage } = step
  const at = { happenedOn, today: w.today, hasPaper: documentId !== null || reference !== null }
  return cannotAdvance(found.facts, stage, at) ?? (await checkPaper(w, documentId)) ?? found
}

async function take(w: Writing, { id, ...step }: NewStep & { readonly id: string }, found: OpenConsultation) {
  const stepId = await insertStep(w, id, step)
  const { subject, data } = tellOf(found)
  const { stage, happenedOn, reference = null } = step
  return { stepId, told: { output: { id, stepId }, subject, data: { ...data, stage, happenedOn, reference } } }
}

/** A plan was made: who gathers opinions, where, by when. */
export const planConsultation = action({
  name: 'legislation.plan',
  permission: permissions.keep,
  input: z.object(stepShape),
  load: (w, input) => forStep(w, { ...input, stage: 'planned' }),
  run: async (w, input, found) => done((await take(w, { ...input, stage: 'planned' }, found)).told),
})

/** Opinions are taken from now on: the draft is open to everybody the work was given to. */
export const openOpinions = action({
  name: 'legislation.open',
  permission: permissions.keep,
  input: z.object(stepShape),
  load: (w, input) => forStep(w, { ...input, stage: 'open' }),
  run: async (w, input, found) => {
    const { told } = await take(w, { ...input, stage: 'open' }, found)
    const opened = await openTo(w, found, standing(found.facts.assignments), input.happenedOn)
    if (isRefusal(opened)) return opened
    return done({ ...told, data: { ...told.data, count: standing(found.facts.assignments).length } })
  },
})

/** The opinions are put together in a report. */
export const consolidateOpinions = action({
  name: 'legislation.consolidate',
  permission: permissions.keep,
  input: z.object(stepShape),
  load: (w, input) => forStep(w, { ...input, stage: 'consolidated' }),
  run: async (w, input, found) => done((await take(w, { ...input, stage: 'consolidated' }, found)).told),
})

export const approveConsultation = action({
  name: 'legislation.approve',
  permission: permissions.approve,
  input: z.object(stepShape),
  load: (w, input) => forStep(w, { ...input, stage: 'approved' }),
  run: async (w, input, found) => done((await take(w, { ...input, stage: 'approved' }, found)).told),
})

/** The report went out. From here on the draft counts as one that we commented on. */
export const sendConsultation = action({
  name: 'legislation.send',
  permission: permissions.approve,
  input: z.object(stepShape),
  load: (w, input) => forStep(w, { ...input, stage: 'sent' }),
  run: async (w, input, found) => done((await take(w, { ...input, stage: 'sent' }, found)).told),
})

/** The text that was issued in the end. */
export const recordOutcome = action({
  name: 'legislation.record_outcome',
  permission: permissions.keep,
  input: z.object({
    ...stepShape,
    title: zLine(500),
    numberText: zMaybe(zLine(120)).optional(),
    promulgatedOn: zDay,
  }),
  load: async (w, { title: _, numberText: __, promulgatedOn, ...input }) => {
    if (promulgatedOn > w.today) return refuse('legislation.in_future', { field: 'promulgatedOn' })
    return forStep(w, { ...input, stage: 'outcome_recorded' })
  },
  run: async (w, { title, numberText = null, promulgatedOn, ...input }, found) => {
    const { stepId, told } = await take(w, { ...input, stage: 'outcome_recorded' }, found)
    const note = input.note ?? null
    await insertOutcome(w, input.id, { stepId, title, numberText, promulgatedOn, note })
    return done({ ...told, data: { ...told.data, outcome: [title, numberText].filter(Boolean).join(' ') } })
  },
})

/** It is not answered: the chair says why. */
export const dropConsultation = action({
  name: 'legislation.drop',
  permission: permissions.decide,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000) }),
  load: async (w, { id, happenedOn }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found)) return found
    return cannotDrop(found.facts, { happenedOn, today: w.today }) ?? found
  },
  run: async (w, { id, happenedOn, reason }, found) => {
    await insertStep(w, id, { stage: 'dropped', happenedOn, note: reason })
    const { subject, data } = tellOf(found)
    return done({ output: { id }, subject, data: { ...data, happenedOn, reason } })
  },
})

/** Takes the last step back, entered by mistake. */
export const undoConsultationStep = action({
  name: 'legislation.undo_step',
  permission: permissions.decide,
  input: z.object({ id: zId, stepId: zId, reason: zText(500) }),
  load: async (w, { id, stepId }) => {
    const found = await lockedConsultation(w, id)
    if (isRefusal(found)) return found
    if (found.facts.consultation.supersededAt !== null) return refuse('legislation.withdrawn', { kind: 'conflict' })
    const last = stepsBy(found.facts.steps, null).at(-1)
    return last && last.id === stepId ? { ...found, last } : refuse('legislation.not_last', { kind: 'conflict' })
  },
  run: async (w, { id, stepId, reason }, { last, ...found }) => {
    await supersedeStep(w, stepId, reason)
    if (last.stage === 'outcome_recorded') await supersedeOutcome(w, stepId, reason)
    const { subject, data } = tellOf(found)
    return done({ output: { id }, subject, data: { ...data, stage: last.stage, happenedOn: last.happenedOn, reason } })
  },
})

const papers = { planned: planConsultation, open: openOpinions, sent: sendConsultation } as const

/** Issues a paper of the consultation, and takes the step that it brings. */
export const issueConsultationPaper = action({
  name: 'legislation.issue_paper',
  permission: permissions.approve,
  input: z.object({
    id: zId,
    documentId: zId,
    issuedOn: zDay,
    editNo: z.coerce.number().int().min(1).optional(),
    stage: zMaybe(z.enum(['planned', 'open', 'sent'])).optional(),
  }),
  load: async (w, { id, documentId }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found)) return found
    const document = await findDocument(w, documentId)
    return document?.origin?.id === id
      ? { ...found, document }
      : refuse('documents.paper_not_found', { kind: 'missing' })
  },
  run: async (w, { id, documentId, issuedOn, editNo, stage = null }, { document, ...found }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const moved = stage === null ? null : await within(w, papers[stage], { id, happenedOn: issuedOn, documentId })
    if (isRefusal(moved)) return moved
    const { numberText } = issued
    const { subject, data } = tellOf(found)
    return done({
      output: { id, documentId, numberText },
      subject,
      data: { ...data, abstract: document.abstract, numberText, issuedOn },
    })
  },
})
