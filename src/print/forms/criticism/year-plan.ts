import type { PlanFacts, PlanLine } from '../../../areas/criticism/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Block, doc, h, p, table } from '../../../values/rich.ts'
import { bareTitle, boardOf, linesOf, type Office, type PaperDraft, sentence } from '../documents/paper-draft.ts'
import { basesOn } from './laws.ts'

const forms: Readonly<Record<string, string>> = {
  conference: 'Tổ chức hội nghị phản biện',
  written_circulation: 'Gửi dự thảo lấy ý kiến',
  direct_dialogue: 'Đối thoại trực tiếp',
}

/** Kế hoạch phản biện xã hội của một năm: one row for each draft that is to be criticised. */
export function yearPlan(office: Office, { plan, lines }: PlanFacts): PaperDraft {
  return {
    typeCode: 'KH',
    abstract: bareTitle(plan.title).replace(/^Kế hoạch\s+/i, ''),
    head: { ...office.head, bases: basesOn('criticism', office.on) },
    body: doc(
      p(`${boardOf(office)} xây dựng kế hoạch phản biện xã hội năm ${plan.year} như sau:`),
      h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
      ...purpose(plan.purpose),
      h(1, 'II. NỘI DUNG PHẢN BIỆN'),
      table(
        ['TT', 'Dự thảo văn bản', 'Cơ quan soạn thảo', 'Hình thức', 'Thời gian', 'Chủ trì'],
        lines.map((line, at) => [
          String(at + 1),
          line.title,
          line.draftingBody,
          forms[line.form] ?? '',
          timeOf(line),
          line.lead,
        ]),
        { widths: [6, 32, 20, 16, 13, 13], align: ['center'] },
      ),
      h(1, 'III. TỔ CHỨC THỰC HIỆN'),
      p(
        '1. Cơ quan soạn thảo: gửi dự thảo văn bản, tờ trình và tài liệu liên quan đến Ban Thường trực ít nhất 15 ngày trước khi trình; tiếp thu, giải trình ý kiến phản biện bằng văn bản.',
      ),
      p(
        '2. Tổ tư vấn và các tổ chức thành viên: nghiên cứu dự thảo, chuẩn bị ý kiến; tham dự hội nghị phản biện đúng thành phần.',
      ),
      p('3. Ban Thường trực: tổ chức phản biện, xây dựng văn bản phản biện và theo dõi việc tiếp thu, giải trình.'),
      p('Trong quá trình thực hiện, căn cứ yêu cầu thực tế, kế hoạch được điều chỉnh, bổ sung cho phù hợp./.'),
    ),
    addresseeId: null,
    origin: { kind: 'criticism_plan', id: plan.id, label: plan.title.slice(0, 300) },
    form: { key: 'criticism.year_plan', version: 1, data: { planId: plan.id, on: office.on } },
  }
}

function purpose(text: string | null): readonly Block[] {
  const own = linesOf(text)
  if (own.length > 0) return own.map((line) => p(sentence(line)))
  return [
    p(
      '1. Mục đích: phát hiện nội dung còn thiếu, chưa sát, chưa đúng, chưa phù hợp trong dự thảo văn bản; kiến nghị những nội dung thiết thực, bảo đảm quyền và lợi ích hợp pháp của Nhân dân.',
    ),
    p(
      '2. Yêu cầu: bảo đảm dân chủ, công khai, khách quan, mang tính xây dựng; tôn trọng các ý kiến khác nhau nhưng không trái lợi ích quốc gia, dân tộc.',
    ),
  ]
}

function timeOf({ plannedTime, plannedFrom, plannedTo }: PlanLine): string {
  if (plannedTime) return plannedTime
  return [plannedFrom, plannedTo].flatMap((on) => (on ? showDay(on) : [])).join(' – ')
}
