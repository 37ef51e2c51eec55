import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { zLine } from '../../platform/input.ts'
import { refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { loadAreas } from './area.store.ts'
import { areaName, existsOn } from './area.ts'
import { planImport } from './import.ts'
import { cellOr } from './import-cell.actions.ts'
import { byCells, carryOut, type Importer, planAct, rowsInput } from './importer.actions.ts'
import { permissions } from './permissions.ts'
import { zPhone } from './person.actions.ts'
import { insertPerson, peopleByNames } from './person.store.ts'
import { genders, maybeSame } from './person.ts'
import { zNewId, zWhole } from './unit-input.actions.ts'

const personRow = z.object({
  id: zNewId,
  fullName: zLine(120),
  birthYear: cellOr(zWhole(1900, 2200)),
  gender: cellOr(z.enum(genders)),
  area: cellOr(zLine(120)),
  position: cellOr(zLine(200)),
  education: cellOr(zLine(200)),
  phone: cellOr(zPhone),
})

type PersonRow = z.infer<typeof personRow> & { areaId?: string | null }

export const personImporter: Importer<PersonRow> = {
  kind: 'person',
  fields: ['fullName', 'birthYear', 'gender', 'area', 'position', 'education', 'phone'],
  required: ['fullName'],
  plan: async (reading, committeeId, rows) => {
    const { areas } = await loadAreas(reading, committeeId)
    const open = areas.filter((area) => existsOn(area, reading.today))
    const areaIds = new Map(open.map((area) => [fold(areaName(area, reading.today)), area.id]))
    const keys = rows.map(({ cells }) => fold(cells.fullName ?? ''))
    const people = await peopleByNames(reading, committeeId, [...new Set(keys)])
    const byName = Map.groupBy(people, (person) => person.nameKey)
    const areaOf = (row: PersonRow) => (row.area === null ? null : areaIds.get(fold(row.area)))
    const plan = planImport<PersonRow>(
      'person',
      rows,
      byCells(personRow),
      (row) => [fold(row.fullName), row.birthYear, fold(row.area ?? '')].join('|'),
      (row) => {
        const areaId = areaOf(row)
        if (areaId === undefined)
          return refuse('organisation.area_unknown', { field: 'area', params: { name: row.area ?? '' } })
        const nameKey = fold(row.fullName)
        const same = byName
          .get(nameKey)
          ?.find((person) => maybeSame(person, { nameKey, birthYear: row.birthYear, areaId }))
        return same ? { already: same.id } : null
      },
    )
    return {
      ...plan,
      good: plan.good.map((one) => ({ ...one, value: { ...one.value, areaId: areaOf(one.value) ?? null } })),
    }
  },
  take: async (w, good) => {
    for (const { value } of good) {
      const { area: _, phone, areaId = null, ...facts } = value
      const person = { ...facts, areaId, committeeId: w.committeeId, withdrawnOn: null, withdrawnReason: null }
      await insertPerson(w, person, { phone, ethnicity: null, religion: null, partyMember: null })
    }
  },
}

export const importPeople = action({
  name: 'organisation.import_people',
  permission: permissions.manage_people,
  input: rowsInput,
  load: (w, input) => planAct(w, input, personImporter),
  run: (w, input, plan) => carryOut(w, input, plan, personImporter),
})
