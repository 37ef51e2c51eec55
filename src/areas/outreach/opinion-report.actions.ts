import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zIds } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { richText } from '../../values/rich.ts'
import { checkPaper, findDocument, issueDocument, paperShape } from '../documents/index.ts'
import { zEditNo } from './input.actions.ts'
import { cannotOpinionGo, refuseNames } from './opinion.actions.ts'
import { lockOpinions } from './opinion.store.ts'
import type { OpinionFacts } from './opinion.ts'
import { permissions } from './permissions.ts'
import { insertStep } from './step.store.ts'

async function openAll(w: Writing, ids: readonly Id[], on: Parameters<typeof cannotOpinionGo>[2]) {
  const found = await lockOpinions(w, ids)
  if (found.length === 0 || found.length < new Set(ids).size) return refuse('outreach.not_found', { kind: 'missing' })
  const refused = found.map((facts) => cannotOpinionGo(facts, 'reported', on, w.today)).find((one) => one !== null)
  return refused ?? found
}

/** These notes went into a report that is out: one of the register, or one on paper. */
export const reportOpinions = action({
  name: 'outreach.report_opinions',
  permission: permissions.sign,
  input: z.object({ opinionIds: zIds, happenedOn: zDay, ...paperShape }),
  load: async (w, { opinionIds, happenedOn, documentId, reference }): Promise<readonly OpinionFacts[] | Refusal> => {
    if (!documentId && !reference) return refuse('outreach.paper_needed', { field: 'reference' })
    return (await checkPaper(w, documentId)) ?? openAll(w, opinionIds, happenedOn)
  },
  run: async (w, { happenedOn, documentId, reference }, found) => {
    for (const { opinion } of found)
      await insertStep(w, 'opinion', opinion.id, { stage: 'reported', happenedOn, documentId, reference })
    const data = { count: found.length, happenedOn, reference: reference ?? null }
    const subject = documentId
      ? { kind: 'document', id: documentId }
      : { kind: 'opinion_note', id: found[0]?.opinion.id ?? '' }
    return done({ output: { count: found.length }, subject, data })
  },
})

/** What the draft of a report was composed from; kept with the document. */
const zComposed = z.object({ opinionIds: z.array(zId).max(300) })

/**
 * Issues a report on the situation of the people and marks the notes it was composed from: all or nothing. A text that
 * names a person is not issued, whoever wrote the name into it.
 */
export const issueOpinionReport = action({
  name: 'outreach.issue_opinion_report',
  permission: permissions.sign,
  input: z.object({ documentId: zId, issuedOn: zDay, editNo: zEditNo.optional() }),
  load: async (w, { documentId }) => {
    const document = await findDocument(w, documentId)
    const composed = zComposed.safeParse(document?.form?.data)
    if (document?.form?.key !== 'outreach.people_report' || !composed.success)
      return refuse('documents.paper_not_found', { kind: 'missing', field: 'documentId' })
    return (await refuseNames(w, richText(document.body), 'documentId')) ?? { document, ...composed.data }
  },
  run: async (w, { documentId, issuedOn, editNo }, { document, opinionIds }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    if (opinionIds.length > 0) {
      const marked = await within(w, reportOpinions, { opinionIds, happenedOn: issuedOn, documentId })
      if (isRefusal(marked)) return marked
    }
    const data = { abstract: document.abstract, numberText: issued.numberText, issuedOn, count: opinionIds.length }
    return done({
      output: { documentId, numberText: issued.numberText },
      subject: { kind: 'document', id: documentId },
      data,
    })
  },
})
