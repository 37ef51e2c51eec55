import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { LineKind } from './classify.ts'

export const lineStates = ['pending', 'linked', 'ignored', 'on_hold'] as const
/** Chờ xử lý, đã gắn, bỏ qua có lý do, tạm treo. */
export type LineState = (typeof lineStates)[number]

export const ignoredKinds = ['fee', 'transfer', 'return', 'interest', 'own_move', 'other'] as const
/** Why a line is no gift and no payment of its own: it stays in the list, typed. */
export type IgnoredAs = (typeof ignoredKinds)[number]

/** A movement of an account, once, and what it was decided to be. */
export interface Line {
  readonly id: Id
  readonly committeeId: Id
  readonly accountId: Id
  readonly importId: Id
  readonly n: number
  readonly page: number
  readonly day: Day
  readonly time: string | null
  readonly document: string | null
  readonly debit: Dong
  readonly credit: Dong
  readonly amount: Dong
  readonly balance: Dong | null
  /** As a stranger wrote it: to be shown to others only through `shownMemo`. */
  readonly memo: string
  readonly payer: string | null
  readonly payerAccount: string | null
  readonly reference: string | null
  readonly kind: LineKind
  readonly state: LineState
  readonly ignoredAs: IgnoredAs | null
  readonly note: string | null
  /** How much of it is allocated; all of it when it is linked. */
  readonly allocated: Dong
}

/** Who a part of a line was for: known to the area above alone. */
export interface Target {
  readonly kind: string
  readonly id: Id
}

/** A part of a line, and who it was for. */
export interface Share {
  readonly lineId: Id
  readonly targetKind: string
  readonly targetId: Id
  readonly amount: Dong
}

/** Kinds that a line of either side may be of: a fee is never money that came in, a gift never money that went out. */
export const kindsOfSide = (line: Pick<Line, 'debit'>): readonly LineKind[] =>
  line.debit > 0 ? ['fee', 'transfer', 'return', 'own_move'] : ['credit', 'interest', 'transfer', 'return', 'own_move']
