import { addPlace, makeVoucher, openBook, recordCount } from '../../areas/books/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { accountant, vouched } from './hands.ts'

const opened = day('2019-10-17')

/** What reached the Fund each year in its month, 17 October to 18 November; invented, like the people. */
const given: readonly (readonly [on: Day, kind: 'receipt' | 'bank_in', amount: number, from: string])[] = [
  [day('2019-11-05'), 'bank_in', 18_400_000, 'Cán bộ, công chức, viên chức phường'],
  [day('2019-11-16'), 'receipt', 9_350_000, 'Nhân dân 21 tổ dân phố'],
  [day('2020-11-06'), 'bank_in', 21_000_000, 'Công ty TNHH Xây dựng Phủ Thông'],
  [day('2020-11-17'), 'receipt', 11_700_000, 'Nhân dân 21 tổ dân phố'],
  [day('2021-11-04'), 'bank_in', 24_500_000, 'Cán bộ, công chức, viên chức phường'],
  [day('2021-11-15'), 'receipt', 12_150_000, 'Nhân dân 21 tổ dân phố'],
  [day('2022-03-09'), 'bank_in', 40_000_000, 'Quỹ “Vì người nghèo” cấp trên'],
  [day('2022-11-08'), 'bank_in', 26_800_000, 'Hợp tác xã Dược liệu Sông Cầu'],
  [day('2022-11-17'), 'receipt', 13_400_000, 'Nhân dân 21 tổ dân phố'],
  [day('2023-11-07'), 'bank_in', 30_000_000, 'Công ty TNHH Xây dựng Phủ Thông'],
  [day('2023-11-16'), 'receipt', 14_250_000, 'Nhân dân 21 tổ dân phố'],
]

export const fundBook = (hand: Hand) => hand.id('book poor-fund')
export const fundAccount = (hand: Hand) => hand.id('place poor-fund bank')
export const fundCash = (hand: Hand) => hand.id('place poor-fund cash')

/** Quỹ “Vì người nghèo” of the ward: its books, what it received, and a count at the end of the last year. */
export function fundSongCau(diary: Diary, hand: Hand): void {
  const bookId = fundBook(hand)
  const book = { id: bookId, ledger: 'poor_fund', title: 'Quỹ “Vì người nghèo” phường Sông Cầu', openedOn: opened }
  diary.note(opened, openBook, book, accountant)
  const place = { bookId, openedOn: opened }
  const cash = { ...place, id: fundCash(hand), kind: 'cash', name: 'Quỹ tiền mặt tại trụ sở' }
  diary.note(opened, addPlace, cash, accountant)
  const account = { kind: 'bank', name: 'Tài khoản Quỹ', bank: 'Kho bạc Nhà nước', accountNumber: '3761.0.9051837' }
  diary.note(opened, addPlace, { ...place, ...account, id: fundAccount(hand) }, accountant)
  for (const [on, kind, amount, counterparty] of given) {
    const placeId = kind === 'bank_in' ? fundAccount(hand) : fundCash(hand)
    const purpose = counterparty.includes('cấp trên') ? 'from_above' : 'contribution'
    const content = purpose === 'contribution' ? 'Ủng hộ Quỹ “Vì người nghèo”' : 'Hỗ trợ xây dựng nhà Đại đoàn kết'
    vouched(diary, hand, { key: `fund ${on}`, on, kind, amount, bookId, placeId, purpose, counterparty, content })
  }
  diary.note(day('2023-12-31'), recordCount, count(hand), accountant)
  const waits = { bookId, kind: 'receipt', purpose: 'contribution', placeId: fundCash(hand), datedOn: '2024-04-12' }
  const gift = {
    ...waits,
    amount: 2_000_000,
    counterparty: 'Chi hội Phụ nữ Tổ 9',
    content: 'Ủng hộ Quỹ “Vì người nghèo”',
  }
  diary.note(day('2024-04-12'), makeVoucher, { ...gift, id: hand.id('voucher fund waits') }, accountant)
}

const count = (hand: Hand) => async () => ({
  id: hand.id('count fund 2023'),
  bookId: fundBook(hand),
  placeId: fundCash(hand),
  countedOn: '2023-12-31',
  counted: 60_850_000,
  present: 'Triệu Thị Mai, kế toán\nĐàm Văn Quyết, thủ quỹ\nNông Thị Hạnh, Chủ tịch',
})
