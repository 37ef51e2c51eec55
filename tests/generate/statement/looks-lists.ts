import { commas, dots, grouped, type Look, slashed } from './look.ts'

/** Lists that somebody keeps by hand: typed anew from a statement, or a notice of what came in. */
export const agrTq: Look = {
  bank: 'AGR',
  title: 'DANH SÁCH ỦNG HỘ',
  ...{ size: 10, pitch: 13, pad: 6, align: 'top', hasTime: false, giftsOnly: true, labelsOnce: true },
  columns: [
    { label: 'Ngày, số tiền', x: 62, text: (one) => [slashed(one.day), dots(one.credit)] },
    { label: 'Nội dung', x: 152, width: 380, text: (one) => one.memo },
  ],
}

export const agrNt: Look = {
  ...agrTq,
  columns: [
    { label: 'TT', x: 52, text: (_, number) => String(number) },
    { label: 'Ngày, số tiền', x: 82, text: (one) => [slashed(one.day), commas(one.credit)] },
    { label: 'Nội dung', x: 170, width: 360, text: (one) => one.memo },
  ],
}

const prose = (count: number, amount: string): readonly (readonly [number, string])[] => [
  [52, `Tổng số có ${grouped(count, '.')} đơn vị, cá nhân ủng hộ, với tổng số tiền đã nhận được là`],
  [52, `${amount} đồng.`],
]

export const kbnn: Look = {
  bank: 'KBNN',
  title: 'KHO BẠC NHÀ NƯỚC: DANH SÁCH ỦNG HỘ',
  ...{ size: 10, pitch: 13, pad: 5, align: 'top', hasTime: false, giftsOnly: true },
  columns: [
    { label: 'STT', x: 52, text: (_, number) => String(number) },
    { label: 'Ngày hạch toán', x: 82, text: (one) => slashed(one.day) },
    { label: 'Nội dung', x: 150, width: 290, text: (one) => one.memo },
    { label: 'Số tiền', x: 534, side: 'right', text: (one) => dots(one.credit) },
  ],
  below: ({ creditCount, credits }) => prose(creditCount, dots(credits)),
}

export const kbnnCommas: Look = {
  ...kbnn,
  columns: [
    ...kbnn.columns.slice(0, 3),
    { label: 'Số tiền', x: 534, side: 'right', text: (one) => commas(one.credit) },
  ],
  below: ({ creditCount, credits }) => prose(creditCount, commas(credits)),
}

const inWords = (day: string): string => `ngày ${day.slice(8, 10)} tháng ${day.slice(5, 7)} năm ${day.slice(0, 4)}`

export const notice: Look = {
  bank: 'TB',
  title: 'THÔNG BÁO SỐ 5',
  ...{ size: 11, pitch: 14, pad: 4, align: 'top', hasTime: false },
  ...{ giftsOnly: true, labelsOnce: true, isOfOneDay: true },
  heading: (_, to) => [
    [300, `Sông Cầu, ${inWords(to)}`],
    [70, 'Về việc tiếp nhận tiền ủng hộ đồng bào bị thiệt hại do cơn bão số 3'],
    [70, 'Danh sách mạnh thường quân đã chuyển tiền vào tài khoản 3713.0.1058889'],
  ],
  columns: [
    { label: 'STT', x: 72, text: (_, number) => String(number) },
    { label: 'Tên đơn vị, cá nhân', x: 106, width: 310, text: (one) => one.memo },
    { label: 'Số tiền', x: 510, side: 'right', text: (one) => dots(one.credit) },
  ],
  below: ({ creditCount, credits }) => prose(creditCount, dots(credits)),
}
