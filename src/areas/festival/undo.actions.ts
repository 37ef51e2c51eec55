import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { openEvent } from './event.actions.ts'
import { loadEvents } from './event.store.ts'
import { permissions } from './permissions.ts'
import { openPlan } from './plan.actions.ts'
import { lockYear } from './plan.store.ts'
import { loadResults, resultsByIds } from './result.store.ts'
import { supersedeStep } from './step.store.ts'
import { type Step, stepsBy } from './step.ts'

export const undoSubjects = ['plan', 'event', 'result'] as const
type UndoSubject = (typeof undoSubjects)[number]

interface Undoing {
  readonly year: number
  readonly steps: readonly Step[]
}

/** The steps of a record, and why its last one cannot be taken back: something else was built on it. */
async function found(w: Writing, subject: UndoSubject, id: Id, stage: string | null): Promise<Undoing | Refusal> {
  if (subject === 'plan') {
    const open = await openPlan(w, id)
    if (isRefusal(open)) return open
    const { year } = open.facts.plan
    const events = stage === 'issued' ? await loadEvents(w, w.committeeId, [year]) : []
    if (events.some((one) => one.event.supersededAt === null))
      return refuse('festival.events_there', { kind: 'conflict' })
    return { year, steps: open.facts.steps }
  }
  if (subject === 'event') {
    const open = await openEvent(w, id)
    if (isRefusal(open)) return open
    const { year } = open.facts.event
    const results = stage === 'held' ? await loadResults(w, w.committeeId, [year]) : []
    if (results.some((one) => one.eventId === id && one.supersededAt === null))
      return refuse('festival.results_there', { kind: 'conflict' })
    return { year, steps: open.facts.steps }
  }
  const [seen] = await resultsByIds(w, w.committeeId, [id])
  if (!seen) return refuse('festival.not_found', { kind: 'missing' })
  await lockYear(w, seen.year)
  const [result] = await resultsByIds(w, w.committeeId, [id])
  if (result?.supersededAt !== null) return refuse('platform.stale', { kind: 'conflict' })
  return { year: result.year, steps: result.steps }
}

async function stageOf(w: Writing, subject: UndoSubject, id: Id, stepId: Id): Promise<string | null> {
  const seen = await found(w, subject, id, null)
  return isRefusal(seen) ? null : (seen.steps.find((step) => step.id === stepId)?.stage ?? null)
}

/** Takes back the last step of a plan, a festival or a result, entered by mistake. The row stays, with the reason. */
export const undoFestivalStep = action({
  name: 'festival.undo_step',
  permission: permissions.withdraw,
  input: z.object({ subject: z.enum(undoSubjects), id: zId, stepId: zId, reason: zText(1000) }),
  load: async (w, { subject, id, stepId }) => {
    const undoing = await found(w, subject, id, await stageOf(w, subject, id, stepId))
    if (isRefusal(undoing)) return undoing
    const live = stepsBy(undoing.steps, null)
    const last = live.at(-1)
    if (!last || last.id !== stepId || live.length < 2) return refuse('festival.not_last_step', { kind: 'conflict' })
    return { year: undoing.year, last }
  },
  run: async (w, { subject, id, stepId, reason }, { year, last }) => {
    await supersedeStep(w, stepId, reason)
    const kinds = { plan: 'festival_plan', event: 'festival_event', result: 'festival_area_result' } as const
    const data = { year, stage: last.stage, happenedOn: last.happenedOn, reason }
    return done({ output: { id }, subject: { kind: kinds[subject], id }, data })
  },
})
