import { z } from 'zod'
import { type Action, action, done } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { zLine } from '../../platform/input.ts'
import type { Permission } from '../../platform/permission.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { insertBatch } from './import.store.ts'
import { type ImportAccount, type ImportKind, type ImportPlan, importModes } from './import.ts'
import { agencyImporter } from './import-agency.ts'
import { areaImporter } from './import-area.ts'
import { organisationImporter } from './import-organisation.ts'
import { personImporter } from './import-person.ts'
import { unitImporter } from './import-unit.ts'
import type { Importer } from './importer.ts'
import { permissions } from './permissions.ts'
import { zNewId } from './unit-input.ts'

const rowsInput = z.object({
  batchId: zNewId,
  fileName: zLine(200),
  mode: z.enum(importModes),
  rows: z
    .array(
      z.object({
        row: z.number().int().min(1),
        cells: z.record(z.string().max(60), z.string().max(2000)),
      }),
    )
    .min(1, { message: 'organisation.no_rows' })
    .max(20_000),
})

type RowsInput = z.infer<typeof rowsInput>

export interface Imported {
  readonly batchId: Id
  readonly taken: number
  readonly alreadyThere: number
  readonly refused: number
}

export type ImportAction = Action<RowsInput, ImportPlan<unknown>, Imported>

function importAction<Row>(verb: string, permission: Permission, importer: Importer<Row>): ImportAction {
  return action<RowsInput, ImportPlan<Row>, Imported>({
    name: `organisation.${verb}`,
    permission,
    input: rowsInput,
    load: async (w, { rows, mode }): Promise<ImportPlan<Row> | Refusal> => {
      const plan = await importer.plan(w, w.committeeId, rows)
      if (mode === 'good_rows' || plan.account.refused === 0) return plan
      return refuse('organisation.rows_refused', { kind: 'conflict', params: { count: plan.account.refused } })
    },
    run: async (w, { batchId, fileName, mode }, { account, good }) => {
      await importer.take(w, good)
      await insertBatch(w, batchId, fileName, mode, account)
      const { taken, alreadyThere, refused } = account
      return done({
        output: { batchId, taken, alreadyThere, refused },
        subject: { kind: 'import_batch', id: batchId },
        data: { fileName, taken, alreadyThere, refused },
      })
    },
  }) as unknown as ImportAction
}

export const importAreas = importAction('import_areas', permissions.manage_areas, areaImporter)
export const importPeople = importAction('import_people', permissions.manage_people, personImporter)
export const importOrganisations = importAction(
  'import_organisations',
  permissions.manage_organisations,
  organisationImporter,
)
export const importAgencies = importAction('import_agencies', permissions.manage_agencies, agencyImporter)
export const importUnits = importAction('import_units', permissions.manage_units, unitImporter)

const importers = {
  area: areaImporter,
  person: personImporter,
  member_organisation: organisationImporter,
  agency: agencyImporter,
  unit: unitImporter,
} as const satisfies Record<ImportKind, unknown>

export const importActions: Readonly<Record<ImportKind, ImportAction>> = {
  area: importAreas,
  person: importPeople,
  member_organisation: importOrganisations,
  agency: importAgencies,
  unit: importUnits,
}

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
  const plan = await importers[kind].plan(reading, committeeId, parsed.data)
  return isRefusal(plan) ? plan : plan.account
}
