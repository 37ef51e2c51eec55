import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { addEvidence, zStoredFiles } from '../documents/index.ts'
import { openEvent } from './event.actions.ts'
import { areasOf, heldOn as heldDay } from './event.ts'
import { reportedShape } from './form-input.actions.ts'
import { mayActFor, permissions } from './permissions.ts'
import { loadResults, resultsByIds } from './result.store.ts'
import { type AreaResult, type Register, type ReportedFacts, resultState, wrongIn } from './result.ts'
import { insertResults, supersedeResult } from './result-writing.store.ts'
import { badDay, cannotHold } from './rule.ts'
import { insertStep, insertSteps, type NewStep } from './step.store.ts'
import { stepsBy } from './step.ts'
import { loadTolerance, loadWard } from './ward.store.ts'

/** All that is wrong as one refusal, so that a form shows it at once; `null` when nothing is. */
export function together(wrong: readonly Refusal[]): Refusal | null {
  const [first, ...also] = wrong
  return first ? { ...first, ...(also.length > 0 && { also }) } : null
}

interface Found {
  readonly eventId: Id
  readonly areaId: Id
  readonly year: number
  readonly areaName: string
  readonly register: Register
  readonly before: AreaResult | null
  /** The day the festival was held is still to be written down. */
  readonly opens: boolean
}

/** The festival, the register of the day of the plan, and what the area reported before. */
async function lookUp(w: Writing, eventId: Id, areaId: Id, heldOn: Day): Promise<Found | Refusal> {
  const open = await openEvent(w, eventId)
  if (isRefusal(open)) return open
  const { facts, plan } = open
  if (!areasOf(facts).includes(areaId)) return refuse('festival.not_taking_part', { kind: 'conflict' })
  const known = heldDay(facts, null)
  const refused = known === null ? cannotHold(facts, plan.year, heldOn, w.today) : null
  if (refused) return refused
  if (known !== null && known !== heldOn)
    return refuse('festival.held_on_other_day', { field: 'heldOn', params: { held: known } })
  const ward = await loadWard(w, w.committeeId)
  const results = await loadResults(w, w.committeeId, [plan.year])
  const before = results.findLast(
    (one) => one.eventId === eventId && one.areaId === areaId && one.supersededAt === null,
  )
  return {
    eventId,
    areaId,
    year: plan.year,
    areaName: ward.nameOf(areaId, heldOn),
    register: ward.register(areaId, plan.householdsOn),
    before: before ?? null,
    opens: known === null,
  }
}

async function wrong(w: Writing, facts: ReportedFacts, { register }: Found): Promise<Refusal | null> {
  return together(wrongIn(facts, register, await loadTolerance(w, w.committeeId, w.today)))
}

/** Puts a result in the place of the one before it, with the steps it has. */
async function write(
  w: Writing,
  found: Found,
  facts: ReportedFacts,
  { reason, steps }: { readonly reason: string | null; readonly steps: readonly NewStep[] },
): Promise<Id> {
  const { eventId, areaId, year, register, before } = found
  const id = newId()
  if (before) await supersedeResult(w, before.id, id, reason ?? '')
  await insertResults(w, [{ ...facts, id, eventId, areaId, year, register }])
  await insertSteps(
    w,
    'result',
    steps.map((step) => ({ ...step, subjectId: id })),
  )
  return id
}

/**
 * An area reports what came of its festival, with its pictures; the first report of a festival also says that it was held.
 * After a return the area reports anew; what the ward has not verified yet the area corrects itself, with the reason.
 */
export const reportResult = action({
  name: 'festival.report_result',
  permission: permissions.report,
  input: z.object({
    ...reportedShape,
    eventId: zId,
    areaId: zId,
    heldOn: zDay,
    /** The day the report reached the office; today when not given. */
    reportedOn: zMaybe(zDay).optional(),
    reason: zMaybe(zText(500)).optional(),
    files: zStoredFiles.optional(),
    caption: zMaybe(zText(300)).optional(),
  }),
  load: async (w, input) => {
    const found = await lookUp(w, input.eventId, input.areaId, input.heldOn)
    if (isRefusal(found)) return found
    const state = found.before && resultState(found.before, null)
    if (state === 'verified') return refuse('festival.verified_already', { kind: 'conflict' })
    if (state === 'reported' && !input.reason)
      return refuse('festival.reported_already', { kind: 'conflict', field: 'reason' })
    const badly = badDay(input.reportedOn ?? w.today, input.heldOn, w.today, 'reportedOn')
    return badly ?? (await wrong(w, input, found)) ?? found
  },
  may: (actor, { areaId }, w) => mayActFor(actor, areaId, w),
  run: async (w, input, found) => {
    const { heldOn, reportedOn, reason, files = [], caption, eventId: _, areaId: __, ...facts } = input
    if (found.opens) await insertStep(w, 'event', found.eventId, { stage: 'held', happenedOn: heldOn })
    const returned = found.before?.steps.findLast((step) => step.stage === 'returned')?.note ?? null
    const steps = [{ stage: 'reported', happenedOn: reportedOn ?? w.today }]
    const id = await write(w, found, facts, { reason: reason ?? returned, steps })
    if (files.length > 0) {
      const origin = { kind: 'festival_event', id: found.eventId, label: found.areaName }
      const said = { caption: caption ?? found.areaName, evidenceOn: heldOn, visibility: 'committee' as const }
      const sent = await within(w, addEvidence, { origin, files, ...said })
      if (isRefusal(sent)) return sent
    }
    const { householdsTotal: total, householdsAttended: attended } = facts
    const data = { year: found.year, area: found.areaName, heldOn, total, attended, again: found.before !== null }
    return done({ output: { id }, subject: { kind: 'festival_area_result', id }, data })
  },
})

/** The office corrects a result, also a verified one, which stays verified: the figures of issued reports then differ. */
export const correctResult = action({
  name: 'festival.correct_result',
  permission: permissions.verify,
  input: z.object({ ...reportedShape, id: zId, reason: zText(500) }),
  load: async (w, input) => {
    const [before] = await resultsByIds(w, w.committeeId, [input.id])
    if (!before) return refuse('festival.not_found', { kind: 'missing' })
    const open = await openEvent(w, before.eventId)
    if (isRefusal(open)) return open
    const held = heldDay(open.facts, null)
    const found = held === null ? null : await lookUp(w, before.eventId, before.areaId, held)
    if (found === null || isRefusal(found)) return found ?? refuse('festival.not_found', { kind: 'missing' })
    if (found.before?.id !== input.id) return refuse('platform.stale', { kind: 'conflict' })
    return (await wrong(w, input, found)) ?? { found, before }
  },
  run: async (w, { id: wrongId, reason, ...facts }, { found, before }) => {
    // What happened, happened on its days; that it is known otherwise since today, the second clock tells.
    const id = await write(w, found, facts, { reason, steps: stepsBy(before.steps, null) })
    const { householdsTotal: total, householdsAttended: attended } = facts
    const was = { total: before.householdsTotal, attended: before.householdsAttended }
    const data = { year: found.year, area: found.areaName, total, attended, was, reason }
    return done({ output: { id, superseded: wrongId }, subject: { kind: 'festival_area_result', id }, data })
  },
})
