import {
  closeAreaReviews,
  decideRound,
  describeShare,
  handleObjection,
  importNeeds,
  issueAdvance,
  markPayouts,
  openRound,
  payoutsOf,
  postList,
  reconcileRound,
  recordAreaReview,
  recordCouncil,
  recordObjection,
  removePosting,
  settleAdvance,
} from '../../areas/assistance/index.ts'
import { addPlace } from '../../areas/books/index.ts'
import { day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { fundBook, fundCash } from './fund.ts'
import { accountant, carriedThrough, chair } from './hands.ts'
import { filedHouseholds } from './households.ts'

const amount = 500_000
const goods = '01 túi quà Tết'
const lists = { chairedBy: 'Nông Thị Hạnh, Chủ tịch Ủy ban MTTQ phường', secretary: 'Lường Văn Tú, công chức tổng hợp' }
const council = [
  'Nông Thị Hạnh, Chủ tịch Ủy ban MTTQ phường',
  'Hoàng Thị Liên, Phó Chủ tịch Ủy ban MTTQ phường',
  'Ma Thị Thoa, Chủ tịch Hội Liên hiệp Phụ nữ',
  'Vi Văn Thành, Chủ tịch Hội Cựu chiến binh',
  'Lường Văn Tú, công chức tổng hợp',
].join('\n')

/** Two poor households of each area, as far as their files go. */
function givenTo(): readonly object[] {
  const poor = filedHouseholds().filter((one) => one.group === 'poor')
  const byArea = Map.groupBy(poor, (one) => one.area)
  const chosen = [...byArea.values()].flatMap((list) => list.slice(0, 2))
  return chosen.map(({ area, fullName, birthYear }, at) => ({
    row: at + 2,
    area,
    fullName,
    birthYear,
    reason: 'poor',
    priority: at % 6 === 0 ? 'first' : 'second',
    amount,
    goods,
  }))
}

const areasOf = (rows: readonly object[]) => [...new Set(rows.map((row) => (row as { area: string }).area))]

/** Tết gifts of 2024 out of the Fund, from the lists of the areas to the settlement; one was away and had it later. */
export function helpOutOfFundOfSongCau(diary: Diary, hand: Hand): void {
  const roundId = hand.id('assistance-round tet 2024')
  const bookId = fundBook(hand)
  const rows = givenTo()
  const handId = hand.id('place poor-fund advance')
  const place = { id: handId, bookId, kind: 'advance', name: 'Tạm ứng chi quà Tết', openedOn: '2024-01-08' }
  diary.note(day('2024-01-08'), addPlace, place, accountant)
  const title = 'Quà Tết Giáp Thìn 2024 cho hộ nghèo'
  diary.note(day('2024-01-08'), openRound, {
    id: roundId,
    title,
    purpose: 'festival_gift',
    bookId,
    openedOn: '2024-01-08',
  })
  const sheet = { roundId, fileName: 'qua-tet-2024.xlsx', mode: 'all_or_nothing', rows }
  diary.note(day('2024-01-12'), importNeeds, sheet)
  // Bought by the sponsor and handed over at the place: they never lay in the store.
  diary.note(day('2024-01-12'), describeShare, { roundId, words: goods, source: 'outside' })
  reviewInAreas(diary, hand, roundId, rows)
  diary.note(day('2024-01-16'), closeAreaReviews, { id: roundId, happenedOn: '2024-01-16' })
  diary.note(day('2024-01-17'), recordCouncil, {
    roundId,
    ...lists,
    heldOn: '2024-01-17',
    place: 'Phòng họp Ủy ban MTTQ phường',
    present: council,
    voting: 5,
    agreeRest: 'yes',
    conclusion: 'Thống nhất tặng quà theo danh sách các tổ đề nghị; niêm yết 05 ngày trước khi quyết định.',
  })
  comment(diary, hand, roundId)
  diary.note(
    day('2024-01-25'),
    decideRound,
    {
      roundId,
      numberText: '05/QĐ-MTTQ-BTT',
      decidedOn: '2024-01-25',
      signedBy: 'Nông Thị Hạnh',
      signerPosition: 'Chủ tịch',
    },
    chair,
  )
  pay(diary, hand, { roundId, handId, rows })
}

function reviewInAreas(diary: Diary, hand: Hand, roundId: string, rows: readonly object[]): void {
  for (const area of areasOf(rows)) {
    const number = area.replace('Tổ ', '')
    diary.note(day('2024-01-15'), recordAreaReview, {
      roundId,
      areaId: hand.id(`area ${number}`),
      heldOn: '2024-01-14',
      place: `Nhà văn hóa ${area}`,
      chairedBy: `Trưởng Ban công tác Mặt trận ${area}`,
      secretary: `Phó Ban công tác Mặt trận ${area}`,
      present: `Bí thư chi bộ, Tổ trưởng, Ban công tác Mặt trận và đại diện 12 hộ ${area}`,
      voting: 15,
      agreeRest: 'yes',
      conclusion: 'Nhất trí danh sách đề nghị.',
    })
  }
}

/** The list hangs for five days; one objection is raised and answered. */
function comment(diary: Diary, hand: Hand, roundId: string): void {
  const posted = {
    fromOn: '2024-01-18',
    untilOn: '2024-01-23',
    postedBy: 'Lường Văn Tú',
    witness: 'Trưởng Ban công tác Mặt trận các tổ',
  }
  const places = ['Trụ sở Ủy ban MTTQ phường', 'Nhà văn hóa các tổ dân phố'].map((one) => ({ place: one }))
  diary.note(day('2024-01-18'), postList, { roundId, places, ...posted })
  const objectionId = hand.id('objection tet 2024')
  const content = 'Hộ trong danh sách của tổ tôi đã được Hội Chữ thập đỏ tặng quà tuần trước, đề nghị xem lại.'
  diary.note(day('2024-01-20'), recordObjection, { id: objectionId, roundId, receivedOn: '2024-01-20', content })
  diary.note(day('2024-01-22'), handleObjection, {
    id: objectionId,
    roundId,
    handledOn: '2024-01-22',
    outcome: 'not_upheld',
    handling:
      'Đã kiểm tra: quà của Hội Chữ thập đỏ là nhu yếu phẩm trị giá 150.000 đồng, không trùng nội dung. Đã trả lời người phản ánh.',
    handledBy: 'Hoàng Thị Liên, Phó Chủ tịch',
  })
  diary.note(day('2024-01-24'), removePosting, { roundId, removedOn: '2024-01-24', removedBy: 'Lường Văn Tú' })
}

interface Paying {
  readonly roundId: string
  readonly handId: string
  readonly rows: readonly object[]
}

function pay(diary: Diary, hand: Hand, { roundId, handId, rows }: Paying): void {
  const [advanceId, voucherId] = [hand.id('advance tet 2024'), hand.id('voucher advance tet 2024')]
  const list = { id: advanceId, voucherId, roundId, fromPlaceId: fundCash(hand), handPlaceId: handId }
  const where = { advancedOn: '2024-01-29', payPlace: 'Nhà văn hóa các tổ dân phố', payUntil: '2024-02-07' }
  diary.note(day('2024-01-29'), issueAdvance, { ...list, ...where }, accountant)
  carriedThrough(diary, voucherId, day('2024-01-29'), false)
  const away = rows.length - 1
  diary.note(day('2024-02-03'), markPayouts, async (h: Hand) => {
    const payouts = await h.read((reading) => payoutsOf(reading, [advanceId]))
    const proxy = { outcome: 'proxy', proxyName: 'Con ruột', proxyPaper: 'Giấy ủy quyền có xác nhận của tổ trưởng' }
    return {
      advanceId,
      rows: payouts.map(({ id }, at) => ({
        id,
        happenedOn: '2024-02-03',
        witness: 'Trưởng Ban công tác Mặt trận tổ',
        ...(at === away ? { outcome: 'absent' } : at === 3 ? proxy : { outcome: 'paid' }),
      })),
    }
  })
  const paper = { payee: 'Người nhận theo danh sách ký nhận', attached: '01 danh sách ký nhận' }
  const ids = { paymentVoucherId: hand.id('voucher paid tet 2024'), returnVoucherId: hand.id('voucher back tet 2024') }
  diary.note(day('2024-02-05'), settleAdvance, { id: advanceId, settledOn: '2024-02-05', ...ids, ...paper }, accountant)
  for (const id of Object.values(ids)) carriedThrough(diary, id, day('2024-02-05'), false)
  const note = 'Một hộ đi vắng dịp Tết, phần quà chi bổ sung khi hộ trở về.'
  diary.note(day('2024-02-20'), reconcileRound, { id: roundId, happenedOn: '2024-02-20', note }, accountant)
}
