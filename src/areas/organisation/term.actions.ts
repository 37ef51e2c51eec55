import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { addDays } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { isRoman } from '../../values/roman.ts'
import { lockBody } from './body.store.ts'
import type { Body } from './body.ts'
import { permissions } from './permissions.ts'
import { endTerm, findTerm, insertTerm, listTerms, supersedeTerm } from './term.store.ts'
import { type BodyTerm, termEndReasons, termsOverlap } from './term.ts'
import { zNewId } from './unit-input.actions.ts'
import { covers } from './validity.ts'

const zRoman = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .refine(isRoman, { message: 'organisation.not_roman' })

const termFacts = { number: zRoman, from: zDay, to: zDay, decision: zMaybe(zLine(200)) }

async function loadTerm(w: Writing, termId: Id): Promise<{ term: BodyTerm; body: Body } | Refusal> {
  const term = await findTerm(w, w.committeeId, termId)
  const body = term && (await lockBody(w, term.bodyId))
  return term && body ? { term, body } : refuse('organisation.term_missing', { kind: 'missing' })
}

function openEnd(term: BodyTerm, before: BodyTerm['from']): BodyTerm {
  return term.endedOn === null && term.from < before ? { ...term, endedOn: addDays(before, -1) } : term
}

/** A new term of a body. One that came before and was not yet ended ends by this congress, the day before. */
export const openTerm = action({
  name: 'organisation.open_term',
  permission: permissions.manage_terms,
  input: z
    .object({ id: zNewId, bodyId: zId, ...termFacts })
    .refine(({ from, to }) => from <= to, { message: 'organisation.ends_before', path: ['to'] }),
  load: async (w, input) => {
    const body = await lockBody(w, input.bodyId)
    if (!body) return refuse('organisation.body_missing', { kind: 'missing', field: 'bodyId' })
    if (!covers(body, input.from)) return refuse('organisation.body_not_there_then', { field: 'from' })
    const earlier = await listTerms(w, w.committeeId, body.id)
    const clash = earlier.find((term) => termsOverlap(openEnd(term, input.from), { ...input, endedOn: null }))
    if (clash)
      return refuse('organisation.terms_overlap', { kind: 'conflict', field: 'from', params: { number: clash.number } })
    const ending = earlier.find((term) => term.endedOn === null && term.from < input.from) ?? null
    return { body, ending }
  },
  run: async (w, { id, bodyId, number, from, to, decision }, { body, ending }) => {
    if (ending) await endTerm(w, ending.id, addDays(from, -1), 'congress')
    const open = { endedOn: null, endReason: null, committeeId: w.committeeId }
    await insertTerm(w, { id, bodyId, number, from, to, decision, ...open })
    return done({ output: { id }, subject: { kind: 'term', id }, data: { body: body.name, number, from, to } })
  },
})

/** A term really ended: at its congress, or early because the unit was re-organised. */
export const closeTerm = action({
  name: 'organisation.end_term',
  permission: permissions.manage_terms,
  input: z.object({ termId: zId, endedOn: zDay, reason: z.enum(termEndReasons) }),
  load: async (w, { termId, endedOn }) => {
    const found = await loadTerm(w, termId)
    if (isRefusal(found)) return found
    if (found.term.endedOn !== null) return refuse('organisation.term_ended', { kind: 'conflict' })
    return endedOn < found.term.from ? refuse('organisation.ends_before', { field: 'endedOn' }) : found
  },
  run: async (w, { termId, endedOn, reason }, { term, body }) => {
    await endTerm(w, termId, endedOn, reason)
    const data = { body: body.name, number: term.number, endedOn, reason }
    return done({ output: { id: termId }, subject: { kind: 'term', id: termId }, data })
  },
})

/** Wrongly entered: the first entry stays, set aside with the reason, and the right one stands in its place. */
export const correctTerm = action({
  name: 'organisation.correct_term',
  permission: permissions.manage_terms,
  input: z
    .object({ termId: zId, id: zNewId, ...termFacts, reason: zLine(300) })
    .refine(({ from, to }) => from <= to, { message: 'organisation.ends_before', path: ['to'] }),
  load: async (w, { termId, from, to }) => {
    const found = await loadTerm(w, termId)
    if (isRefusal(found)) return found
    const { endedOn } = found.term
    if (endedOn !== null && endedOn < from) return refuse('organisation.ends_before', { field: 'from' })
    const others = (await listTerms(w, w.committeeId, found.body.id)).filter((term) => term.id !== termId)
    const clash = others.find((term) => termsOverlap(term, { from, to, endedOn }))
    return clash ? refuse('organisation.terms_overlap', { kind: 'conflict', params: { number: clash.number } }) : found
  },
  run: async (w, { termId, id, number, from, to, decision, reason }, { term, body }) => {
    await insertTerm(w, { ...term, id, number, from, to, decision })
    await supersedeTerm(w, termId, id, reason)
    return done({ output: { id }, subject: { kind: 'term', id }, data: { body: body.name, number, from, to, reason } })
  },
})
