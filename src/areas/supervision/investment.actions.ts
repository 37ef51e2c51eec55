import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper } from '../documents/index.ts'
import { charterRule, findAgency, loadSettings } from '../organisation/index.ts'
import { stepShape } from './form-input.actions.ts'
import {
  endMember,
  insertMember,
  insertProject,
  lockProject,
  type ProjectValues,
  supersedeProject,
  updateProject,
} from './investment.store.ts'
import {
  cannotMoveProject,
  memberSources,
  type ProjectFacts,
  type ProjectStage,
  projectStages,
  projectState,
} from './investment.ts'
import { permissions } from './permissions.ts'
import { insertStep } from './step.store.ts'

/** Whole đồng, also as people type it: `1.200.000.000`. */
const zMoney = z.preprocess(
  (value) =>
    typeof value === 'string' && value.trim() !== ''
      ? Number(value.replace(/[.\s]/g, '').replace(/đ$/i, ''))
      : value === '' || value === undefined
        ? null
        : value,
  z.nullable(
    z
      .number({ message: 'supervision.not_an_amount' })
      .int({ message: 'supervision.not_an_amount' })
      .min(0)
      .max(Number.MAX_SAFE_INTEGER),
  ),
) as unknown as z.ZodType<number | null>

const content = {
  name: zText(500),
  ownerId: zMaybe(zId).optional(),
  ownerName: zMaybe(zLine(300)).optional(),
  contractor: zMaybe(zLine(300)).optional(),
  budget: zMoney.optional(),
  budgetSource: zMaybe(zLine(300)).optional(),
  areaId: zMaybe(zId).optional(),
  place: zMaybe(zLine(300)).optional(),
  startsOn: zMaybe(zDay).optional(),
  endsOn: zMaybe(zDay).optional(),
  superviseFromOn: zMaybe(zDay).optional(),
}
const zContent = z.object(content)

async function complete(w: Writing, input: z.output<typeof zContent>): Promise<ProjectValues | Refusal> {
  const { name, ownerId, startsOn, endsOn } = input
  if (startsOn && endsOn && startsOn > endsOn) return refuse('supervision.ends_before', { field: 'endsOn' })
  const owner = ownerId ? await findAgency(w, w.committeeId, ownerId) : null
  if (ownerId && !owner) return refuse('supervision.no_agency', { field: 'ownerId' })
  const ownerName = owner?.name ?? input.ownerName
  if (!ownerName) return refuse('supervision.owner_needed', { field: 'ownerId' })
  return {
    name,
    ownerId: ownerId ?? null,
    ownerName,
    contractor: input.contractor ?? null,
    budget: input.budget ?? null,
    budgetSource: input.budgetSource ?? null,
    areaId: input.areaId ?? null,
    place: input.place ?? null,
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
    superviseFromOn: input.superviseFromOn ?? null,
  }
}

/** An investment on the ward's ground that residents will watch. */
export const registerProject = action({
  name: 'supervision.register_project',
  permission: permissions.manage_boards,
  input: zContent.extend({ id: zId.optional(), happenedOn: zMaybe(zDay).optional() }),
  load: async (w, input) => {
    if (input.happenedOn && input.happenedOn > w.today) return refuse('supervision.in_future', { field: 'happenedOn' })
    return complete(w, input)
  },
  run: async (w, { id = newId(), happenedOn }, values) => {
    await insertProject(w, id, values)
    await insertStep(w, 'project', id, { stage: 'registered', happenedOn: happenedOn ?? w.today })
    const data = { name: values.name, owner: values.ownerName }
    return done({ output: { id }, subject: { kind: 'investment_project', id }, data })
  },
})

async function loadOpen(w: Writing, id: Id): Promise<ProjectFacts | Refusal> {
  const facts = await lockProject(w, id)
  if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
  return projectState(facts, null) === 'closed' ? refuse('supervision.project_over', { kind: 'conflict' }) : facts
}

