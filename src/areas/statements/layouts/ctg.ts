import type { Layout } from '../layout.ts'

/** A spreadsheet printed: every cell in the middle of its row; day above time. */
export const ctg: Layout = {
  id: 'CTG',
  bank: 'CTG',
  anchor: 'number',
  align: 'centred',
  columns: [
    { role: 'number', from: 25, to: 54 },
    { role: 'moment', from: 54, to: 102 },
    { role: 'memo', from: 102, to: 321.5 },
    { role: 'amount', from: 321.5, to: 361.5, right: 360 },
    { role: 'payer', from: 361.5, to: 471 },
    { role: 'account', from: 471, to: 580 },
  ],
  memo: { left: 104, width: 216 },
  thousands: '.',
  decimals: false,
  balance: 'none',
  labels: ['danh sach giao dich', 'tai khoan doi ung'],
}
