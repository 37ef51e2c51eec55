import { z } from 'zod'
import { type Done, done } from '../../platform/action.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { parseInput, zLine } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { insertBatch } from './import.store.ts'
import { type ImportKind, type ImportPlan, importModes, type RawRow } from './import.ts'
import { zNewId } from './unit-input.actions.ts'

/** How one kind of sheet is taken in. `plan` changes nothing, so the preview and the act judge alike. */
export interface Importer<Row> {
  readonly kind: ImportKind
  /** Field names a sheet may have, and those it must have. */
  readonly fields: readonly string[]
  readonly required: readonly string[]
  readonly plan: (reading: Reading, committeeId: Id, rows: readonly RawRow[]) => Promise<ImportPlan<Row>>
  readonly take: (w: Writing, good: ImportPlan<Row>['good']) => Promise<void>
}

export const rowsInput = z.object({
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

export type RowsInput = z.infer<typeof rowsInput>

export interface Imported {
  readonly batchId: Id
  readonly taken: number
  readonly alreadyThere: number
  readonly refused: number
}

/** Reads the cells of a row by a schema; all that is wrong with it comes back at once. */
export function byCells<Row>(schema: z.ZodType<Row>): (cells: RawRow['cells']) => Row | Refusal {
  return (cells) => {
    const broken = Object.entries(cells).find(([, text]) => spreadsheetError.test(text))
    return broken ? refuse('organisation.cell_error', { field: broken[0] }) : parseInput(schema, cells)
  }
}

/** What a spreadsheet shows where a formula failed. */
const spreadsheetError = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR)/

/** The plan of an import, refused as a whole when every row had to be good and one is not. */
export async function planAct<Row>(
  w: Writing,
  { rows, mode }: RowsInput,
  importer: Importer<Row>,
): Promise<ImportPlan<Row> | Refusal> {
  const plan = await importer.plan(w, w.committeeId, rows)
  if (mode === 'good_rows' || plan.account.refused === 0) return plan
  return refuse('organisation.rows_refused', { kind: 'conflict', params: { count: plan.account.refused } })
}

/** Takes the good rows and keeps the account of every row. */
export async function carryOut<Row>(
  w: Writing,
  { batchId, fileName, mode }: RowsInput,
  { account, good }: ImportPlan<Row>,
  importer: Importer<Row>,
): Promise<Done<Imported>> {
  await importer.take(w, good)
  await insertBatch(w, batchId, fileName, mode, account)
  const { taken, alreadyThere, refused } = account
  return done({
    output: { batchId, taken, alreadyThere, refused },
    subject: { kind: 'import_batch', id: batchId },
    data: { fileName, taken, alreadyThere, refused },
  })
}
