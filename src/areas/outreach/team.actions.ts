import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy, stepTo } from '../../values/step.ts'
import { findPerson } from '../organisation/index.ts'
import { checkArea, zCount, zEditNo, zReference, zRemoval } from './input.actions.ts'
import { insertMeasure } from './measure.store.ts'
import { teamKinds } from './measure.ts'
import { findModel } from './model.store.ts'
import { permissions } from './permissions.ts'
import { insertStep } from './step.store.ts'
import {
  insertTeam,
  insertVolunteer,
  lockTeam,
  supersedeTeam,
  supersedeVolunteer,
  type TeamValues,
  updateTeam,
} from './team.store.ts'
import { type TeamFacts, volunteerKinds, volunteerRoles } from './team.ts'

const zTeam = z.object({
  kind: z.enum(volunteerKinds),
  name: zLine(200),
  areaId: zMaybe(zId).optional(),
  modelId: zMaybe(zId).optional(),
})
type Given = z.output<typeof zTeam>

const subjectOf = (id: Id) => ({ kind: 'volunteer_team', id })
const valuesOf = ({ kind, name, areaId = null, modelId = null }: Given): TeamValues => ({ kind, name, areaId, modelId })

async function checkTeam(w: Writing, { areaId, modelId }: Given): Promise<Refusal | null> {
  if (modelId && !(await findModel(w, modelId))) return refuse('outreach.no_model', { field: 'modelId' })
  return checkArea(w, areaId)
}

async function openTeam(w: Writing, id: Id): Promise<TeamFacts | Refusal> {
  return (await lockTeam(w, id)) ?? refuse('outreach.not_found', { kind: 'missing' })
}

/** A team of volunteers, set up on a day, by a decision where there is one. */
export const formTeam = action({
  name: 'outreach.form_team',
  permission: permissions.manage_models,
  input: zTeam.extend({
    id: zId.optional(),
    formedOn: zDay,
    reference: zReference,
    households: zMaybe(zCount).optional(),
  }),
  load: async (w, input) =>
    input.formedOn > w.today ? refuse('outreach.in_future', { field: 'formedOn' }) : checkTeam(w, input),
  run: async (w, { id = newId(), formedOn, reference, households, ...input }) => {
    await insertTeam(w, id, valuesOf(input))
    await insertStep(w, 'team', id, { stage: 'formed', happenedOn: formedOn, reference })
    if (typeof households === 'number') {
      const count = { id: newId(), kind: 'households', measuredOn: formedOn, value: households, note: null }
      await insertMeasure(w, { team_id: id }, count)
    }
    return done({ output: { id }, subject: subjectOf(id), data: { name: input.name, formedOn } })
  },
})

export const editTeam = action({
  name: 'outreach.edit_team',
  permission: permissions.manage_models,
  input: zTeam.extend({ id: zId, editNo: zEditNo }),
  load: async (w, input) => {
    const facts = await openTeam(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.team.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    return (await checkTeam(w, input)) ?? facts
  },
  run: async (w, { id, editNo, ...input }) => {
    await updateTeam(w, id, editNo + 1, valuesOf(input))
    return done({ output: { id, editNo: editNo + 1 }, subject: subjectOf(id), data: { name: input.name } })
  },
})

export const disbandTeam = action({
  name: 'outreach.disband_team',
  permission: permissions.manage_models,
  input: z.object({ id: zId, happenedOn: zDay, note: zMaybe(zText(1000)).optional() }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openTeam(w, id)
    if (isRefusal(facts)) return facts
    const steps = stepsBy(facts.steps, null)
    if (stepTo(steps, 'disbanded')) return refuse('outreach.team_over', { kind: 'conflict' })
    if (happenedOn > w.today) return refuse('outreach.in_future', { field: 'happenedOn' })
    const formed = stepTo(steps, 'formed')?.happenedOn
    return formed && happenedOn < formed ? refuse('outreach.ends_before', { field: 'happenedOn' }) : facts
  },
  run: async (w, { id, happenedOn, note }, { team }) => {
    await insertStep(w, 'team', id, { stage: 'disbanded', happenedOn, note })
    return done({ output: { id }, subject: subjectOf(id), data: { name: team.name, happenedOn } })
  },
})

/** Households in its charge, or checks made, on a day. */
export const countTeam = action({
  name: 'outreach.count_team',
  permission: permissions.manage_models,
  input: z.object({
    id: zId,
    kind: z.enum(teamKinds),
    measuredOn: zDay,
    value: zCount,
    note: zMaybe(zText(500)).optional(),
  }),
  load: async (w, { id, measuredOn }) =>
    measuredOn > w.today ? refuse('outreach.in_future', { field: 'measuredOn' }) : openTeam(w, id),
  run: async (w, { id, kind, measuredOn, value, note = null }, { team }) => {
    await insertMeasure(w, { team_id: id }, { id: newId(), kind, measuredOn, value, note })
    return done({ output: { id }, subject: subjectOf(id), data: { name: team.name, kind, measuredOn, value } })
  },
})

export const addVolunteer = action({
  name: 'outreach.add_volunteer',
  permission: permissions.manage_models,
  input: z.object({
    id: zId,
    memberId: zId.optional(),
    personId: zMaybe(zId).optional(),
    name: zLine(120),
    role: z.enum(volunteerRoles),
    from: zDay,
  }),
  load: async (w, { id, personId, from, role }) => {
    const facts = await openTeam(w, id)
    if (isRefusal(facts)) return facts
    if (from > w.today) return refuse('outreach.in_future', { field: 'from' })
    if (personId && !(await findPerson(w, w.committeeId, personId)))
      return refuse('outreach.no_person', { field: 'personId' })
    const headed = facts.members.some((one) => one.role === 'head' && one.to === null && one.supersededAt === null)
    return role === 'head' && headed ? refuse('outreach.two_heads', { field: 'role' }) : facts
  },
  run: async (w, { id, memberId = newId(), personId = null, name, role, from }, { team }) => {
    await insertVolunteer(w, { id: memberId, teamId: id, personId, name, role, from, to: null })
    return done({ output: { id, memberId }, subject: subjectOf(id), data: { name: team.name, member: name, role } })
  },
})

/** Left the team on a day; or, without one, was entered by mistake. */
export const endVolunteer = action({
  name: 'outreach.end_volunteer',
  permission: permissions.manage_models,
  input: z.object({ id: zId, memberId: zId, to: zMaybe(zDay).optional(), reason: zText(500) }),
  load: async (w, { id, memberId, to }) => {
    const facts = await openTeam(w, id)
    if (isRefusal(facts)) return facts
    const one = facts.members.find((other) => other.id === memberId && other.supersededAt === null)
    if (!one) return refuse('outreach.not_found', { kind: 'missing' })
    return to && to < one.from ? refuse('outreach.ends_before', { field: 'to' }) : { ...facts, one }
  },
  run: async (w, { id, memberId, to, reason }, { team, one }) => {
    const next = to ? newId() : null
    if (to && next) await insertVolunteer(w, { ...one, id: next, teamId: id, to })
    await supersedeVolunteer(w, memberId, next, reason)
    const data = { name: team.name, member: one.name, to: to ?? null, reason }
    return done({ output: { id, memberId: next }, subject: subjectOf(id), data })
  },
})

export const removeTeam = action({
  name: 'outreach.remove_team',
  permission: permissions.manage_models,
  input: zRemoval,
  load: (w, { id }) => openTeam(w, id),
  run: async (w, { id, reason }, { team }) => {
    await supersedeTeam(w, id, reason)
    return done({ output: { id }, subject: subjectOf(id), data: { name: team.name, reason } })
  },
})
