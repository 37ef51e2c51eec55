import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper } from '../documents/index.ts'
import { findAgency, findBody } from '../organisation/index.ts'
import { insertCase, lockCase, supersedeCase, updateCase } from './board-case.store.ts'
import { type CaseStage, cannotMoveCase, casePlanKinds, caseStages, caseState } from './board-case.ts'
import { stepShape } from './form-input.actions.ts'
import { permissions } from './permissions.ts'
import { insertStep } from './step.store.ts'

const content = {
  title: zText(500),
  subjectId: zMaybe(zId).optional(),
  subjectName: zMaybe(zLine(300)).optional(),
  content: zMaybe(zText(4000)).optional(),
  planKind: z.enum(casePlanKinds),
  plannedOn: zDay,
}

/** Who the case is about: an agency of the register, or anyone by name. */
async function subjectOf(w: Writing, id: Id | null | undefined, name: string | null | undefined) {
  if (!id)
    return name ? { subjectId: null, subjectName: name } : refuse('supervision.subject_needed', { field: 'subjectId' })
  const agency = await findAgency(w, w.committeeId, id)
  return agency ? { subjectId: id, subjectName: agency.name } : refuse('supervision.no_agency', { field: 'subjectId' })
}

/** A People's Inspection Board takes something up. */
export const openCase = action({
  name: 'supervision.open_case',
  permission: permissions.record_case,
  input: z.object({ ...content, id: zId.optional(), boardId: zId, happenedOn: zMaybe(zDay).optional() }),
  load: async (w, { boardId, subjectId, subjectName, happenedOn }) => {
    const board = await findBody(w, w.committeeId, boardId)
    if (board?.kind !== 'peoples_inspection_board') return refuse('supervision.no_board', { field: 'boardId' })
    if (happenedOn && happenedOn > w.today) return refuse('supervision.in_future', { field: 'happenedOn' })
    return subjectOf(w, subjectId, subjectName)
  },
  run: async (w, input, subject) => {
    const { id = newId(), boardId, title, planKind, plannedOn, content: about = null } = input
    await insertCase(w, id, boardId, {
      ...subject,
      title,
      planKind,
      plannedOn,
      content: about,
      findings: null,
      proposal: null,
    })
    await insertStep(w, 'case', id, { stage: 'planned', happenedOn: input.happenedOn ?? w.today })
    const data = { title, subject: subject.subjectName, plannedOn }
    return done({ output: { id }, subject: { kind: 'inspection_board_case', id }, data })
  },
})

async function loadOpen(w: Writing, id: Id) {
  const facts = await lockCase(w, id)
  if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
  const state = caseState(facts, null)
  if (state === 'closed' || state === 'cancelled')
    return refuse('supervision.case_over', { kind: 'conflict', params: { state } })
  return facts
}

/** Rewrites what a case is about, what was found, and what the board proposes. */
export const editCase = action({
  name: 'supervision.edit_case',
  permission: permissions.record_case,
  input: z.object({
    ...content,
    id: zId,
    editNo: z.coerce.number().int().min(1),
    findings: zMaybe(zText(8000)).optional(),
    proposal: zMaybe(zText(4000)).optional(),
  }),
  load: async (w, { id, editNo, subjectId, subjectName }) => {
    const facts = await loadOpen(w, id)
    if (isRefusal(facts)) return facts
    if (facts.case.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    return subjectOf(w, subjectId, subjectName)
  },
  run: async (w, input, subject) => {
    const { id, editNo, title, planKind, plannedOn, content: about = null, findings = null, proposal = null } = input
    await updateCase(w, id, editNo + 1, { ...subject, title, planKind, plannedOn, content: about, findings, proposal })
    return done({ output: { id, editNo: editNo + 1 }, subject: { kind: 'inspection_board_case', id }, data: { title } })
  },
})

/** Notice sent, supervision held, report given, closed or called off. */
export const advanceCase = action({
  name: 'supervision.advance_case',
  permission: permissions.record_case,
  input: z.object({ ...stepShape, stage: z.enum(caseStages) }),
  load: async (w, { id, stage, happenedOn, documentId }) => {
    const facts = await loadOpen(w, id)
    if (isRefusal(facts)) return facts
    const refused: Refusal | null = cannotMoveCase(facts, stage as CaseStage, happenedOn, w.today)
    return refused ?? (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, stage, happenedOn, documentId = null, reference = null, note = null }, facts) => {
    await insertStep(w, 'case', id, { stage, happenedOn, documentId, reference, note })
    const data = { title: facts.case.title, stage, happenedOn }
    return done({ output: { id, stage }, subject: { kind: 'inspection_board_case', id }, data })
  },
})

export const withdrawCase = action({
  name: 'supervision.withdraw_case',
  permission: permissions.withdraw,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => (await lockCase(w, id)) ?? refuse('supervision.not_found', { kind: 'missing' }),
  run: async (w, { id, reason }, facts) => {
    await supersedeCase(w, id, reason)
    const data = { title: facts.case.title, reason }
    return done({ output: { id }, subject: { kind: 'inspection_board_case', id }, data })
  },
})
