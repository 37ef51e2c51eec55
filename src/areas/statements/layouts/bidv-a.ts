import type { Layout } from '../layout.ts'

/** A notice and the page number are stamped over the middle of the table. */
export const bidvA: Layout = {
  id: 'BIDV-A',
  bank: 'BIDV',
  anchor: 'number',
  align: 'centred',
  columns: [
    { role: 'number', from: 50, to: 92 },
    { role: 'moment', from: 92, to: 182 },
    { role: 'amount', from: 182, to: 349.5, right: 348 },
    { role: 'memo', from: 349.5, to: 580 },
  ],
  memo: { left: 351, width: 194 },
  thousands: '.',
  decimals: false,
  balance: 'none',
  labels: ['sao ke tai khoan tien gui', 'ngay giao dich'],
  overlay: {
    words: 'chung tu nay duoc in/chuyen doi truc tiep tu he thong cua ngan hang',
    pageNumberAt: 351,
  },
}
