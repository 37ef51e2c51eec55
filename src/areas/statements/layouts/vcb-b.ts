import type { Layout } from '../layout.ts'

/** A row number, a payer of its own, amounts with decimals. */
export const vcbB: Layout = {
  id: 'VCB-B',
  bank: 'VCB',
  anchor: 'number',
  align: 'top',
  columns: [
    { role: 'number', from: 0, to: 63 },
    { role: 'moment', from: 63, to: 133 },
    { role: 'debit', from: 133, to: 240, right: 237 },
    { role: 'credit', from: 240, to: 306, right: 303 },
    { role: 'payer', from: 308, to: 405 },
    { role: 'memo', from: 405, to: 580 },
  ],
  memo: { left: 408, width: 160 },
  thousands: '.',
  decimals: true,
  balance: 'none',
  labels: ['thong ke giao dich', 'nguoi chuyen'],
}
