import type { Purpose, VoucherLine } from '../books/index.ts'
import type { RowToPublish } from '../disclosure/index.ts'

/** What comes into the books beside gifts: interest, money that the bank or a payee returned, what the level above sent. */
const added: readonly Purpose[] = ['interest', 'refunded', 'from_above', 'surplus']
/** What leaves them beside help and remittance: fees of the bank, what went back to donors, what a count found missing. */
const deducted: readonly Purpose[] = ['fee', 'returned', 'loss']

export const isAdded = (purpose: Purpose): boolean => added.includes(purpose)
export const besides: readonly Purpose[] = [...added, ...deducted]
export const moneyKinds = ['receipt', 'payment', 'bank_in', 'bank_out'] as const

/** The public line of such a voucher. It names nobody; its words are masked where it is published. */
export function rowOfBesides(line: VoucherLine): RowToPublish {
  return {
    id: line.id,
    section: isAdded(line.purpose) ? 'added' : 'deducted',
    happenedOn: line.datedOn,
    channel: line.kind === 'bank_in' || line.kind === 'bank_out' ? 'bank' : 'cash',
    amount: line.amount,
    memo: line.content,
    purpose: line.purpose,
    source: { kind: 'voucher', id: line.id },
  }
}
