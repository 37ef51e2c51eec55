import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper, findDocument, issueDocument, paperShape } from '../documents/index.ts'
import { listOrganisations } from '../organisation/index.ts'
import { zCount, zEditNo, zRemoval } from './input.actions.ts'
import { permissions } from './permissions.ts'
import {
  insertProgramme,
  insertTask,
  lockProgramme,
  type NewTask,
  supersedeProgramme,
  supersedeTasks,
  updateProgramme,
} from './programme.store.ts'
import { type ProgrammeFacts, type ProgrammeState, programmeState, targetLimits, taskKinds } from './programme.ts'
import { insertStep } from './step.store.ts'

export const zTask = z.object({
  taskId: zMaybe(zId).optional(),
  heading: zMaybe(zLine(300)).optional(),
  kind: z.enum(taskKinds),
  title: zText(1000),
  responsible: zLine(300),
  organisationId: zMaybe(zId).optional(),
  dueOn: zMaybe(zDay).optional(),
  targetValue: zMaybe(zCount).optional(),
  targetUnit: zMaybe(zLine(60)).optional(),
  targetLimit: zMaybe(z.enum(targetLimits)).optional(),
  indicatorId: zMaybe(z.string().regex(/^[a-z][a-z0-9_]{1,80}$/, { message: 'platform.not_a_choice' })).optional(),
})
export type GivenTask = z.output<typeof zTask>

const zProgramme = z.object({
  year: z.coerce.number().int().min(1990).max(2200),
  title: zLine(300),
  purpose: zMaybe(zText(4000)).optional(),
  tasks: z.array(zTask).max(200),
})

export const programmeSubject = (id: Id) => ({ kind: 'action_programme', id })

export function asTask(given: GivenTask, position: number, amendReason: string | null = null): NewTask {
  const targetValue = given.targetValue ?? null
  return {
    taskId: given.taskId ?? newId(),
    position,
    heading: given.heading ?? null,
    kind: given.kind,
    title: given.title,
    responsible: given.responsible,
    organisationId: given.organisationId ?? null,
    dueOn: given.dueOn ?? null,
    targetValue,
    targetUnit: given.targetUnit ?? null,
    targetLimit: targetValue === null ? null : (given.targetLimit ?? 'at_least'),
    indicatorId: given.indicatorId ?? null,
    amendReason,
  }
}

/** Why tasks cannot stand as they are given: a target without a number, an organisation nobody knows, one task twice. */
export async function checkTasks(w: Writing, tasks: readonly GivenTask[], path: (at: number, name: string) => string) {
  const lacking = tasks.findIndex(({ kind, targetValue }) => kind === 'target' && typeof targetValue !== 'number')
  if (lacking >= 0) return refuse('outreach.target_needed', { field: path(lacking, 'targetValue') })
  const ids = tasks.flatMap(({ taskId }) => taskId ?? [])
  if (new Set(ids).size < ids.length) return refuse('outreach.task_twice', { field: path(0, 'title') })
  const named = tasks.flatMap(({ organisationId }) => organisationId ?? [])
  if (named.length === 0) return null
  const { rows } = await listOrganisations(w, { committeeId: w.committeeId, limit: 200 })
  const unknown = tasks.findIndex((one) => one.organisationId && !rows.some(({ id }) => id === one.organisationId))
  return unknown < 0 ? null : refuse('outreach.no_organisation', { field: path(unknown, 'organisationId') })
}

const inList = (at: number, name: string) => `tasks.${at}.${name}`

export async function openProgramme(
  w: Writing,
  id: Id,
  ...states: readonly ProgrammeState[]
): Promise<ProgrammeFacts | Refusal> {
  const facts = await lockProgramme(w, id)
  if (!facts) return refuse('outreach.not_found', { kind: 'missing' })
  const state = programmeState(facts, null)
  return states.includes(state) ? facts : refuse('outreach.programme_state', { kind: 'conflict', params: { state } })
}

export const draftProgramme = action({
  name: 'outreach.draft_programme',
  permission: permissions.manage_programme,
  input: zProgramme.extend({ id: zId.optional() }),
  load: (w, { tasks }) => checkTasks(w, tasks, inList),
  run: async (w, { id = newId(), tasks, purpose = null, ...input }) => {
    await insertProgramme(w, id, { ...input, purpose })
    for (const [at, task] of tasks.entries()) await insertTask(w, id, asTask(task, at))
    const data = { title: input.title, year: input.year, count: tasks.length }
    return done({ output: { id }, subject: programmeSubject(id), data })
  },
})

