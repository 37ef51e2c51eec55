import type { Action } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { ImportAccount, ImportKind, ImportPlan } from './import.ts'
import { agencyImporter, importAgencies } from './import-agency.actions.ts'
import { areaImporter, importAreas } from './import-area.actions.ts'
import { importOrganisations, organisationImporter } from './import-organisation.actions.ts'
import { importPeople, personImporter } from './import-person.actions.ts'
import { importUnits, unitImporter } from './import-unit.actions.ts'
import { type Imported, type RowsInput, rowsInput } from './importer.actions.ts'

const importers = {
  area: areaImporter,
  person: personImporter,
  member_organisation: organisationImporter,
  agency: agencyImporter,
  unit: unitImporter,
} as const satisfies Record<ImportKind, unknown>

/** An import, whatever it takes in. */
export type ImportAction = Action<RowsInput, ImportPlan<unknown>, Imported>

export const importActions = {
  area: importAreas,
  person: importPeople,
  member_organisation: importOrganisations,
  agency: importAgencies,
  unit: importUnits,
} as unknown as Readonly<Record<ImportKind, ImportAction>>

/** What a sheet of this kind may hold: its columns, and which of them it must have. */
export function importColumns(kind: ImportKind): {
  readonly fields: readonly string[]
  readonly required: readonly string[]
} {
  const { fields, required } = importers[kind]
  return { fields, required }
}

/** The account of an import before it is carried out; changes nothing. */
export async function previewImport(
  reading: Reading,
  committeeId: Id,
  kind: ImportKind,
  rows: unknown,
): Promise<ImportAccount | Refusal> {
  const parsed = rowsInput.shape.rows.safeParse(rows)
  if (!parsed.success) return refuse('organisation.no_rows')
  return (await importers[kind].plan(reading, committeeId, parsed.data)).account
}
