import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zIds, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy, stepTo } from '../../values/step.ts'
import { loadAreas } from '../organisation/index.ts'
import { zCount, zEditNo, zRemoval } from './input.actions.ts'
import { insertMeasure } from './measure.store.ts'
import { resultKinds } from './measure.ts'
import {
  findModel,
  insertModel,
  insertReplication,
  lockModel,
  type ModelValues,
  supersedeModel,
  supersedeReplication,
  updateModel,
} from './model.store.ts'
import { type ModelFacts, modelKinds } from './model.ts'
import { permissions } from './permissions.ts'
import { insertStep, supersedeStep } from './step.store.ts'

const zModel = z.object({
  kind: z.enum(modelKinds),
  name: zLine(200),
  description: zMaybe(zText(5000)).optional(),
  lead: zLine(200),
  areaIds: zIds.optional(),
  takesRequests: zFlag.optional(),
  holdsHealthData: zFlag.optional(),
  copiedFrom: zMaybe(zId).optional(),
})
type Given = z.output<typeof zModel>

export const modelSubject = (id: Id) => ({ kind: 'model', id })

async function checkModel(w: Writing, { areaIds = [], copiedFrom }: Given): Promise<Refusal | null> {
  if (areaIds.length > 0) {
    const there = new Set((await loadAreas(w, w.committeeId)).areas.map(({ id }) => id))
    if (!areaIds.every((id) => there.has(id))) return refuse('outreach.no_area', { field: 'areaIds' })
  }
  if (copiedFrom && !(await findModel(w, copiedFrom))) return refuse('outreach.no_model', { field: 'copiedFrom' })
  return null
}

const valuesOf = (input: Given): ModelValues => ({
  kind: input.kind,
  name: input.name,
  description: input.description ?? null,
  lead: input.lead,
  areaIds: input.areaIds ?? [],
  takesRequests: input.takesRequests ?? false,
  holdsHealthData: input.holdsHealthData ?? false,
  copiedFrom: input.copiedFrom ?? null,
})

export async function openModel(w: Writing, id: Id): Promise<ModelFacts | Refusal> {
  return (await lockModel(w, id)) ?? refuse('outreach.not_found', { kind: 'missing' })
}

/** A model, work or part of work; one that runs already is entered with the day on which it began. */
export const registerModel = action({
  name: 'outreach.register_model',
  permission: permissions.manage_models,
  input: zModel.extend({ id: zId.optional(), startedOn: zMaybe(zDay).optional() }),
  load: async (w, input) => {
    if (input.startedOn && input.startedOn > w.today) return refuse('outreach.in_future', { field: 'startedOn' })
    return checkModel(w, input)
  },
  run: async (w, { id = newId(), startedOn, ...input }) => {
    await insertModel(w, id, valuesOf(input))
    if (startedOn) await insertStep(w, 'model', id, { stage: 'started', happenedOn: startedOn })
    const data = { name: input.name, kind: input.kind, startedOn: startedOn ?? null }
    return done({ output: { id }, subject: modelSubject(id), data })
  },
})

