import type { Layout } from '../layout.ts'

/** Typed anew in a word processor: no balance, the amount below the day. */
export const agrTq: Layout = {
  id: 'AGR-TQ',
  bank: 'AGR',
  anchor: 'moment',
  align: 'top',
  columns: [
    { role: 'moment', from: 60, to: 150 },
    { role: 'memo', from: 150, to: 560 },
  ],
  memo: { left: 152, width: 380 },
  amountUnderDay: true,
  thousands: '.',
  decimals: false,
  balance: 'none',
  labels: ['ngay, so tien', 'noi dung'],
}

/** The same with numbered rows, and amounts as the bank writes them. */
export const agrNt: Layout = {
  ...agrTq,
  id: 'AGR-NT',
  anchor: 'number',
  columns: [
    { role: 'number', from: 50, to: 80 },
    { role: 'moment', from: 80, to: 168 },
    { role: 'memo', from: 168, to: 560 },
  ],
  memo: { left: 170, width: 360 },
  thousands: ',',
  labels: ['tt', 'ngay, so tien', 'noi dung'],
}
