import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { openHousehold, zBirthYear, zCitizenNumber, zPhone } from './household.actions.ts'
import { type Member, memberEndReasons, memberGenders } from './household.ts'
import { insertMembers, membersOf, saveMemberEnd, updateMember } from './part.store.ts'
import { permissions } from './permissions.ts'

const memberShape = {
  fullName: zLine(120),
  birthYear: zBirthYear.optional(),
  gender: zMaybe(z.enum(memberGenders)).optional(),
  relation: zMaybe(zLine(80)).optional(),
  citizenNumber: zMaybe(zCitizenNumber).optional(),
  phone: zMaybe(zPhone).optional(),
}

export const addMember = action({
  name: 'households.add_member',
  permission: permissions.keep,
  input: z.object({ id: zId.optional(), householdId: zId, ...memberShape }),
  load: (w, { householdId }) => openHousehold(w, householdId),
  run: async (w, { id = newId(), householdId, fullName, ...rest }) => {
    const { birthYear = null, gender = null, relation = null, citizenNumber = null, phone = null } = rest
    await insertMembers(w, [{ id, householdId, fullName, birthYear, gender, relation, citizenNumber, phone }])
    return done({ output: { id }, subject: { kind: 'household', id: householdId }, data: {} })
  },
})

/** One of a household's people who still belongs to it, or why not. */
async function livingMember(w: Writing, householdId: Id, id: Id): Promise<Member | Refusal> {
  const household = await openHousehold(w, householdId)
  if (isRefusal(household)) return household
  const member = (await membersOf(w, [householdId])).find((one) => one.id === id && one.endedOn === null)
  return member ?? refuse('households.no_member', { kind: 'missing' })
}

/** A card's number or telephone left empty stays as it was. */
export const editMember = action({
  name: 'households.edit_member',
  permission: permissions.keep,
  input: z.object({ id: zId, householdId: zId, ...memberShape }),
  load: (w, { householdId, id }) => livingMember(w, householdId, id),
  run: async (w, { id, householdId, fullName, birthYear = null, gender = null, relation = null, ...rest }) => {
    const { citizenNumber, phone } = rest
    await updateMember(w, id, { fullName, birthYear, gender, relation, citizenNumber, phone: phone ?? undefined })
    return done({ output: { id }, subject: { kind: 'household', id: householdId }, data: {} })
  },
})

/** Somebody died, moved away, went to another household, or was written down by mistake. */
export const endMember = action({
  name: 'households.end_member',
  permission: permissions.keep,
  input: z.object({ id: zId, householdId: zId, endedOn: zDay, reason: z.enum(memberEndReasons) }),
  load: async (w, { householdId, id, endedOn }) => {
    if (endedOn > w.today) return refuse('households.in_future', { field: 'endedOn' })
    return livingMember(w, householdId, id)
  },
  run: async (w, { id, householdId, endedOn, reason }) => {
    await saveMemberEnd(w, [id], endedOn, reason)
    return done({ output: { id }, subject: { kind: 'household', id: householdId }, data: { reason, endedOn } })
  },
})
