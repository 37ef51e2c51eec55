import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { parseInput, zDay, zId, zLine } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findDocument, issueDocument } from '../documents/index.ts'
import { decideCases } from './decision.actions.ts'
import { permissions } from './permissions.ts'
import { openRoundFacts } from './round.actions.ts'
import { submitCases } from './submission.actions.ts'

/** What the forms of a round keep of the cases they were written about. */
const zSubmission = z.object({ caseIds: z.array(zId).min(1), addressedTo: zLine(300) })
const zDecision = z.object({
  caseIds: z.array(zId).min(1),
  signedBy: zLine(120),
  signerPosition: zLine(200),
  withBonus: z.boolean(),
})

export const submissionForm = 'commendation.submission'
export const decisionForm = 'commendation.decision'

/**
 * Issues a document written for a round, and what it brings with it: a tờ trình submits its cases, a decision of the
 * Front decides them. Both or neither.
 */
export const issueRoundPaper = action({
  name: 'commendation.issue_paper',
  permission: permissions.sign,
  input: z.object({ id: zId, documentId: zId, issuedOn: zDay, editNo: z.coerce.number().int().min(1).optional() }),
  load: async (w, { id, documentId }) => {
    const round = await openRoundFacts(w, id)
    if (isRefusal(round)) return round
    const document = await findDocument(w, documentId)
    return document?.origin?.id === id
      ? { round, document }
      : refuse('commendation.paper_not_found', { kind: 'missing' })
  },
  run: async (w, { id, documentId, issuedOn, editNo }, { round, document }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const paper = { id: documentId, numberText: issued.numberText ?? '', issuedOn, abstract: document.abstract }
    const followed = await follow(w, document.form, paper)
    if (isRefusal(followed)) return followed
    const { numberText } = issued
    const data = { round: round.title, abstract: document.abstract, numberText, issuedOn, count: followed }
    return done({ output: { id, documentId, numberText }, subject: { kind: 'commendation_round', id }, data })
  },
})

interface Paper {
  readonly id: Id
  readonly numberText: string
  readonly issuedOn: Day
  readonly abstract: string
}

/** What the issue of a form brings: how many cases went on by it. */
async function follow(
  w: Writing,
  form: { readonly key: string; readonly data: unknown } | null,
  paper: Paper,
): Promise<number | Refusal> {
  if (form?.key === submissionForm) {
    const data = parseInput(zSubmission, form.data)
    if (isRefusal(data)) return data
    const { caseIds: ids, addressedTo } = data
    const sent = { ids, addressedTo, submittedOn: paper.issuedOn, documentId: paper.id, reference: paper.numberText }
    const made = await within(w, submitCases, sent)
    return isRefusal(made) ? made : ids.length
  }
  if (form?.key !== decisionForm) return 0
  const data = parseInput(zDecision, form.data)
  if (isRefusal(data)) return data
  const { caseIds: ids, signedBy, signerPosition, withBonus } = data
  const head = { numberText: paper.numberText, decidedOn: paper.issuedOn, abstract: paper.abstract }
  const made = await within(w, decideCases, { ids, ...head, signedBy, signerPosition, withBonus, documentId: paper.id })
  return isRefusal(made) ? made : ids.length
}
