import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zId, zMaybe } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { findDocument, issueDocument } from '../documents/index.ts'
import { sessionStages } from './form.ts'
import { permissions } from './permissions.ts'
import { issueProgramme } from './programme-step.actions.ts'
import { openSession } from './session.actions.ts'
import { advanceSession } from './session-step.actions.ts'

const paper = {
  id: zId,
  documentId: zId,
  issuedOn: zDay,
  editNo: z.coerce.number().int().min(1).optional(),
}

/** Issues a document written for a session and, when told, takes the session to the stage it brings: both or neither. */
export const issueSessionPaper = action({
  name: 'supervision.issue_session_paper',
  permission: permissions.sign,
  input: z.object({ ...paper, stage: zMaybe(z.enum(sessionStages as unknown as [string, ...string[]])).optional() }),
  load: async (w, { id, documentId }) => {
    const facts = await openSession(w, id)
    if (isRefusal(facts)) return facts
    const document = await findDocument(w, documentId)
    return document?.origin?.id === id
      ? { facts, document }
      : refuse('supervision.paper_not_found', { kind: 'missing' })
  },
  run: async (w, { id, documentId, issuedOn, editNo, stage }, { facts, document }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    if (stage) {
      const moved = await within(w, advanceSession, { id, stage, happenedOn: issuedOn, documentId })
      if (isRefusal(moved)) return moved
    }
    const { numberText } = issued
    const data = { title: facts.session.title, abstract: document.abstract, numberText, issuedOn, stage: stage ?? null }
    return done({ output: { id, documentId, numberText }, subject: { kind: 'supervision_session', id }, data })
  },
})

/** Issues the document of a programme and puts the programme in force by it. */
export const issueProgrammePaper = action({
  name: 'supervision.issue_programme_paper',
  permission: permissions.issue_programme,
  input: z.object(paper),
  load: async (w, { id, documentId }) => {
    const document = await findDocument(w, documentId)
    return document?.origin?.id === id ? document : refuse('supervision.paper_not_found', { kind: 'missing' })
  },
  run: async (w, { id, documentId, issuedOn, editNo }, { abstract }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const moved = await within(w, issueProgramme, { id, happenedOn: issuedOn, documentId })
    if (isRefusal(moved)) return moved
    const data = { abstract, numberText: issued.numberText, issuedOn }
    return done({
      output: { id, documentId, numberText: issued.numberText },
      subject: { kind: 'supervision_programme', id },
      data,
    })
  },
})
