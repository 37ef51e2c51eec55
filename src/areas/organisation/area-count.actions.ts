import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { loadOpenArea } from './area.actions.ts'
import { type AreaCount, areaName } from './area.ts'
import { insertCounts, supersedeCount } from './area-writing.store.ts'
import { permissions } from './permissions.ts'
import { zWhole } from './unit-input.actions.ts'

export const countFacts = {
  households: zWhole(0, 100_000),
  people: zMaybe(zWhole(0, 1_000_000)),
  source: zMaybe(zLine(200)),
}

/** The households of an area on a day. Counting the same day again supersedes the first count, and needs a reason. */
export const countArea = action({
  name: 'organisation.count_area',
  permission: permissions.manage_areas,
  input: z.object({ areaId: zId, countedOn: zDay, ...countFacts, reason: zMaybe(zLine(300)) }),
  load: async (w, { areaId, countedOn, reason }) => {
    if (countedOn > w.today) return refuse('organisation.in_the_future', { field: 'countedOn' })
    const found = await loadOpenArea(w, areaId, countedOn)
    if ('refusal' in found) return found
    const before = found.area.counts.find((count) => count.countedOn === countedOn) ?? null
    if (before && reason === null) return refuse('organisation.reason_needed', { field: 'reason' })
    return { area: found.area, before }
  },
  run: async (w, { areaId, countedOn, households, people, source, reason }, { area, before }) => {
    const count: AreaCount & { areaId: Id } = { id: newId(), areaId, countedOn, households, people, source }
    await insertCounts(w, [count])
    if (before) await supersedeCount(w, before.id, count.id, reason ?? '')
    const data = {
      name: areaName(area, countedOn),
      countedOn,
      households,
      before: before?.households ?? null,
      reason: reason ?? '',
    }
    return done({ output: { id: count.id }, subject: { kind: 'area', id: areaId }, data })
  },
})
