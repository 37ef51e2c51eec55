import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { lockBody } from './body.store.ts'
import { type Body, type MemberRole, memberRoles, rolesIn } from './body.ts'
import { findOrganisation } from './member-organisation.store.ts'
import {
  endMembership,
  findMembership,
  insertMembership,
  listMemberships,
  supersedeMembership,
} from './membership.store.ts'
import { clashOf, membershipEndReasons } from './membership.ts'
import { permissions } from './permissions.ts'
import { findPerson } from './person.store.ts'
import type { Person } from './person.ts'
import { zNewId } from './unit-input.actions.ts'
import { covers, type Validity } from './validity.ts'

interface Claim extends Validity {
  readonly personId: Id
  readonly bodyId: Id
  readonly role: MemberRole
  readonly from: Day
  readonly organisationId: Id | null
}

/** Whether this person can hold this role in this body then; `except` is the entry being corrected. */
async function checkClaim(
  w: Writing,
  claim: Claim,
  except: Id | null = null,
): Promise<{ body: Body; person: Person } | Refusal> {
  const body = await lockBody(w, claim.bodyId)
  if (!body) return refuse('organisation.body_missing', { kind: 'missing', field: 'bodyId' })
  if (!covers(body, claim.from)) return refuse('organisation.body_not_there_then', { field: 'from' })
  if (!rolesIn(body.kind).includes(claim.role)) return refuse('organisation.role_not_of_body', { field: 'role' })
  const person = await findPerson(w, w.committeeId, claim.personId)
  if (!person || person.withdrawnOn !== null)
    return refuse('organisation.person_missing', { kind: 'missing', field: 'personId' })
  if (claim.organisationId !== null && !(await findOrganisation(w, w.committeeId, claim.organisationId))) {
    return refuse('organisation.organisation_missing', { kind: 'missing', field: 'organisationId' })
  }
  const others = (await listMemberships(w, w.committeeId, { bodyId: body.id })).filter((one) => one.id !== except)
  const clash = clashOf(claim, others)
  if (clash === 'same_person') return refuse('organisation.already_member', { kind: 'conflict', field: 'personId' })
  if (clash === 'second_head') return refuse('organisation.second_head', { kind: 'conflict', field: 'role' })
  return { body, person }
}

const claim = {
  personId: zId,
  bodyId: zId,
  role: z.enum(memberRoles),
  organisationId: zMaybe(zId),
  from: zDay,
  decision: zMaybe(zLine(200)),
}

export const addMembership = action({
  name: 'organisation.add_membership',
  permission: permissions.manage_people,
  input: z.object({ id: zNewId, ...claim }),
  load: (w, input) => checkClaim(w, { ...input, to: null }),
  run: async (w, input, { body, person }) => {
    await insertMembership(w, { ...input, to: null, endReason: null })
    const data = { person: person.fullName, body: body.name, role: input.role, from: input.from }
    return done({ output: { id: input.id }, subject: { kind: 'membership', id: input.id }, data })
  },
})

export const closeMembership = action({
  name: 'organisation.end_membership',
  permission: permissions.manage_people,
  input: z.object({ membershipId: zId, lastDay: zDay, reason: z.enum(membershipEndReasons) }),
  load: async (w, { membershipId, lastDay }) => {
    const one = await findMembership(w, w.committeeId, membershipId)
    const body = one && (await lockBody(w, one.bodyId))
    const person = one && (await findPerson(w, w.committeeId, one.personId))
    if (!one || !body || !person) return refuse('organisation.membership_missing', { kind: 'missing' })
    if (one.to !== null) return refuse('organisation.membership_ended', { kind: 'conflict' })
    if (one.from !== null && lastDay < one.from) return refuse('organisation.ends_before', { field: 'lastDay' })
    return { body, person }
  },
  run: async (w, { membershipId, lastDay, reason }, { body, person }) => {
    await endMembership(w, membershipId, lastDay, reason)
    const data = { person: person.fullName, body: body.name, lastDay, reason }
    return done({ output: { id: membershipId }, subject: { kind: 'membership', id: membershipId }, data })
  },
})

/** Wrongly entered: set aside with the reason, and the right entry put in its place over the right days. */
export const correctMembership = action({
  name: 'organisation.correct_membership',
  permission: permissions.manage_people,
  input: z.object({
    membershipId: zId,
    id: zNewId,
    role: claim.role,
    from: zDay,
    decision: claim.decision,
    reason: zLine(300),
  }),
  load: async (w, { membershipId, role, from }) => {
    const before = await findMembership(w, w.committeeId, membershipId)
    if (!before) return refuse('organisation.membership_missing', { kind: 'missing' })
    if (before.to !== null && before.to < from) return refuse('organisation.ends_before', { field: 'from' })
    const checked = await checkClaim(w, { ...before, role, from }, membershipId)
    return isRefusal(checked) ? checked : { ...checked, before }
  },
  run: async (w, { membershipId, id, role, from, decision, reason }, { before, body, person }) => {
    await insertMembership(w, { ...before, id, role, from, decision })
    await supersedeMembership(w, membershipId, id, reason)
    const data = { person: person.fullName, body: body.name, role, from, reason }
    return done({ output: { id }, subject: { kind: 'membership', id }, data })
  },
})
