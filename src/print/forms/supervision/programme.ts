import type { ProgrammeFacts } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { twoDigits } from '../../../values/number.ts'
import { type Block, doc, h, p, type RichDoc, table } from '../../../values/rich.ts'
import { basesOn } from './laws.ts'
import { boardOf, linesOf, type Office, type PaperDraft, sentence } from './paper.ts'

/** Kế hoạch giám sát năm: what will be supervised, in which form, of whom, when, led by whom. */
export function yearProgramme(
  office: Office,
  facts: ProgrammeFacts,
  formNames: Readonly<Record<string, string>>,
): PaperDraft {
  const { programme } = facts
  return {
    typeCode: 'KH',
    abstract: `Giám sát năm ${programme.year}${programme.amendReason ? ' (điều chỉnh)' : ''}`,
    head: {
      ...office.head,
      bases: basesOn('session', office.on),
      recipients: [
        'Ban Thường trực Ủy ban MTTQ cấp trên (b/c)',
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        'Các tổ chức thành viên',
        'Lưu: VT, MTTQ',
      ],
    },
    body: programmeBody(office, facts, formNames),
    addresseeId: null,
    origin: { kind: 'supervision_programme', id: programme.id, label: programme.title.slice(0, 300) },
    form: { key: 'supervision.programme', version: 1, data: { programmeId: programme.id, on: office.on } },
  }
}

function programmeBody(office: Office, facts: ProgrammeFacts, formNames: Readonly<Record<string, string>>): RichDoc {
  const { programme, lines } = facts
  const own = linesOf(programme.purpose)
  const amended = programme.amendReason
    ? [p(`Kế hoạch này thay thế kế hoạch đã ban hành; lý do điều chỉnh: ${sentence(programme.amendReason)}`)]
    : []
  const time = (line: (typeof lines)[number]) =>
    line.plannedTime || [line.plannedFrom, line.plannedTo].flatMap((on) => (on ? showDay(on) : [])).join(' - ')
  return doc(
    ...amended,
    h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
    ...(own.length > 0
      ? own.map((line) => p(sentence(line)))
      : [
          p(
            '1. Góp phần xây dựng, thực hiện đúng chủ trương, chính sách, pháp luật; kịp thời phát hiện, kiến nghị khắc phục hạn chế; bảo vệ quyền, lợi ích hợp pháp, chính đáng của Nhân dân.',
          ),
          p(
            '2. Lựa chọn nội dung thiết thực, được Nhân dân quan tâm; không trùng lặp với giám sát của Hội đồng nhân dân và thanh tra, kiểm tra của cơ quan có thẩm quyền.',
          ),
        ]),
    h(1, 'II. NỘI DUNG GIÁM SÁT'),
    p(`Trong năm ${programme.year} tổ chức ${twoDigits(lines.length)} nội dung giám sát:`),
    table(
      ['TT', 'Nội dung', 'Hình thức', 'Đối tượng', 'Thời gian', 'Chủ trì'],
      lines.map((line, at) => [
        String(at + 1),
        line.title,
        formNames[line.form] ?? '',
        line.subjects,
        time(line),
        line.lead,
      ]),
      { widths: [6, 34, 18, 16, 13, 13], align: ['center'] },
    ),
    ...carryingOut(office, programme.year),
  )
}

function carryingOut(office: Office, year: number): readonly Block[] {
  return [
    h(1, 'III. TỔ CHỨC THỰC HIỆN'),
    p(
      `1. ${boardOf(office)} ban hành kế hoạch, quyết định cho từng cuộc giám sát; gửi cơ quan, đơn vị được giám sát và cấp trên trực tiếp trước ít nhất 15 ngày; theo dõi, đôn đốc việc giải quyết kiến nghị.`,
    ),
    p(
      '2. Các tổ chức thành viên cử người tham gia theo đề nghị; chủ động giám sát nội dung thuộc chức năng của tổ chức mình.',
    ),
    p(
      '3. Đề nghị cơ quan, đơn vị được giám sát cung cấp đầy đủ tài liệu, trả lời và thực hiện kiến nghị đúng thời hạn.',
    ),
    p('4. Kinh phí thực hiện từ nguồn kinh phí giám sát, phản biện xã hội được giao trong năm.'),
    p(`Trên đây là kế hoạch giám sát năm ${year} của ${boardOf(office)}./.`),
  ]
}
