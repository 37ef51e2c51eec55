import type { Id } from '../../values/id.ts'
import type { Refusal, RefusalParams } from '../../values/refusal.ts'

export const importKinds = ['channels', 'key_persons', 'items'] as const
export type ImportKind = (typeof importKinds)[number]

/** The refusal of one row, as it is kept and shown. */
export interface RowRefusal {
  readonly key: string
  readonly field: string | null
  readonly params: RefusalParams
}

/** What came of one row of a file. */
export interface RowAccount {
  readonly row: number
  readonly outcome: 'taken' | 'there' | 'refused'
  readonly text: string
  readonly id: Id | null
  readonly refusals: readonly RowRefusal[]
}

export interface ImportBatch {
  readonly id: Id
  readonly kind: ImportKind
  readonly fileName: string
  readonly taken: number
  readonly refused: number
  readonly alreadyThere: number
  readonly account: readonly RowAccount[]
  readonly recordedAt: Date
  readonly recordedByName: string
}

export function asRowRefusal({ key, field, params }: Refusal): RowRefusal {
  return { key, field: field ?? null, params: params ?? {} }
}

export function countsOf(account: readonly RowAccount[]) {
  const count = (outcome: RowAccount['outcome']) => account.filter((one) => one.outcome === outcome).length
  return { taken: count('taken'), refused: count('refused'), alreadyThere: count('there') }
}
