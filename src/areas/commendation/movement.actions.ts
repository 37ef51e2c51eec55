import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import {
  insertMovement,
  lockMovement,
  type MovementValues,
  saveCriteria,
  supersedeMovement,
  updateMovement,
} from './movement.store.ts'
import { type Criterion, cannotAdvance, type MovementFacts, movementKinds, movementStages } from './movement.ts'
import { permissions } from './permissions.ts'
import { insertSteps } from './step.store.ts'
import { checkPaper, paperShape } from './submission.actions.ts'

/** Points as people write them: 10 or 7,5; kept in tenths. */
export const zPoints = z
  .preprocess(
    (value) => (typeof value === 'string' ? Number(value.trim().replace(',', '.') || Number.NaN) : value),
    z.number({ message: 'commendation.not_points' }).min(0).max(10_000),
  )
  .transform((points) => Math.round(points * 10)) as unknown as z.ZodType<number>

const zCriterion = z.object({
  heading: zMaybe(zLine(300)).optional(),
  content: zLine(1000),
  most: zPoints,
  isBonus: zFlag.optional(),
  dueOn: zMaybe(zDay).optional(),
})

const zMovement = z.object({
  title: zText(500),
  kind: z.enum(movementKinds),
  launchedBy: zLine(300),
  content: zMaybe(zText(5000)).optional(),
  startsOn: zMaybe(zDay).optional(),
  endsOn: zMaybe(zDay).optional(),
  criteria: z.array(zCriterion).max(60).optional(),
})

function complete(
  input: z.output<typeof zMovement>,
): { values: MovementValues; criteria: readonly Omit<Criterion, 'id'>[] } | Refusal {
  const { title, kind, launchedBy, content = null, startsOn = null, endsOn = null, criteria = [] } = input
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return refuse('commendation.ends_before', { field: 'endsOn' })
  const at = criteria.findIndex((one) => one.most <= 0)
  if (at >= 0) return refuse('commendation.not_points', { field: `criteria.${at}.most` })
  return {
    values: { title, kind, launchedBy, content, startsOn, endsOn },
    criteria: criteria.map(({ heading = null, isBonus = false, dueOn = null, ...one }) => ({
      ...one,
      heading,
      isBonus,
      dueOn,
    })),
  }
}

/** The movement, locked and standing, or why nothing more is done in it. */
export async function openMovement(w: Writing, id: Id): Promise<MovementFacts | Refusal> {
  const facts = await lockMovement(w, id)
  if (!facts || facts.movement.supersededAt !== null) return refuse('commendation.not_found', { kind: 'missing' })
  return facts
}

/** Launches a movement, or writes down one that the level above launched. */
export const launchMovement = action({
  name: 'commendation.launch_movement',
  permission: permissions.manage,
  input: zMovement.extend({ id: zId.optional(), happenedOn: zDay, ...paperShape }),
  load: async (w, input) => {
    if (input.happenedOn > w.today) return refuse('commendation.in_future', { field: 'happenedOn' })
    return (await checkPaper(w, input.documentId)) ?? complete(input)
  },
  run: async (w, { id = newId(), happenedOn, documentId = null, reference = null }, { values, criteria }) => {
    await insertMovement(w, id, values)
    await saveCriteria(w, id, [], criteria)
    await insertSteps(w, 'movement', [id], { stage: 'launched', happenedOn, documentId, reference })
    const data = { title: values.title, kind: values.kind, happenedOn }
    return done({ output: { id }, subject: { kind: 'emulation_movement', id }, data })
  },
})

export const editMovement = action({
  name: 'commendation.edit_movement',
  permission: permissions.manage,
  input: zMovement.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const facts = await openMovement(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.movement.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    const whole = complete(input)
    return isRefusal(whole) ? whole : { ...whole, facts }
  },
  run: async (w, { id, editNo }, { values, criteria, facts }) => {
    await updateMovement(w, id, editNo + 1, values)
    await saveCriteria(w, id, facts.criteria, criteria)
    const output = { id, editNo: editNo + 1 }
    return done({ output, subject: { kind: 'emulation_movement', id }, data: { title: values.title } })
  },
})

/** Takes a movement to its next stage: registration ended, running, reviewed, closed. */
export const advanceMovement = action({
  name: 'commendation.advance_movement',
  permission: permissions.manage,
  input: z.object({
    id: zId,
    stage: z.enum(movementStages),
    happenedOn: zDay,
    note: zMaybe(zText(5000)).optional(),
    ...paperShape,
  }),
  load: async (w, { id, stage, happenedOn, documentId }) => {
    const facts = await openMovement(w, id)
    if (isRefusal(facts)) return facts
    return cannotAdvance(facts, stage, happenedOn, w.today) ?? (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, stage, happenedOn, note = null, documentId = null, reference = null }, { movement }) => {
    await insertSteps(w, 'movement', [id], { stage, happenedOn, note, documentId, reference })
    const data = { title: movement.title, stage, happenedOn }
    return done({ output: { id, stage }, subject: { kind: 'emulation_movement', id }, data })
  },
})

/** Takes a movement off the list that was entered by mistake; the record stays, with the reason. */
export const withdrawMovement = action({
  name: 'commendation.withdraw_movement',
  permission: permissions.sign,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: (w, { id }) => openMovement(w, id),
  run: async (w, { id, reason }, { movement }) => {
    await supersedeMovement(w, id, reason)
    return done({
      output: { id },
      subject: { kind: 'emulation_movement', id },
      data: { title: movement.title, reason },
    })
  },
})
