import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findDocument, issueDocument } from '../documents/index.ts'
import { sendInvitations } from './invitation.actions.ts'
import { openMeeting } from './meeting.actions.ts'
import { attachMinutes, concludeMeeting } from './meeting-step.actions.ts'
import { permissions } from './permissions.ts'

const stages = ['noticed', 'minuted', 'concluded'] as const

/** Issues a paper written for a conference and takes it to the stage which that paper brings: both or neither. */
export const issueMeetingPaper = action({
  name: 'meetings.issue_paper',
  permission: permissions.sign,
  input: z.object({
    id: zId,
    documentId: zId,
    issuedOn: zDay,
    editNo: z.coerce.number().int().min(1).optional(),
    stage: zMaybe(z.enum(stages)).optional(),
    /** What was concluded, for the stage that tells it. */
    note: zMaybe(zText(10_000)).optional(),
  }),
  load: async (w, { id, documentId, stage, note }) => {
    const facts = await openMeeting(w, id)
    if (isRefusal(facts)) return facts
    if (stage === 'concluded' && !note) return refuse('platform.required', { field: 'note' })
    const document = await findDocument(w, documentId)
    return document?.origin?.id === id
      ? { facts, document }
      : refuse('documents.paper_not_found', { kind: 'missing', field: 'documentId' })
  },
  run: async (w, { id, documentId, issuedOn, editNo, stage, note }, { facts, document }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const moved = stage ? await moveTo(w, stage, { id, happenedOn: issuedOn, documentId }, note ?? '') : null
    if (isRefusal(moved)) return moved
    const { numberText } = issued
    const data = { title: facts.meeting.title, abstract: document.abstract, numberText, issuedOn }
    return done({ output: { id, documentId, numberText }, subject: { kind: 'meeting', id }, data })
  },
})

interface Move {
  readonly id: Id
  readonly happenedOn: Day
  readonly documentId: Id
}

function moveTo(w: Writing, stage: (typeof stages)[number], move: Move, note: string): Promise<unknown | Refusal> {
  if (stage === 'noticed') return within(w, sendInvitations, move)
  return stage === 'minuted' ? within(w, attachMinutes, move) : within(w, concludeMeeting, { ...move, note })
}