export const editModel = action({
  name: 'outreach.edit_model',
  permission: permissions.manage_models,
  input: zModel.extend({ id: zId, editNo: zEditNo }),
  load: async (w, input) => {
    const facts = await openModel(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.model.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    return (await checkModel(w, input)) ?? facts
  },
  run: async (w, { id, editNo, ...input }, { model }) => {
    await updateModel(w, model, valuesOf(input))
    return done({ output: { id, editNo: editNo + 1 }, subject: modelSubject(id), data: { name: input.name } })
  },
})

/** The model began, or ended, on a day. After its end it takes no more requests, and the time of keeping runs. */
export const advanceModel = action({
  name: 'outreach.advance_model',
  permission: permissions.manage_models,
  input: z.object({
    id: zId,
    stage: z.enum(['started', 'ended']),
    happenedOn: zDay,
    note: zMaybe(zText(2000)).optional(),
  }),
  load: async (w, { id, stage, happenedOn }) => {
    const facts = await openModel(w, id)
    if (isRefusal(facts)) return facts
    if (happenedOn > w.today) return refuse('outreach.in_future', { field: 'happenedOn' })
    const steps = stepsBy(facts.steps, null)
    const started = stepTo(steps, 'started')
    const wrong = stage === 'started' ? started !== null : started === null || stepTo(steps, 'ended') !== null
    if (wrong) return refuse('outreach.model_out_of_order', { kind: 'conflict', params: { stage } })
    const last = started?.happenedOn ?? null
    return last !== null && happenedOn < last
      ? refuse('outreach.before_last_step', { field: 'happenedOn', params: { last } })
      : facts
  },
  run: async (w, { id, stage, happenedOn, note }, { model }) => {
    await insertStep(w, 'model', id, { stage, happenedOn, note })
    return done({ output: { id, stage }, subject: modelSubject(id), data: { name: model.name, stage, happenedOn } })
  },
})

/** Beginning or end was written down wrongly. */
export const undoModelStep = action({
  name: 'outreach.undo_model_step',
  permission: permissions.manage_models,
  input: zRemoval,
  load: async (w, { id }) => {
    const facts = await openModel(w, id)
    if (isRefusal(facts)) return facts
    const last = stepsBy(facts.steps, null).at(-1)
    return last ? { ...facts, last } : refuse('outreach.nothing_to_undo', { kind: 'conflict' })
  },
  run: async (w, { id, reason }, { model, last }) => {
    await supersedeStep(w, last.id, reason)
    return done({ output: { id }, subject: modelSubject(id), data: { name: model.name, stage: last.stage, reason } })
  },
})

/** What the model came to since the last time: so many households, parcels, calls. Each count is an addition. */
export const recordResult = action({
  name: 'outreach.record_result',
  permission: permissions.manage_models,
  input: z.object({
    id: zId,
    measureId: zId.optional(),
    kind: z.enum(resultKinds),
    measuredOn: zDay,
    value: zCount,
    note: zMaybe(zText(1000)).optional(),
  }),
  load: async (w, { id, measuredOn }) => {
    const facts = await openModel(w, id)
    if (isRefusal(facts)) return facts
    if (measuredOn > w.today) return refuse('outreach.in_future', { field: 'measuredOn' })
    const started = stepTo(stepsBy(facts.steps, null), 'started')
    return started ? facts : refuse('outreach.model_not_started', { kind: 'conflict' })
  },
  run: async (w, { id, measureId = newId(), kind, measuredOn, value, note = null }, { model }) => {
    await insertMeasure(w, { model_id: id }, { id: measureId, kind, measuredOn, value, note })
    const data = { name: model.name, kind, measuredOn, value }
    return done({ output: { id, measureId }, subject: modelSubject(id), data })
  },
})

/** The model was taken up elsewhere: in an area of ours, or in another place. */
export const replicateModel = action({
  name: 'outreach.replicate_model',
  permission: permissions.manage_models,
  input: z.object({
    id: zId,
    replicationId: zId.optional(),
    areaId: zMaybe(zId).optional(),
    place: zLine(200),
    from: zDay,
    note: zMaybe(zText(1000)).optional(),
  }),
  load: async (w, { id, from, areaId }) => {
    if (from > w.today) return refuse('outreach.in_future', { field: 'from' })
    if (areaId && !(await loadAreas(w, w.committeeId)).areas.some((area) => area.id === areaId))
      return refuse('outreach.no_area', { field: 'areaId' })
    return openModel(w, id)
  },
  run: async (w, { id, replicationId = newId(), areaId = null, place, from, note = null }, { model }) => {
    await insertReplication(w, { id: replicationId, modelId: id, areaId, place, from, note })
    const data = { name: model.name, place, from }
    return done({ output: { id, replicationId }, subject: modelSubject(id), data })
  },
})

export const removeReplication = action({
  name: 'outreach.remove_replication',
  permission: permissions.manage_models,
  input: z.object({ id: zId, replicationId: zId, reason: zText(500) }),
  load: async (w, { id, replicationId }) => {
    const facts = await openModel(w, id)
    if (isRefusal(facts)) return facts
    const one = facts.replications.find((other) => other.id === replicationId && other.supersededAt === null)
    return one ? { ...facts, one } : refuse('outreach.not_found', { kind: 'missing' })
  },
  run: async (w, { id, replicationId, reason }, { model, one }) => {
    await supersedeReplication(w, replicationId, reason)
    return done({ output: { id }, subject: modelSubject(id), data: { name: model.name, place: one.place, reason } })
  },
})

export const removeModel = action({
  name: 'outreach.remove_model',
  permission: permissions.manage_models,
  input: zRemoval,
  load: (w, { id }) => openModel(w, id),
  run: async (w, { id, reason }, { model }) => {
    await supersedeModel(w, id, reason)
    return done({ output: { id }, subject: modelSubject(id), data: { name: model.name, reason } })
  },
})
