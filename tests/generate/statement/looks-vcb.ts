import { commas, dots, dotsAndCents, type Look, slashed } from './look.ts'

const note = 'Ghi chú: Đây là thông tin giao dịch, đề nghị bảo mật dữ liệu cá nhân.'

export const vcbA: Look = {
  bank: 'VCB',
  title: 'SAO KÊ TÀI KHOẢN',
  ...{ size: 9, pitch: 10.5, pad: 11.5, align: 'top', hasTime: false, hasDocument: true },
  columns: [
    { label: 'Ngày', x: 29, text: (one) => [slashed(one.day), one.document] },
    { label: 'Ghi nợ', x: 190, side: 'right', text: (one) => dots(one.debit) },
    { label: 'Ghi có', x: 284, side: 'right', text: (one) => dots(one.credit) },
    { label: 'Số dư', x: 383, side: 'right', text: () => '' },
    { label: 'Nội dung', x: 390, width: 180, text: (one) => one.memo },
  ],
}

export const vcbB: Look = {
  bank: 'VCB',
  title: 'THỐNG KÊ GIAO DỊCH',
  ...{ size: 7, pitch: 12, pad: 8, align: 'top', hasTime: true },
  columns: [
    { label: 'STT', x: 20, text: (_, number) => String(number) },
    { label: 'Ngày giao dịch', x: 64, text: (one) => [slashed(one.day), one.time] },
    { label: 'Ghi nợ', x: 237, side: 'right', text: (one) => dotsAndCents(one.debit) },
    { label: 'Ghi có', x: 303, side: 'right', text: (one) => dotsAndCents(one.credit) },
    { label: 'Người chuyển', x: 312, width: 88, text: (one) => one.payer },
    { label: 'Nội dung', x: 408, width: 160, text: (one) => one.memo },
  ],
  footer: (page) => [
    [20, 812, note],
    [500, 812, `Page ${page} of N`],
  ],
}

/** Amount and memo stand so near that readers of runs take them for one. */
export const vcbC: Look = {
  bank: 'VCB',
  title: 'THỐNG KÊ GIAO DỊCH NGÀY',
  ...{ size: 8, pitch: 10, pad: 6, align: 'top', hasTime: false },
  columns: [
    { label: 'STT', x: 30, text: (_, number) => String(number) },
    { label: 'Ngày giao dịch', x: 72, text: (one) => slashed(one.day) },
    {
      label: 'Số tiền',
      x: 200,
      side: 'right',
      text: (one) => (one.debit > 0 ? `-${dots(one.debit)}` : dots(one.credit)),
    },
    {
      label: 'Diễn giải',
      x: 200.4,
      width: 340,
      text: (one) => (one.memo.length % 3 === 0 ? `"${one.memo}"` : one.memo),
    },
  ],
}

export const vcbD: Look = {
  bank: 'VCB',
  title: 'BÁO CÁO GIAO DỊCH',
  ...{
    size: 7.5,
    pitch: 9.5,
    pad: 6,
    align: 'centred',
    hasTime: false,
    hasDocument: true,
    lostLabels: true,
    newestFirst: true,
  },
  columns: [
    { label: 'Ngày', x: 66, text: (one) => slashed(one.day) },
    { label: 'Số CT', x: 126, text: (one) => one.document.replace('.', ' - ') },
    { label: 'Nợ', x: 275, side: 'right', text: (one) => commas(one.debit) },
    { label: 'Có', x: 352, side: 'right', text: (one) => commas(one.credit) },
    { label: 'Nội dung', x: 356, width: 204, text: (one) => one.memo },
  ],
  above: ({ opening }) => [[352, commas(opening) || '0', 'right']],
  below: ({ closing }) => [[352, commas(closing) || '0', 'right']],
}
