import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { loadAreas } from './area.store.ts'
import { endMembershipsOf } from './membership-end.store.ts'
import { permissions } from './permissions.ts'
import { findPerson, insertPerson, peopleByNames, updatePerson } from './person.store.ts'
import { genders, maybeSame, type Person } from './person.ts'
import { zNewId, zWhole } from './unit-input.actions.ts'

export const zPhone = z
  .string()
  .transform((text) => text.replaceAll(/[\s.()-]/g, ''))
  .refine((text) => /^\+?\d{8,15}$/.test(text), { message: 'organisation.phone_form' })

export const personFacts = {
  fullName: zLine(120),
  birthYear: zMaybe(zWhole(1900, 2200)),
  gender: zMaybe(z.enum(genders)),
  areaId: zMaybe(zId),
  position: zMaybe(zLine(200)),
  education: zMaybe(zLine(200)),
}

export const sealedFacts = {
  phone: zMaybe(zPhone),
  ethnicity: zMaybe(zLine(60)),
  religion: zMaybe(zLine(60)),
  partyMember: zMaybe(z.enum(['yes', 'no'])),
}

async function checkPerson(
  w: Writing,
  input: { birthYear: number | null; areaId: Id | null },
): Promise<Refusal | null> {
  if (input.birthYear !== null && String(input.birthYear) > w.today.slice(0, 4)) {
    return refuse('organisation.born_later', { field: 'birthYear' })
  }
  if (input.areaId === null) return null
  const { areas } = await loadAreas(w, w.committeeId)
  const there = areas.some((area) => area.id === input.areaId)
  return there ? null : refuse('organisation.area_missing', { kind: 'missing', field: 'areaId' })
}

/** Adds a person. One of the same name of whom nothing differs is refused unless `evenIfSame` says that it is another. */
export const addPerson = action({
  name: 'organisation.add_person',
  permission: permissions.manage_people,
  input: z.object({ id: zNewId, ...personFacts, ...sealedFacts, evenIfSame: z.boolean().default(false) }),
  load: async (w, input) => {
    const problem = await checkPerson(w, input)
    if (problem) return problem
    if (input.evenIfSame) return null
    const nameKey = fold(input.fullName)
    const alike = await peopleByNames(w, w.committeeId, [nameKey])
    const same = alike.some((person) => maybeSame(person, { ...input, nameKey }))
    return same
      ? refuse('organisation.person_exists', { kind: 'conflict', field: 'fullName', params: { name: input.fullName } })
      : null
  },
  run: async (w, { evenIfSame: _, phone, ethnicity, religion, partyMember, ...facts }) => {
    const person: Person = { ...facts, committeeId: w.committeeId, withdrawnOn: null, withdrawnReason: null }
    await insertPerson(w, person, { phone, ethnicity, religion, partyMember })
    return done({
      output: { id: person.id },
      subject: { kind: 'person', id: person.id },
      data: { name: person.fullName },
    })
  },
})

/** Changes what is known of a person; what is sealed changes only where it is given. The journal keeps what it was before. */
export const changePerson = action({
  name: 'organisation.change_person',
  permission: permissions.manage_people,
  input: z.object({
    personId: zId,
    ...personFacts,
    phone: sealedFacts.phone.optional(),
    ethnicity: sealedFacts.ethnicity.optional(),
    religion: sealedFacts.religion.optional(),
    partyMember: sealedFacts.partyMember.optional(),
  }),
  load: async (w, input) => {
    const person = await findPerson(w, w.committeeId, input.personId)
    if (!person || person.withdrawnOn !== null) return refuse('organisation.person_missing', { kind: 'missing' })
    return (await checkPerson(w, input)) ?? person
  },
  run: async (w, { personId, phone, ethnicity, religion, partyMember, ...facts }, before) => {
    const sealed = Object.entries({ phone, ethnicity, religion, partyMember }).filter(
      ([, value]) => value !== undefined,
    )
    const person: Person = { ...before, ...facts }
    await updatePerson(w, person, Object.fromEntries(sealed))
    const changed = Object.entries(facts).filter(([key, value]) => before[key as keyof Person] !== value)
    const data = {
      name: person.fullName,
      before: Object.fromEntries(changed.map(([key]) => [key, before[key as keyof Person]])),
      after: Object.fromEntries(changed),
      sealed: sealed.map(([key]) => key),
    }
    return done({ output: { id: personId }, subject: { kind: 'person', id: personId }, data })
  },
})

/** Takes a person off the lists, with the reason; what they did stays in the records, memberships end. */
export const withdrawPerson = action({
  name: 'organisation.withdraw_person',
  permission: permissions.manage_people,
  input: z.object({ personId: zId, lastDay: zDay, reason: zLine(300) }),
  load: async (w, { personId }) => {
    const person = await findPerson(w, w.committeeId, personId)
    return person && person.withdrawnOn === null ? person : refuse('organisation.person_missing', { kind: 'missing' })
  },
  run: async (w, { personId, lastDay, reason }, person) => {
    await endMembershipsOf(w, { personId }, lastDay, 'other')
    await updatePerson(w, { ...person, withdrawnOn: lastDay, withdrawnReason: reason }, {})
    return done({
      output: { id: personId },
      subject: { kind: 'person', id: personId },
      data: { name: person.fullName, reason },
    })
  },
})

/** Notes in the journal who looks at a person's sealed facts; the look itself is `openSealed`, after this was allowed. */
export const lookAtSealed = action({
  name: 'organisation.look_at_sealed',
  permission: permissions.open_sealed,
  input: z.object({ personId: zId }),
  load: async (w, { personId }) => {
    const person = await findPerson(w, w.committeeId, personId)
    return person ?? refuse('organisation.person_missing', { kind: 'missing' })
  },
  run: async (_w, { personId }, person) => {
    return done({
      output: { id: personId },
      subject: { kind: 'person', id: personId },
      data: { name: person.fullName },
    })
  },
})
