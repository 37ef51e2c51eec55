import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { openFacts } from './draft.actions.ts'
import { recommendationOfEntry, supersedeEntry } from './entry.store.ts'
import type { Entry } from './entry.ts'
import { permissions } from './permissions.ts'
import { type RecommendationFacts, titleOf } from './recommendation.ts'
import { saveSupersession, saveWithdrawal } from './recommendation-writing.store.ts'
import { maySupersede, mayTakeBack, mayWithdraw } from './workflow.ts'

const zTakingBack = z.object({ entryId: zId, reason: zText(1000) })

/** An answer was entered wrongly; the right one is entered anew. */
export const supersedeAnswer = action({
  name: 'recommendations.supersede_answer',
  permission: permissions.record,
  input: zTakingBack,
  load: (w, { entryId }) => openEntry(w, entryId, (entry) => entry.kind === 'answer'),
  run: async (w, { entryId, reason }, { facts, entry }) => {
    await supersedeEntry(w, entryId, reason)
    const { id } = facts.recommendation
    const data = { title: titleOf(facts.recommendation), on: entry.on, reason }
    return done({ output: { id }, subject: { kind: 'recommendation', id }, data })
  },
})

/** Any other step was entered wrongly: a receipt, an extension, progress, a reminder, an escalation. */
export const supersedeStep = action({
  name: 'recommendations.supersede_step',
  permission: permissions.record,
  input: zTakingBack,
  load: (w, { entryId }) => openEntry(w, entryId, (entry) => !['answer', 'closure'].includes(entry.kind)),
  run: async (w, { entryId, reason }, { facts, entry }) => {
    await supersedeEntry(w, entryId, reason)
    const { id } = facts.recommendation
    const data = { title: titleOf(facts.recommendation), kind: entry.kind, on: entry.on, reason }
    return done({ output: { id }, subject: { kind: 'recommendation', id }, data })
  },
})

interface OpenEntry {
  readonly facts: RecommendationFacts
  readonly entry: Entry
}

async function openEntry(w: Writing, entryId: Id, isKind: (entry: Entry) => boolean): Promise<OpenEntry | Refusal> {
  const missing = refuse('recommendations.not_found', { kind: 'missing' })
  const id = await recommendationOfEntry(w, entryId)
  const facts = id === null ? missing : await openFacts(w, id)
  if (isRefusal(facts)) return facts
  const entry = facts.entries.find((one) => one.id === entryId)
  if (!entry || !isKind(entry)) return missing
  return mayTakeBack(facts, entry) ?? { facts, entry }
}

/** The Front takes back what it asked; the agency is told by the letter, the register keeps the row. */
export const withdrawRecommendation = action({
  name: 'recommendations.withdraw',
  permission: permissions.withdraw,
  input: z.object({ id: zId, withdrawnOn: zDay, reason: zText(1000) }),
  load: async (w, { id, withdrawnOn }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    return mayWithdraw(facts, { on: withdrawnOn, today: w.today }) ?? facts
  },
  run: async (w, { id, withdrawnOn, reason }, { recommendation }) => {
    await saveWithdrawal(w, id, withdrawnOn, reason)
    const data = { title: titleOf(recommendation), addressee: recommendation.addresseeName, withdrawnOn, reason }
    return done({ output: { id }, subject: { kind: 'recommendation', id }, data })
  },
})

/**
 * It should not stand in the register as it does: entered twice, or in error. From now on it counts nowhere; what was
 * known before stays as it was known. `replacedBy` names the one that is right.
 */
export const supersedeRecommendation = action({
  name: 'recommendations.supersede',
  permission: permissions.supersede,
  input: z.object({ id: zId, reason: zText(1000), replacedBy: zMaybe(zId).optional() }),
  load: async (w, { id, replacedBy }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    const instead = replacedBy ? await openFacts(w, replacedBy) : null
    if (isRefusal(instead) || replacedBy === id || instead?.recommendation.supersession)
      return refuse('recommendations.no_replacement', { field: 'replacedBy' })
    return maySupersede(facts) ?? facts
  },
  run: async (w, { id, reason, replacedBy }, { recommendation }) => {
    await saveSupersession(w, id, replacedBy ?? null, reason)
    const data = { title: titleOf(recommendation), addressee: recommendation.addresseeName, reason }
    return done({ output: { id }, subject: { kind: 'recommendation', id }, data })
  },
})
