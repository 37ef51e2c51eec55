import type { AnnexFacts } from '../../../areas/documents/index.ts'
import { type Block, doc, h, p, table } from '../../../values/rich.ts'
import {
  boardOf,
  dayOrGap,
  lowerFirst,
  namesOf,
  type Office,
  originOf,
  type PaperDraft,
  type SessionPaperFacts,
  sentence,
  subjectLine,
} from './paper.ts'

/** Đề cương báo cáo: what the supervised body is asked to tell, and the table it fills in. */
export function outlineBody(facts: SessionPaperFacts): readonly Block[] {
  const { outline } = facts.session
  const questions = outline.length > 0 ? outline : usual
  return [
    h(1, 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI'),
    p('Văn bản đã ban hành; việc phổ biến, quán triệt; phân công thực hiện; kiểm tra, đôn đốc.'),
    h(1, 'II. KẾT QUẢ THỰC HIỆN'),
    ...questions.map((question, at) => p(`${at + 1}. ${sentence(question)}`)),
    p('Số liệu ghi vào bảng sau:'),
    table(
      ['TT', 'Nội dung', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
      questions.map((question, at) => [String(at + 1), question, '', '', '']),
      { widths: [7, 48, 15, 15, 15], align: ['center', 'left', 'center', 'right', 'left'] },
    ),
    h(1, 'III. ĐÁNH GIÁ CHUNG'),
    p('1. Ưu điểm.'),
    p('2. Hạn chế, khó khăn, vướng mắc.'),
    p('3. Nguyên nhân khách quan, chủ quan.'),
    h(1, 'IV. GIẢI PHÁP, ĐỀ XUẤT, KIẾN NGHỊ'),
    p('1. Giải pháp trong thời gian tới, người chịu trách nhiệm, thời hạn hoàn thành.'),
    p('2. Đề xuất, kiến nghị với cơ quan có thẩm quyền.'),
  ]
}

const usual = [
  'Việc thực hiện các quy định của pháp luật về nội dung được giám sát',
  'Việc công khai, minh bạch, lấy ý kiến Nhân dân',
  'Việc tiếp nhận, giải quyết phản ánh, kiến nghị của Nhân dân',
]

export function outlineAnnex(facts: SessionPaperFacts): AnnexFacts {
  return { title: 'ĐỀ CƯƠNG BÁO CÁO', orientation: 'portrait', body: doc(...outlineBody(facts)) }
}

/** The letter that sends the outline to the supervised body. */
export function outlineLetter(office: Office, facts: SessionPaperFacts): PaperDraft {
  const first = facts.sittings.find((one) => one.cancelledOn === null)
  const on = first?.heldOn ?? first?.scheduledOn ?? facts.session.plannedFrom
  return {
    typeCode: 'CV',
    abstract: `V/v báo cáo phục vụ ${lowerFirst(subjectLine(facts))}`,
    head: {
      ...office.head,
      addressees: facts.subjectNames.map(({ name }) => name),
      recipients: ['Như trên', 'Thành viên Đoàn giám sát', 'Lưu: VT, MTTQ'],
    },
    body: doc(
      p(
        `Thực hiện ${facts.planPaper ?? facts.programmePaper ?? 'chương trình giám sát của năm'}, ${boardOf(office)} đề nghị ${namesOf(facts.subjectNames)} xây dựng báo cáo theo đề cương gửi kèm.`,
      ),
      p(
        `Báo cáo gửi về ${boardOf(office)} trước ngày Đoàn giám sát làm việc (${dayOrGap(on)}) ít nhất 05 ngày làm việc, kèm hồ sơ, tài liệu có liên quan.`,
      ),
      p('Rất mong nhận được sự phối hợp. Trân trọng./.'),
    ),
    annexes: [outlineAnnex(facts)],
    addresseeId: facts.subjectNames[0]?.id ?? null,
    origin: originOf(facts),
    form: { key: 'supervision.outline', version: 1, data: { sessionId: facts.session.id, on: office.on } },
  }
}
