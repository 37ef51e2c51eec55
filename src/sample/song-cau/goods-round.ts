import {
  type Advance,
  advancesOf,
  closeAreaReviews,
  decideRound,
  describeShare,
  importNeeds,
  issueAdvance,
  markPayouts,
  openRound,
  payoutsOf,
  postList,
  reconcileRound,
  recordAreaReview,
  recordCouncil,
  removePosting,
  settleAdvance,
} from '../../areas/assistance/index.ts'
import { addPlace, approveVouchers, settleVouchers, stockOf } from '../../areas/books/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { fundBook } from './fund.ts'
import { accountant, chair, treasurer, vouched } from './hands.ts'
import { filedHouseholds } from './households.ts'

const title = 'Chăn ấm mùa đông 2023 cho hộ cận nghèo'
const share = '01 suất quà mùa đông'
const areas = [4, 9, 12] as const
/** Of one share, by the names of the goods. */
const inShare: Readonly<Record<string, number>> = { 'Chăn ấm': 1, 'Gạo nếp': 5 }
const chairs = {
  chairedBy: 'Nông Thị Hạnh, Chủ tịch Ủy ban MTTQ phường',
  secretary: 'Lường Văn Tú, công chức tổng hợp',
}
const store = (hand: Hand): Id => hand.id('place poor-fund store')
const handStore = (hand: Hand): Id => hand.id('place poor-fund hand store')

/** Two households of each of three areas that are nearly poor; not those who had gifts at Tết. Half of the lists write the number otherwise. */
function givenTo(): readonly object[] {
  const near = filedHouseholds().filter((one) => one.group === 'near_poor')
  return areas
    .flatMap((number) => near.filter((one) => one.area === `Tổ ${number}`).slice(0, 2))
    .map(({ area, fullName, birthYear }, at) => ({
      ...{ row: at + 2, area, fullName, birthYear, reason: 'near_poor', priority: 'second', amount: 0 },
      goods: at % 2 === 0 ? share : '1 suất quà mùa đông',
    }))
}

/** Goods out of the Fund's store in the winter of 2023: described, promised, handed out, signed for; one share came back. */
export function warmOutOfFundOfSongCau(diary: Diary, hand: Hand): void {
  const [roundId, bookId] = [hand.id('assistance-round winter 2023'), fundBook(hand)]
  goodsCameIn(diary, hand)
  diary.note(day('2023-11-20'), openRound, {
    ...{ id: roundId, title, purpose: 'food', bookId, openedOn: '2023-11-20', listBy: '2023-11-22' },
  })
  const sheet = { roundId, fileName: 'chan-am-2023.xlsx', mode: 'all_or_nothing', rows: givenTo() }
  diary.note(day('2023-11-22'), importNeeds, sheet)
  reviewed(diary, hand, roundId)
  diary.note(day('2023-11-25'), describeShare, async (h: Hand) => {
    const stock = await h.read((reading) => stockOf(reading, bookId))
    const items = stock.map((lot) => ({ lotId: lot.id, quantity: inShare[lot.name] }))
    return { roundId, words: share, source: 'store', items }
  })
  diary.note(day('2023-12-05'), decideRound, decision(roundId), chair)
  handedOut(diary, hand, roundId)
}

const decision = (roundId: Id) => ({
  ...{ roundId, numberText: '41/QĐ-MTTQ-BTT', decidedOn: '2023-12-05' },
  ...{ signedBy: 'Nông Thị Hạnh', signerPosition: 'Chủ tịch' },
})

function goodsCameIn(diary: Diary, hand: Hand): void {
  const place = { bookId: fundBook(hand), openedOn: '2023-11-09' }
  const on = day('2023-11-09')
  diary.note(on, addPlace, { ...place, id: store(hand), kind: 'warehouse', name: 'Kho Quỹ tại trụ sở' }, accountant)
  const inHand = { ...place, id: handStore(hand), kind: 'hand_store', name: 'Hàng giao Trưởng ban các tổ' }
  diary.note(on, addPlace, inHand, accountant)
  const valued = { priceBasis: 'donor_invoice' }
  const items = [
    { name: 'Chăn ấm', unit: 'chiếc', quantity: 8, unitPrice: 250_000, ...valued },
    { name: 'Gạo nếp', unit: 'kg', quantity: 40, unitPrice: 25_000, ...valued },
  ]
  vouched(diary, hand, {
    ...{ key: 'fund goods 2023', on: day('2023-11-10'), kind: 'goods_in', purpose: 'contribution' },
    ...{ bookId: fundBook(hand), placeId: store(hand), counterparty: 'Hợp tác xã Dược liệu Sông Cầu' },
    ...{ content: 'Ủng hộ Quỹ “Vì người nghèo” bằng hiện vật', items },
  })
}

