import { type Gate, type LineKind, maskNumbers, showAmount } from '../areas/statements/index.ts'
import { showDay } from '../values/day.ts'
import { fill } from '../words/shape.ts'
import type { Words } from '../words/words.ts'
import { inColumns } from './print.ts'
import type { StatementRead } from './statement-file.ts'

export interface StatementFound extends StatementRead {
  readonly kinds: ReadonlyMap<LineKind, { readonly count: number; readonly sum: bigint }>
  /** Rows that the earlier file has too; `null` when none was given. */
  readonly duplicates: number | null
}

/** The whole in lines: what it is, what it adds up to, what holds, what was refused. */
export function summaryLines(
  words: Words,
  { summary, mendedRows, kinds, duplicates }: StatementFound,
): readonly string[] {
  const { statements } = words
  const { printed, firstDay, lastDay, refused, refusedRows } = summary
  const facts: [string, string][] = [
    [statements.facts.layout ?? '', statements.layouts[summary.layout] ?? summary.layout],
    [statements.facts.account ?? '', printed.account ? maskNumbers(printed.account) : '—'],
    [statements.facts.days ?? '', firstDay && lastDay ? `${showDay(firstDay)} – ${showDay(lastDay)}` : '—'],
    [statements.facts.pages ?? '', String(summary.pages)],
    [statements.facts.rows ?? '', String(summary.rows)],
    [statements.facts.credits ?? '', `${showAmount(summary.credits)} (${summary.creditCount})`],
    [statements.facts.debits ?? '', `${showAmount(summary.debits)} (${summary.debitCount})`],
    [statements.facts.refused ?? '', String(refusedRows)],
  ]
  if (duplicates !== null) facts.push([statements.facts.duplicates ?? '', String(duplicates)])
  const byKind = [...kinds].map(([kind, { count, sum }]) => [
    `  ${statements.kinds[kind]}`,
    String(count),
    showAmount(sum),
  ])
  return [
    ...inColumns(facts),
    '',
    ...inColumns(byKind),
    '',
    ...summary.gates.flatMap((gate) => gateLines(words, gate)),
    ...(mendedRows.length > 0 ? [fill(statements.mended, { rows: mendedRows.join(', ') })] : []),
    ...refused.map(({ page, number, reason }) =>
      fill(statements.refusedRow, { page, number: number ?? '?', reason: statements.reasons[reason] ?? reason }),
    ),
  ]
}

function gateLines({ statements }: Words, gate: Gate): readonly string[] {
  const sign = { held: '✓', failed: '✗', silent: '–' }[gate.state]
  const said = fill(statements.gateStates[gate.state] ?? '', { checked: gate.checked, faults: gate.faults })
  const title = `${sign} ${statements.gates[gate.name] ?? gate.name}: ${said}`
  return [title, ...gate.first.map((fault) => `    ${fill(statements.fault, { ...fault })}`)]
}

/** The same for machines: amounts as texts, because they may be larger than a number holds. */
export function inPlain({ summary, mendedRows, kinds, duplicates }: StatementFound): object {
  const whole = { ...summary, mendedRows, duplicates, kinds: Object.fromEntries(kinds) }
  const text = JSON.stringify(whole, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  return JSON.parse(text) as object
}
