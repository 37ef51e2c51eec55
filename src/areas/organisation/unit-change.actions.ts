import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { addDays, type Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { permissions } from './permissions.ts'
import type { SuccessionKind } from './succession.ts'
import { wouldLoop } from './tree.ts'
import { codeHolders, loadUnits, lockUnits, type UnitFacts } from './unit.store.ts'
import { callCode, callName, type Unit } from './unit.ts'
import { codeClash } from './unit-check.ts'
import { zCode, zLegalDoc } from './unit-input.actions.ts'
import { endDated, insertCodes, insertNames, insertParents, insertSuccessions } from './unit-writing.store.ts'
import { covers, type Validity } from './validity.ts'

interface Found extends UnitFacts {
  readonly unit: Unit
}

/** A unit to be changed from a day on: there, open, and nothing of the kind begins on or after that day. */
export async function loadOpenUnit(
  w: Writing,
  unitId: Id,
  on: Day,
  ...others: readonly Id[]
): Promise<Found | Refusal> {
  await lockUnits(w, [unitId, ...others])
  const facts = await loadUnits(w, [unitId, ...others])
  const unit = facts.book.get(unitId)
  if (!unit) return refuse('organisation.unit_missing', { kind: 'missing' })
  if (!covers(unit, on))
    return refuse('organisation.unit_not_open', { kind: 'conflict', params: { name: callName(unit, on) } })
  return { ...facts, unit }
}

function follows(list: readonly Validity[], from: Day): boolean {
  return list.every((one) => (one.from === null || one.from < from) && (one.to === null || one.to < from))
}

function notAfterLast(list: readonly Validity[], from: Day): Refusal | null {
  const open = list.map((one) => (one.to === null ? { ...one, to: addDays(from, -1) } : one))
  return follows(open, from) ? null : refuse('organisation.not_after_last', { field: 'from' })
}

async function noteChange(
  w: Writing,
  unitId: Id,
  kind: SuccessionKind,
  on: Day,
  legalDoc: string | null,
): Promise<void> {
  const same = { id: newId(), fromUnitId: unitId, toUnitId: unitId, share: null }
  await insertSuccessions(w, [{ ...same, kind, effectiveOn: on, legalDoc }])
}

const change = { unitId: zId, from: zDay, legalDoc: zLegalDoc }

export const renameUnit = action({
  name: 'organisation.rename_unit',
  permission: permissions.manage_units,
  input: z.object({ ...change, name: zLine(200), nameEn: zMaybe(zLine(200)) }),
  load: async (w, input) => {
    const found = await loadOpenUnit(w, input.unitId, input.from)
    return 'refusal' in found ? found : (notAfterLast(found.unit.names, input.from) ?? found)
  },
  run: async (w, input, { unit }) => {
    await endDated(w, 'organisation.unit_name', unit.id, addDays(input.from, -1))
    const { unitId, name, nameEn, from, legalDoc } = input
    await insertNames(w, [{ unitId, name, nameEn, from, to: null, legalDoc }])
    await noteChange(w, unit.id, 'rename', from, legalDoc)
    const data = { before: callName(unit, from), name, from }
    return done({ output: { id: unit.id }, subject: { kind: 'unit', id: unit.id }, data })
  },
})

export const recodeUnit = action({
  name: 'organisation.recode_unit',
  permission: permissions.manage_units,
  input: z.object({ ...change, code: zCode }),
  load: async (w, input) => {
    const found = await loadOpenUnit(w, input.unitId, input.from)
    if ('refusal' in found) return found
    const held = (await codeHolders(w, [input.code])).filter((holder) => holder.unitId !== input.unitId)
    const clash = codeClash([...held, { unitId: input.unitId, code: input.code, from: input.from, to: null }])
    if (clash) return refuse('organisation.code_in_use', { kind: 'conflict', field: 'code', params: { code: clash } })
    return notAfterLast(found.unit.codes, input.from) ?? found
  },
  run: async (w, { unitId, code, from, legalDoc }, { unit }) => {
    await endDated(w, 'organisation.unit_code', unitId, addDays(from, -1))
    await insertCodes(w, [{ unitId, code, from, to: null, legalDoc }])
    await noteChange(w, unitId, 'recode', from, legalDoc)
    const data = { name: callName(unit, from), before: callCode(unit, from) ?? '', code, from }
    return done({ output: { id: unitId }, subject: { kind: 'unit', id: unitId }, data })
  },
})

export const placeUnit = action({
  name: 'organisation.place_unit',
  permission: permissions.manage_units,
  input: z.object({ ...change, parentId: zId }),
  load: async (w, input) => {
    const found = await loadOpenUnit(w, input.unitId, input.from, input.parentId)
    if ('refusal' in found) return found
    const parent = found.book.get(input.parentId)
    if (!parent) return refuse('organisation.unit_missing', { kind: 'missing', field: 'parentId' })
    if (!covers(parent, input.from)) return refuse('organisation.parent_not_yet', { field: 'parentId' })
    if (wouldLoop(found.book, input.unitId, input.parentId, input.from)) {
      return refuse('organisation.tree_loop', { kind: 'conflict', field: 'parentId' })
    }
    return notAfterLast(found.unit.parents, input.from) ?? { ...found, parent }
  },
  run: async (w, { unitId, parentId, from, legalDoc }, { unit, parent }) => {
    await endDated(w, 'organisation.unit_parent', unitId, addDays(from, -1))
    await insertParents(w, [{ unitId, parentId, from, to: null, legalDoc }])
    await noteChange(w, unitId, 'reparent', from, legalDoc)
    const data = { name: callName(unit, from), parent: callName(parent, from), from }
    return done({ output: { id: unitId }, subject: { kind: 'unit', id: unitId }, data })
  },
})
