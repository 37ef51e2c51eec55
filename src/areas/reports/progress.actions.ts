import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { permissions } from './permissions.ts'
import { insertProgress, lockProgress, supersedeProgressRow } from './progress.store.ts'
import { openTarget } from './target.actions.ts'
import { versionOn } from './target.ts'

const zCount = z.coerce.number().int().min(0).max(9_999_999_999_999)

/** Writes down how far a target had come on a day, where no record counts it. Its proof is added as evidence. */
export const noteProgress = action({
  name: 'reports.note_progress',
  permission: permissions.write,
  input: z.object({
    id: zId.optional(),
    targetId: zId,
    reachedOn: zDay,
    numerator: zCount,
    denominator: zMaybe(zCount.pipe(z.number().min(1))).optional(),
    note: zMaybe(zText(1000)).optional(),
    /** The one it takes the place of, and why. */
    replaces: zMaybe(zId).optional(),
    reason: zMaybe(zText(500)).optional(),
  }),
  load: async (w, { targetId, reachedOn, numerator, denominator, replaces, reason }) => {
    const target = await openTarget(w, targetId)
    if (isRefusal(target)) return target
    const version = versionOn(target.versions, reachedOn)
    if (!version) return refuse('reports.target_not_yet', { field: 'reachedOn' })
    if (version.indicatorId !== null) return refuse('reports.target_counted', { kind: 'conflict' })
    if (reachedOn > w.today) return refuse('reports.progress_ahead', { field: 'reachedOn' })
    if (version.percent && !denominator) return refuse('reports.progress_of_what', { field: 'denominator' })
    if (!version.percent && denominator) return refuse('reports.progress_no_share', { field: 'denominator' })
    if (denominator && numerator > denominator) return refuse('reports.progress_over', { field: 'numerator' })
    if (replaces && !reason) return refuse('platform.required', { field: 'reason' })
    const before = replaces ? await lockProgress(w, replaces) : null
    if (replaces && before?.targetId !== targetId) return refuse('reports.no_progress', { kind: 'missing' })
    return { text: version.text, before }
  },
  run: async (w, input, { text, before }) => {
    const { id = newId(), targetId, reachedOn, numerator, denominator = null, note = null, reason } = input
    await insertProgress(w, { id, targetId, reachedOn, numerator, denominator, note })
    if (before) await supersedeProgressRow(w, before.id, id, reason ?? '')
    const value = denominator === null ? String(numerator) : `${numerator}/${denominator}`
    const data = { text, value, reachedOn, ...(before && { reason }) }
    return done({ output: { id }, subject: { kind: 'target', id: targetId }, data })
  },
})

/** Sets aside what was written down by mistake. */
export const supersedeProgress = action({
  name: 'reports.supersede_progress',
  permission: permissions.write,
  input: z.object({ id: zId, reason: zText(500) }),
  load: async (w, { id }) => (await lockProgress(w, id)) ?? refuse('reports.no_progress', { kind: 'missing' }),
  run: async (w, { id, reason }, { targetId, reachedOn }) => {
    await supersedeProgressRow(w, id, null, reason)
    return done({ output: { id, targetId }, subject: { kind: 'target', id: targetId }, data: { reachedOn, reason } })
  },
})
