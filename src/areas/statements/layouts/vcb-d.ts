import type { Layout } from '../layout.ts'

/** Newest first; the heading is set in a font that does not tell its letters, so nothing of it is asked for. */
export const vcbD: Layout = {
  id: 'VCB-D',
  bank: 'VCB',
  anchor: 'moment',
  align: 'centred',
  columns: [
    { role: 'moment', from: 60, to: 122 },
    { role: 'document', from: 122, to: 200 },
    { role: 'debit', from: 200, to: 278, right: 275 },
    { role: 'credit', from: 278, to: 354, right: 352 },
    { role: 'memo', from: 354.5, to: 580 },
  ],
  memo: { left: 356, width: 204 },
  thousands: ',',
  decimals: false,
  balance: 'none',
  labels: [],
  bareBalances: { right: 352 },
}
