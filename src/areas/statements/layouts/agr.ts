import type { Layout } from '../layout.ts'

/** A running balance on every row, and sums and counts at the end. */
export const agr: Layout = {
  id: 'AGR',
  bank: 'AGR',
  anchor: 'moment',
  align: 'top',
  columns: [
    { role: 'moment', from: 20, to: 69 },
    { role: 'memo', from: 69, to: 207 },
    { role: 'debit', from: 207, to: 283, right: 280 },
    { role: 'credit', from: 283, to: 359, right: 357 },
    { role: 'balance', from: 359, to: 460, right: 457 },
    { role: 'reference', from: 460, to: 580 },
  ],
  memo: { left: 71, width: 134 },
  thousands: ',',
  decimals: false,
  balance: 'each_row',
  labels: ['so phu khach hang', 'so but toan', 'so du'],
}
