import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zIds, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { permissions } from './permissions.ts'
import { lockYear } from './plan.store.ts'
import { resultsByIds } from './result.store.ts'
import { type AreaResult, resultState } from './result.ts'
import { supersedeResult } from './result-writing.store.ts'
import { badDay } from './rule.ts'
import { insertStep, insertSteps } from './step.store.ts'
import { stepsBy } from './step.ts'
import { loadWard } from './ward.store.ts'

const noSuch = refuse('festival.not_found', { kind: 'missing' })

/** Results that stand, their year locked; one that was replaced meanwhile is not judged any more. */
async function standing(
  w: Writing,
  ids: readonly Id[],
): Promise<{ readonly results: readonly AreaResult[] } | Refusal> {
  const [first] = await resultsByIds(w, w.committeeId, ids)
  if (!first) return noSuch
  await lockYear(w, first.year)
  const results = await resultsByIds(w, w.committeeId, ids)
  if (results.length !== new Set(ids).size) return noSuch
  return results.some((one) => one.supersededAt !== null) ? refuse('platform.stale', { kind: 'conflict' }) : { results }
}

function cannotJudge(result: AreaResult, on: Day, today: Day, field: string): Refusal | null {
  const state = resultState(result, null)
  if (state !== 'reported')
    return refuse('festival.judged_already', { kind: 'conflict', params: { state: state ?? '' } })
  return badDay(on, stepsBy(result.steps, null).at(-1)?.happenedOn ?? null, today, field)
}

/** The ward found the results right; many at once. From then on the figures count them. */
export const verifyResults = action({
  name: 'festival.verify',
  permission: permissions.verify,
  input: z.object({
    ids: zIds.refine((ids) => ids.length > 0, { message: 'festival.none_chosen' }),
    verifiedOn: zDay,
  }),
  load: async (w, { ids, verifiedOn }) => {
    const found = await standing(w, ids)
    if (isRefusal(found)) return found
    const refused = found.results.map((one) => cannotJudge(one, verifiedOn, w.today, 'verifiedOn'))
    return refused.find((one) => one !== null) ?? found
  },
  run: async (w, { verifiedOn }, { results }) => {
    const step = { stage: 'verified', happenedOn: verifiedOn }
    await insertSteps(
      w,
      'result',
      results.map(({ id }) => ({ subjectId: id, ...step })),
    )
    const [first] = results
    const data = { year: first?.year ?? 0, count: results.length, verifiedOn }
    const subject = { kind: 'festival_area_result', id: first?.id ?? '' }
    return done({ output: { count: results.length }, subject, data })
  },
})

/** Sends a result back to the area that reported it, saying what to look at. */
export const returnResult = action({
  name: 'festival.return_result',
  permission: permissions.verify,
  input: z.object({ id: zId, returnedOn: zDay, reason: zText(500) }),
  load: async (w, { id, returnedOn }) => {
    const found = await standing(w, [id])
    if (isRefusal(found)) return found
    const [result] = found.results
    if (!result) return noSuch
    return cannotJudge(result, returnedOn, w.today, 'returnedOn') ?? { result, ward: await loadWard(w, w.committeeId) }
  },
  run: async (w, { id, returnedOn, reason }, { result, ward }) => {
    await insertStep(w, 'result', id, { stage: 'returned', happenedOn: returnedOn, note: reason })
    const data = { year: result.year, area: ward.nameOf(result.areaId, returnedOn), returnedOn, reason }
    return done({ output: { id }, subject: { kind: 'festival_area_result', id }, data })
  },
})

/** Takes a result entered by mistake out of the count, with the reason; the area may report again. */
export const withdrawResult = action({
  name: 'festival.withdraw_result',
  permission: permissions.withdraw,
  input: z.object({ id: zId, reason: zText(500) }),
  load: async (w, { id }) => {
    const found = await standing(w, [id])
    if (isRefusal(found)) return found
    const [result] = found.results
    return result ? { result, ward: await loadWard(w, w.committeeId) } : noSuch
  },
  run: async (w, { id, reason }, { result, ward }) => {
    await supersedeResult(w, id, null, reason)
    const data = { year: result.year, area: ward.nameOf(result.areaId, w.today), reason }
    return done({ output: { id }, subject: { kind: 'festival_area_result', id }, data })
  },
})
