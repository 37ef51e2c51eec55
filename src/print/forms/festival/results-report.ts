import { showCount, showPercent, twoDigits } from '../../../values/number.ts'
import { type Block, doc, h, p } from '../../../values/rich.ts'
import { boardOf, type Office, type PaperDraft, upperFirst } from '../documents/paper-draft.ts'
import { areasTable } from './areas-table.ts'
import { festivalName, originOfPlan, type YearPaperFacts } from './facts.ts'
import { basesOn } from './laws.ts'

const share = (part: number, whole: number): string => {
  const percent = showPercent(part, whole)
  return `${showCount(part)}/${showCount(whole)}${percent === null ? '' : ` (${percent})`}`
}

/** Báo cáo kết quả tổ chức Ngày hội, with the table of the areas; every number is of verified results. */
export function resultsReport(office: Office, facts: YearPaperFacts): PaperDraft {
  const { plan, year, areas, totals } = facts
  return {
    typeCode: 'BC',
    abstract: `Kết quả tổ chức ${festivalName} ở khu dân cư năm ${year}`,
    head: { ...office.head, bases: basesOn(office.on) },
    body: doc(
      p(
        `Thực hiện kế hoạch tổ chức ${festivalName} ở khu dân cư năm ${year}, ${boardOf(office)} báo cáo kết quả như sau:`,
      ),
      h(1, 'I. CÔNG TÁC CHỈ ĐẠO, CHUẨN BỊ'),
      p(
        'Ban Thường trực đã phối hợp với chính quyền ban hành kế hoạch, hướng dẫn Ban Công tác Mặt trận các khu dân cư đăng ký, duyệt lịch và phân công lãnh đạo dự.',
      ),
      h(1, 'II. KẾT QUẢ'),
      ...results(facts),
      ...works(facts),
      h(1, 'III. ĐÁNH GIÁ CHUNG'),
      p(`1. Ưu điểm: ${'…'.repeat(22)}`),
      p(`2. Hạn chế, nguyên nhân: ${'…'.repeat(17)}`),
      h(1, 'IV. ĐỀ XUẤT, KIẾN NGHỊ'),
      p('…'.repeat(28)),
      p(`Trên đây là báo cáo kết quả tổ chức ${festivalName} năm ${year}./.`),
    ),
    annexes: [
      {
        title: `KẾT QUẢ NGÀY HỘI Ở CÁC KHU DÂN CƯ NĂM ${year}`,
        orientation: 'landscape',
        body: doc(areasTable(areas, totals)),
      },
    ],
    addresseeId: null,
    origin: originOfPlan(plan),
    form: { key: 'festival.results', version: 1, data: { planId: plan.id, year, on: office.on } },
  }
}

function results({ totals, areas, lowestName }: YearPaperFacts): readonly Block[] {
  const together = areas.filter((row) => row.together !== '').length
  const missing = areas.filter((row) => row.notHeld !== null)
  const { lowest } = totals
  return [
    p(
      `1. Số khu dân cư tổ chức Ngày hội: ${share(totals.covered, totals.areas)}${together > 0 ? `, trong đó ${twoDigits(together)} khu dân cư tổ chức chung` : ''}.`,
    ),
    ...missing.map(({ name, notHeld }) => p(`${name} không tổ chức: ${notHeld}.`)),
    p(
      `2. Số hộ tham dự: ${share(totals.attended, totals.households)} hộ${lowest ? `; khu dân cư có tỷ lệ thấp nhất là ${lowestName}: ${share(lowest.attended, lowest.total)}` : ''}. Số lượt người tham dự: ${showCount(totals.people)}.`,
    ),
    p(
      `3. Hình thức: ${share(totals.ceremony, totals.verified)} khu dân cư tổ chức phần lễ; ${share(totals.both, totals.verified)} tổ chức cả phần lễ và phần hội; ${share(totals.unityMeal, totals.verified)} tổ chức bữa cơm đoàn kết.`,
    ),
    ...honours(totals),
  ]
}

/** Commendations, gifts and money, as far as areas told of them. */
function honours(totals: YearPaperFacts['totals']): readonly Block[] {
  const { commended, gifts, giftsWorth, culturalFamilies, budget } = totals
  const told = [
    commended > 0 && `biểu dương, khen thưởng ${showCount(commended)} gia đình`,
    gifts > 0 && `tặng ${showCount(gifts)} suất quà, trị giá ${showCount(giftsWorth)} đồng`,
    culturalFamilies > 0 && `${showCount(culturalFamilies)} hộ đạt danh hiệu Gia đình văn hóa`,
    budget > 0 &&
      `kinh phí tổ chức ${showCount(budget)} đồng, từ ngân sách hỗ trợ, quỹ của khu dân cư và đóng góp tự nguyện`,
  ].filter((one) => one !== false)
  return told.length === 0 ? [] : [p(`4. ${upperFirst(told.join('; '))}.`)]
}

function works({ areas }: YearPaperFacts): readonly Block[] {
  const told = areas.flatMap(({ name, result }) => (result?.works ?? []).map((work) => `${name}: ${work}`))
  return told.length === 0
    ? []
    : [
        p('5. Công trình, phần việc chào mừng Ngày hội:'),
        ...told.map((line, at) => p(`- ${line}${at === told.length - 1 ? '.' : ';'}`)),
      ]
}
