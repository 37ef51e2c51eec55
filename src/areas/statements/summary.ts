import type { Day } from '../../values/day.ts'
import type { Gate } from './gate.ts'
import type { RefusedRow } from './line.ts'
import type { Printed } from './printed.ts'

/** What a whole statement came to. Every row that its pages show was taken or refused. */
export interface Summary {
  readonly layout: string
  readonly bank: string
  readonly pages: number
  readonly rows: number
  readonly debits: bigint
  readonly credits: bigint
  readonly debitCount: number
  readonly creditCount: number
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly printed: Printed
  readonly gates: readonly Gate[]
  readonly refused: readonly RefusedRow[]
  /** How many were refused: `refused` holds the first thousand. */
  readonly refusedRows: number
  readonly strayWords: number
}
