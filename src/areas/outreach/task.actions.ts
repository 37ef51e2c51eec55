import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Actor, Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy, stepTo } from '../../values/step.ts'
import { zCount } from './input.actions.ts'
import { insertMeasure } from './measure.store.ts'
import { permissions } from './permissions.ts'
import { asTask, checkTasks, openProgramme, programmeSubject, zTask } from './programme.actions.ts'
import { insertTask, supersedeTasks } from './programme.store.ts'
import type { ProgrammeFacts, TaskFacts } from './programme.ts'
import { insertStep, supersedeStep } from './step.store.ts'

type OpenTask = ProgrammeFacts & { readonly one: TaskFacts }

async function openTask(w: Writing, id: Id, taskId: Id): Promise<OpenTask | Refusal> {
  const facts = await openProgramme(w, id, 'issued')
  if (isRefusal(facts)) return facts
  const one = facts.tasks.find(({ task }) => task.taskId === taskId)
  return one ? { ...facts, one } : refuse('outreach.not_found', { kind: 'missing' })
}

/** A member organisation tells of its own tasks; the office of all. */
function ownTask(actor: Actor, { one }: OpenTask, w: Writing): true | Refusal {
  if (holds(actor, permissions.manage_programme, w.committeeId)) return true
  const own = actor.grants.some(
    (grant) => grant.organisationId !== null && grant.organisationId === one.task.organisationId,
  )
  return own ? true : refuse('outreach.task_of_another', { kind: 'forbidden' })
}

/** A programme in force changes task by task, with the reason: a new one, or one in other words, by another day. */
export const amendTask = action({
  name: 'outreach.amend_task',
  permission: permissions.sign,
  input: z.object({ id: zId, reason: zText(1000), task: zTask }),
  load: async (w, { id, task }) => {
    const facts = await openProgramme(w, id, 'issued')
    if (isRefusal(facts)) return facts
    const before = task.taskId ? facts.tasks.find((one) => one.task.taskId === task.taskId) : null
    if (task.taskId && !before) return refuse('outreach.not_found', { kind: 'missing' })
    return (await checkTasks(w, [task], (_, name) => `task.${name}`)) ?? { ...facts, before: before ?? null }
  },
  run: async (w, { id, reason, task }, { programme, tasks, before }) => {
    const position = before?.task.position ?? (tasks.at(-1)?.task.position ?? -1) + 1
    if (task.taskId) await supersedeTasks(w, id, [task.taskId])
    const next = asTask(task, position, reason)
    await insertTask(w, id, next)
    const data = { title: programme.title, task: task.title, reason, isNew: before === null }
    return done({ output: { id, taskId: next.taskId }, subject: programmeSubject(id), data })
  },
})

/** How far a task has come, as a number or in words, on a day. */
export const recordProgress = action({
  name: 'outreach.record_progress',
  permission: permissions.record_progress,
  input: z.object({
    id: zId,
    taskId: zId,
    measuredOn: zDay,
    value: zMaybe(zCount).optional(),
    note: zMaybe(zText(2000)).optional(),
  }),
  load: async (w, { id, taskId, measuredOn, value, note }) => {
    if (measuredOn > w.today) return refuse('outreach.in_future', { field: 'measuredOn' })
    if (typeof value !== 'number' && !note) return refuse('outreach.progress_empty', { field: 'note' })
    return openTask(w, id, taskId)
  },
  may: ownTask,
  run: async (w, { id, taskId, measuredOn, value = null, note = null }, { programme, one }) => {
    const measure = { id: newId(), kind: 'progress', measuredOn, value, note }
    await insertMeasure(w, { programme_id: id, task_id: taskId }, measure)
    const data = { title: programme.title, task: one.task.title, measuredOn, value }
    return done({ output: { id, measureId: measure.id }, subject: programmeSubject(id), data })
  },
})

/** A task is done, or given up with the reason. */
export const finishTask = action({
  name: 'outreach.finish_task',
  permission: permissions.record_progress,
  input: z.object({
    id: zId,
    taskId: zId,
    outcome: z.enum(['done', 'dropped']),
    happenedOn: zDay,
    note: zMaybe(zText(2000)).optional(),
  }),
  load: async (w, { id, taskId, outcome, happenedOn, note }) => {
    if (happenedOn > w.today) return refuse('outreach.in_future', { field: 'happenedOn' })
    if (outcome === 'dropped' && !note) return refuse('platform.required', { field: 'note' })
    const open = await openTask(w, id, taskId)
    if (isRefusal(open)) return open
    const over = stepTo(stepsBy(open.one.steps, null), 'done', 'dropped')
    return over ? refuse('outreach.task_over', { kind: 'conflict' }) : { ...open, outcome }
  },
  may: (actor, facts, w) => {
    if (facts.outcome === 'dropped' && !holds(actor, permissions.manage_programme, w.committeeId))
      return refuse('outreach.office_decides', { kind: 'forbidden' })
    return ownTask(actor, facts, w)
  },
  run: async (w, { id, taskId, outcome, happenedOn, note }, { programme, one }) => {
    await insertStep(w, 'programme', id, { stage: outcome, happenedOn, note, taskId })
    const data = { title: programme.title, task: one.task.title, outcome, happenedOn }
    return done({ output: { id, taskId }, subject: programmeSubject(id), data })
  },
})

/** Not done after all, or not given up. */
export const reopenTask = action({
  name: 'outreach.reopen_task',
  permission: permissions.manage_programme,
  input: z.object({ id: zId, taskId: zId, reason: zText(1000) }),
  load: async (w, { id, taskId }) => {
    const open = await openTask(w, id, taskId)
    if (isRefusal(open)) return open
    const last = stepsBy(open.one.steps, null).at(-1)
    return last ? { ...open, last } : refuse('outreach.nothing_to_undo', { kind: 'conflict' })
  },
  run: async (w, { id, taskId, reason }, { programme, one, last }) => {
    await supersedeStep(w, last.id, reason)
    const data = { title: programme.title, task: one.task.title, reason }
    return done({ output: { id, taskId }, subject: programmeSubject(id), data })
  },
})
