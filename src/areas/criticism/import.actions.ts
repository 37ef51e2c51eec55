import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { parseInput, zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import type { ExerciseFacts } from './exercise.ts'
import { nextPosition, rowFrom, sentExercise, zExplanation } from './explanation.actions.ts'
import { insertExplanation, type NewExplanation } from './explanation.store.ts'
import type { Explanation } from './explanation.ts'
import { insertBatch } from './import.store.ts'
import {
  asRowRefusal,
  type ExplanationRow,
  type ImportRowAccount,
  isThere,
  opinionsOfRow,
  readNumbers,
} from './import.ts'
import { permissions } from './permissions.ts'

const zRow = z.object({
  numbers: zMaybe(zLine(300)),
  opinion: zMaybe(z.string().max(20_000)),
  clauseRef: zMaybe(zLine(200)),
  response: zMaybe(zLine(40)),
  reason: zMaybe(z.string().max(10_000)),
  changedClause: zMaybe(zLine(200)),
  changedText: zMaybe(z.string().max(10_000)),
})

const zUnread = z.object({
  row: z.number().int(),
  text: z.string().max(300),
  refusals: z
    .array(
      z.object({
        key: zLine(120),
        field: z.string().max(60).nullable(),
        params: z.record(z.string(), z.union([z.string().max(500), z.number()])),
      }),
    )
    .max(20),
})

/** Takes the table of acceptance and explanation from a sheet: each row is taken, there already, or refused with its reasons. */
export const importExplanations = action({
  name: 'criticism.import_explanations',
  permission: permissions.record,
  input: z.object({
    id: zId,
    fileName: zLine(255),
    explainedOn: zMaybe(zDay).optional(),
    rows: z.array(z.object({ row: z.number().int(), values: z.record(z.string(), z.unknown()) })).max(5000),
    /** Rows with cells that could not be read. */
    refused: z.array(zUnread).max(5000).optional(),
  }),
  load: async (w, { id, rows, refused = [] }) =>
    rows.length + refused.length === 0 ? refuse('criticism.import_empty', { field: 'file' }) : sentExercise(w, id),
  run: async (w, { id, fileName, explainedOn = null, rows, refused = [] }, facts) => {
    const account: ImportRowAccount[] = refused.map((one) => ({ ...one, outcome: 'refused', id: null }))
    const standing: Explanation[] = [...facts.explanations]
    const batchId = newId()
    for (const { row, values } of rows) {
      const read = readRow(w, facts, values, explainedOn)
      const text = String(values.opinion ?? values.numbers ?? '').slice(0, 200)
      if (isRefusal(read)) {
        account.push({ row, outcome: 'refused', text, id: null, refusals: allRefusals(read).map(asRowRefusal) })
      } else if (isThere(standing, read)) {
        account.push({ row, outcome: 'there', text, id: null, refusals: [] })
      } else {
        await insertExplanation(w, id, nextPosition(facts) + account.length, read, batchId)
        standing.push({ ...read, recordedAt: w.now, supersededAt: null })
        account.push({ row, outcome: 'taken', text, id: read.id, refusals: [] })
      }
    }
    const count = (outcome: string) => account.filter((one) => one.outcome === outcome).length
    const counts = { taken: count('taken'), refused: count('refused'), alreadyThere: count('there') }
    await insertBatch(w, { id: batchId, exerciseId: id, fileName, ...counts, account })
    const data = { title: facts.exercise.title, fileName, ...counts }
    return done({ output: { id, batchId, ...counts }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

/** One row of the sheet as a row of the table; or all that is wrong with it. */
function readRow(
  w: Writing,
  facts: ExerciseFacts,
  values: Readonly<Record<string, unknown>>,
  explainedOn: Day | null,
): NewExplanation | Refusal {
  const typed = parseInput(zRow, values)
  if (isRefusal(typed)) return typed
  const numbers = typed.numbers === null ? [] : readNumbers(typed.numbers)
  if (numbers === null) return refuse('criticism.import_numbers', { field: 'numbers' })
  const row: ExplanationRow = { ...typed, numbers }
  const opinionIds = opinionsOfRow(row, facts.sentOpinions)
  if (opinionIds === 'number')
    return refuse('criticism.import_no_number', { field: 'numbers', params: { count: facts.sentOpinions.length } })
  if (opinionIds === 'words') return refuse('criticism.import_no_opinion', { field: 'opinion' })
  const input = parseInput(zExplanation, { ...row, opinionIds, explainedOn, response: row.response ?? undefined })
  return isRefusal(input) ? input : rowFrom(w, facts, input)
}
