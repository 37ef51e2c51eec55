import { showDay } from '../../../values/day.ts'
import { twoDigits } from '../../../values/number.ts'
import { type Block, doc, h, p } from '../../../values/rich.ts'
import { basesOn } from './laws.ts'
import { outlineAnnex } from './outline.ts'
import {
  boardOf,
  linesOf,
  lowerFirst,
  namesOf,
  type Office,
  originOf,
  type PaperDraft,
  type SessionPaperFacts,
  sentence,
  subjectLine,
} from './paper.ts'
import { teamTable } from './team-table.ts'

/** Kế hoạch giám sát (layout of guide 23/HD-ĐCT), the outline of the subject's report annexed where there is one. */
export function sessionPlan(office: Office, facts: SessionPaperFacts): PaperDraft {
  const { session, team, subjectNames } = facts
  const body = doc(
    p(
      `${boardOf(office)} xây dựng kế hoạch ${lowerFirst(subjectLine(facts))}${facts.programmePaper ? ` theo ${facts.programmePaper}` : ''}, cụ thể như sau:`,
    ),
    h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
    ...purpose(session.purpose),
    h(1, 'II. NỘI DUNG, ĐỐI TƯỢNG, PHẠM VI, THỜI KỲ GIÁM SÁT'),
    p(`1. Nội dung: ${sentence(subjectLine(facts))}`),
    p(`2. Đối tượng: ${sentence(namesOf(subjectNames))}`),
    p(`3. Phạm vi, thời kỳ: ${sentence(session.scope ?? 'trên địa bàn; từ ….. đến …..')}`),
    h(1, 'III. PHƯƠNG PHÁP, THỜI GIAN, ĐỊA ĐIỂM'),
    ...method(session.method),
    ...schedule(facts),
    h(1, 'IV. THÀNH PHẦN ĐOÀN GIÁM SÁT'),
    p(team.length > 0 ? `Đoàn giám sát gồm ${twoDigits(team.length)} thành viên:` : 'Đoàn giám sát gồm:'),
    teamTable(team),
    h(1, 'V. TỔ CHỨC THỰC HIỆN, KINH PHÍ'),
    ...carryingOut(office, facts),
  )
  return {
    typeCode: 'KH',
    abstract: subjectLine(facts),
    head: {
      ...office.head,
      bases: basesOn('session', office.on),
      recipients: [
        ...subjectNames.map(({ name }) => `${name} (để thực hiện)`),
        ...superiors(facts).map((name) => `${name} (để biết)`),
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        'Thành viên Đoàn giám sát',
        'Lưu: VT, MTTQ',
      ],
    },
    body,
    ...(session.outline.length > 0 && { annexes: [outlineAnnex(facts)] }),
    addresseeId: subjectNames[0]?.id ?? null,
    origin: originOf(facts),
    form: { key: 'supervision.plan', version: 1, data: { sessionId: session.id, on: office.on } },
  }
}

const superiors = ({ subjectNames }: SessionPaperFacts): readonly string[] => [
  ...new Set(subjectNames.flatMap(({ superiorName }) => superiorName ?? [])),
]

function purpose(text: string | null): readonly Block[] {
  const own = linesOf(text)
  if (own.length > 0) return own.map((line) => p(sentence(line)))
  return [
    p(
      '1. Mục đích: xem xét, đánh giá việc thực hiện chính sách, pháp luật của cơ quan, đơn vị được giám sát; kịp thời phát hiện hạn chế, kiến nghị biện pháp khắc phục; phát hiện, phổ biến nhân tố mới, mặt tích cực.',
    ),
    p(
      '2. Yêu cầu: bảo đảm dân chủ, công khai, khách quan, xây dựng; đúng nội dung, thẩm quyền; không chồng chéo, không làm cản trở hoạt động bình thường của cơ quan, đơn vị được giám sát.',
    ),
  ]
}

function method(text: string | null): readonly Block[] {
  const own = linesOf(text)
  if (own.length > 0) return [p(`1. Phương pháp: ${sentence(lowerFirst(own.join(' ')))}`)]
  return [
    p(
      '1. Phương pháp: nghiên cứu báo cáo, hồ sơ của cơ quan, đơn vị được giám sát; làm việc trực tiếp; khảo sát thực tế và lấy ý kiến Nhân dân.',
    ),
  ]
}

function schedule({ session, sittings }: SessionPaperFacts): readonly Block[] {
  const days = sittings
    .filter((one) => one.cancelledOn === null)
    .flatMap((one) => {
      const on = one.heldOn ?? one.scheduledOn
      return on ? [`${showDay(on)}${one.starts ? `, từ ${one.starts}` : ''}, tại ${one.place}`] : []
    })
  const planned = [session.plannedFrom, session.plannedTo].flatMap((on) => (on ? showDay(on) : []))
  const time = session.plannedTime ?? (planned.length > 0 ? [...new Set(planned)].join(' đến ') : '……………')
  if (days.length === 0)
    return [p(`2. Thời gian: ${sentence(time)}`), p(`3. Địa điểm: ${sentence(session.place ?? '……………')}`)]
  return [p(`2. Thời gian, địa điểm làm việc: ${sentence(days.map((line) => `ngày ${line}`).join('; '))}`)]
}

function carryingOut(office: Office, { subjectNames }: SessionPaperFacts): readonly Block[] {
  return [
    p(
      `1. ${namesOf(subjectNames)}: xây dựng báo cáo theo đề cương, gửi ${boardOf(office)} trước ngày Đoàn giám sát làm việc ít nhất 05 ngày làm việc; bố trí thành phần, hồ sơ, tài liệu làm việc với Đoàn.`,
    ),
    p(
      '2. Đoàn giám sát: nghiên cứu báo cáo, hồ sơ; tổ chức giám sát theo kế hoạch; lập biên bản làm việc; xây dựng báo cáo kết quả giám sát trong thời hạn 15 ngày kể từ ngày kết thúc buổi làm việc cuối cùng.',
    ),
    p('3. Kinh phí: từ nguồn kinh phí giám sát, phản biện xã hội được giao và các nguồn hợp pháp khác theo quy định.'),
    p(
      `Trên đây là kế hoạch giám sát; ${boardOf(office)} đề nghị các cơ quan, đơn vị, cá nhân có liên quan phối hợp thực hiện./.`,
    ),
  ]
}
