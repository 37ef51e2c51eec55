import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type Origin, zOrigin, zVisibility } from '../documents/index.ts'
import { findAgency } from '../organisation/index.ts'
import { mayChangeDraft, permissions } from './permissions.ts'
import { lockFacts } from './recommendation.store.ts'
import { type RecommendationFacts, titleOf } from './recommendation.ts'
import { type Draft, insertDraft, updateDraft } from './recommendation-writing.store.ts'
import { mayEdit } from './workflow.ts'

const zContent = z.object({
  addresseeId: zId,
  text: zText(4000),
  legalRef: zMaybe(zText(1000)),
  /** A day asked for; left out, the rule in force counts. */
  replyByOn: zMaybe(zDay),
  visibility: zVisibility.optional(),
})

/** Locks a recommendation for an act, or tells that there is none for these eyes. */
export async function openFacts(w: Writing, id: Id): Promise<RecommendationFacts | Refusal> {
  return (await lockFacts(w, id)) ?? refuse('recommendations.not_found', { kind: 'missing' })
}

async function complete(w: Writing, input: z.output<typeof zContent>, origin: Origin | null): Promise<Draft | Refusal> {
  const agency = await findAgency(w, w.committeeId, input.addresseeId)
  if (!agency) return refuse('recommendations.no_addressee', { field: 'addresseeId' })
  const { text, legalRef, replyByOn, visibility = 'upward' } = input
  return { origin, addresseeId: agency.id, addresseeName: agency.name, text, legalRef, replyByOn, visibility }
}

/** Writes down what is to be asked. It counts nowhere until it is issued. */
export const draftRecommendation = action({
  name: 'recommendations.draft',
  permission: permissions.draft,
  input: zContent.extend({ id: zId.optional(), origin: zOrigin.optional() }),
  load: (w, input) => complete(w, input, input.origin ?? null),
  run: async (w, { id = newId() }, draft) => {
    await insertDraft(w, id, draft)
    const data = { title: titleOf(draft), addressee: draft.addresseeName, origin: draft.origin?.label ?? null }
    return done({ output: { id }, subject: { kind: 'recommendation', id }, data })
  },
})

export const editRecommendation = action({
  name: 'recommendations.edit',
  permission: permissions.draft,
  input: zContent.extend({ id: zId }),
  load: async (w, input) => {
    const facts = await openFacts(w, input.id)
    if (isRefusal(facts)) return facts
    return mayEdit(facts) ?? mayChangeDraft(w, facts) ?? complete(w, input, facts.recommendation.origin)
  },
  run: async (w, { id }, draft) => {
    await updateDraft(w, id, draft)
    const data = { title: titleOf(draft), addressee: draft.addresseeName }
    return done({ output: { id }, subject: { kind: 'recommendation', id }, data })
  },
})
