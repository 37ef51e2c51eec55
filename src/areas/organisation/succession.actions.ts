import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId } from '../../platform/input.ts'
import { addDays, type Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { permissions } from './permissions.ts'
import type { Succession } from './succession.ts'
import { checkNewUnits, unitFrom } from './unit.actions.ts'
import { loadUnits, lockUnits } from './unit.store.ts'
import { callName, parentAt, type Unit } from './unit.ts'
import { loadOpenUnit } from './unit-change.actions.ts'
import { newUnitInput, zLegalDoc, zNewId } from './unit-input.actions.ts'
import { endDated, endUnit, insertParents, insertSuccessions, insertUnits, openChildren } from './unit-writing.store.ts'
import { covers } from './validity.ts'

const zNewUnit = newUnitInput.omit({ from: true, legalDoc: true })

/** Units that end on the day before, in the order given. */
async function loadEnding(w: Writing, ids: readonly Id[], effectiveOn: Day): Promise<readonly Unit[] | Refusal> {
  await lockUnits(w, ids)
  const { book } = await loadUnits(w, ids)
  const units: Unit[] = []
  for (const id of ids) {
    const unit = book.get(id)
    if (!unit) return refuse('organisation.unit_missing', { kind: 'missing' })
    const open = covers(unit, addDays(effectiveOn, -1)) && unit.to === null
    if (!open)
      return refuse('organisation.unit_not_open', { kind: 'conflict', params: { name: callName(unit, effectiveOn) } })
    units.push(unit)
  }
  return units
}

function stepTo(
  from: Unit,
  to: Id | null,
  kind: Succession['kind'],
  effectiveOn: Day,
  legalDoc: string | null,
): Succession {
  return { id: newId(), fromUnitId: from.id, toUnitId: to, kind, effectiveOn, legalDoc, share: null }
}

/** What lay below a unit that ends goes on below another: its successor or, where it has none, the level above. */
async function moveChildren(w: Writing, fromId: Id, toId: Id, on: Day, legalDoc: string | null): Promise<void> {
  const children = await openChildren(w, fromId, on)
  for (const id of children) await endDated(w, 'organisation.unit_parent', id, addDays(on, -1))
  await insertParents(
    w,
    children.map((unitId) => ({ unitId, parentId: toId, from: on, to: null, legalDoc })),
  )
}

/** Several units into a new one, or into one that goes on. The merged ones end the day before; their records stay theirs. */
export const mergeUnits = action({
  name: 'organisation.merge_units',
  permission: permissions.manage_units,
  input: z.object({
    fromIds: z.array(zId).min(1).max(100),
    into: z.union([z.object({ id: zId }).strict(), zNewUnit]),
    effectiveOn: zDay,
    legalDoc: zLegalDoc,
  }),
  load: async (w, { fromIds, into, effectiveOn, legalDoc }) => {
    const ending = await loadEnding(w, fromIds, effectiveOn)
    if (isRefusal(ending)) return ending
    if (!('name' in into)) {
      if (fromIds.includes(into.id)) return refuse('organisation.into_itself', { field: 'into' })
      const found = await loadOpenUnit(w, into.id, effectiveOn)
      return isRefusal(found) ? found : { ending, created: null, target: found.unit }
    }
    const created = unitFrom({ ...into, from: effectiveOn, legalDoc })
    const checked = await checkNewUnits(w, [created], new Set(fromIds))
    return isRefusal(checked) ? checked : { ending, created, target: created }
  },
  run: async (w, { effectiveOn, legalDoc }, { ending, created, target }) => {
    for (const unit of ending) await endUnit(w, unit.id, addDays(effectiveOn, -1))
    if (created) await insertUnits(w, [created])
    for (const unit of ending) await moveChildren(w, unit.id, target.id, effectiveOn, legalDoc)
    await insertSuccessions(
      w,
      ending.map((unit) => stepTo(unit, target.id, 'merge', effectiveOn, legalDoc)),
    )
    const names = ending.map((unit) => callName(unit, effectiveOn))
    const data = { from: names.join(', '), into: callName(target, effectiveOn), effectiveOn, legalDoc: legalDoc ?? '' }
    return done({ output: { id: target.id }, subject: { kind: 'unit', id: target.id }, data })
  },
})

/** One unit into several new ones. Its records stay with it, shown to all of them as heritage. */
export const splitUnit = action({
  name: 'organisation.split_unit',
  permission: permissions.manage_units,
  input: z.object({
    fromId: zId,
    into: z
      .array(zNewUnit.extend({ id: zNewId, share: z.number().gt(0).max(1).nullable().default(null) }))
      .min(2)
      .max(50),
    effectiveOn: zDay,
    legalDoc: zLegalDoc,
  }),
  load: async (w, { fromId, into, effectiveOn, legalDoc }) => {
    const ending = await loadEnding(w, [fromId], effectiveOn)
    if (isRefusal(ending)) return ending
    const below = await openChildren(w, fromId, effectiveOn)
    if (below.length > 0)
      return refuse('organisation.children_left', { kind: 'conflict', params: { count: below.length } })
    const created = into.map((one) => unitFrom({ ...one, from: effectiveOn, legalDoc }))
    const checked = await checkNewUnits(w, created, new Set([fromId]))
    return isRefusal(checked) ? checked : { ending, created }
  },
  run: async (w, { fromId, into, effectiveOn, legalDoc }, { ending, created }) => {
    await endUnit(w, fromId, addDays(effectiveOn, -1))
    await insertUnits(w, created)
    const steps = ending.flatMap((unit) =>
      into.map((one) => ({ ...stepTo(unit, one.id, 'split', effectiveOn, legalDoc), share: one.share })),
    )
    await insertSuccessions(w, steps)
    const from = ending.map((unit) => callName(unit, effectiveOn)).join('')
    const data = { from, into: into.map((one) => one.name).join(', '), effectiveOn, legalDoc: legalDoc ?? '' }
    return done({ output: { ids: created.map((unit) => unit.id) }, subject: { kind: 'unit', id: fromId }, data })
  },
})

/** A unit, such as a district of before July 2025, that ends and has no successor. */
export const abolishUnit = action({
  name: 'organisation.abolish_unit',
  permission: permissions.manage_units,
  input: z.object({ unitId: zId, effectiveOn: zDay, legalDoc: zLegalDoc }),
  load: async (w, { unitId, effectiveOn }) => {
    const ending = await loadEnding(w, [unitId], effectiveOn)
    if (isRefusal(ending)) return ending
    const [unit] = ending
    const parentId = unit ? parentAt(unit, addDays(effectiveOn, -1)) : null
    const below = await openChildren(w, unitId, effectiveOn)
    if (below.length > 0 && parentId === null) {
      return refuse('organisation.children_left', { kind: 'conflict', params: { count: below.length } })
    }
    return { ending, parentId }
  },
  run: async (w, { unitId, effectiveOn, legalDoc }, { ending, parentId }) => {
    await endUnit(w, unitId, addDays(effectiveOn, -1))
    if (parentId !== null) await moveChildren(w, unitId, parentId, effectiveOn, legalDoc)
    await insertSuccessions(
      w,
      ending.map((unit) => stepTo(unit, null, 'abolish', effectiveOn, legalDoc)),
    )
    const data = {
      name: ending.map((unit) => callName(unit, effectiveOn)).join(''),
      effectiveOn,
      legalDoc: legalDoc ?? '',
    }
    return done({ output: { id: unitId }, subject: { kind: 'unit', id: unitId }, data })
  },
})
