import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { loadAreas } from '../organisation/index.ts'
import { findHousehold, insertHouseholds, lockHousehold, saveHouseholdEnd, updateHousehold } from './household.store.ts'
import { closeReasons, type Household, memberGenders } from './household.ts'
import { carryMembers, carryStandings } from './merge.store.ts'
import { insertMembers, membersOf, saveMemberEnd } from './part.store.ts'
import { permissions } from './permissions.ts'

const zPeople = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.nullable(z.coerce.number().int().min(0).max(100)),
) as unknown as z.ZodType<number | null>

/** Twelve digits of the citizen's card, or nine of the older one. Only a fingerprint of it is kept. */
export const zCitizenNumber = z
  .string()
  .transform((text) => text.replaceAll(/[\s.-]/g, ''))
  .refine((text) => /^(\d{12}|\d{9})$/.test(text), { message: 'households.card_form' })

export const zPhone = z
  .string()
  .transform((text) => text.replaceAll(/[\s.()-]/g, ''))
  .refine((text) => /^\+?\d{8,15}$/.test(text), { message: 'households.phone_form' })

export const zBirthYear = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.nullable(z.coerce.number().int().min(1900).max(2200)),
) as unknown as z.ZodType<number | null>

export const householdShape = {
  areaId: zId,
  headName: zLine(120),
  address: zMaybe(zLine(300)).optional(),
  people: zPeople.optional(),
  note: zMaybe(zText(1000)).optional(),
}

type HouseholdInput = { areaId: Id; headName: string; address?: string | null | undefined } & {
  people?: number | null | undefined
  note?: string | null | undefined
}

const valuesOf = ({ areaId, headName, address = null, people = null, note = null }: HouseholdInput) => ({
  areaId,
  headName,
  address,
  people,
  note,
})

async function checkArea(w: Writing, areaId: Id): Promise<Refusal | null> {
  const { areas } = await loadAreas(w, w.committeeId)
  return areas.some((area) => area.id === areaId)
    ? null
    : refuse('households.no_area', { kind: 'missing', field: 'areaId' })
}

/** The household, held and open, or why not. */
export async function openHousehold(w: Writing, id: Id): Promise<Household | Refusal> {
  const household = await lockHousehold(w, id)
  if (!household) return refuse('households.not_found', { kind: 'missing' })
  return household.closedOn === null ? household : refuse('households.closed', { kind: 'conflict' })
}

/** Opens a household's file, with its head as the first of its people. */
export const addHousehold = action({
  name: 'households.add',
  permission: permissions.keep,
  input: z.object({
    id: zId.optional(),
    ...householdShape,
    headBirthYear: zBirthYear.optional(),
    headGender: zMaybe(z.enum(memberGenders)).optional(),
    headCitizenNumber: zMaybe(zCitizenNumber).optional(),
    headPhone: zMaybe(zPhone).optional(),
  }),
  load: (w, { areaId }) => checkArea(w, areaId),
  run: async (w, { id = newId(), ...input }) => {
    await insertHouseholds(w, [{ id, ...valuesOf(input) }])
    const head = {
      id: newId(),
      householdId: id,
      fullName: input.headName,
      birthYear: input.headBirthYear ?? null,
      gender: input.headGender ?? null,
      relation: null,
      citizenNumber: input.headCitizenNumber ?? null,
      phone: input.headPhone ?? null,
    }
    await insertMembers(w, [head])
    return done({ output: { id, headId: head.id }, subject: { kind: 'household', id }, data: { areaId: input.areaId } })
  },
})

/** Changes what is known of a household; a move to another area is one of these. The journal keeps which fields. */
export const editHousehold = action({
  name: 'households.edit',
  permission: permissions.keep,
  input: z.object({ id: zId, editNo: z.coerce.number().int().min(1), ...householdShape }),
  load: async (w, { id, editNo, areaId }) => {
    const household = await openHousehold(w, id)
    if (isRefusal(household)) return household
    if (household.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    return (await checkArea(w, areaId)) ?? household
  },
  run: async (w, { id, ...input }, before) => {
    const values = valuesOf(input)
    await updateHousehold(w, id, before.editNo + 1, values)
    const changed = Object.entries(values).filter(([key, value]) => before[key as keyof Household] !== value)
    const data = { changed: changed.map(([key]) => key), fromArea: before.areaId, areaId: values.areaId }
    return done({ output: { id, editNo: before.editNo + 1 }, subject: { kind: 'household', id }, data })
  },
})

/** Ends a file: the household moved away, dissolved, is one with another, or was written down by mistake. */
export const closeHousehold = action({
  name: 'households.close',
  permission: permissions.keep,
  input: z.object({ id: zId, closedOn: zDay, reason: z.enum(closeReasons), intoId: zMaybe(zId).optional() }),
  load: async (w, { id, closedOn, reason, intoId }) => {
    // Two that are made one at the same moment, each into the other, wait for each other in one order.
    const other = reason === 'merged' && intoId && intoId !== id ? intoId : null
    if (other !== null && other < id) await lockHousehold(w, other)
    const household = await openHousehold(w, id)
    if (isRefusal(household)) return household
    if (closedOn > w.today) return refuse('households.in_future', { field: 'closedOn' })
    if (reason !== 'merged') return { household, into: null }
    const into = other === null ? null : await lockHousehold(w, other)
    if (into?.closedOn !== null) return refuse('households.no_other', { field: 'intoId' })
    return { household, into: into.id as Id | null }
  },
  run: async (w, { id, closedOn, reason }, { into }) => {
    const people = into === null ? null : await carryMembers(w, id, into)
    const standings = into === null || people === null ? 0 : await carryStandings(w, id, into, people)
    await saveHouseholdEnd(w, id, { on: closedOn, reason, into })
    const living = (await membersOf(w, [id])).filter((one) => one.endedOn === null)
    const why = { merged: 'other_household', mistake: 'mistake' }[reason as string] ?? 'moved_away'
    await saveMemberEnd(
      w,
      living.map((one) => one.id),
      closedOn,
      why as 'moved_away',
    )
    return done({
      output: { id },
      subject: { kind: 'household', id },
      data: { reason, closedOn, carried: people?.size ?? 0, standings },
    })
  },
})

/** Notes in the journal who reads a household's file; the reading itself comes after this was allowed. */
export const readHouseholdFile = action({
  name: 'households.read_file',
  permission: permissions.open_file,
  input: z.object({ id: zId }),
  load: async (w, { id }) => (await findHousehold(w, id)) ?? refuse('households.not_found', { kind: 'missing' }),
  run: async (_w, { id }) => done({ output: { id }, subject: { kind: 'household', id }, data: {} }),
})