export const editProject = action({
  name: 'supervision.edit_project',
  permission: permissions.manage_boards,
  input: zContent.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const facts = await loadOpen(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.project.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    return complete(w, input)
  },
  run: async (w, { id, editNo }, values) => {
    await updateProject(w, id, editNo + 1, values)
    return done({
      output: { id, editNo: editNo + 1 },
      subject: { kind: 'investment_project', id },
      data: { name: values.name },
    })
  },
})

/** A member joins the board of a project: from the Front, the Inspection Board or the residents. */
export const addInvestmentMember = action({
  name: 'supervision.add_investment_member',
  permission: permissions.manage_boards,
  input: z.object({
    id: zId,
    memberId: zId.optional(),
    personId: zMaybe(zId).optional(),
    name: zLine(120),
    chosenFrom: z.enum(memberSources),
    role: z.enum(['head', 'deputy', 'member']),
    fromOn: zDay,
  }),
  load: async (w, { id, role, fromOn }) => {
    const facts = await loadOpen(w, id)
    if (isRefusal(facts)) return facts
    const heads = facts.members.filter((one) => one.role === 'head' && (one.to === null || one.to >= fromOn))
    return role === 'head' && heads.length > 0 ? refuse('supervision.two_heads', { field: 'role' }) : facts
  },
  run: async (w, input, { project }) => {
    const { id, memberId = newId(), personId = null, name, chosenFrom, role, fromOn } = input
    await insertMember(w, id, { id: memberId, personId, name, chosenFrom, role, from: fromOn, to: null })
    const data = { name: project.name, member: name, role, chosenFrom }
    return done({ output: { id, memberId }, subject: { kind: 'investment_project', id }, data })
  },
})

export const endInvestmentMember = action({
  name: 'supervision.end_investment_member',
  permission: permissions.manage_boards,
  input: z.object({ id: zId, memberId: zId, toOn: zDay }),
  load: async (w, { id, memberId, toOn }) => {
    const facts = await loadOpen(w, id)
    if (isRefusal(facts)) return facts
    const member = facts.members.find((one) => one.id === memberId)
    if (!member || member.to !== null) return refuse('supervision.not_found', { kind: 'missing' })
    if (toOn < member.from) return refuse('supervision.ends_before', { field: 'toOn' })
    return { project: facts.project, member }
  },
  run: async (w, { id, memberId, toOn }, { project, member }) => {
    await endMember(w, memberId, toOn)
    const data = { name: project.name, member: member.name, toOn }
    return done({ output: { id }, subject: { kind: 'investment_project', id }, data })
  },
})

/** Board established by decision, plan notified, supervision begun, closed. */
export const advanceProject = action({
  name: 'supervision.advance_project',
  permission: permissions.manage_boards,
  input: z.object({ ...stepShape, stage: z.enum(projectStages) }),
  load: async (w, { id, stage, happenedOn, documentId, reference }) => {
    const facts = await loadOpen(w, id)
    if (isRefusal(facts)) return facts
    const settings = await loadSettings(w, w.committeeId)
    const least = charterRule('investment_board.members_min', happenedOn, settings)?.value ?? 1
    const refused = cannotMoveProject(facts, stage as ProjectStage, happenedOn, w.today, least)
    if (refused) return refused
    const needs = stage === 'board_established' || stage === 'notified'
    if (needs && !documentId && !reference) return refuse('supervision.paper_needed', { field: 'reference' })
    return (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, stage, happenedOn, documentId = null, reference = null, note = null }, { project }) => {
    await insertStep(w, 'project', id, { stage, happenedOn, documentId, reference, note })
    const data = { name: project.name, stage, happenedOn }
    return done({ output: { id, stage }, subject: { kind: 'investment_project', id }, data })
  },
})

export const withdrawProject = action({
  name: 'supervision.withdraw_project',
  permission: permissions.withdraw,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => (await lockProject(w, id)) ?? refuse('supervision.not_found', { kind: 'missing' }),
  run: async (w, { id, reason }, { project }) => {
    await supersedeProject(w, id, reason)
    return done({ output: { id }, subject: { kind: 'investment_project', id }, data: { name: project.name, reason } })
  },
})
