import { listHouseholds } from '../../areas/households/index.ts'
import {
  acceptWork,
  approveCases,
  beginWork,
  handOver,
  loadCases,
  payCase,
  proposeCases,
  reviewCases,
  settleCase,
  surveyCase,
} from '../../areas/poverty/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { fundAccount, fundBook } from './fund.ts'
import { accountant, carriedThrough, chair } from './hands.ts'

const board = [
  'Nông Thị Hạnh, Chủ tịch, Trưởng Ban Vận động',
  'Hoàng Thị Liên, Phó Chủ tịch',
  'Ma Thị Thoa, Chủ tịch Hội Liên hiệp Phụ nữ',
  'Vi Văn Thành, Chủ tịch Hội Cựu chiến binh',
  'Bế Văn Lượng, Chủ tịch Hội Nông dân',
  'Hà Minh Đức, Bí thư Đoàn Thanh niên',
  'Triệu Thị Mai, kế toán',
].join('\n')

/** A poor household of an area, by its place in the list. */
const poorIn = (area: number, at: number) => async (hand: Hand) => {
  const query = { committeeId: hand.committeeId, areaId: hand.id(`area ${area}`), standing: 'poor' as const }
  const { rows } = await hand.read((reading) => listHouseholds(reading, query))
  return rows[at % Math.max(1, rows.length)]
}

interface Told {
  readonly key: string
  readonly area: number
  readonly at: number
  readonly purpose: string
  readonly amount: number
  readonly reason: string
  readonly living: string
  readonly situation: string
  readonly proposedOn: Day
  readonly surveyedOn: Day
}

function proposed(diary: Diary, hand: Hand, one: Told): string {
  const id = hand.id(`fund-case ${one.key}`)
  const { purpose, amount, reason, proposedOn } = one
  const by = `Ban công tác Mặt trận Tổ ${one.area}`
  diary.note(proposedOn, proposeCases, async (now: Hand) => ({
    id,
    householdIds: [(await poorIn(one.area, one.at)(now))?.id],
    ...{ purpose, askedAmount: amount, reason, proposedOn, proposedBy: by },
  }))
  diary.note(one.surveyedOn, surveyCase, {
    id,
    happenedOn: one.surveyedOn,
    surveyors: `Hoàng Thị Liên, Phó Chủ tịch\nLường Văn Tú, công chức tổng hợp\nTrưởng ${by}`,
    people: 4,
    ...{ living: one.living, situation: one.situation, conclusion: 'support', proposedAmount: amount },
  })
  return id
}

interface Decided {
  readonly reviewedOn: Day
  readonly decidedOn: Day
  readonly reference: string
}

function decided(diary: Diary, hand: Hand, id: string, amount: number, { reviewedOn, decidedOn, reference }: Decided) {
  const lines = [{ caseId: id, inFavour: 7, isAgreed: 'yes', amount }]
  const meeting = { heldOn: reviewedOn, place: 'Phòng họp Ủy ban MTTQ phường', present: board, attended: 7 }
  diary.note(reviewedOn, reviewCases, { ...meeting, lines })
  const decision = { bookId: fundBook(hand), happenedOn: decidedOn, reference, lines: [{ caseId: id, amount }] }
  diary.note(decidedOn, approveCases, decision, chair)
}

function paid(diary: Diary, hand: Hand, id: string, amount: number, part: string, on: Day, content: string): void {
  const voucherId = hand.id(`voucher ${id} ${part}`)
  const voucher = { id, voucherId, placeId: fundAccount(hand), part, amount, datedOn: on, content }
  const caseOf = async (now: Hand) => {
    const [facts] = await now.read((reading) => loadCases(reading, [id]))
    return { ...voucher, counterparty: facts?.case.headName, attached: '02 chứng từ gốc' }
  }
  diary.note(on, payCase, caseOf, accountant)
  carriedThrough(diary, voucherId, on, true)
}