/** As long as it is not issued, all of it may change. */
export const editProgramme = action({
  name: 'outreach.edit_programme',
  permission: permissions.manage_programme,
  input: zProgramme.extend({ id: zId, editNo: zEditNo }),
  load: async (w, { id, editNo, tasks }) => {
    const facts = await openProgramme(w, id, 'draft')
    if (isRefusal(facts)) return facts
    if (facts.programme.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    return (await checkTasks(w, tasks, inList)) ?? facts
  },
  run: async (w, { id, editNo, tasks, purpose = null, ...input }) => {
    await updateProgramme(w, id, editNo + 1, { ...input, purpose })
    await supersedeTasks(w, id, 'all')
    for (const [at, task] of tasks.entries()) await insertTask(w, id, asTask(task, at))
    const data = { title: input.title, count: tasks.length }
    return done({ output: { id, editNo: editNo + 1 }, subject: programmeSubject(id), data })
  },
})

/** In force, by a document of the register or one on paper. */
export const issueProgramme = action({
  name: 'outreach.issue_programme',
  permission: permissions.sign,
  input: z.object({ id: zId, happenedOn: zDay, ...paperShape }),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const facts = await openProgramme(w, id, 'draft')
    if (isRefusal(facts)) return facts
    if (happenedOn > w.today) return refuse('outreach.in_future', { field: 'happenedOn' })
    if (!documentId && !reference) return refuse('outreach.paper_needed', { field: 'reference' })
    if (facts.tasks.length === 0) return refuse('outreach.task_needed', { kind: 'conflict' })
    return (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, happenedOn, documentId, reference }, { programme }) => {
    await insertStep(w, 'programme', id, { stage: 'issued', happenedOn, documentId, reference })
    const data = { title: programme.title, happenedOn, reference: reference ?? null }
    return done({ output: { id }, subject: programmeSubject(id), data })
  },
})

/** Issues the document of a programme and puts the programme in force by it: both or neither. */
export const issueProgrammePaper = action({
  name: 'outreach.issue_programme_paper',
  permission: permissions.sign,
  input: z.object({ id: zId, documentId: zId, issuedOn: zDay, editNo: zEditNo.optional() }),
  load: async (w, { id, documentId }) => {
    const document = await findDocument(w, documentId)
    return document?.origin?.id === id ? document : refuse('documents.paper_not_found', { kind: 'missing' })
  },
  run: async (w, { id, documentId, issuedOn, editNo }, { abstract }) => {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn, ...(editNo !== undefined && { editNo }) })
    if (isRefusal(issued)) return issued
    const moved = await within(w, issueProgramme, { id, happenedOn: issuedOn, documentId })
    if (isRefusal(moved)) return moved
    const data = { abstract, numberText: issued.numberText, issuedOn }
    return done({ output: { id, documentId, numberText: issued.numberText }, subject: programmeSubject(id), data })
  },
})

/** The year is over: what was not done stays told as not done. */
export const closeProgramme = action({
  name: 'outreach.close_programme',
  permission: permissions.sign,
  input: z.object({ id: zId, happenedOn: zDay, note: zMaybe(zText(4000)).optional() }),
  load: async (w, { id, happenedOn }) =>
    happenedOn > w.today ? refuse('outreach.in_future', { field: 'happenedOn' }) : openProgramme(w, id, 'issued'),
  run: async (w, { id, happenedOn, note }, { programme }) => {
    await insertStep(w, 'programme', id, { stage: 'closed', happenedOn, note })
    return done({ output: { id }, subject: programmeSubject(id), data: { title: programme.title, happenedOn } })
  },
})

export const removeProgramme = action({
  name: 'outreach.remove_programme',
  permission: permissions.sign,
  input: zRemoval,
  load: (w, { id }) => openProgramme(w, id, 'draft', 'issued'),
  run: async (w, { id, reason }, { programme }) => {
    await supersedeProgramme(w, id, reason)
    return done({ output: { id }, subject: programmeSubject(id), data: { title: programme.title, reason } })
  },
})
