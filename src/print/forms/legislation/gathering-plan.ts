import { standing } from '../../../areas/legislation/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import { type Block, doc, h, p, table } from '../../../values/rich.ts'
import { boardOf, type Office, type PaperDraft, upperFirst } from '../documents/paper-draft.ts'
import { type ConsultationPaperFacts, inSentence, letterOf, originOf } from './consultation-paper.ts'
import { basesOn } from './laws.ts'

/** Kế hoạch lấy ý kiến: purpose, what is asked, how, who gathers by when, and who does what. */
export function gatheringPlan(office: Office, facts: ConsultationPaperFacts): PaperDraft {
  const { consultation } = facts
  return {
    typeCode: 'KH',
    abstract: `Lấy ý kiến góp ý ${inSentence(facts)}`,
    head: { ...office.head, bases: [...basesOn(office.on), `Căn cứ ${letterOf(facts)}`] },
    body: doc(
      p(`${boardOf(office)} xây dựng kế hoạch lấy ý kiến góp ý ${inSentence(facts)} như sau:`),
      h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
      p(
        '1. Phát huy quyền làm chủ của Nhân dân; tập hợp đầy đủ, trung thực ý kiến của cán bộ, đoàn viên, hội viên và Nhân dân trên địa bàn đối với dự thảo.',
      ),
      p('2. Việc lấy ý kiến bảo đảm dân chủ, khoa học, công khai, thiết thực, đúng thời hạn.'),
      h(1, 'II. NỘI DUNG LẤY Ý KIẾN'),
      ...asked(facts),
      h(1, 'III. HÌNH THỨC LẤY Ý KIẾN'),
      p('1. Tổ chức hội nghị, họp khu dân cư; lập biên bản ghi số người dự và từng ý kiến.'),
      p('2. Góp ý bằng văn bản, phiếu lấy ý kiến; góp ý trực tiếp trên phần mềm của Mặt trận.'),
      h(1, 'IV. PHÂN CÔNG, THỜI GIAN'),
      ...assigned(facts),
      h(1, 'V. TỔ CHỨC THỰC HIỆN'),
      p(
        '1. Ban công tác Mặt trận, tổ chức thành viên được phân công: tuyên truyền, tổ chức lấy ý kiến, gửi ý kiến và số liệu về Ban Thường trực đúng hạn.',
      ),
      p(
        `2. Ban Thường trực: cung cấp dự thảo, phiếu lấy ý kiến; tổng hợp, báo cáo ${consultation.askerName} trước ${sayDay(consultation.replyByOn)}./.`,
      ),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: { key: 'legislation.gathering_plan', version: 1, data: { consultationId: consultation.id, on: office.on } },
  }
}

/** The whole draft; where its articles are known, they are named, long drafts by their number. */
function asked(facts: ConsultationPaperFacts): readonly Block[] {
  const { clauses } = facts
  const whole = `Toàn bộ nội dung ${inSentence(facts)}`
  if (clauses.length === 0) return [p(`${whole}.`)]
  if (clauses.length > 30)
    return [
      p(
        `${whole}, gồm ${clauses.length} điều, mục; tập trung vào các nội dung liên quan trực tiếp đến quyền, lợi ích của Nhân dân.`,
      ),
    ]
  return [
    p(`${whole}, trong đó:`),
    ...clauses.map(({ ref, heading }, at) =>
      p(`- ${[ref, heading].filter(Boolean).join('. ')}${at === clauses.length - 1 ? '.' : ';'}`),
    ),
  ]
}

function assigned({ assignments, consultation }: ConsultationPaperFacts): readonly Block[] {
  const rows = standing(assignments)
  if (rows.length === 0)
    return [p(`Ban Thường trực trực tiếp lấy ý kiến, hoàn thành trước ngày ${showDay(consultation.replyByOn)}.`)]
  return [
    table(
      ['TT', 'Đơn vị lấy ý kiến', 'Gửi kết quả trước ngày', 'Ghi chú'],
      rows.map((one, at) => [String(at + 1), upperFirst(one.name), showDay(one.dueOn), '']),
      { widths: [7, 50, 23, 20], align: ['center', 'left', 'center', 'left'] },
    ),
  ]
}
