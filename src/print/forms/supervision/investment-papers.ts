import type { DiaryEntry, InvestmentMember, ProjectFacts } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { dong, showDong } from '../../../values/money.ts'
import { twoDigits } from '../../../values/number.ts'
import { type Block, bold, doc, h, p, para, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { basesOn } from './laws.ts'
import { boardOf, dayOrGap, linesOf, type Office, type PaperDraft, sentence, upper } from './paper.ts'

const roles: Readonly<Record<string, string>> = { head: 'Trưởng ban', deputy: 'Phó Trưởng ban', member: 'Thành viên' }
const sources: Readonly<Record<string, string>> = {
  front: 'Ủy ban Mặt trận Tổ quốc',
  inspection_board: 'Ban Thanh tra nhân dân',
  residents: 'Đại diện người dân',
}

const originOf = ({ project }: ProjectFacts) => ({
  kind: 'investment_project',
  id: project.id,
  label: project.name.slice(0, 300),
})
const form = (key: string, { project }: ProjectFacts) => ({ key, version: 1, data: { projectId: project.id } })

/** The board signs what it issues, without a seal of its own; its decision of founding is the committee's. */
function headOf(office: Office, members: readonly InvestmentMember[]) {
  const head = members.find((one) => one.role === 'head')
  return {
    ...office.head,
    numberedBy: 'investment_board' as const,
    superior: office.head.issuer.filter((line) => !/^BAN THƯỜNG TRỰC$/.test(line)),
    issuer: ['BAN GIÁM SÁT ĐẦU TƯ', 'CỦA CỘNG ĐỒNG'],
    bases: basesOn('investment', office.on),
    recipients: [boardOf(office), 'Lưu: Ban GSĐTCĐ'],
    signature: {
      authority: ['TM. BAN GIÁM SÁT ĐẦU TƯ', 'CỦA CỘNG ĐỒNG'],
      position: ['TRƯỞNG BAN'],
      name: head?.name ?? '',
      noSeal: true,
    },
  }
}

function membersTable(members: readonly InvestmentMember[]): Block {
  return table(
    ['TT', 'Họ và tên', 'Thành phần', 'Vai trò'],
    members.map((one, at) => [String(at + 1), one.name, sources[one.chosenFrom] ?? '', roles[one.role] ?? '']),
    { widths: [7, 35, 36, 22], align: ['center'] },
  )
}

function about({ project }: ProjectFacts): readonly Block[] {
  const { ownerName, contractor, budget, budgetSource, place, startsOn, endsOn } = project
  const time = [startsOn, endsOn].flatMap((on) => (on ? showDay(on) : [])).join(' đến ')
  const rows: readonly (readonly [string, string])[] = [
    ['Chủ đầu tư', ownerName],
    ['Đơn vị thi công', contractor ?? ''],
    ['Địa điểm', place ?? ''],
    [
      'Tổng mức đầu tư',
      budget === null ? '' : `${showDong(dong(budget))} đồng${budgetSource ? `, nguồn vốn: ${budgetSource}` : ''}`,
    ],
    ['Thời gian thực hiện', time],
  ]
  return rows.filter(([, value]) => value !== '').map(([label, value]) => p(`- ${label}: ${sentence(value)}`))
}

/** Quyết định thành lập Ban Giám sát đầu tư của cộng đồng. */
export function boardDecision(office: Office, facts: ProjectFacts, members: readonly InvestmentMember[]): PaperDraft {
  const { project } = facts
  return {
    typeCode: 'QĐ',
    abstract: `Thành lập Ban Giám sát đầu tư của cộng đồng đối với công trình ${project.name}`,
    head: {
      ...office.head,
      deciding: [upper(boardOf(office))],
      bases: basesOn('investment', office.on),
      recipients: ['Như Điều 3', ...office.head.recipients],
    },
    body: doc(
      para({ align: 'center' }, bold('QUYẾT ĐỊNH:')),
      p(
        bold('Điều 1. '),
        `Thành lập Ban Giám sát đầu tư của cộng đồng đối với công trình ${project.name}, gồm ${twoDigits(members.length)} thành viên có tên sau:`,
      ),
      membersTable(members),
      p(
        bold('Điều 2. '),
        'Ban thực hiện giám sát theo quy định của pháp luật; lập kế hoạch, ghi sổ nhật ký giám sát, báo cáo và kiến nghị; tự kết thúc hoạt động khi công trình được nghiệm thu, bàn giao, quyết toán.',
      ),
      p(
        bold('Điều 3. '),
        `Quyết định này có hiệu lực kể từ ngày ký. Các thành viên có tên tại Điều 1, ${project.ownerName} và các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
      ),
    ),
    addresseeId: project.ownerId,
    origin: originOf(facts),
    form: form('supervision.investment_decision', facts),
  }
}

/** Thông báo kế hoạch giám sát gửi chủ đầu tư, at least 45 days before it begins. */
export function planNotice(office: Office, facts: ProjectFacts, members: readonly InvestmentMember[]): PaperDraft {
  const { project } = facts
  return {
    typeCode: 'TB',
    abstract: `Kế hoạch giám sát đầu tư của cộng đồng đối với công trình ${project.name}`,
    head: {
      ...headOf(office, members),
      addressees: [project.ownerName, ...(project.contractor ? [project.contractor] : [])],
      recipients: ['Như trên', boardOf(office), 'Lưu: Ban GSĐTCĐ'],
    },
    body: doc(
      h(1, 'I. CÔNG TRÌNH ĐƯỢC GIÁM SÁT'),
      ...about(facts),
      h(1, 'II. NỘI DUNG, THỜI GIAN GIÁM SÁT'),
      p(
        '1. Nội dung: việc chấp hành quy hoạch, thiết kế, khối lượng, chất lượng vật tư, thi công; bồi thường, giải phóng mặt bằng; vệ sinh môi trường, an toàn; việc công khai thông tin và quyết toán phần vốn do cộng đồng đóng góp.',
      ),
      p(`2. Thời gian: bắt đầu từ ${sentence(dayOrGap(project.superviseFromOn))}`),
      h(1, 'III. THÀNH PHẦN BAN GIÁM SÁT'),
      membersTable(members),
      p(
        `Đề nghị ${project.ownerName} cung cấp hồ sơ, tài liệu phải công khai và tạo điều kiện để Ban thực hiện giám sát./.`,
      ),
    ),
    addresseeId: project.ownerId,
    origin: originOf(facts),
    form: form('supervision.investment_notice', facts),
  }
}

/** Sổ nhật ký giám sát công trình, as the diary stands: a register, printed when it is asked for. */
export function siteDiary(
  office: Office,
  facts: ProjectFacts,
  entries: readonly DiaryEntry[],
  madeAt: Date,
): PrintedDocument {
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'register',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'SỔ NHẬT KÝ GIÁM SÁT ĐẦU TƯ CỦA CỘNG ĐỒNG',
    abstract: `Công trình ${facts.project.name}`,
    body: doc(
      ...about(facts),
      table(
        ['TT', 'Ngày', 'Nội dung giám sát', 'Đề xuất, kiến nghị', 'Người ghi'],
        entries.map((one, at) => [String(at + 1), showDay(one.writtenOn), one.text, one.proposal ?? '', one.author]),
        { widths: [5, 11, 46, 23, 15], align: ['center', 'center'] },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}

/** Báo cáo giám sát đầu tư của cộng đồng. */
export function investmentReport(
  office: Office,
  facts: ProjectFacts,
  members: readonly InvestmentMember[],
  entries: readonly DiaryEntry[],
): PaperDraft {
  const reports = entries.filter((one) => one.kind === 'report')
  const written = entries.filter((one) => one.kind === 'diary')
  const last = written.at(-1)
  const results =
    reports.length > 0
      ? reports.flatMap((one) => linesOf(one.text))
      : written.map((one) => `Ngày ${showDay(one.writtenOn)}: ${one.text}`)
  const proposals = entries.flatMap((one) => linesOf(one.proposal))
  return {
    typeCode: 'BC',
    abstract: `Giám sát đầu tư của cộng đồng đối với công trình ${facts.project.name}`,
    head: {
      ...headOf(office, members),
      recipients: [facts.project.ownerName, boardOf(office), 'Lưu: Ban GSĐTCĐ'],
    },
    body: doc(
      h(1, 'I. CÔNG TRÌNH ĐƯỢC GIÁM SÁT'),
      ...about(facts),
      h(1, 'II. KẾT QUẢ GIÁM SÁT'),
      p(
        `Ban đã ghi ${twoDigits(written.length)} lần nhật ký giám sát${last ? `, lần gần nhất ngày ${showDay(last.writtenOn)}` : ''}.`,
      ),
      ...(results.length > 0 ? results.map((line) => p(`- ${sentence(line)}`)) : [p('Chưa có nội dung.')]),
      h(1, 'III. KIẾN NGHỊ'),
      ...(proposals.length > 0
        ? proposals.map((line, at) => p(`${at + 1}. ${sentence(line)}`))
        : [p('Không có kiến nghị.')]),
      p(`Trên đây là báo cáo giám sát đầu tư của cộng đồng đối với công trình ${facts.project.name}./.`),
    ),
    addresseeId: facts.project.ownerId,
    origin: originOf(facts),
    form: form('supervision.investment_report', facts),
  }
}
