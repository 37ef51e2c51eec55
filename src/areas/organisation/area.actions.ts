import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { type AreaFacts, endAreaName, insertAreaNames, insertAreas, lockAreas } from './area.store.ts'
import { type Area, areaKinds, areaName, existsOn, renamedAfter } from './area.ts'
import { endArea, supersedeAreaName } from './area-writing.store.ts'
import { permissions } from './permissions.ts'
import { zNewId, zWhole } from './unit-input.actions.ts'
import { heldOn } from './validity.ts'

export const areaFacts = {
  kind: z.enum(areaKinds),
  number: zMaybe(zWhole(1, 9999)),
  name: zLine(120),
  from: zMaybe(zDay),
  decision: zMaybe(zLine(200)),
}

/** Whether another area bears this name on the day, accents and case apart. */
export function nameTaken(areas: readonly Area[], name: string, on: Day, except: readonly Id[] = []): Refusal | null {
  const key = fold(name)
  const holder = areas.find(
    (area) => !except.includes(area.id) && existsOn(area, on) && fold(areaName(area, on)) === key,
  )
  return holder ? refuse('organisation.name_taken', { kind: 'conflict', field: 'name', params: { name } }) : null
}

/** The area and all others, locked; refused when it is not there or already over on the day. */
export async function loadOpenArea(w: Writing, areaId: Id, on: Day): Promise<(AreaFacts & { area: Area }) | Refusal> {
  const facts = await lockAreas(w)
  const area = facts.areas.find((one) => one.id === areaId)
  if (!area) return refuse('organisation.area_missing', { kind: 'missing' })
  if (!existsOn(area, on))
    return refuse('organisation.area_not_there_then', { kind: 'conflict', params: { name: areaName(area, on) } })
  return { ...facts, area }
}

export const addArea = action({
  name: 'organisation.add_area',
  permission: permissions.manage_areas,
  input: z.object({ id: zNewId, ...areaFacts }),
  load: async (w, { name, from }) => {
    const { areas } = await lockAreas(w)
    return nameTaken(areas, name, from ?? w.today) ?? areas
  },
  run: async (w, input) => {
    await insertAreas(w, [{ ...input, to: null }])
    return done({ output: { id: input.id }, subject: { kind: 'area', id: input.id }, data: { name: input.name } })
  },
})

/** A new name from a day on; reports of before keep the old one. */
export const renameArea = action({
  name: 'organisation.rename_area',
  permission: permissions.manage_areas,
  input: z.object({ areaId: zId, name: zLine(120), from: zDay, decision: zMaybe(zLine(200)) }),
  load: async (w, { areaId, name, from }) => {
    const found = await loadOpenArea(w, areaId, from)
    if ('refusal' in found) return found
    const late = found.area.names.some((one) => one.from !== null && one.from >= from)
    if (late) return refuse('organisation.not_after_last', { field: 'from' })
    return nameTaken(found.areas, name, from, [areaId]) ?? found.area
  },
  run: async (w, { areaId, name, from, decision }, area) => {
    await endAreaName(w, areaId, addDays(from, -1))
    await insertAreaNames(w, [{ areaId, name, from, to: null, decision }])
    const data = { before: areaName(area, from), name, from }
    return done({ output: { id: areaId }, subject: { kind: 'area', id: areaId }, data })
  },
})

/** A name typed wrongly, put right over the same days; the wrong one stays, set aside with the reason. */
export const correctAreaName = action({
  name: 'organisation.correct_area_name',
  permission: permissions.manage_areas,
  input: z.object({ areaId: zId, name: zLine(120), on: zDay, reason: zLine(300) }),
  load: async (w, { areaId, name, on }) => {
    const found = await loadOpenArea(w, areaId, on)
    if ('refusal' in found) return found
    const wrong = heldOn(found.area.names, on)
    if (!wrong) return refuse('organisation.area_missing', { kind: 'missing' })
    return nameTaken(found.areas, name, on, [areaId]) ?? wrong
  },
  run: async (w, { areaId, name, reason }, wrong) => {
    await supersedeAreaName(w, wrong.id, name, reason)
    return done({
      output: { id: areaId },
      subject: { kind: 'area', id: areaId },
      data: { before: wrong.name, name, reason },
    })
  },
})

/** Ends an area that has no successor, or takes out one entered in error. */
export const closeArea = action({
  name: 'organisation.close_area',
  permission: permissions.manage_areas,
  input: z.object({
    areaId: zId,
    lastDay: zDay,
    reason: z.enum(['abolished', 'entered_in_error']),
  }),
  load: async (w, { areaId, lastDay }) => {
    const found = await loadOpenArea(w, areaId, lastDay)
    if ('refusal' in found) return found
    if (renamedAfter(found.area, lastDay)) return refuse('organisation.renamed_later', { field: 'lastDay' })
    return found.area.to === null ? found.area : refuse('organisation.area_closed', { kind: 'conflict' })
  },
  run: async (w, { areaId, lastDay, reason }, area) => {
    await endArea(w, areaId, lastDay, reason)
    const data = { name: areaName(area, lastDay), lastDay, reason }
    return done({ output: { id: areaId }, subject: { kind: 'area', id: areaId }, data })
  },
})
