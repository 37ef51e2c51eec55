import { type Refusal, refuse } from '../../values/refusal.ts'

/** What closes a campaign in public beside its lines. */
export const closingRecords = ['receipts_statement', 'distribution_statement', 'posting'] as const
/** Báo cáo kết quả tiếp nhận, báo cáo kết quả phân bổ, niêm yết. */
export type ClosingRecord = (typeof closingRecords)[number]

/** What a campaign has not told everybody yet. */
export interface LeftToTell {
  readonly isPublic: boolean
  /** Lines that were posted and are not public, or are public and were reversed. */
  readonly lines: number
  /** Settled rounds of support whose lists are not public, by their titles. */
  readonly rounds: readonly string[]
  readonly records: readonly ClosingRecord[]
}

const missing: Readonly<Record<ClosingRecord, Refusal>> = {
  receipts_statement: refuse('relief.no_receipts_statement', { kind: 'conflict' }),
  distribution_statement: refuse('relief.no_distribution_statement', { kind: 'conflict' }),
  posting: refuse('relief.no_posting', { kind: 'conflict' }),
}

/** Why the settlement is not public as a whole yet. */
export function notTold({ isPublic, lines, rounds, records }: LeftToTell): Refusal | null {
  if (!isPublic) return refuse('relief.nothing_public', { kind: 'conflict' })
  if (lines > 0) return refuse('relief.lines_not_public', { kind: 'conflict', params: { count: lines } })
  const [title] = rounds
  if (title !== undefined) return refuse('relief.round_not_public', { kind: 'conflict', params: { title } })
  const [record] = records
  return record === undefined ? null : missing[record]
}
