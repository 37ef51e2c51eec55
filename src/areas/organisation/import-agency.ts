import { z } from 'zod'
import { zLine } from '../../platform/input.ts'
import { fold } from '../../values/vietnamese.ts'
import { agencyNames, insertAgencies } from './agency.store.ts'
import { agencyKinds } from './agency.ts'
import { planImport } from './import.ts'
import { cellOr } from './import-cell.ts'
import type { Importer } from './importer.ts'
import { zPhone } from './person.actions.ts'
import { zNewId } from './unit-input.ts'

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
      agencyRow,
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
