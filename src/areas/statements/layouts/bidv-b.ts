import type { Layout } from '../layout.ts'

/** Day above time, the account of the payer, amounts with decimals. */
export const bidvB: Layout = {
  id: 'BIDV-B',
  bank: 'BIDV',
  anchor: 'number',
  align: 'centred',
  columns: [
    { role: 'number', from: 70, to: 104 },
    { role: 'moment', from: 104, to: 152 },
    { role: 'account', from: 152, to: 215 },
    { role: 'debit', from: 215, to: 282, right: 280 },
    { role: 'credit', from: 282, to: 349, right: 348 },
    { role: 'memo', from: 349, to: 580 },
  ],
  memo: { left: 350, width: 166 },
  thousands: '.',
  decimals: true,
  balance: 'none',
  labels: ['sao ke chi tiet', 'tai khoan'],
}
