import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Refusal } from '../../values/refusal.ts'
import { type BankAccount, bareNumber } from './account.ts'
import type { Fault, GateName } from './gate.ts'
import type { ColumnRole } from './layout.ts'
import type { RefusedRow } from './line.ts'
import type { Summary } from './summary.ts'

export const importStages = ['queued', 'reading', 'mapping', 'read', 'gated', 'taken', 'refused', 'cancelled'] as const
/** Chờ đọc, đang đọc, chờ chọn cột, đã đọc, chờ Chủ tịch ký, đã nhận, không đọc được, đã hủy. */
export type ImportStage = (typeof importStages)[number]

/** While it is one of these, the file can still be given up. */
export const openStages: readonly ImportStage[] = ['queued', 'reading', 'mapping', 'read', 'gated']

/** Which row is the heading, from 1, and which column, from 0, holds what: named by hand. */
export interface Mapping {
  readonly heading: number
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>
}

export const mappedRoles = [
  'moment',
  'memo',
  'credit',
  'debit',
  'amount',
  'balance',
  'document',
  'payer',
  'account',
  'number',
] as const satisfies readonly ColumnRole[]

/** A gate of the file itself, or one that holds it against what was asked for. */
export type ImportGateName = GateName | 'period'

export interface ImportGate {
  readonly name: ImportGateName
  readonly state: 'held' | 'failed' | 'silent'
  readonly checked: number
  readonly faults: number
  readonly first: readonly Fault[]
}

/** What a whole statement came to, as it is kept: amounts as texts of digits. */
export interface KeptSummary {
  readonly layout: string
  readonly bank: string
  readonly pages: number
  readonly rows: number
  readonly debits: string
  readonly credits: string
  readonly debitCount: number
  readonly creditCount: number
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly gates: readonly ImportGate[]
  readonly refused: readonly RefusedRow[]
  readonly refusedRows: number
  readonly mendedRows: readonly number[]
}

export interface StatementImport {
  readonly id: Id
  readonly committeeId: Id
  readonly accountId: Id
  readonly sha256: string
  readonly name: string
  readonly form: 'pdf' | 'xlsx' | 'csv'
  readonly size: number
  readonly fromOn: Day | null
  readonly toOn: Day | null
  readonly stage: ImportStage
  readonly mapping: Mapping | null
  /** Its first rows, while columns are to be named. */
  readonly sample: readonly (readonly string[])[] | null
  readonly pagesRead: number
  readonly rowsRead: number
  readonly summary: KeptSummary | null
  readonly refusal: Pick<Refusal, 'key' | 'params'> | null
  readonly takenRows: number | null
  readonly duplicateRows: number | null
  readonly recordedAt: Date
  readonly recordedByName: string
}

export const failedGates = ({ gates }: Pick<KeptSummary, 'gates'>): readonly ImportGateName[] =>
  gates.filter(({ state }) => state === 'failed').map(({ name }) => name)

/** The days of the file against the days it was said to be of. */
export function periodGate(
  { firstDay, lastDay }: Pick<Summary, 'firstDay' | 'lastDay'>,
  { fromOn, toOn }: Pick<StatementImport, 'fromOn' | 'toOn'>,
): ImportGate {
  const gate = { name: 'period' as const, checked: 0, faults: 0, first: [] }
  if (!fromOn || !toOn || !firstDay || !lastDay) return { ...gate, state: 'silent' }
  if (fromOn <= firstDay && lastDay <= toOn) return { ...gate, state: 'held', checked: 1 }
  const fault = { n: 0, page: 0, expected: `${fromOn}..${toOn}`, found: `${firstDay}..${lastDay}` }
  return { ...gate, state: 'failed', checked: 1, faults: 1, first: [fault] }
}

/** A statement of another account or bank is not signed for: it is refused. */
export function isOfAnother(
  { printed, bank }: Pick<Summary, 'printed' | 'bank'>,
  account: Pick<BankAccount, 'bank' | 'number'>,
): 'account' | 'bank' | null {
  if (printed.account && bareNumber(printed.account) !== account.number) return 'account'
  return bank !== '' && account.bank !== 'other' && bank !== account.bank ? 'bank' : null
}
