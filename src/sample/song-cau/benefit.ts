import {
  advanceBenefitRound,
  importBenefitCases,
  openBenefitRound,
  payBenefitCases,
  recordBenefitMeeting,
  takePolicy,
} from '../../areas/assistance/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { invented } from './invented-names.ts'
import { office } from './office.ts'

/** How many people of each group the ward reviewed: 57 at 1,500,000 đồng and 513 at 750,000 đồng, three months each. */
export const reviewed = [
  ['meritorious', 20],
  ['meritorious_relative', 12],
  ['social_protection', 25],
  ['poor', 261],
  ['near_poor', 252],
] as const

/** The list of the round, one row a person, spread over the areas. */
export function benefitRows(): readonly object[] {
  const rows = reviewed.flatMap(([group, count]) => Array.from({ length: count }, () => group))
  return rows.map((group, at) => {
    const { fullName, birthYear } = invented(at)
    const area = `Tổ ${(at % office.households.length) + 1}`
    return { row: at + 2, area, group, fullName, birthYear, times: 3 }
  })
}

const stages: readonly (readonly [on: Day, stage: string, reference?: string])[] = [
  [day('2020-05-04'), 'listed_by_area'],
  [day('2020-05-08'), 'area_meeting'],
  [day('2020-05-11'), 'posted', 'Trụ sở UBND phường và 21 nhà văn hóa tổ'],
  [day('2020-05-15'), 'complaints_handled', 'Không có khiếu nại; 02 phản ánh đã trả lời tại chỗ'],
  [day('2020-05-18'), 'council_reviewed', 'Biên bản số 03/BB-HĐ'],
  [day('2020-05-20'), 'submitted', 'Tờ trình 27/TTr-UBND'],
  [day('2020-05-29'), 'approved_by_authority', 'Quyết định 1216/QĐ-UBND của UBND thành phố'],
  [day('2020-06-12'), 'paid'],
  [day('2020-07-10'), 'supervised', 'Báo cáo giám sát chi trả hỗ trợ'],
]

/** By when its plan wanted it heard, submitted and paid. */
const days = { listBy: '2020-05-08', submitBy: '2020-05-20', payBy: '2020-06-15' }

/** The first package of 2020, which the Front helped to review in the areas and on the council. */
export function reviewBenefitsOfSongCau(diary: Diary, hand: Hand): void {
  const [policyId, roundId] = [hand.id('policy nq42'), hand.id('benefit-round nq42')]
  const openedOn = day('2020-04-27')
  diary.note(openedOn, takePolicy, { id: policyId, code: 'nq42_2020' })
  const title = 'Xét hỗ trợ người dân gặp khó khăn do COVID-19, tháng 4 đến tháng 6 năm 2020'
  diary.note(openedOn, openBenefitRound, {
    id: roundId,
    policyId,
    title,
    councilPaper: 'Quyết định 45/QĐ-UBND của UBND phường thành lập Hội đồng xét duyệt',
    openedOn,
    ...days,
  })
  const sheet = { roundId, fileName: 'danh-sach-nq42.xlsx', mode: 'all_or_nothing', rows: benefitRows() }
  diary.note(day('2020-05-04'), importBenefitCases, sheet)
  for (const number of [4, 9, 17]) {
    diary.note(day('2020-05-08'), recordBenefitMeeting, {
      id: hand.id(`benefit-meeting ${number}`),
      roundId,
      kind: 'area',
      areaId: hand.id(`area ${number}`),
      heldOn: '2020-05-07',
      place: `Nhà văn hóa Tổ ${number}`,
      chairedBy: `Tổ trưởng Tổ ${number}`,
      frontAttended: 'yes',
      frontBy: `Trưởng Ban công tác Mặt trận Tổ ${number}`,
      frontOpinion: 'Nhất trí với danh sách; đề nghị đọc công khai tại cuộc họp và niêm yết đủ ngày.',
      conclusion: 'Cuộc họp thống nhất danh sách.',
    })
  }
  diary.note(day('2020-05-18'), recordBenefitMeeting, {
    id: hand.id('benefit-meeting council'),
    roundId,
    kind: 'council',
    heldOn: '2020-05-18',
    place: 'Phòng họp UBND phường Sông Cầu',
    chairedBy: 'Chủ tịch UBND phường, Chủ tịch Hội đồng',
    frontAttended: 'yes',
    frontBy: 'Nông Thị Hạnh, Chủ tịch Ủy ban MTTQ phường',
    frontOpinion:
      'Danh sách đã họp xét ở tổ dân phố và niêm yết, không có khiếu nại. Đề nghị chi trả tại tổ, người già yếu thì chi trả tại nhà.',
    conclusion: 'Hội đồng thống nhất trình 570 người thuộc 05 nhóm đối tượng.',
  })
  for (const [on, stage, reference = ''] of stages) {
    diary.note(on, advanceBenefitRound, { id: roundId, stage, happenedOn: on, reference })
    if (stage === 'approved_by_authority')
      diary.note(day('2020-06-12'), payBenefitCases, { roundId, decisionNo: '1216/QĐ-UBND', paidOn: '2020-06-12' })
  }
}
