import type { CaseFacts } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { doc, h, p, signatures, table } from '../../../values/rich.ts'
import { basesOn } from './laws.ts'
import { boardOf, dayOrGap, linesOf, lowerFirst, type Office, type PaperDraft, sentence, upper } from './paper.ts'

/** A board without a seal of its own: it signs, and the Front confirms. */
export interface BoardOffice extends Office {
  /** `Ban Thanh tra nhân dân phường Sông Cầu` */
  readonly boardName: string
  readonly boardHead: string
}

function headOf(office: BoardOffice) {
  const { superior: _, ...head } = office.head
  return {
    ...head,
    numberedBy: 'inspection_board' as const,
    superior: office.head.issuer.filter((line) => !/^BAN THƯỜNG TRỰC$/.test(line)),
    issuer: [upper(office.boardName)],
    bases: basesOn('inspection_board', office.on),
    recipients: [boardOf(office), 'Lưu: Ban TTND'],
    signature: {
      authority: ['TM. BAN THANH TRA NHÂN DÂN'],
      position: ['TRƯỞNG BAN'],
      name: office.boardHead,
      noSeal: true,
    },
  }
}

/** 'Giám sát thu, chi quỹ' and 'Thu, chi quỹ' read the same after 'giám sát'. */
const aboutOf = (title: string): string => lowerFirst(title.replace(/^giám sát\s+/iu, ''))

const originOf = (facts: CaseFacts) => ({
  kind: 'inspection_board_case',
  id: facts.case.id,
  label: facts.case.title.slice(0, 300),
})
const form = (key: string, facts: CaseFacts) => ({ key, version: 1, data: { caseId: facts.case.id } })

/** Kế hoạch giám sát của Ban Thanh tra nhân dân, with the cases it plans for the stretch of time named. */
export function boardPlan(office: BoardOffice, stretch: string, cases: readonly CaseFacts[]): PaperDraft {
  const [first] = cases
  if (!first) throw new RangeError('a plan holds at least one case')
  return {
    typeCode: 'KH',
    abstract: `Giám sát ${stretch} của ${office.boardName}`,
    head: headOf(office),
    body: doc(
      h(1, 'I. NỘI DUNG GIÁM SÁT'),
      table(
        ['TT', 'Nội dung', 'Đơn vị được giám sát', 'Thời gian'],
        cases.map((one, at) => [String(at + 1), one.case.title, one.case.subjectName, showDay(one.case.plannedOn)]),
        { widths: [7, 48, 28, 17], align: ['center', 'left', 'left', 'center'] },
      ),
      h(1, 'II. TỔ CHỨC THỰC HIỆN'),
      p('1. Trưởng ban phân công thành viên, thông báo cho đơn vị được giám sát trước ít nhất 05 ngày làm việc.'),
      p(
        '2. Các thành viên tiếp nhận ý kiến Nhân dân, theo dõi, ghi chép đầy đủ, không gây cản trở hoạt động của đơn vị.',
      ),
      p(`3. Kết quả giám sát và kiến nghị báo cáo ${boardOf(office)} xem xét, xác nhận./.`),
    ),
    addresseeId: null,
    origin: originOf(first),
    form: { key: 'supervision.board_plan', version: 1, data: { caseIds: cases.map((one) => one.case.id), stretch } },
  }
}

/** Biên bản giám sát của Ban Thanh tra nhân dân. */
export function boardMinutes(office: BoardOffice, facts: CaseFacts): PaperDraft {
  const { title, subjectName, content, findings, proposal } = facts.case
  const held = facts.steps.find((step) => step.stage === 'held' && step.supersededAt === null)
  const room = (text: string | null) =>
    text ? linesOf(text).map((line) => p(sentence(line))) : [p('………………………………………………………………')]
  return {
    typeCode: 'BB',
    abstract: `Giám sát ${aboutOf(title)}`,
    head: { ...headOf(office), layout: 'minutes', bases: [], recipients: [], signature: null },
    body: doc(
      p(
        `Hôm nay, ${dayOrGap(held?.happenedOn ?? null)}, ${office.boardName} tiến hành giám sát đối với ${sentence(subjectName)}`,
      ),
      h(1, 'I. NỘI DUNG GIÁM SÁT'),
      ...room(content ?? title),
      h(1, 'II. KẾT QUẢ'),
      ...room(findings),
      h(1, 'III. ĐỀ XUẤT, KIẾN NGHỊ'),
      ...room(proposal),
      p('Biên bản lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản./.'),
      signatures(
        { position: ['ĐẠI DIỆN ĐƠN VỊ', 'ĐƯỢC GIÁM SÁT'], name: '' },
        { authority: ['TM. BAN THANH TRA NHÂN DÂN'], position: ['TRƯỞNG BAN'], name: office.boardHead },
      ),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: form('supervision.board_minutes', facts),
  }
}

/** Phiếu kiến nghị của Ban Thanh tra nhân dân, with the Front's confirmation. */
export function boardProposal(office: BoardOffice, facts: CaseFacts): PaperDraft {
  const { title, subjectId, subjectName, findings, proposal } = facts.case
  const { signature: _, ...head } = headOf(office)
  return {
    typeCode: 'KN',
    abstract: `Qua giám sát ${aboutOf(title)}`,
    head: {
      ...head,
      signature: null,
      addressees: [subjectName],
      recipients: ['Như trên', boardOf(office), 'Lưu: Ban TTND'],
    },
    body: doc(
      p(`Qua giám sát ${aboutOf(title)}, ${office.boardName} nhận thấy:`),
      ...linesOf(findings ?? '……………………………').map((line) => p(sentence(line))),
      p(`${office.boardName} kiến nghị ${subjectName}:`),
      ...linesOf(proposal ?? '……………………………').map((line, at) => p(`${at + 1}. ${sentence(line)}`)),
      p(`Đề nghị ${subjectName} xem xét, giải quyết và trả lời bằng văn bản theo quy định./.`),
      signatures(
        {
          authority: ['XÁC NHẬN CỦA', 'BAN THƯỜNG TRỰC UBMTTQ'],
          position: ['CHỦ TỊCH'],
          name: office.head.signature?.name ?? '',
        },
        { authority: ['TM. BAN THANH TRA NHÂN DÂN'], position: ['TRƯỞNG BAN'], name: office.boardHead },
      ),
    ),
    addresseeId: subjectId,
    origin: originOf(facts),
    form: form('supervision.board_proposal', facts),
  }
}
