import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

export const placeKinds = ['cash', 'bank', 'advance', 'warehouse', 'hand_store'] as const
/** Quỹ tiền mặt, tài khoản, tạm ứng trong tay một người, kho, hàng trong tay người phát. */
export type PlaceKind = (typeof placeKinds)[number]

/** Goods lie there, lot by lot; money lies in the other places. */
export function holdsGoods({ kind }: { readonly kind: PlaceKind }): boolean {
  return kind === 'warehouse' || kind === 'hand_store'
}

/** Where money or goods of one set of books lie. */
export interface Place {
  readonly id: Id
  readonly bookId: Id
  readonly kind: PlaceKind
  readonly name: string
  readonly bank: string | null
  readonly accountNumber: string | null
  readonly openedOn: Day
  readonly closedOn: Day | null
}

export const ledgers = ['contribution', 'poor_fund'] as const
/** Voluntary contributions, and the Fund for the Poor. They are never added up. */
export type Ledger = (typeof ledgers)[number]

/** A set of books (bộ sổ): one campaign's, or the Fund's. */
export interface Book {
  readonly id: Id
  readonly committeeId: Id
  readonly ledger: Ledger
  readonly title: string
  readonly origin: { readonly kind: string; readonly id: Id; readonly label: string } | null
  readonly openedOn: Day
  readonly closedOn: Day | null
}
