import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { addEvidence, evidenceCounts, zStoredFiles } from '../documents/index.ts'
import { openFacts } from './draft.actions.ts'
import { insertEntry, supersedeEntry } from './entry.store.ts'
import type { Outcome } from './entry.ts'
import { permissions } from './permissions.ts'
import { type RecommendationFacts, titleOf } from './recommendation.ts'
import { mayClose, mayReopen } from './workflow.ts'

const zClosing = z.object({ id: zId, closedOn: zDay, note: zText(2000) })

/** The Front has seen that it is done. Proof comes with the act, or was added to the recommendation before. */
export const closeResolved = action({
  name: 'recommendations.close_resolved',
  permission: permissions.close_resolved,
  input: zClosing.extend({ files: zStoredFiles.optional(), evidenceNote: zMaybe(zText(2000)).optional() }),
  load: async (w, { id, closedOn, files = [], evidenceNote }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    const proofs = files.length + (evidenceNote ? 1 : 0) + (await evidenceAmong(w, facts))
    return mayClose(facts, { on: closedOn, today: w.today }, 'resolved', proofs) ?? facts
  },
  run: async (w, { id, closedOn, note, files = [], evidenceNote = null }, facts) => {
    const { addresseeName } = facts.recommendation
    if (files.length > 0 || evidenceNote) {
      const origin = { kind: 'recommendation', id, label: titleOf(facts.recommendation) }
      const proof = { origin, caption: note.slice(0, 500), evidenceOn: closedOn, files, note: evidenceNote }
      const kept = await within(w, addEvidence, proof)
      if (isRefusal(kept)) return kept
    }
    const entryId = await close(w, id, closedOn, note, 'resolved')
    const data = { title: titleOf(facts.recommendation), addressee: addresseeName, closedOn, note, files: files.length }
    return done({ output: { id, entryId }, subject: { kind: 'recommendation', id }, data })
  },
})

/** The chair ends it without the thing being done, and says why. */
export const closeUnresolved = action({
  name: 'recommendations.close_unresolved',
  permission: permissions.close_unresolved,
  input: zClosing,
  load: async (w, { id, closedOn }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    return mayClose(facts, { on: closedOn, today: w.today }, 'unresolved_closed', 0) ?? facts
  },
  run: async (w, { id, closedOn, note }, { recommendation }) => {
    const entryId = await close(w, id, closedOn, note, 'unresolved_closed')
    const data = { title: titleOf(recommendation), addressee: recommendation.addresseeName, closedOn, note }
    return done({ output: { id, entryId }, subject: { kind: 'recommendation', id }, data })
  },
})

/** It turned out not to be over: the closure is superseded, and stays on record. */
export const reopenRecommendation = action({
  name: 'recommendations.reopen',
  permission: permissions.reopen,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    return mayReopen(facts) ?? facts
  },
  run: async (w, { id, reason }, { recommendation, entries }) => {
    const closures = entries.filter((entry) => entry.kind === 'closure' && !entry.supersession)
    for (const closure of closures) await supersedeEntry(w, closure.id, reason)
    const data = { title: titleOf(recommendation), reason }
    return done({ output: { id }, subject: { kind: 'recommendation', id }, data })
  },
})

async function close(w: Writing, id: string, on: z.output<typeof zDay>, text: string, outcome: Outcome) {
  const entryId = newId()
  await insertEntry(w, { kind: 'closure', id: entryId, recommendationId: id, on, text, documentId: null, outcome })
  return entryId
}

/** Proof lies with the recommendation itself and with reports of progress; an answer proves only that it was answered. */
async function evidenceAmong(w: Writing, { recommendation, entries }: RecommendationFacts): Promise<number> {
  const progress = entries.filter((entry) => entry.kind === 'progress' && !entry.supersession)
  const counts = await evidenceCounts(w, [recommendation.id, ...progress.map((entry) => entry.id)])
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
