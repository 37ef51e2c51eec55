import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { documentState, findDocument } from '../documents/index.ts'
import { isUpward } from './award-form.ts'
import { openCases } from './case.store.ts'
import { cannotGo, maySubmit } from './case-rule.ts'
import type { CaseStage } from './case-step.ts'
import type { CaseFacts } from './commendation-case.ts'
import { insertSubmission } from './decision.store.ts'
import { rateToday } from './known.actions.ts'
import { openAll } from './open.actions.ts'
import { permissions } from './permissions.ts'
import { insertSteps, type NewStep } from './step.store.ts'

/** The paper behind an act: an issued document of the register, or a number on paper. */
export const paperShape = {
  documentId: zMaybe(zId).optional(),
  reference: zMaybe(zLine(120)).optional(),
}

/** An act may name only a document of this committee that was really issued, or came in. */
export async function checkPaper(reading: Reading, documentId: Id | null | undefined): Promise<Refusal | null> {
  if (!documentId) return null
  const document = await findDocument(reading, documentId)
  if (!document) return refuse('commendation.paper_not_found', { kind: 'missing', field: 'documentId' })
  const state = documentState(document, reading.today)
  return state === 'issued' || state === 'received'
    ? null
    : refuse('commendation.paper_not_issued', { field: 'documentId' })
}

/** Ids of the cases of an act on several. */
export const zCases = z.preprocess(
  (value) =>
    Array.isArray(value) ? value.filter((one) => one !== '') : value === '' || value === undefined ? [] : value,
  z.array(zId).min(1, { message: 'commendation.cases_needed' }).max(500),
) as unknown as z.ZodType<readonly Id[]>

/**
 * Sends cases of one authority with their paper (tờ trình): to whoever decides in the ward, or to the level above. What
 * the council did not carry is not sent, unless the chair decided so.
 */
export const submitCases = action({
  name: 'commendation.submit',
  permission: permissions.sign,
  input: z.object({ ids: zCases, submittedOn: zDay, addressedTo: zLine(300), ...paperShape }),
  load: async (w, { ids, submittedOn, documentId, reference }) => {
    const percent = (await rateToday(w, 'commendation.vote_percent')) ?? 50
    const cases = await openAll(w, ids, (facts) => {
      const stage: CaseStage = isUpward(facts.case.authority) ? 'submitted_up' : 'submitted'
      return cannotGo(facts, stage, submittedOn, w.today) ?? maySubmit(facts, percent)
    })
    if (isRefusal(cases)) return cases
    const [first] = cases
    const authority = first?.case.authority
    if (!authority || cases.some((one) => one.case.authority !== authority))
      return refuse('commendation.one_authority', { field: 'ids' })
    if (!documentId && !reference) return refuse('commendation.paper_needed', { field: 'reference' })
    return (await checkPaper(w, documentId)) ?? { cases, authority, roundId: first.case.roundId }
  },
  run: async (w, { submittedOn, addressedTo, documentId = null, reference = null }, { cases, authority, roundId }) => {
    const id = newId()
    await insertSubmission(w, { id, roundId, authority, addressedTo, submittedOn, documentId, reference })
    const ids = cases.map((one) => one.case.id)
    const stage = isUpward(authority) ? 'submitted_up' : 'submitted'
    await insertSteps(w, 'case', ids, { stage, happenedOn: submittedOn, submissionId: id, documentId, reference })
    if (stage === 'submitted_up') await openCases(w, ids, submittedOn)
    const data = {
      count: ids.length,
      authority,
      addressedTo,
      submittedOn,
      reference,
      name: cases[0]?.case.recipient.name,
    }
    const subject =
      roundId === null ? { kind: 'commendation_case', id: ids[0] ?? id } : { kind: 'commendation_round', id: roundId }
    return done({ output: { id, ids }, subject, data })
  },
})

/** What came back from above for more; it may be changed and sent again. */
export const returnCases = action({
  name: 'commendation.return',
  permission: permissions.manage,
  input: z.object({ ids: zCases, happenedOn: zDay, reason: zText(2000), ...paperShape }),
  load: async (w, { ids, happenedOn, documentId }) => {
    const cases = await openAll(w, ids, (facts) => cannotGo(facts, 'returned', happenedOn, w.today))
    return isRefusal(cases) ? cases : ((await checkPaper(w, documentId)) ?? cases)
  },
  run: async (w, { happenedOn, reason, documentId = null, reference = null }, cases) =>
    ended(w, cases, { stage: 'returned', happenedOn, note: reason, documentId, reference }),
})

/** What was not granted, by the ward's own authority or above. */
export const refuseCases = action({
  name: 'commendation.refuse',
  permission: permissions.manage,
  input: z.object({ ids: zCases, happenedOn: zDay, reason: zText(2000), ...paperShape }),
  load: async (w, { ids, happenedOn, documentId }) => {
    const cases = await openAll(w, ids, (facts) => cannotGo(facts, 'refused', happenedOn, w.today))
    return isRefusal(cases) ? cases : ((await checkPaper(w, documentId)) ?? cases)
  },
  run: async (w, { happenedOn, reason, documentId = null, reference = null }, cases) =>
    ended(w, cases, { stage: 'refused', happenedOn, note: reason, documentId, reference }),
})

async function ended(w: Writing, cases: readonly CaseFacts[], step: NewStep) {
  const ids = cases.map((one) => one.case.id)
  await insertSteps(w, 'case', ids, step)
  const { happenedOn, note: reason = null } = step
  const data = { count: ids.length, name: cases[0]?.case.recipient.name ?? '', happenedOn, reason }
  return done({ output: { ids }, subject: { kind: 'commendation_case', id: ids[0] ?? w.committeeId }, data })
}
