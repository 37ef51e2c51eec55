import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { zLine } from '../../platform/input.ts'
import { fold } from '../../values/vietnamese.ts'
import { planImport } from './import.ts'
import { cellOr, dayCell } from './import-cell.actions.ts'
import { byCells, carryOut, type Importer, planAct, rowsInput } from './importer.actions.ts'
import { insertOrganisations, organisationNames } from './member-organisation.store.ts'
import { organisationKinds } from './member-organisation.ts'
import { permissions } from './permissions.ts'
import { zNewId } from './unit-input.actions.ts'

const organisationRow = z.object({
  id: zNewId,
  name: zLine(200),
  kind: cellOr(z.enum(organisationKinds)),
  from: cellOr(dayCell),
})

export const organisationImporter: Importer<z.infer<typeof organisationRow>> = {
  kind: 'member_organisation',
  fields: ['name', 'kind', 'from'],
  required: ['name'],
  plan: async (reading, committeeId, rows) => {
    const names = await organisationNames(reading, committeeId, reading.today)
    return planImport(
      'member_organisation',
      rows,
      byCells(organisationRow),
      ({ name }) => fold(name),
      ({ name }) => {
        const already = names.get(fold(name))
        return already === undefined ? null : { already }
      },
    )
  },
  take: async (w, good) => {
    const list = good.map(({ value: { id, name, kind, from } }) => ({
      id,
      name,
      kind: kind ?? 'other',
      from,
      committeeId: w.committeeId,
      to: null,
      endReason: null,
    }))
    await insertOrganisations(w, list)
  },
}

export const importOrganisations = action({
  name: 'organisation.import_organisations',
  permission: permissions.manage_organisations,
  input: rowsInput,
  load: (w, input) => planAct(w, input, organisationImporter),
  run: (w, input, plan) => carryOut(w, input, plan, organisationImporter),
})
