import { type ImportGate, type KeptSummary, periodGate, type StatementImport } from './import.ts'
import type { Summary } from './summary.ts'

/** The whole of a file in a form that JSON keeps to the last đồng, with the gate that only whoever sent it could ask for. */
export function keptSummary(
  summary: Summary,
  mendedRows: readonly number[],
  asked: Pick<StatementImport, 'fromOn' | 'toOn'>,
): KeptSummary {
  const { layout, bank, pages, rows, debitCount, creditCount, firstDay, lastDay, refused, refusedRows } = summary
  const gates: ImportGate[] = [...summary.gates, periodGate(summary, asked)]
  return {
    ...{ layout, bank, pages, rows, debitCount, creditCount, firstDay, lastDay, refused, refusedRows },
    ...{ debits: String(summary.debits), credits: String(summary.credits), gates, mendedRows },
  }
}
