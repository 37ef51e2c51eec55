import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { zLine } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import { insertAreas, loadAreas } from './area.store.ts'
import { areaKinds, areaName, existsOn } from './area.ts'
import { insertCounts } from './area-writing.store.ts'
import { planImport } from './import.ts'
import { cellOr, dayCell } from './import-cell.actions.ts'
import { byCells, carryOut, type Importer, planAct, rowsInput } from './importer.actions.ts'
import { permissions } from './permissions.ts'
import { loadSettings } from './setting.store.ts'
import { settingAt } from './setting.ts'
import { zNewId, zWhole } from './unit-input.actions.ts'

const areaRow = z.object({
  id: zNewId,
  name: zLine(120),
  kind: cellOr(z.enum(areaKinds)),
  number: cellOr(zWhole(1, 9999)),
  from: cellOr(dayCell),
  households: cellOr(zWhole(0, 100_000)),
  people: cellOr(zWhole(0, 1_000_000)),
  countedOn: cellOr(dayCell),
})

type AreaRow = z.infer<typeof areaRow>

export const areaImporter: Importer<AreaRow> = {
  kind: 'area',
  fields: ['name', 'number', 'kind', 'households', 'people', 'countedOn', 'from'],
  required: ['name'],
  plan: async (reading, committeeId, rows) => {
    const { areas } = await loadAreas(reading, committeeId)
    const open = areas.filter((area) => existsOn(area, reading.today))
    const names = new Map(open.map((area) => [fold(areaName(area, reading.today)), area.id]))
    return planImport(
      'area',
      rows,
      byCells(areaRow),
      ({ name }) => fold(name),
      ({ name }) => {
        const already = names.get(fold(name))
        return already === undefined ? null : { already }
      },
    )
  },
  take: async (w, good) => {
    const usual = settingAt(await loadSettings(w, w.committeeId, 'area.'), 'area.default_kind', w.today)?.value
    const kind = typeof usual === 'string' ? usual : 'residential_group'
    const rows = good.map(({ value }) => ({ ...value, kind: value.kind ?? kind, to: null, decision: null }))
    await insertAreas(w, rows)
    const counts = rows.flatMap(({ id, households, people, countedOn }) =>
      households === null
        ? []
        : [{ id: newId(), areaId: id, households, people, countedOn: countedOn ?? w.today, source: null }],
    )
    await insertCounts(w, counts)
  },
}

export const importAreas = action({
  name: 'organisation.import_areas',
  permission: permissions.manage_areas,
  input: rowsInput,
  load: (w, input) => planAct(w, input, areaImporter),
  run: (w, input, plan) => carryOut(w, input, plan, areaImporter),
})
