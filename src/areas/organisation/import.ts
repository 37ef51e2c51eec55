import type { Id } from '../../values/id.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../../values/refusal.ts'

export const importKinds = ['area', 'person', 'member_organisation', 'agency', 'unit'] as const
export type ImportKind = (typeof importKinds)[number]

export const importModes = ['all_or_nothing', 'good_rows'] as const
export type ImportMode = (typeof importModes)[number]

/** One row of a sheet as read: its number in the file and its cells by field name, as text. */
export interface RawRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** What came, or would come, of one row. */
export interface RowAccount {
  readonly row: number
  readonly label: string
  readonly outcome: 'taken' | 'already_there' | 'refused'
  /** The record made, or the one that was already there. */
  readonly subjectId: Id | null
  readonly reasons: readonly Refusal[]
}

export interface ImportAccount {
  readonly kind: ImportKind
  readonly taken: number
  readonly alreadyThere: number
  readonly refused: number
  readonly rows: readonly RowAccount[]
}

/** A row that was understood, with the record it will become. */
export interface Candidate<Row> {
  readonly row: number
  readonly label: string
  readonly value: Row
}

/** A row's verdict beyond its own cells: it is there already, it cannot be, or nothing stands against it. */
export type Verdict = { readonly already: Id } | Refusal | null

export interface ImportPlan<Row> {
  readonly account: ImportAccount
  readonly good: readonly Candidate<Row>[]
}

/**
 * Goes through the rows: cells that do not parse and rows repeated in the file are refused, each with its reasons; `judge`
 * looks at the rest beside what is recorded. Every row is accounted for, in the order of the file.
 */
export function planImport<Row extends { readonly id: Id }>(
  kind: ImportKind,
  rows: readonly RawRow[],
  parse: (cells: RawRow['cells']) => Row | Refusal,
  identity: (value: Row) => string,
  judge: (value: Row) => Verdict,
): ImportPlan<Row> {
  const seen = new Map<string, number>()
  const good: Candidate<Row>[] = []
  const accounts = rows.map(({ row, cells }): RowAccount => {
    const label = labelOf(cells)
    const refused = (reasons: readonly Refusal[]) =>
      ({ row, label, outcome: 'refused', subjectId: null, reasons }) as const
    const value = parse(cells)
    if (isRefusal(value)) return refused(allRefusals(value).map(({ also: _, ...one }) => one))
    const key = identity(value)
    const first = seen.get(key)
    if (first !== undefined) return refused([refuse('organisation.row_twice', { params: { row: first } })])
    seen.set(key, row)
    const verdict = judge(value)
    if (isRefusal(verdict)) return refused([verdict])
    if (verdict) return { row, label, outcome: 'already_there', subjectId: verdict.already, reasons: [] }
    good.push({ row, label, value })
    return { row, label, outcome: 'taken', subjectId: value.id, reasons: [] }
  })
  return { account: accountOf(kind, accounts), good }
}

/** What a row calls its record. A code of the register, or what is told of a person, stands for no row that has no name. */
function labelOf(cells: RawRow['cells']): string {
  return ['name', 'fullName', 'code'].map((field) => cells[field]?.trim() ?? '').find((cell) => cell !== '') ?? ''
}

function accountOf(kind: ImportKind, rows: readonly RowAccount[]): ImportAccount {
  const count = (outcome: RowAccount['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return { kind, taken: count('taken'), alreadyThere: count('already_there'), refused: count('refused'), rows }
}
