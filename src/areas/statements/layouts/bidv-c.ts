import type { Layout } from '../layout.ts'

/** Number and day touch and come as one word; memos are set in the middle of their column. */
export const bidvC: Layout = {
  id: 'BIDV-C',
  bank: 'BIDV',
  anchor: 'number',
  align: 'centred',
  columns: [
    { role: 'number', from: 60, to: 92 },
    { role: 'moment', from: 92, to: 158 },
    { role: 'debit', from: 158, to: 264, right: 262 },
    { role: 'credit', from: 264, to: 333, right: 330 },
    { role: 'memo', from: 336, to: 580 },
  ],
  memo: { left: null, width: 180 },
  thousands: '.',
  decimals: true,
  balance: 'none',
  labels: ['sao ke chi tiet'],
}
