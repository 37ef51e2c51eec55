import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { zLine } from '../../platform/input.ts'
import { fold } from '../../values/vietnamese.ts'
import { agencyNames, insertAgencies } from './agency.store.ts'
import { agencyKinds } from './agency.ts'
import { planImport } from './import.ts'
import { cellOr } from './import-cell.actions.ts'
import { byCells, carryOut, type Importer, planAct, rowsInput } from './importer.actions.ts'
import { permissions } from './permissions.ts'
import { zPhone } from './person.actions.ts'
import { zNewId } from './unit-input.actions.ts'

const agencyRow = z.object({
  id: zNewId,
  name: zLine(200),
  kind: cellOr(z.enum(agencyKinds)),
  superiorName: cellOr(zLine(200)),
  address: cellOr(zLine(300)),
  phone: cellOr(zPhone),
  email: cellOr(z.email({ message: 'organisation.email_form' }).max(200)),
  contactName: cellOr(zLine(120)),
})

export const agencyImporter: Importer<z.infer<typeof agencyRow>> = {
  kind: 'agency',
  fields: ['name', 'kind', 'superiorName', 'address', 'phone', 'email', 'contactName'],
  required: ['name'],
  plan: async (reading, committeeId, rows) => {
    const names = await agencyNames(reading, committeeId)
    return planImport(
      'agency',
      rows,
      byCells(agencyRow),
      ({ name }) => fold(name),
      ({ name }) => {
        const already = names.get(fold(name))
        return already === undefined ? null : { already }
      },
    )
  },
  take: async (w, good) => {
    const names = await agencyNames(w, w.committeeId)
    const list = good.map(({ value }) => {
      const superiorId = value.superiorName === null ? null : (names.get(fold(value.superiorName)) ?? null)
      const open = { from: null, to: null, endReason: null, committeeId: w.committeeId }
      return {
        ...value,
        ...open,
        kind: value.kind ?? 'other',
        superiorId,
        superiorName: superiorId ? null : value.superiorName,
      }
    })
    await insertAgencies(w, list)
  },
}

export const importAgencies = action({
  name: 'organisation.import_agencies',
  permission: permissions.manage_agencies,
  input: rowsInput,
  load: (w, input) => planAct(w, input, agencyImporter),
  run: (w, input, plan) => carryOut(w, input, plan, agencyImporter),
})
