/** What a column holds. `moment` is a day, perhaps with a time, perhaps with a document number under it. */
export type ColumnRole =
  | 'number'
  | 'moment'
  | 'value_day'
  | 'document'
  | 'debit'
  | 'credit'
  | 'amount'
  | 'balance'
  | 'memo'
  | 'payer'
  | 'account'
  | 'reference'

/** Where a column stands, in points; amounts are known by the right end they share. */
export interface Column {
  readonly role: ColumnRole
  readonly from: number
  readonly to: number
  readonly right?: number
}

/** How one bank's program sets a statement: data, so that a bank that changes its form costs one small file. */
export interface Layout {
  readonly id: string
  readonly bank: string
  /** What is printed once for each row: its number, or its day. */
  readonly anchor: 'number' | 'moment'
  /** Whether the cells of a row begin at one height, or share their middle. */
  readonly align: 'top' | 'centred'
  readonly columns: readonly Column[]
  /** Where lines of the memo begin, unless they are set in the middle, and how wide they may be before they go on in the next. */
  readonly memo: {
    readonly left: number | null
    readonly width: number
    /** It is nothing but the name of who gave. */
    readonly isName?: boolean
  }
  /** Who typed the list anew put the amount of a row below its day, in one cell. */
  readonly amountUnderDay?: true
  /** No row tells its day: all are of the day that stands in the heading. */
  readonly dayInHeading?: true
  readonly thousands: '.' | ','
  /** `500.000,00`: đồng with two decimals that are nought. */
  readonly decimals: boolean
  /** Whether a balance stands on every row, on the last of a day, or nowhere. */
  readonly balance: 'none' | 'day_end' | 'each_row'
  /** Words of its heading, folded: they confirm, and are not needed. */
  readonly labels: readonly string[]
  /** A line that the bank stamps over the table, folded, and where the page number stands beside it. */
  readonly overlay?: { readonly words: string; readonly pageNumberAt: number }
  /** Opening and closing balance without a readable label: the right end they share, above and below the rows. */
  readonly bareBalances?: { readonly right: number }
}

export const columnOf = (layout: Layout, role: ColumnRole): Column | undefined =>
  layout.columns.find((column) => column.role === role)
