import type { Layout } from '../layout.ts'

/** Daily movements with the day's balance on its last row; day above document number in one cell. */
export const vcbA: Layout = {
  id: 'VCB-A',
  bank: 'VCB',
  anchor: 'moment',
  align: 'top',
  columns: [
    { role: 'moment', from: 25, to: 74 },
    { role: 'debit', from: 100, to: 193, right: 190 },
    { role: 'credit', from: 193, to: 287, right: 284 },
    { role: 'balance', from: 287, to: 386, right: 383 },
    { role: 'memo', from: 387, to: 580 },
  ],
  memo: { left: 390, width: 180 },
  thousands: '.',
  decimals: false,
  balance: 'day_end',
  labels: ['sao ke tai khoan', 'ghi no', 'so du'],
}
