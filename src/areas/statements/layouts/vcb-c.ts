import type { Layout } from '../layout.ts'

/** Amount and memo stand so near that extractors take them for one word; many memos are quoted. */
export const vcbC: Layout = {
  id: 'VCB-C',
  bank: 'VCB',
  anchor: 'number',
  align: 'top',
  columns: [
    { role: 'number', from: 20, to: 70 },
    { role: 'moment', from: 70, to: 125 },
    { role: 'amount', from: 125, to: 200.2, right: 200 },
    { role: 'memo', from: 200.2, to: 580 },
  ],
  memo: { left: 200.4, width: 340 },
  thousands: '.',
  decimals: false,
  balance: 'none',
  labels: ['thong ke giao dich ngay', 'dien giai'],
}
