import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { areaFacts, nameTaken } from './area.actions.ts'
import { insertAreas, lockAreas } from './area.store.ts'
import { type Area, areaName, existsOn, renamedAfter } from './area.ts'
import { endArea, insertAreaSuccessions } from './area-writing.store.ts'
import { permissions } from './permissions.ts'
import { zNewId } from './unit-input.actions.ts'

const zNewArea = z.object({ id: zNewId, kind: areaFacts.kind, number: areaFacts.number, name: areaFacts.name })

interface Rearranging {
  readonly all: readonly Area[]
  readonly ending: readonly Area[]
}

async function loadEnding(w: Writing, ids: readonly Id[], effectiveOn: Day): Promise<Rearranging | Refusal> {
  const { areas } = await lockAreas(w)
  const ending: Area[] = []
  for (const id of new Set(ids)) {
    const area = areas.find((one) => one.id === id)
    if (!area) return refuse('organisation.area_missing', { kind: 'missing' })
    const open = existsOn(area, addDays(effectiveOn, -1)) && area.to === null
    if (!open)
      return refuse('organisation.area_not_there_then', {
        kind: 'conflict',
        params: { name: areaName(area, effectiveOn) },
      })
    if (renamedAfter(area, addDays(effectiveOn, -1)))
      return refuse('organisation.renamed_later', { field: 'effectiveOn' })
    ending.push(area)
  }
  return { all: areas, ending }
}

const rearranging = { effectiveOn: zDay, decision: zMaybe(zLine(200)) }

/** Two or more areas into a new one. Their records stay with them; households nobody counted anew are the sum of theirs. */
export const mergeAreas = action({
  name: 'organisation.merge_areas',
  permission: permissions.manage_areas,
  input: z.object({ fromIds: z.array(zId).min(2).max(50), into: zNewArea, ...rearranging }),
  load: async (w, { fromIds, into, effectiveOn }) => {
    const found = await loadEnding(w, fromIds, effectiveOn)
    if ('refusal' in found) return found
    if (found.ending.length < 2) return refuse('organisation.two_needed', { field: 'fromIds' })
    return nameTaken(found.all, into.name, effectiveOn, fromIds) ?? found.ending
  },
  run: async (w, { into, effectiveOn, decision }, ending) => {
    for (const area of ending) await endArea(w, area.id, addDays(effectiveOn, -1), 'merged')
    await insertAreas(w, [{ ...into, from: effectiveOn, to: null, decision }])
    const steps = ending.map(
      (area) => ({ fromAreaId: area.id, toAreaId: into.id, kind: 'merge', effectiveOn }) as const,
    )
    await insertAreaSuccessions(w, steps, decision)
    const from = ending.map((area) => areaName(area, addDays(effectiveOn, -1))).join(', ')
    const data = { from, into: into.name, effectiveOn }
    return done({ output: { id: into.id }, subject: { kind: 'area', id: into.id }, data })
  },
})

/** One area into two or more new ones; their households are unknown until counted. */
export const splitArea = action({
  name: 'organisation.split_area',
  permission: permissions.manage_areas,
  input: z.object({ fromId: zId, into: z.array(zNewArea).min(2).max(20), ...rearranging }),
  load: async (w, { fromId, into, effectiveOn }) => {
    const found = await loadEnding(w, [fromId], effectiveOn)
    if ('refusal' in found) return found
    const taken = into.map((one) => nameTaken(found.all, one.name, effectiveOn, [fromId])).find((one) => one !== null)
    if (taken) return taken
    const twice = new Set(into.map((one) => one.name.toLowerCase())).size < into.length
    return twice ? refuse('organisation.name_twice', { field: 'into' }) : found.ending
  },
  run: async (w, { fromId, into, effectiveOn, decision }, ending) => {
    await endArea(w, fromId, addDays(effectiveOn, -1), 'split')
    await insertAreas(
      w,
      into.map((one) => ({ ...one, from: effectiveOn, to: null, decision })),
    )
    const steps = into.map((one) => ({ fromAreaId: fromId, toAreaId: one.id, kind: 'split', effectiveOn }) as const)
    await insertAreaSuccessions(w, steps, decision)
    const from = ending.map((area) => areaName(area, addDays(effectiveOn, -1))).join('')
    const data = { from, into: into.map((one) => one.name).join(', '), effectiveOn }
    return done({ output: { ids: into.map((one) => one.id) }, subject: { kind: 'area', id: fromId }, data })
  },
})
