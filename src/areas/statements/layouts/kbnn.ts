import type { Layout } from '../layout.ts'

/** A list of the State Treasury: Vietnamese with its marks, and the sum in a sentence below. */
export const kbnn: Layout = {
  id: 'KBNN',
  bank: 'KBNN',
  anchor: 'number',
  align: 'top',
  columns: [
    { role: 'number', from: 50, to: 80 },
    { role: 'moment', from: 80, to: 148 },
    { role: 'memo', from: 148, to: 455 },
    { role: 'amount', from: 455, to: 536, right: 534 },
  ],
  memo: { left: 150, width: 290 },
  thousands: '.',
  decimals: false,
  balance: 'none',
  labels: ['kho bac nha nuoc', 'ngay hach toan', 'noi dung'],
}

/** The same where a treasury groups digits by commas. */
export const kbnnCommas: Layout = { ...kbnn, id: 'KBNN-P', thousands: ',' }

/** A numbered notice on the paper of who collects: names and amounts alone, all of the day of the letter. */
export const notice: Layout = {
  id: 'TB',
  bank: '',
  anchor: 'number',
  align: 'top',
  columns: [
    { role: 'number', from: 70, to: 104 },
    { role: 'memo', from: 104, to: 425 },
    { role: 'amount', from: 425, to: 512, right: 510 },
  ],
  memo: { left: 106, width: 310, isName: true },
  dayInHeading: true,
  thousands: '.',
  decimals: false,
  balance: 'none',
  labels: ['thong bao so', 'ten don vi, ca nhan', 'so tien'],
}
