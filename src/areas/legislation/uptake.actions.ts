import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { findOpinion } from '../drafts/index.ts'
import { openConsultation, tellOf } from './opening.actions.ts'
import { permissions } from './permissions.ts'
import { insertUptake, supersedeUptake, uptakesOf } from './uptake.store.ts'
import { verdicts } from './uptake.ts'

/** Says whether an opinion appears in the text that was issued; said again, the new word stands, with the reason. */
export const noteUptake = action({
  name: 'legislation.note_uptake',
  permission: permissions.keep,
  input: z.object({
    id: zId,
    opinionId: zId,
    verdict: z.enum(verdicts),
    place: zMaybe(zLine(200)).optional(),
    note: zMaybe(zText(2000)).optional(),
    notedOn: zDay,
    /** Asked for where something else was noted before. */
    reason: zMaybe(zText(500)).optional(),
  }),
  load: async (w, { id, opinionId, notedOn, reason = null }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found)) return found
    if (found.facts.outcome === null) return refuse('legislation.no_outcome', { kind: 'conflict' })
    const opinion = await findOpinion(w, opinionId)
    if (opinion?.draftId !== found.draft.id || opinion.supersession)
      return refuse('legislation.not_its_opinion', { kind: 'missing' })
    if (notedOn > w.today) return refuse('legislation.in_future', { field: 'notedOn' })
    const before = (await uptakesOf(w, [opinionId])).get(opinionId) ?? null
    if (before && reason === null) return refuse('legislation.uptake_reason', { field: 'reason' })
    return { ...found, opinion, before }
  },
  run: async (w, input, { opinion, before, ...found }) => {
    const { id, opinionId, verdict, place = null, note = null, notedOn, reason = null } = input
    if (before) await supersedeUptake(w, before.id, reason ?? '')
    await insertUptake(w, { consultationId: id, opinionId, verdict, place, note, notedOn })
    const { subject, data } = tellOf(found)
    return done({ output: { id, opinionId }, subject, data: { ...data, clauseRef: opinion.clauseRef, verdict, place } })
  },
})
