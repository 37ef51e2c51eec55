import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { zLine } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { planImport, type Verdict } from './import.ts'
import { cellOr, dayCell } from './import-cell.actions.ts'
import { byCells, carryOut, type Importer, planAct, rowsInput } from './importer.actions.ts'
import { permissions } from './permissions.ts'
import { codeHolders, loadUnits } from './unit.store.ts'
import { callName, type Unit, type UnitKind, unitKinds } from './unit.ts'
import { codeClash } from './unit-check.ts'
import { zCode, zNewId } from './unit-input.actions.ts'
import { insertUnits } from './unit-writing.store.ts'

const unitRow = z.object({
  id: zNewId,
  code: zCode,
  name: zLine(200),
  kind: cellOr(z.enum(unitKinds)),
  parentCode: cellOr(zCode),
  from: cellOr(dayCell),
  to: cellOr(dayCell),
  legalDoc: cellOr(zLine(300)),
})

type UnitRow = z.infer<typeof unitRow> & { parentId?: Id | null }

const kindByPrefix: readonly (readonly [prefix: string, kind: UnitKind])[] = [
  ['phuong ', 'ward'],
  ['xa ', 'commune'],
  ['thi tran ', 'commune'],
  ['dac khu ', 'special_zone'],
  ['tinh ', 'province'],
  ['quan ', 'district_legacy'],
  ['huyen ', 'district_legacy'],
  ['thi xa ', 'district_legacy'],
]

/** The kind a unit's full name tells; a city's tells it only with the length of the code (two digits: a province). */
function kindOf(row: UnitRow): UnitKind | null {
  if (row.kind !== null) return row.kind
  const name = fold(row.name)
  if (name.startsWith('thanh pho ')) return row.code.length === 2 ? 'municipality' : 'district_legacy'
  return kindByPrefix.find(([prefix]) => name.startsWith(prefix))?.[1] ?? null
}

function unitOf(row: UnitRow, today: Day): Unit {
  const validity = { from: row.from, to: row.to, legalDoc: row.legalDoc }
  const { id, name, code, parentId } = row
  return {
    id,
    kind: kindOf(row) ?? 'commune',
    note: null,
    ...validity,
    names: [{ ...validity, name, nameEn: null }],
    codes: [{ ...validity, code }],
    parents: parentId ? [{ ...validity, from: row.from ?? today, parentId }] : [],
  }
}

export const unitImporter: Importer<UnitRow> = {
  kind: 'unit',
  fields: ['code', 'name', 'parentCode', 'kind', 'from', 'to', 'legalDoc'],
  required: ['code', 'name'],
  plan: async (reading, _committeeId, rows) => {
    const codes = rows.flatMap(({ cells }) => [cells.code ?? '', cells.parentCode ?? '']).filter((code) => code !== '')
    const holders = await codeHolders(reading, [...new Set(codes)])
    const { book } = await loadUnits(reading, [...new Set(holders.map((holder) => holder.unitId))])
    const byCode = Map.groupBy(holders, (holder) => holder.code)
    const inFile = new Set(rows.map(({ cells }) => cells.code?.trim()))
    const judge = (row: UnitRow): Verdict => {
      if (row.from !== null && row.to !== null && row.to < row.from)
        return refuse('organisation.ends_before', { field: 'to' })
      if (kindOf(row) === null)
        return refuse('organisation.kind_unknown', { field: 'kind', params: { name: row.name } })
      const held = byCode.get(row.code) ?? []
      const clash = codeClash([...held, { unitId: row.id, code: row.code, from: row.from, to: row.to }]) !== null
      const same = held.find((holder) => {
        const unit = book.get(holder.unitId)
        return unit?.names.some((one) => fold(one.name) === fold(row.name))
      })
      if (clash && same) return { already: same.unitId }
      if (clash) {
        const holder = held[0] && book.get(held[0].unitId)
        const name = holder ? callName(holder, reading.today) : ''
        return refuse('organisation.code_held', { field: 'code', params: { code: row.code, name } })
      }
      const parentKnown = row.parentCode === null || byCode.has(row.parentCode) || inFile.has(row.parentCode)
      return parentKnown
        ? null
        : refuse('organisation.parent_code_unknown', { field: 'parentCode', params: { code: row.parentCode ?? '' } })
    }
    const plan = planImport<UnitRow>('unit', rows, byCells(unitRow), (row) => `${row.code}|${row.from ?? ''}`, judge)
    const parents = new Map([
      ...holders.map((holder) => [holder.code, holder.unitId] as const),
      ...plan.good.map(({ value }) => [value.code, value.id] as const),
    ])
    const placed = plan.good.map((one) => {
      const parentId = one.value.parentCode === null ? null : (parents.get(one.value.parentCode) ?? null)
      return { ...one, value: { ...one.value, parentId } }
    })
    return { ...plan, good: placed }
  },
  take: async (w, good) => {
    const units = good.map(({ value }) => unitOf(value, w.today))
    // PostgreSQL takes at most 65,535 parameters in a statement.
    for (let at = 0; at < units.length; at += 2000) await insertUnits(w, units.slice(at, at + 2000))
  },
}

export const importUnits = action({
  name: 'organisation.import_units',
  permission: permissions.manage_units,
  input: rowsInput,
  load: (w, input) => planAct(w, input, unitImporter),
  run: (w, input, plan) => carryOut(w, input, plan, unitImporter),
})
