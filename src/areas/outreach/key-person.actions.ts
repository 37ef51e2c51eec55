import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findPerson, lookAtSealed } from '../organisation/index.ts'
import { zEditNo, zRemoval } from './input.actions.ts'
import {
  insertKeyPerson,
  type KeyPersonValues,
  listKeyPersons,
  lockKeyPerson,
  saveLeaving,
  supersedeKeyPerson,
  updateKeyPerson,
} from './key-person.store.ts'
import { type KeyPersonFacts, keyPersonKinds } from './key-person.ts'
import { permissions } from './permissions.ts'

const zKeyPerson = z.object({
  kind: z.enum(keyPersonKinds),
  field: zMaybe(zLine(200)).optional(),
  contribution: zMaybe(zText(2000)).optional(),
  listedOn: zDay,
  /** Sealed; in an edit, what is left out stays as it is. */
  religiousTitle: zMaybe(zLine(120)).optional(),
  note: zMaybe(zText(2000)).optional(),
})
type Given = z.output<typeof zKeyPerson>

export const keyPersonSubject = (id: Id) => ({ kind: 'key_person', id })

const valuesOf = ({ kind, field = null, contribution = null, listedOn }: Given): KeyPersonValues => ({
  kind,
  field,
  contribution,
  listedOn,
})
const secretsOf = ({ religiousTitle, note }: Given) => ({
  ...(religiousTitle !== undefined && { religiousTitle }),
  ...(note !== undefined && { note }),
})

export interface NamedKeyPerson extends KeyPersonFacts {
  readonly name: string
}

export async function openKeyPerson(w: Writing, id: Id): Promise<NamedKeyPerson | Refusal> {
  const facts = await lockKeyPerson(w, id)
  if (!facts) return refuse('outreach.not_found', { kind: 'missing' })
  const person = await findPerson(w, w.committeeId, facts.person.personId)
  return { ...facts, name: person?.fullName ?? '' }
}

async function isTwice(w: Writing, personId: Id, kind: string, but: Id | null): Promise<Refusal | null> {
  const same = await listKeyPersons(w, { committeeIds: [w.committeeId], personIds: [personId], kind })
  const there = same.some(({ person }) => person.id !== but && person.supersededAt === null && person.leftOn === null)
  return there ? refuse('outreach.key_person_there', { kind: 'conflict', field: 'personId' }) : null
}

/** Lists somebody of the organisation among the key persons. */
export const listKeyPerson = action({
  name: 'outreach.list_key_person',
  permission: permissions.manage_key_persons,
  input: zKeyPerson.extend({ id: zId.optional(), personId: zId }),
  load: async (w, { personId, kind, listedOn }) => {
    if (listedOn > w.today) return refuse('outreach.in_future', { field: 'listedOn' })
    const person = await findPerson(w, w.committeeId, personId)
    if (!person || person.withdrawnOn !== null) return refuse('outreach.no_person', { field: 'personId' })
    return (await isTwice(w, personId, kind, null)) ?? person
  },
  run: async (w, { id = newId(), personId, ...input }, person) => {
    await insertKeyPerson(w, { id, personId }, valuesOf(input), secretsOf(input))
    const data = { name: person.fullName, kind: input.kind }
    return done({ output: { id }, subject: keyPersonSubject(id), data })
  },
})

export const editKeyPerson = action({
  name: 'outreach.edit_key_person',
  permission: permissions.manage_key_persons,
  input: zKeyPerson.extend({ id: zId, editNo: zEditNo }),
  load: async (w, { id, editNo, kind, listedOn }) => {
    const facts = await openKeyPerson(w, id)
    if (isRefusal(facts)) return facts
    if (facts.person.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    if (listedOn > w.today) return refuse('outreach.in_future', { field: 'listedOn' })
    return (await isTwice(w, facts.person.personId, kind, id)) ?? facts
  },
  run: async (w, { id, editNo, ...input }, { name }) => {
    await updateKeyPerson(w, id, { ...valuesOf(input), editNo: editNo + 1 }, secretsOf(input))
    const sealed = Object.keys(secretsOf(input))
    const output = { id, editNo: editNo + 1 }
    return done({ output, subject: keyPersonSubject(id), data: { name, sealed: sealed.length } })
  },
})

/** No longer among the key persons, from a day on. */
export const releaseKeyPerson = action({
  name: 'outreach.release_key_person',
  permission: permissions.manage_key_persons,
  input: z.object({ id: zId, leftOn: zDay, reason: zText(500) }),
  load: async (w, { id, leftOn }) => {
    const facts = await openKeyPerson(w, id)
    if (isRefusal(facts)) return facts
    if (facts.person.leftOn) return refuse('outreach.key_person_left', { kind: 'conflict' })
    if (leftOn > w.today) return refuse('outreach.in_future', { field: 'leftOn' })
    return leftOn < facts.person.listedOn ? refuse('outreach.ends_before', { field: 'leftOn' }) : facts
  },
  run: async (w, { id, leftOn, reason }, { name }) => {
    await saveLeaving(w, id, leftOn, reason)
    return done({ output: { id }, subject: keyPersonSubject(id), data: { name, leftOn, reason } })
  },
})

export const removeKeyPerson = action({
  name: 'outreach.remove_key_person',
  permission: permissions.manage_key_persons,
  input: zRemoval,
  load: (w, { id }) => openKeyPerson(w, id),
  run: async (w, { id, reason }, { name }) => {
    await supersedeKeyPerson(w, id, reason)
    return done({ output: { id }, subject: keyPersonSubject(id), data: { name, reason } })
  },
})

/** Notes in the journal who opens what is sealed of a key person: of the part they play, and of the person. */
export const lookAtKeyPerson = action({
  name: 'outreach.look_at_key_person',
  permission: permissions.open_sealed,
  input: z.object({ id: zId }),
  load: (w, { id }) => openKeyPerson(w, id),
  run: async (w, { id }, { name, person }) => {
    const looked = await within(w, lookAtSealed, { personId: person.personId })
    if (isRefusal(looked)) return looked
    return done({ output: { id, personId: person.personId }, subject: keyPersonSubject(id), data: { name } })
  },
})

/** Notes in the journal that the whole list was printed with what is sealed; the print itself follows. */
export const printKeyPersons = action({
  name: 'outreach.print_key_persons',
  permission: permissions.open_sealed,
  input: z.object({ count: z.number().int().min(0) }),
  load: async () => null,
  run: async (w, { count }) =>
    done({ output: { count }, subject: { kind: 'committee', id: w.committeeId }, data: { count } }),
})
