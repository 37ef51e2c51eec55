import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { openFacts } from './draft.actions.ts'
import { dueOf } from './due.ts'
import { insertEntry } from './entry.store.ts'
import { isAgency, mayAsSender, permissions } from './permissions.ts'
import { titleOf } from './recommendation.ts'
import { replyTerm } from './reply-term.store.ts'
import { mayExtend, mayReceive } from './workflow.ts'

/** The agency has it, as it says itself or as our register of sent letters shows. The term is counted from here. */
export const recordReceipt = action({
  name: 'recommendations.record_receipt',
  permission: permissions.receive,
  input: z.object({ id: zId, receivedOn: zDay, note: zMaybe(zText(500)).optional() }),
  load: async (w, { id, receivedOn }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    return mayReceive(facts, { on: receivedOn, today: w.today }) ?? facts
  },
  may: mayAsSender,
  run: async (w, { id, receivedOn, note }, { recommendation }) => {
    const term = await replyTerm(w, w.committeeId, receivedOn)
    const entryId = newId()
    const byAgency = isAgency(w.actor, w.committeeId)
    const { dueOn, dueSource } = term
    const entry = { id: entryId, recommendationId: id, on: receivedOn, text: note ?? null, documentId: null }
    await insertEntry(w, { kind: 'receipt', ...entry, dueOn, dueSource, byAgency })
    const data = { title: titleOf(recommendation), receivedOn, dueOn: recommendation.replyByOn ?? dueOn, byAgency }
    return done({ output: { id, entryId }, subject: { kind: 'recommendation', id }, data })
  },
})

/** More time, agreed with the agency. It counts from the day of the agreement, whenever that is written down. */
export const extendRecommendation = action({
  name: 'recommendations.extend',
  permission: permissions.extend,
  input: z.object({ id: zId, agreedOn: zDay, dueOn: zDay, reason: zText(1000), documentId: zMaybe(zId).optional() }),
  load: async (w, { id, agreedOn, dueOn }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    return mayExtend(facts, { on: agreedOn, today: w.today }, dueOn) ?? facts
  },
  run: async (w, { id, agreedOn, dueOn, reason, documentId }, facts) => {
    const entryId = newId()
    const entry = { id: entryId, recommendationId: id, on: agreedOn, text: reason, documentId: documentId ?? null }
    await insertEntry(w, { kind: 'extension', ...entry, dueOn })
    const before = dueOf(facts, agreedOn)?.on ?? null
    const data = { title: titleOf(facts.recommendation), agreedOn, before, dueOn, reason }
    return done({ output: { id, entryId }, subject: { kind: 'recommendation', id }, data })
  },
})
