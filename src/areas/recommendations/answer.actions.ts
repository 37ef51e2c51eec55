import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { addEvidence, type StoredFileInput, zStoredFiles } from '../documents/index.ts'
import { openFacts } from './draft.actions.ts'
import { insertEntry } from './entry.store.ts'
import { stances } from './entry.ts'
import { isAgency, mayAsSender, permissions } from './permissions.ts'
import { type RecommendationFacts, titleOf } from './recommendation.ts'
import { mayAnswer, mayProgress } from './workflow.ts'

/**
 * What the agency says: by its own account, or entered by the office from paper. What it only said (`written` false) is
 * kept and answers nothing.
 */
export const answerRecommendation = action({
  name: 'recommendations.answer',
  permission: permissions.answer,
  input: z.object({
    id: zId,
    answeredOn: zDay,
    stance: z.enum(stances),
    text: zText(10_000),
    documentNumber: zMaybe(zLine(80)).optional(),
    promisedOn: zMaybe(zDay).optional(),
    written: z.boolean().optional(),
    /** The incoming document of our register, where it is entered there. */
    documentId: zMaybe(zId).optional(),
    /** The scan or the signed file. */
    files: zStoredFiles.optional(),
  }),
  load: async (w, { id, answeredOn, promisedOn = null }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    return onItsOwnDay(w, answeredOn) ?? mayAnswer(facts, { on: answeredOn, today: w.today }, promisedOn) ?? facts
  },
  may: mayAsSender,
  run: async (w, input, facts) => {
    const { id, answeredOn, stance, text, promisedOn = null, documentNumber = null } = input
    const byAgency = isAgency(w.actor, w.committeeId)
    const written = byAgency || (input.written ?? true)
    const entryId = newId()
    const entry = { id: entryId, recommendationId: id, on: answeredOn, text, documentId: input.documentId ?? null }
    await insertEntry(w, { kind: 'answer', ...entry, written, stance, documentNumber, promisedOn, byAgency })
    const kept = await keepFiles(w, facts, entryId, answeredOn, input.files ?? [])
    if (isRefusal(kept)) return kept
    const { addresseeName: addressee } = facts.recommendation
    const data = {
      title: titleOf(facts.recommendation),
      addressee,
      answeredOn,
      stance,
      documentNumber,
      promisedOn,
      byAgency,
      written,
    }
    return done({ output: { id, entryId }, subject: { kind: 'recommendation', id }, data })
  },
})

/** How the work goes on, told by the agency or seen by the office; a new promised day replaces the one before. */
export const recordProgress = action({
  name: 'recommendations.record_progress',
  permission: permissions.progress,
  input: z.object({
    id: zId,
    on: zDay,
    text: zText(4000),
    promisedOn: zMaybe(zDay).optional(),
    files: zStoredFiles.optional(),
  }),
  load: async (w, { id, on, promisedOn = null }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    return onItsOwnDay(w, on) ?? mayProgress(facts, { on, today: w.today }, promisedOn) ?? facts
  },
  may: mayAsSender,
  run: async (w, { id, on, text, promisedOn = null, files = [] }, facts) => {
    const byAgency = isAgency(w.actor, w.committeeId)
    const entryId = newId()
    const entry = { id: entryId, recommendationId: id, on, text, documentId: null }
    await insertEntry(w, { kind: 'progress', ...entry, promisedOn, byAgency })
    const kept = await keepFiles(w, facts, entryId, on, files)
    if (isRefusal(kept)) return kept
    const data = { title: titleOf(facts.recommendation), on, progress: titleOf({ text }), promisedOn, byAgency }
    return done({ output: { id, entryId }, subject: { kind: 'recommendation', id }, data })
  },
})

/** Through its account an agency speaks today; what it said earlier on paper is entered by the office. */
function onItsOwnDay(w: Writing, on: Day): Refusal | null {
  if (!isAgency(w.actor, w.committeeId) || on === w.today) return null
  return refuse('recommendations.agency_speaks_today', { field: 'on' })
}

/** Files sent with a step prove that step. */
export async function keepFiles(
  w: Writing,
  { recommendation }: RecommendationFacts,
  entryId: Id,
  evidenceOn: Day,
  files: readonly StoredFileInput[],
): Promise<number | Refusal> {
  if (files.length === 0) return 0
  const origin = { kind: 'recommendation_entry', id: entryId, label: titleOf(recommendation) }
  const caption = files
    .map((file) => file.name)
    .join(', ')
    .slice(0, 500)
  const kept = await within(w, addEvidence, { origin, caption, evidenceOn, files: [...files] })
  return isRefusal(kept) ? kept : kept.ids.length
}
