import { commas, dots, dotsAndCents, type Look, loose, looseTime, slashed } from './look.ts'

const masked = (account: string): string => (account === '' ? '' : `${account.slice(0, 3)}***${account.slice(-3)}`)

export const ctg: Look = {
  bank: 'CTG',
  title: 'DANH SÁCH GIAO DỊCH',
  ...{ size: 7, pitch: 9, pad: 5, align: 'centred', hasTime: true },
  columns: [
    { label: 'STT', x: 53, side: 'right', text: (_, number) => String(number) },
    { label: 'Ngày giờ', x: 55, text: (one) => [loose(one.day), looseTime(one.time)] },
    { label: 'Nội dung giao dịch', x: 104, width: 216, text: (one) => one.memo },
    {
      label: 'Số tiền',
      x: 360,
      side: 'right',
      text: (one) => (one.debit > 0 ? `-${dots(one.debit)}` : dots(one.credit)),
    },
    { label: 'Tên đối ứng', x: 363, width: 107, text: (one) => one.payer },
    { label: 'Tài khoản đối ứng', x: 472, text: (one) => masked(one.payerAccount) },
  ],
}

export const ctg0: Look = {
  ...ctg,
  align: 'top',
  columns: [
    ...ctg.columns.slice(0, 4),
    { label: 'Tên đối ứng', x: 363, width: 200, text: (one) => (one.payer === '' ? '' : `${one.payer} – A/C`) },
  ],
}

export const bidvA: Look = {
  bank: 'BIDV',
  title: 'SAO KÊ TÀI KHOẢN TIỀN GỬI',
  ...{ size: 7.5, pitch: 9.5, pad: 5, align: 'centred', hasTime: true },
  columns: [
    { label: 'STT', x: 60, text: (_, number) => String(number) },
    { label: 'Ngày giao dịch', x: 94, text: (one) => `${slashed(one.day)} ${one.time}` },
    {
      label: 'Số tiền',
      x: 348,
      side: 'right',
      text: (one) => (one.debit > 0 ? `-${dots(one.debit)}` : dots(one.credit)),
    },
    { label: 'Nội dung', x: 351, width: 194, text: (one) => one.memo },
  ],
  footer: (page) => [
    [60, 611, 'Chứng từ này được in/chuyển đổi trực tiếp từ hệ thống của ngân hàng'],
    [351, 611, String(page)],
  ],
}

export const bidvB: Look = {
  bank: 'BIDV',
  title: 'SAO KÊ CHI TIẾT',
  ...{ size: 7, pitch: 9, pad: 5, align: 'centred', hasTime: true },
  columns: [
    { label: 'STT', x: 83, text: (_, number) => String(number) },
    { label: 'Ngày giờ', x: 105, text: (one) => [slashed(one.day), one.time] },
    { label: 'Tài khoản', x: 154, text: (one) => masked(one.payerAccount) },
    { label: 'Nợ', x: 280, side: 'right', text: (one) => dotsAndCents(one.debit) },
    { label: 'Có', x: 348, side: 'right', text: (one) => dotsAndCents(one.credit) },
    { label: 'Nội dung', x: 350, width: 166, text: (one) => one.memo },
  ],
}

/** Number and day touch, and memos are set in the middle of their column. */
export const bidvC: Look = {
  ...bidvB,
  columns: [
    { label: 'STT', x: 92, side: 'right', text: (_, number) => String(number) },
    { label: 'Ngày giờ', x: 92, text: (one) => `${loose(one.day)} ${looseTime(one.time)}` },
    { label: 'Nợ', x: 262, side: 'right', text: (one) => dotsAndCents(one.debit) },
    { label: 'Có', x: 330, side: 'right', text: (one) => dotsAndCents(one.credit) },
    { label: 'Nội dung', x: 430, side: 'centre', width: 180, text: (one) => one.memo },
  ],
}

export const agr: Look = {
  bank: 'AGR',
  title: 'SỔ PHỤ KHÁCH HÀNG',
  ...{ size: 7, pitch: 9, pad: 5, align: 'top', hasTime: false },
  columns: [
    { label: 'Ngày', x: 25, text: (one) => slashed(one.day) },
    { label: 'Nội dung', x: 71, width: 134, text: (one) => one.memo },
    { label: 'Nợ', x: 280, side: 'right', text: (one) => commas(one.debit) },
    { label: 'Có', x: 357, side: 'right', text: (one) => commas(one.credit) },
    { label: 'Số dư', x: 457, side: 'right', text: (one) => commas(one.balance) || '0' },
    { label: 'Số bút toán', x: 466, text: (one) => one.reference },
  ],
  above: ({ opening }) => [[25, `Số dư đầu kỳ: ${commas(opening) || '0'}`]],
  below: (sums) => [
    [25, `Số dư cuối kỳ: ${commas(sums.closing) || '0'}`],
    [25, `Tổng số giao dịch ghi nợ: ${sums.debitCount} Tổng tiền ghi nợ: ${commas(sums.debits) || '0'}`],
    [25, `Tổng số giao dịch ghi có: ${sums.creditCount} Tổng tiền ghi có: ${commas(sums.credits) || '0'}`],
  ],
}

export const vbsp: Look = {
  bank: 'VBSP',
  title: 'SAO KÊ TÀI KHOẢN KHÁCH HÀNG',
  ...{ size: 7.5, pitch: 9.5, pad: 6, align: 'top', hasTime: false, unlisted: 0.003 },
  columns: [
    { label: 'Ngày GD', x: 30, text: (one) => slashed(one.day) },
    { label: 'Ngày hiệu lực', x: 90, text: (one) => slashed(one.day) },
    { label: 'Diễn giải', x: 150, width: 214, text: (one) => one.memo },
    {
      label: 'Số tiền',
      x: 450,
      side: 'right',
      text: (one) => (one.debit > 0 ? `-${commas(one.debit)}` : commas(one.credit)),
    },
    { label: 'Số dư', x: 540, side: 'right', text: (one) => commas(one.balance) || '0' },
  ],
  above: ({ opening }) => [[30, `Số dư đầu kỳ: ${commas(opening) || '0'}`]],
  below: ({ closing }) => [[30, `Số dư cuối kỳ: ${commas(closing) || '0'}`]],
}
