import { z } from 'zod'
import type { Writing } from '../../platform/context.ts'
import { parseInput, zLine } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { insertBatch } from './import.store.ts'
import { asRowRefusal, countsOf, type ImportKind, type RowAccount } from './import.ts'

const zParams = z.record(z.string(), z.union([z.string(), z.number()]))
const zUnread = z.object({
  row: z.number().int(),
  text: z.string().max(500),
  refusals: z.array(z.object({ key: z.string(), field: z.string(), params: zParams })).max(40),
})

/** Rows of a sheet, and those that could not even be read. */
export const zSheet = z.object({
  fileName: zLine(200),
  rows: z.array(z.object({ row: z.number().int(), values: z.record(z.string(), z.unknown()) })).max(3000),
  refused: z.array(zUnread).max(3000),
})
export type GivenSheet = z.output<typeof zSheet>

export function notEmpty({ rows, refused }: GivenSheet): Refusal | null {
  return rows.length + refused.length > 0 ? null : refuse('outreach.import_empty', { field: 'file' })
}

/** What became of a row that was right in itself. */
export type Taken = { readonly id: Id; readonly there: boolean } | Refusal

/**
 * Takes the rows of a sheet one by one, each accounted for: taken, already there, or refused with its reasons. The account
 * is kept with the batch.
 */
export async function takeSheet<Row>(
  w: Writing,
  kind: ImportKind,
  { fileName, rows, refused }: GivenSheet,
  {
    schema,
    textOf,
    take,
  }: { schema: z.ZodType<Row>; textOf: (values: unknown) => string; take: (row: Row) => Promise<Taken> },
) {
  const account: RowAccount[] = []
  for (const { row, values } of rows) {
    const about = { row, text: textOf(values).slice(0, 300), id: null, refusals: [] }
    const parsed = parseInput(schema, values)
    const taken = isRefusal(parsed) ? parsed : await take(parsed)
    if (isRefusal(taken)) account.push({ ...about, outcome: 'refused', refusals: allRefusals(taken).map(asRowRefusal) })
    else account.push({ ...about, outcome: taken.there ? 'there' : 'taken', id: taken.id })
  }
  const unread = refused.map((one): RowAccount => ({ ...one, outcome: 'refused', id: null }))
  const whole = [...account, ...unread].sort((a, b) => a.row - b.row)
  const id = newId()
  const counts = countsOf(whole)
  await insertBatch(w, { id, kind, fileName, ...counts, account: whole })
  return { id, ...counts }
}

/** A text of a sheet that is some column of the row. */
export const column =
  (name: string) =>
  (values: unknown): string =>
    String((values as Readonly<Record<string, unknown>>)[name] ?? '')