/** A unity house from the proposal to the settlement, help with treatment, and a repair that waits for the meeting. */
export function fundCasesOfSongCau(diary: Diary, hand: Hand): void {
  const house = proposed(diary, hand, {
    ...{ key: 'house 2022', area: 4, at: 0, purpose: 'house_new', amount: 50_000_000 },
    reason: 'Hộ nghèo, nhà tạm dột nát, không có khả năng tự làm nhà.',
    living: 'Nhà gỗ tạm 24 m², mái dột; một lao động chính làm thuê, thu nhập không đều.',
    situation: 'Mùa mưa phải đi ở nhờ; có đất ở, anh em hứa giúp ngày công và vật liệu.',
    proposedOn: day('2022-03-10'),
    surveyedOn: day('2022-03-15'),
  })
  const on = { reviewedOn: day('2022-03-22'), decidedOn: day('2022-03-28'), reference: '07/QĐ-BVĐ' }
  decided(diary, hand, house, 50_000_000, on)
  paid(diary, hand, house, 30_000_000, 'advance', day('2022-04-05'), 'Tạm ứng làm nhà Đại đoàn kết')
  const begin = { id: house, happenedOn: '2022-04-10', reference: 'Bản cam kết ngày 08/4/2022' }
  diary.note(day('2022-04-10'), beginWork, begin)
  diary.note(day('2022-07-18'), acceptWork, {
    id: house,
    happenedOn: '2022-07-18',
    present: 'Hoàng Thị Liên, Phó Chủ tịch\nPhùng Văn Sơn, Trưởng Ban công tác Mặt trận Tổ 4\nĐại diện hộ',
    result: 'Nhà cấp 4, móng, tường, mái đều mới; đủ điều kiện bàn giao.',
    ...{ areaM2: 46, totalCost: 118_000_000, ownAmount: 48_000_000, otherAmount: 20_000_000, labourDays: 65 },
  })
  const over = { id: house, happenedOn: '2022-07-22', reference: 'Biên bản bàn giao ngày 22/7/2022' }
  diary.note(day('2022-07-22'), handOver, over)
  paid(diary, hand, house, 20_000_000, 'final', day('2022-07-25'), 'Thanh toán nhà Đại đoàn kết')
  diary.note(day('2022-07-29'), settleCase, { id: house, happenedOn: '2022-07-29' }, accountant)

  const care = proposed(diary, hand, {
    ...{ key: 'care 2023', area: 9, at: 0, purpose: 'medical', amount: 5_000_000 },
    reason: 'Hộ nghèo, người trụ cột phải điều trị dài ngày.',
    living: 'Nhà cấp 4; hai con đang đi học, thu nhập chính từ làm thuê.',
    situation: 'Chi phí đi lại, thuốc men vượt khả năng của gia đình.',
    proposedOn: day('2023-08-02'),
    surveyedOn: day('2023-08-07'),
  })
  const later = { reviewedOn: day('2023-08-11'), decidedOn: day('2023-08-15'), reference: '11/QĐ-BVĐ' }
  decided(diary, hand, care, 5_000_000, later)
  paid(diary, hand, care, 5_000_000, 'final', day('2023-08-21'), 'Hỗ trợ chữa bệnh')
  diary.note(day('2023-08-21'), handOver, { id: care, happenedOn: '2023-08-21' })
  diary.note(day('2023-08-28'), settleCase, { id: care, happenedOn: '2023-08-28' }, accountant)

  proposed(diary, hand, {
    ...{ key: 'repair 2024', area: 12, at: 0, purpose: 'house_repair', amount: 25_000_000 },
    reason: 'Hộ nghèo, mái nhà hư hỏng nặng.',
    living: 'Nhà cấp 4 xây năm 1998, 52 m²; hai người cao tuổi sống với cháu.',
    situation: 'Mái fibro xi măng vỡ nhiều chỗ, vì kèo mục; cần thay mái trước mùa mưa.',
    proposedOn: day('2024-03-12'),
    surveyedOn: day('2024-03-20'),
  })
}
