import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { checkPaper } from '../documents/index.ts'
import { addMembership, foundBody } from '../organisation/index.ts'
import { findAdvisoryGroup, saveDetail, saveField } from './advisory.store.ts'
import { advisoryForms } from './advisory.ts'
import { permissions } from './permissions.ts'

const detail = {
  form: z.enum(advisoryForms),
  task: zMaybe(zText(2000)).optional(),
  documentId: zMaybe(zId).optional(),
  rulesReference: zMaybe(zLine(200)).optional(),
}

/** Sets up an advisory group or council: a body of the organisation, with its form, its task and its papers. */
export const foundAdvisoryGroup = action({
  name: 'criticism.found_advisory_group',
  permission: permissions.manage_groups,
  input: z.object({
    id: zId.optional(),
    name: zLine(200),
    from: zDay,
    decision: zMaybe(zLine(200)).optional(),
    ...detail,
  }),
  load: async (w, { documentId }) => (await checkPaper(w, documentId)) ?? null,
  run: async (w, input) => {
    const { id = newId(), name, from, decision = null, form } = input
    const body = { id, kind: 'advisory_group' as const, name, areaId: null, from, decision }
    const founded = await within(w, foundBody, body)
    if (isRefusal(founded)) return founded
    const { task = null, documentId = null, rulesReference = null } = input
    await saveDetail(w, id, { form, task, documentId, rulesReference })
    return done({ output: { id }, subject: { kind: 'advisory_group', id }, data: { name, form, from } })
  },
})

export const describeAdvisoryGroup = action({
  name: 'criticism.describe_advisory_group',
  permission: permissions.manage_groups,
  input: z.object({ id: zId, ...detail }),
  load: async (w, { id, documentId }) => {
    const group = await findAdvisoryGroup(w, w.committeeId, id)
    if (!group) return refuse('criticism.not_found', { kind: 'missing' })
    return (await checkPaper(w, documentId)) ?? group
  },
  run: async (w, { id, form, task = null, documentId = null, rulesReference = null }, { body }) => {
    await saveDetail(w, id, { form, task, documentId, rulesReference })
    return done({ output: { id }, subject: { kind: 'advisory_group', id }, data: { name: body.name, form } })
  },
})

/** A member, with what they know best; the membership itself is the organisation's. */
export const addAdvisor = action({
  name: 'criticism.add_advisor',
  permission: permissions.manage_groups,
  input: z.object({
    id: zId,
    membershipId: zId.optional(),
    personId: zId,
    role: z.enum(['head', 'deputy', 'secretary', 'member']),
    organisationId: zMaybe(zId).optional(),
    from: zDay,
    decision: zMaybe(zLine(200)).optional(),
    field: zMaybe(zLine(200)).optional(),
  }),
  load: async (w, { id }) =>
    (await findAdvisoryGroup(w, w.committeeId, id)) ?? refuse('criticism.not_found', { kind: 'missing' }),
  run: async (w, input, { body }) => {
    const { id, membershipId = newId(), personId, role, from, field = null } = input
    const { organisationId = null, decision = null } = input
    const claim = { id: membershipId, personId, bodyId: id, role, organisationId, from, decision }
    const added = await within(w, addMembership, claim)
    if (isRefusal(added)) return added
    await saveField(w, membershipId, field)
    const data = { name: body.name, role, field }
    return done({ output: { id, membershipId }, subject: { kind: 'advisory_group', id }, data })
  },
})

export const nameExpertise = action({
  name: 'criticism.name_expertise',
  permission: permissions.manage_groups,
  input: z.object({ id: zId, membershipId: zId, field: zMaybe(zLine(200)).optional() }),
  load: async (w, { id, membershipId }) => {
    const group = await findAdvisoryGroup(w, w.committeeId, id)
    const advisor = group?.advisors.find((one) => one.id === membershipId)
    return group && advisor ? { group, advisor } : refuse('criticism.not_found', { kind: 'missing' })
  },
  run: async (w, { id, membershipId, field = null }, { group, advisor }) => {
    await saveField(w, membershipId, field)
    const data = { name: group.body.name, person: advisor.personName, field }
    return done({ output: { id }, subject: { kind: 'advisory_group', id }, data })
  },
})
