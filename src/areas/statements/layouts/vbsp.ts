import type { Layout } from '../layout.ts'

/** Signed amounts, value days, a running balance that also moves by what the list leaves out. */
export const vbsp: Layout = {
  id: 'VBSP',
  bank: 'VBSP',
  anchor: 'moment',
  align: 'top',
  columns: [
    { role: 'moment', from: 25, to: 89 },
    { role: 'value_day', from: 89, to: 149 },
    { role: 'memo', from: 149, to: 380 },
    { role: 'amount', from: 380, to: 453, right: 450 },
    { role: 'balance', from: 453, to: 545, right: 540 },
  ],
  memo: { left: 150, width: 214 },
  thousands: ',',
  decimals: false,
  balance: 'each_row',
  labels: ['sao ke tai khoan khach hang', 'ngay hieu luc', 'so du'],
}
