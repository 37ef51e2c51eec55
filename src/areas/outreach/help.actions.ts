import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { insertDetail, insertHelp, lockHelp, supersedeHelp } from './help.store.ts'
import { cameBy, type HelpFacts, helpNeeds, helpReasons, helpState, mayHelpGo } from './help.ts'
import { areaOf, checkArea } from './input.actions.ts'
import { badDay } from './item-rule.ts'
import { findModel } from './model.store.ts'
import { modelState } from './model.ts'
import { permissions } from './permissions.ts'
import { insertStep, supersedeStep } from './step.store.ts'
import { findTeam } from './team.store.ts'

const zNeeds = z.preprocess(
  (value) => (Array.isArray(value) ? value.filter((one) => one !== '') : value),
  z.array(z.enum(helpNeeds)).min(1, { message: 'outreach.need_needed' }).max(6),
) as unknown as z.ZodType<readonly (typeof helpNeeds)[number][]>

export const helpSubject = (id: Id) => ({ kind: 'help_request', id })

/**
 * Somebody asks a model for help. Only what is needed to come to them is taken down, and it is sealed; the journal and
 * the steps never hold a word of it.
 */
export const requestHelp = action({
  name: 'outreach.request_help',
  permission: permissions.record_help,
  input: z.object({
    id: zId.optional(),
    modelId: zId,
    areaId: zMaybe(zId).optional(),
    requestedOn: zDay,
    cameBy: z.enum(cameBy),
    needs: zNeeds,
    peopleCount: zMaybe(z.coerce.number().int().min(1).max(100)).optional(),
    name: zLine(120),
    phone: zMaybe(zLine(40)).optional(),
    address: zMaybe(zLine(300)).optional(),
    note: zMaybe(zText(1000)).optional(),
  }),
  load: async (w, { modelId, areaId, requestedOn }) => {
    if (requestedOn > w.today) return refuse('outreach.in_future', { field: 'requestedOn' })
    const model = await findModel(w, modelId)
    if (
      !model?.model.takesRequests ||
      modelState(model, requestedOn) !== 'running' ||
      modelState(model, w.today) === 'removed'
    )
      return refuse('outreach.model_takes_none', { kind: 'conflict', field: 'modelId' })
    const area = areaOf(w, areaId)
    if (!area) return refuse('platform.required', { field: 'areaId' })
    return (await checkArea(w, area)) ?? model
  },
  run: async (w, { id = newId(), name, phone = null, address = null, note = null, ...input }, { model }) => {
    const areaId = areaOf(w, input.areaId) as Id
    await insertHelp(w, { ...input, id, areaId, peopleCount: input.peopleCount ?? null })
    await insertDetail(w, id, { name, phone, address, note })
    return done({
      output: { id },
      subject: helpSubject(id),
      data: { model: model.name, requestedOn: input.requestedOn },
    })
  },
})

export async function openHelp(w: Writing, id: Id): Promise<HelpFacts | Refusal> {
  return (await lockHelp(w, id)) ?? refuse('outreach.not_found', { kind: 'missing' })
}

const stages = ['verified', 'assigned', 'helped', 'followed_up', 'refused', 'withdrawn'] as const
/** What the office decides; an area tells how it went. */
const decided: readonly string[] = ['verified', 'assigned', 'refused']

/** Takes a request to its next stage. A refusal, and what the asker took back, have a reason out of a short list. */
export const advanceHelp = action({
  name: 'outreach.advance_help',
  permission: permissions.record_help,
  input: z.object({
    id: zId,
    stage: z.enum(stages),
    happenedOn: zDay,
    teamId: zMaybe(zId).optional(),
    reason: zMaybe(z.enum(helpReasons)).optional(),
    /** How it went: sealed beside the request, and erased with it. */
    note: zMaybe(zText(1000)).optional(),
  }),
  load: async (w, { id, stage, happenedOn, teamId, reason }) => {
    const facts = await openHelp(w, id)
    if (isRefusal(facts)) return facts
    const state = helpState(facts, null)
    if (!mayHelpGo(state, stage))
      return refuse('outreach.help_out_of_order', { kind: 'conflict', params: { stage, state } })
    if ((stage === 'refused' || stage === 'withdrawn') && !reason)
      return refuse('platform.required', { field: 'reason' })
    const team = teamId ? await findTeam(w, teamId) : null
    if (stage === 'assigned' && !team) return refuse('outreach.team_needed', { field: 'teamId' })
    const last = stepsBy(facts.steps, null).at(-1)?.happenedOn ?? facts.request.requestedOn
    return badDay(happenedOn, last, w.today) ?? { ...facts, stage }
  },
  may: (actor, { stage }, w) => {
    if (!decided.includes(stage) || holds(actor, permissions.direct_help, w.committeeId)) return true
    return refuse('outreach.office_decides', { kind: 'forbidden' })
  },
  run: async (w, { id, stage, happenedOn, teamId, reason, note }, { request }) => {
    const ended = stage === 'refused' || stage === 'withdrawn'
    const assigned = stage === 'assigned' ? (teamId ?? null) : null
    await insertStep(w, 'request', id, { stage, happenedOn, note: ended ? reason : null, teamId: assigned })
    if (note && request.erasedAt === null) await insertDetail(w, id, { note })
    return done({ output: { id, stage }, subject: helpSubject(id), data: { stage, happenedOn } })
  },
})

const byMistake = 'entered_in_error'

/** The last step was written down by mistake. No words are asked for: they would stay. */
export const undoHelpStep = action({
  name: 'outreach.undo_help_step',
  permission: permissions.direct_help,
  input: z.object({ id: zId }),
  load: async (w, { id }) => {
    const facts = await openHelp(w, id)
    if (isRefusal(facts)) return facts
    const last = stepsBy(facts.steps, null).at(-1)
    return last ? { ...facts, last } : refuse('outreach.nothing_to_undo', { kind: 'conflict' })
  },
  run: async (w, { id }, { last }) => {
    await supersedeStep(w, last.id, byMistake)
    return done({ output: { id }, subject: helpSubject(id), data: { stage: last.stage } })
  },
})

/** Entered twice or by mistake. */
export const removeHelp = action({
  name: 'outreach.remove_help',
  permission: permissions.direct_help,
  input: z.object({ id: zId }),
  load: (w, { id }) => openHelp(w, id),
  run: async (w, { id }, { request }) => {
    await supersedeHelp(w, id, byMistake)
    return done({ output: { id }, subject: helpSubject(id), data: { requestedOn: request.requestedOn } })
  },
})

/** Notes in the journal who opens the name and telephone of a request; the look itself follows. */
export const lookAtHelp = action({
  name: 'outreach.look_at_help',
  permission: permissions.record_help,
  input: z.object({ id: zId }),
  load: async (w, { id }) => {
    const facts = await openHelp(w, id)
    if (isRefusal(facts)) return facts
    return facts.request.erasedAt === null ? facts : refuse('outreach.erased_already', { kind: 'conflict' })
  },
  run: async (_w, { id }, { request }) =>
    done({ output: { id }, subject: helpSubject(id), data: { requestedOn: request.requestedOn } }),
})
