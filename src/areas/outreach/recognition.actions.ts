import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { zCount } from './input.actions.ts'
import { keyPersonSubject, openKeyPerson } from './key-person.actions.ts'
import { occasions } from './key-person.ts'
import { permissions } from './permissions.ts'
import { insertRecognition, insertVisit, lockVisit, supersedeRecognition, supersedeVisit } from './recognition.store.ts'

/** Somebody is recognised by a decision, from a day on and, where it says so, up to one. */
export const recogniseKeyPerson = action({
  name: 'outreach.recognise_key_person',
  permission: permissions.manage_key_persons,
  input: z.object({
    id: zId,
    recognitionId: zId.optional(),
    decisionNumber: zLine(80),
    decidedBy: zLine(200),
    decidedOn: zDay,
    from: zDay,
    to: zMaybe(zDay).optional(),
  }),
  load: async (w, { id, decidedOn, from, to }) => {
    if (decidedOn > w.today) return refuse('outreach.in_future', { field: 'decidedOn' })
    if (to && to < from) return refuse('outreach.ends_before', { field: 'to' })
    return openKeyPerson(w, id)
  },
  run: async (w, { id, recognitionId = newId(), to = null, ...decision }, { name }) => {
    await insertRecognition(w, { id: recognitionId, keyPersonId: id, to, ...decision })
    const data = { name, decision: decision.decisionNumber, from: decision.from, to }
    return done({ output: { id, recognitionId }, subject: keyPersonSubject(id), data })
  },
})

/** The decision was revoked, or entered wrongly: it ends on a day, or was never there. */
export const endRecognition = action({
  name: 'outreach.end_recognition',
  permission: permissions.manage_key_persons,
  input: z.object({ id: zId, recognitionId: zId, to: zMaybe(zDay).optional(), reason: zText(500) }),
  load: async (w, { id, recognitionId, to }) => {
    const facts = await openKeyPerson(w, id)
    if (isRefusal(facts)) return facts
    const one = facts.recognitions.find((other) => other.id === recognitionId && other.supersededAt === null)
    if (!one) return refuse('outreach.not_found', { kind: 'missing' })
    return to && to < one.from ? refuse('outreach.ends_before', { field: 'to' }) : { ...facts, one }
  },
  run: async (w, { id, recognitionId, to, reason }, { name, one }) => {
    const next = to ? newId() : null
    if (to && next) await insertRecognition(w, { ...one, id: next, keyPersonId: id, to })
    await supersedeRecognition(w, recognitionId, next, reason)
    const data = { name, decision: one.decisionNumber, to: to ?? null, reason }
    return done({ output: { id, recognitionId: next }, subject: keyPersonSubject(id), data })
  },
})

const visited = {
  occasion: z.enum(occasions),
  visitedOn: zDay,
  visitors: zText(500),
  gift: zMaybe(zLine(300)).optional(),
  giftValue: zMaybe(zCount).optional(),
}

/** Who went to see a key person, on which occasion, with what. */
export const recordVisit = action({
  name: 'outreach.record_visit',
  permission: permissions.manage_key_persons,
  input: z.object({ ...visited, id: zId, visitId: zId.optional() }),
  load: async (w, { id, visitedOn }) =>
    visitedOn > w.today ? refuse('outreach.in_future', { field: 'visitedOn' }) : openKeyPerson(w, id),
  run: async (w, { id, visitId = newId(), gift = null, giftValue = null, ...visit }, { name }) => {
    await insertVisit(w, { id: visitId, keyPersonId: id, gift, giftValue, ...visit })
    const data = { name, occasion: visit.occasion, visitedOn: visit.visitedOn }
    return done({ output: { id, visitId }, subject: keyPersonSubject(id), data })
  },
})

export const correctVisit = action({
  name: 'outreach.correct_visit',
  permission: permissions.manage_key_persons,
  input: z.object({ visitId: zId, reason: zText(500), instead: z.object(visited).optional() }),
  load: async (w, { visitId, instead }) => {
    const visit = await lockVisit(w, visitId)
    if (!visit) return refuse('outreach.not_found', { kind: 'missing' })
    if (instead && instead.visitedOn > w.today) return refuse('outreach.in_future', { field: 'instead.visitedOn' })
    const facts = await openKeyPerson(w, visit.keyPersonId)
    return isRefusal(facts) ? facts : { visit, name: facts.name }
  },
  run: async (w, { visitId, reason, instead }, { visit, name }) => {
    const { keyPersonId } = visit
    const id = instead ? newId() : null
    if (instead && id) {
      const { gift = null, giftValue = null, ...rest } = instead
      await insertVisit(w, { id, keyPersonId, gift, giftValue, ...rest })
    }
    await supersedeVisit(w, visitId, id, reason)
    const data = { name, visitedOn: visit.visitedOn, reason, replaced: id !== null }
    return done({ output: { visitId: id }, subject: keyPersonSubject(keyPersonId), data })
  },
})
