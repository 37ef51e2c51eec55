import type { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { permissions } from './permissions.ts'
import { bookOf, type UnitBook } from './tree.ts'
import { codeHolders, loadUnits, lockUnits } from './unit.store.ts'
import type { Unit } from './unit.ts'
import { codeClash, successionProblem, treeProblem, unitProblem } from './unit-check.ts'
import { newUnitInput, unitHistoriesInput } from './unit-input.actions.ts'
import { insertSuccessions, insertUnits } from './unit-writing.store.ts'

type NewUnit = z.infer<typeof newUnitInput>

/** The unit a form describes, with one name, code and parent from its beginning. */
export function unitFrom(input: NewUnit): Unit {
  const validity = { from: input.from, to: null, legalDoc: input.legalDoc }
  return {
    id: input.id,
    kind: input.kind,
    note: input.note,
    ...validity,
    names: [{ ...validity, name: input.name, nameEn: input.nameEn }],
    codes: input.code === null ? [] : [{ ...validity, code: input.code }],
    parents: input.parentId === null ? [] : [{ ...validity, parentId: input.parentId }],
  }
}

/** Checks new units among those already there; the codes of units in `ending` are given free by the same act. */
export async function checkNewUnits(
  w: Writing,
  units: readonly Unit[],
  ending: ReadonlySet<Id>,
): Promise<UnitBook | Refusal> {
  const own = units.map(unitProblem).find((problem) => problem !== null)
  if (own) return own
  const parentIds = units.flatMap((unit) => unit.parents.map((step) => step.parentId))
  const { book } = await loadUnits(w, parentIds)
  const all = bookOf([...book.values(), ...units])
  const tree = treeProblem(all)
  if (tree) return tree
  const codes = units.flatMap((unit) => unit.codes.map((code) => ({ ...code, unitId: unit.id })))
  const held = await codeHolders(
    w,
    codes.map((code) => code.code),
  )
  const clash = codeClash([...held.filter((holder) => !ending.has(holder.unitId)), ...codes])
  return clash === null
    ? all
    : refuse('organisation.code_in_use', { kind: 'conflict', field: 'code', params: { code: clash } })
}

export const registerUnit = action({
  name: 'organisation.register_unit',
  permission: permissions.manage_units,
  input: newUnitInput,
  load: async (w, input) => {
    if (input.parentId !== null) await lockUnits(w, [input.parentId])
    const unit = unitFrom(input)
    const checked = await checkNewUnits(w, [unit], new Set())
    return isRefusal(checked) ? checked : unit
  },
  run: async (w, input, unit) => {
    await insertUnits(w, [unit])
    return done({
      output: { id: unit.id },
      subject: { kind: 'unit', id: unit.id },
      data: { name: input.name, code: input.code ?? '' },
    })
  },
})

/** Loads units with their histories; those whose ids are known are left as they are, so that loading twice adds nothing. */
export const loadUnitHistories = action({
  name: 'organisation.load_units',
  permission: permissions.manage_units,
  input: unitHistoriesInput,
  load: async (w, input) => {
    const known = await lockUnits(w, [
      ...new Set([...input.units.map((unit) => unit.id), ...input.successions.map((one) => one.fromUnitId)]),
    ])
    const units = input.units.filter((unit) => !known.has(unit.id))
    const checked = await checkNewUnits(w, units, new Set())
    if (isRefusal(checked)) return checked
    const involved = input.successions.flatMap((one) => [
      one.fromUnitId,
      ...(one.toUnitId === null ? [] : [one.toUnitId]),
    ])
    const present = await loadUnits(w, involved)
    const book = bookOf([...present.book.values(), ...checked.values()])
    const there = new Set(present.successions.map((one) => one.id))
    const successions = input.successions.filter((one) => !there.has(one.id))
    const problem = successions.map((one) => successionProblem(book, one)).find((found) => found !== null)
    return problem ?? { units, successions }
  },
  run: async (w, _input, { units, successions }) => {
    await insertUnits(w, units)
    await insertSuccessions(w, successions)
    return done({
      output: { units: units.length, successions: successions.length },
      subject: { kind: 'committee', id: w.committeeId },
      data: { units: units.length, successions: successions.length },
    })
  },
})
