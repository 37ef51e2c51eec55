import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { permissions } from './permissions.ts'
import { openSession } from './session.actions.ts'
import { findingKinds } from './session.ts'
import { insertFinding, supersedePart } from './session-writing.store.ts'

const shape = { kind: z.enum(findingKinds), text: zText(5000), foundOn: zDay }

/** What was found: a strength, a limitation, a cause. */
export const addFinding = action({
  name: 'supervision.add_finding',
  permission: permissions.record,
  input: z.object({ ...shape, id: zId, findingId: zId.optional() }),
  load: async (w, { id, foundOn }) => {
    if (foundOn > w.today) return refuse('supervision.in_future', { field: 'foundOn' })
    return openSession(w, id)
  },
  run: async (w, { id, findingId = newId(), kind, text, foundOn }, { session }) => {
    await insertFinding(w, id, findingId, { kind, text, foundOn })
    const data = { title: session.title, kind, text }
    return done({ output: { id, findingId }, subject: { kind: 'supervision_session', id }, data })
  },
})

/** Rewrites a finding, or takes it away; the old words stay in the record with the reason. */
export const correctFinding = action({
  name: 'supervision.correct_finding',
  permission: permissions.record,
  input: z.object({ id: zId, findingId: zId, reason: zText(1000), instead: z.object(shape).optional() }),
  load: async (w, { id, findingId, instead }) => {
    if (instead && instead.foundOn > w.today) return refuse('supervision.in_future', { field: 'instead.foundOn' })
    const facts = await openSession(w, id)
    if (isRefusal(facts)) return facts
    const finding = facts.findings.find((one) => one.id === findingId)
    return finding ? { session: facts.session, finding } : refuse('supervision.not_found', { kind: 'missing' })
  },
  run: async (w, { id, findingId, reason, instead }, { session, finding }) => {
    const nextId = instead ? newId() : null
    if (instead && nextId) await insertFinding(w, id, nextId, instead)
    await supersedePart(w, 'finding', findingId, nextId, reason)
    const data = { title: session.title, kind: finding.kind, reason, replaced: nextId !== null }
    return done({ output: { id, findingId: nextId }, subject: { kind: 'supervision_session', id }, data })
  },
})
