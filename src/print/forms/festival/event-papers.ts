import { sayDay } from '../../../values/day.ts'
import { doc, h, p, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { dayOrGap, type Office, sentence, timeOrGap, upper } from '../documents/paper-draft.ts'
import { type EventRow, festivalName } from './facts.ts'

/** Who of an area signs: the board of the Front there has no seal. */
export interface EventPaperFacts extends EventRow {
  /** The area that speaks for the festival: 'Tổ 7'. */
  readonly host: string
  readonly madeAt: Date
}

function headOf(office: Office, host: string) {
  return {
    superior: office.head.issuer.filter((line) => line !== 'BAN THƯỜNG TRỰC'),
    issuer: ['BAN CÔNG TÁC MẶT TRẬN', upper(host)],
    number: null,
    code: '',
    place: office.head.place,
  }
}

/** Bản đăng ký tổ chức Ngày hội của khu dân cư. */
export function registrationPaper(office: Office, facts: EventPaperFacts): PrintedDocument {
  const { event, delegates, participations } = facts.event
  const joint = participations.filter((one) => one.supersededAt === null).length > 1
  const registered = facts.event.steps.find((step) => step.stage === 'registered' && step.supersededAt === null)
  const rows = [
    ['Khu dân cư', joint ? `${facts.names} (tổ chức chung)` : facts.names],
    ['Thời gian', `${timeOrGap(event.starts)}, ${dayOrGap(event.plannedOn)}`],
    ['Địa điểm', event.place ?? ''],
    ['Hình thức', event.form === 'ceremony_only' ? 'Chỉ tổ chức phần lễ' : 'Phần lễ và phần hội'],
    ['Bữa cơm đoàn kết', event.unityMeal ? 'Có' : 'Không'],
    ...(event.dateReason ? [['Lý do tổ chức ngoài thời gian của kế hoạch', event.dateReason]] : []),
    ...(delegates.length > 0
      ? [['Lãnh đạo dự', delegates.map((one) => [one.name, one.position].filter(Boolean).join(', ')).join('; ')]]
      : []),
    ...(event.note ? [['Ghi chú', event.note]] : []),
  ]
  return printedDocument({
    form: 'official',
    head: { ...headOf(office, facts.host), date: registered?.happenedOn ?? office.on },
    typeName: 'BẢN ĐĂNG KÝ',
    abstract: `Tổ chức ${festivalName} năm ${event.year}`,
    addressees: [`Ban Thường trực ${office.committeeName}`],
    body: doc(
      p(
        `Thực hiện kế hoạch tổ chức ${festivalName} năm ${event.year}, Ban Công tác Mặt trận ${facts.host} đăng ký như sau:`,
      ),
      table(['Nội dung', 'Đăng ký'], rows, { widths: [30, 70], align: ['left', 'left'] }),
      p('Ban Công tác Mặt trận cam kết tổ chức an toàn, tiết kiệm; mọi đóng góp của các hộ đều tự nguyện./.'),
      signatures(
        { position: ['XÁC NHẬN CỦA', 'BAN THƯỜNG TRỰC'], note: '(Ký, đóng dấu)', name: '' },
        {
          authority: ['TM. BAN CÔNG TÁC MẶT TRẬN'],
          position: ['TRƯỞNG BAN'],
          note: '(Ký, ghi rõ họ tên)',
          name: '',
        },
      ),
    ),
    meta: { author: office.committeeName, madeAt: facts.madeAt },
  })
}

/** Chương trình Ngày hội, for whoever leads it: to be filled in and read from. */
export function programmePaper(office: Office, facts: EventPaperFacts): PrintedDocument {
  const { event, delegates } = facts.event
  const parts = event.form === 'ceremony_only' ? [] : ['Văn nghệ, thể thao, trò chơi dân gian']
  const meal = event.unityMeal ? ['Bữa cơm đoàn kết'] : []
  const ceremony = [
    'Văn nghệ chào mừng; ổn định tổ chức',
    'Chào cờ; tuyên bố lý do, giới thiệu đại biểu',
    `Ôn lại truyền thống của Mặt trận Tổ quốc Việt Nam, ý nghĩa ngày 18/11`,
    'Báo cáo kết quả thực hiện cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh” và phương hướng năm tới',
    'Phát biểu của đại diện Nhân dân',
    `Phát biểu của lãnh đạo${delegates.length > 0 ? `: ${delegates.map(({ name, position }) => [name, position].filter(Boolean).join(', ')).join('; ')}` : ''}`,
    'Công bố quyết định, trao giấy khen cho gia đình, cá nhân tiêu biểu; trao quà',
    'Ký giao ước thi đua giữa các hộ, các khu dân cư; bế mạc phần lễ',
  ]
  const table4 = (lines: readonly string[]) =>
    table(
      ['TT', 'Thời gian', 'Nội dung', 'Người thực hiện'],
      lines.map((line, at) => [String(at + 1), '', line, '']),
      { widths: [6, 12, 62, 20], align: ['center', 'left', 'left', 'left'] },
    )
  return printedDocument({
    form: 'official',
    head: { ...headOf(office, facts.host), date: null },
    typeName: 'CHƯƠNG TRÌNH',
    abstract: `${festivalName} năm ${event.year} – ${facts.names}`,
    body: doc(
      p(`Thời gian: ${timeOrGap(event.starts)}, ${event.plannedOn ? sayDay(event.plannedOn) : dayOrGap(null)}.`),
      p(`Địa điểm: ${sentence(event.place ?? '………………………………')}`),
      h(1, 'I. PHẦN LỄ'),
      table4(ceremony),
      ...(parts.length + meal.length > 0 ? [h(1, 'II. PHẦN HỘI'), table4([...parts, ...meal])] : []),
    ),
    signature: {
      authority: ['TM. BAN CÔNG TÁC MẶT TRẬN'],
      position: ['TRƯỞNG BAN'],
      name: '',
      noSeal: true,
    },
    meta: { author: office.committeeName, madeAt: facts.madeAt },
  })
}