function reviewed(diary: Diary, hand: Hand, roundId: Id): void {
  for (const number of areas)
    diary.note(day('2023-11-24'), recordAreaReview, {
      ...{ roundId, areaId: hand.id(`area ${number}`), heldOn: '2023-11-24', place: `Nhà văn hóa Tổ ${number}` },
      chairedBy: `Trưởng Ban công tác Mặt trận Tổ ${number}`,
      secretary: `Phó Ban công tác Mặt trận Tổ ${number}`,
      present: `Bí thư chi bộ, Tổ trưởng và đại diện 10 hộ Tổ ${number}`,
      ...{ voting: 13, agreeRest: 'yes', conclusion: 'Nhất trí danh sách đề nghị.' },
    })
  diary.note(day('2023-11-25'), closeAreaReviews, { id: roundId, happenedOn: '2023-11-25' })
  diary.note(day('2023-11-27'), recordCouncil, {
    ...{ roundId, ...chairs, heldOn: '2023-11-27', place: 'Phòng họp Ủy ban MTTQ phường', voting: 5, agreeRest: 'yes' },
    present: 'Thường trực Ủy ban MTTQ phường, đại diện Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh',
    conclusion: 'Mỗi hộ một suất: 01 chăn ấm, 05 kg gạo nếp từ kho Quỹ.',
  })
  const places = [{ place: 'Trụ sở Ủy ban MTTQ phường' }]
  const posted = { fromOn: '2023-11-28', untilOn: '2023-12-03', postedBy: 'Lường Văn Tú' }
  diary.note(day('2023-11-28'), postList, { roundId, places, ...posted })
  diary.note(day('2023-12-04'), removePosting, { roundId, removedOn: '2023-12-04', removedBy: 'Lường Văn Tú' })
}

/** Vouchers of the round's list, through the second and the third hand. */
function carried(diary: Diary, roundId: Id, happenedOn: Day, of: (list: Advance) => readonly (Id | null)[]): void {
  const own = async (h: Hand) => {
    const lists = await h.read((reading) => advancesOf(reading, roundId))
    return { ids: lists.flatMap(of).filter((id) => id !== null), happenedOn }
  }
  diary.note(happenedOn, approveVouchers, own, chair)
  diary.note(happenedOn, settleVouchers, own, treasurer)
}

/** The list goes to the areas with its goods; one household had moved away, and its share came back into the store. */
function handedOut(diary: Diary, hand: Hand, roundId: Id): void {
  const advanceId = hand.id('advance winter 2023')
  const way = { goodsFromPlaceId: store(hand), goodsHandPlaceId: handStore(hand), payPlace: 'Nhà văn hóa các tổ' }
  diary.note(day('2023-12-08'), issueAdvance, { id: advanceId, roundId, ...way, advancedOn: '2023-12-08' }, accountant)
  carried(diary, roundId, day('2023-12-08'), (list) => [list.goodsVoucherId])
  diary.note(day('2023-12-10'), markPayouts, async (h: Hand) => {
    const payouts = await h.read((reading) => payoutsOf(reading, [advanceId]))
    const gone = { outcome: 'no_longer', note: 'Hộ đã chuyển đi nơi khác' }
    const rows = payouts.map(({ id }, at) => ({
      ...{ id, happenedOn: '2023-12-10', witness: 'Trưởng Ban công tác Mặt trận tổ' },
      ...(at === payouts.length - 1 ? gone : { outcome: 'paid' }),
    }))
    return { advanceId, rows }
  })
  const paper = { payee: 'Người nhận theo danh sách ký nhận', attached: '01 danh sách ký nhận' }
  diary.note(day('2023-12-12'), settleAdvance, { id: advanceId, settledOn: '2023-12-12', ...paper }, accountant)
  carried(diary, roundId, day('2023-12-12'), (list) => [list.goodsGivenVoucherId, list.goodsBackVoucherId])
  diary.note(day('2023-12-20'), reconcileRound, { id: roundId, happenedOn: '2023-12-20' }, accountant)
}
