import { type AdvisoryGroup, advisorsOn } from '../../../areas/criticism/index.ts'
import { twoDigits } from '../../../values/number.ts'
import { bold, doc, p, para, table } from '../../../values/rich.ts'
import { boardOf, linesOf, type Office, type PaperDraft, sentence, upper } from '../documents/paper-draft.ts'
import { basesOn } from './laws.ts'

const roles: Readonly<Record<string, string>> = {
  head: 'Tổ trưởng',
  deputy: 'Tổ phó',
  secretary: 'Thư ký',
  member: 'Thành viên',
}
const councilRoles: Readonly<Record<string, string>> = {
  head: 'Chủ nhiệm',
  deputy: 'Phó Chủ nhiệm',
  secretary: 'Thư ký',
  member: 'Ủy viên',
}

const usualTask =
  'Tư vấn, giúp Ban Thường trực trong công tác giám sát, phản biện xã hội; nghiên cứu, góp ý dự thảo văn bản; tham gia hội nghị phản biện theo phân công'

/** Quyết định thành lập Tổ (Hội đồng) tư vấn: who is in it, what it is for, who carries it out. */
export function groupDecision(office: Office, group: AdvisoryGroup): PaperDraft {
  const { body, detail } = group
  const advisors = advisorsOn(group, office.on)
  const titles = detail.form === 'council' ? councilRoles : roles
  const article = (number: number, text: string) => p(bold(`Điều ${number}. `), text)
  const tasks = linesOf(detail.task)
  return {
    typeCode: 'QĐ',
    abstract: `Thành lập ${body.name}`,
    head: {
      ...office.head,
      deciding: [upper(boardOf(office))],
      bases: basesOn('criticism', office.on),
      recipients: ['Như Điều 3', ...office.head.recipients],
    },
    body: doc(
      para({ align: 'center' }, bold('QUYẾT ĐỊNH:')),
      article(
        1,
        `Thành lập ${body.name}${advisors.length > 0 ? ` gồm ${twoDigits(advisors.length)} thành viên` : ''}, danh sách như sau:`,
      ),
      table(
        ['TT', 'Họ và tên', 'Chức danh', 'Lĩnh vực chuyên môn'],
        advisors.map((one, at) => [String(at + 1), one.personName, titles[one.role] ?? '', one.field ?? '']),
        { widths: [8, 36, 24, 32], align: ['center'] },
      ),
      article(2, sentence(tasks[0] ?? usualTask)),
      ...tasks.slice(1).map((line) => p(sentence(line))),
      p(
        `Tổ chức và hoạt động theo ${detail.rulesReference ?? 'quy chế do Ban Thường trực ban hành'}; làm việc theo chế độ kiêm nhiệm.`,
      ),
      article(
        3,
        `${boardOf(office)} và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này kể từ ngày ký./.`,
      ),
    ),
    addresseeId: null,
    origin: { kind: 'advisory_group', id: body.id, label: body.name.slice(0, 300) },
    form: { key: 'criticism.group_decision', version: 1, data: { bodyId: body.id, on: office.on } },
  }
}
