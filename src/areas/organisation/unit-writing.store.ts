import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Succession } from './succession.ts'
import type { Unit, UnitCode, UnitName, UnitParent } from './unit.ts'

export async function insertUnits(w: Writing, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return
  const rows = units.map((unit) => ({
    id: unit.id,
    kind: unit.kind,
    valid_from: unit.from,
    valid_to: unit.to,
    legal_doc: unit.legalDoc,
    note: unit.note,
    recorded_at: w.now,
  }))
  await w.db.insertInto('organisation.unit').values(rows).execute()
  await insertNames(
    w,
    units.flatMap((unit) => unit.names.map((name) => ({ ...name, unitId: unit.id }))),
  )
  await insertCodes(
    w,
    units.flatMap((unit) => unit.codes.map((code) => ({ ...code, unitId: unit.id }))),
  )
  await insertParents(
    w,
    units.flatMap((unit) => unit.parents.map((parent) => ({ ...parent, unitId: unit.id }))),
  )
}

export async function insertNames(w: Writing, names: readonly (UnitName & { unitId: Id })[]): Promise<void> {
  if (names.length === 0) return
  const rows = names.map((name) => ({ ...datedRow(w, name), name: name.name, name_en: name.nameEn }))
  await w.db.insertInto('organisation.unit_name').values(rows).execute()
}

export async function insertCodes(w: Writing, codes: readonly (UnitCode & { unitId: Id })[]): Promise<void> {
  if (codes.length === 0) return
  await w.db
    .insertInto('organisation.unit_code')
    .values(codes.map((code) => ({ ...datedRow(w, code), code: code.code })))
    .execute()
}

export async function insertParents(w: Writing, parents: readonly (UnitParent & { unitId: Id })[]): Promise<void> {
  if (parents.length === 0) return
  await w.db
    .insertInto('organisation.unit_parent')
    .values(parents.map((parent) => ({ ...datedRow(w, parent), parent_id: parent.parentId })))
    .execute()
}

function datedRow(w: Writing, one: { unitId: Id; from: Day | null; to: Day | null; legalDoc: string | null }) {
  return {
    id: newId(),
    unit_id: one.unitId,
    valid_from: one.from,
    valid_to: one.to,
    legal_doc: one.legalDoc,
    recorded_at: w.now,
  }
}

export async function insertSuccessions(w: Writing, successions: readonly Succession[]): Promise<void> {
  if (successions.length === 0) return
  const rows = successions.map((one) => ({
    id: one.id,
    from_unit_id: one.fromUnitId,
    to_unit_id: one.toUnitId,
    kind: one.kind,
    effective_on: one.effectiveOn,
    share: one.share === null ? null : String(one.share),
    legal_doc: one.legalDoc,
    recorded_at: w.now,
  }))
  await w.db.insertInto('organisation.unit_succession').values(rows).execute()
}

type DatedTable = 'organisation.unit_name' | 'organisation.unit_code' | 'organisation.unit_parent'

/** Ends what is open of a unit's names, codes or parents on the given last day. */
export async function endDated(w: Writing, table: DatedTable, unitId: Id, lastDay: Day): Promise<void> {
  await w.db
    .updateTable(table)
    .set({ valid_to: lastDay })
    .where('unit_id', '=', unitId)
    .where('valid_to', 'is', null)
    .execute()
}

/** Ends a unit: its own validity and all that is open of its names, codes and parents. */
export async function endUnit(w: Writing, unitId: Id, lastDay: Day): Promise<void> {
  await w.db
    .updateTable('organisation.unit')
    .set({ valid_to: lastDay })
    .where('id', '=', unitId)
    .where('valid_to', 'is', null)
    .execute()
  await endDated(w, 'organisation.unit_name', unitId, lastDay)
  await endDated(w, 'organisation.unit_code', unitId, lastDay)
  await endDated(w, 'organisation.unit_parent', unitId, lastDay)
}

/** The units that lie directly below, with no end in sight. */
export async function openChildren(w: Writing, parentId: Id, on: Day): Promise<readonly Id[]> {
  const rows = await w.db
    .selectFrom('organisation.unit_parent')
    .select('unit_id')
    .where('parent_id', '=', parentId)
    .where('valid_to', 'is', null)
    .where((or) => or.or([or('valid_from', 'is', null), or('valid_from', '<', on)]))
    .execute()
  return rows.map((row) => row.unit_id)
}
