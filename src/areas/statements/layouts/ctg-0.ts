import type { Layout } from '../layout.ts'

/** As CTG, set from the top, with payer and account in one column. */
export const ctg0: Layout = {
  id: 'CTG-0',
  bank: 'CTG',
  anchor: 'number',
  align: 'top',
  columns: [
    { role: 'number', from: 25, to: 54 },
    { role: 'moment', from: 54, to: 102 },
    { role: 'memo', from: 102, to: 321.5 },
    { role: 'amount', from: 321.5, to: 361.5, right: 360 },
    { role: 'payer', from: 361.5, to: 580 },
  ],
  memo: { left: 104, width: 216 },
  thousands: '.',
  decimals: false,
  balance: 'none',
  labels: ['danh sach giao dich', 'doi ung'],
}
