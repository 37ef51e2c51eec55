import type { ActionProgrammeFacts, ProgrammeTask } from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { type Block, doc, h, p, table } from '../../../values/rich.ts'
import { boardOf, linesOf, type Office, type PaperDraft, sentence } from '../documents/paper-draft.ts'

export const programmeForm = 'outreach.programme'

/** Chương trình phối hợp và thống nhất hành động: tasks and targets of the year, under their headings, with who and by when. */
export function programmePaper(office: Office, { programme, tasks }: ActionProgrammeFacts): PaperDraft {
  const { year } = programme
  const purpose = linesOf(programme.purpose)
  return {
    typeCode: 'CTr',
    abstract: `Phối hợp và thống nhất hành động năm ${year}`,
    head: {
      ...office.head,
      bases: ['Căn cứ Luật Mặt trận Tổ quốc Việt Nam', 'Căn cứ Nghị quyết Đại hội Mặt trận Tổ quốc các cấp'],
      recipients: ['Ban Thường trực Ủy ban MTTQ cấp trên (b/c)', 'Các tổ chức thành viên', ...office.head.recipients],
    },
    body: doc(
      h(1, 'A. MỤC ĐÍCH, YÊU CẦU'),
      ...(purpose.length > 0
        ? purpose.map((line) => p(sentence(line)))
        : [
            p(
              `Thống nhất hành động giữa Ủy ban MTTQ và các tổ chức thành viên trong năm ${year}; mỗi việc có người chủ trì, có thời hạn, có kết quả đếm được.`,
            ),
          ]),
      h(1, 'B. NHIỆM VỤ, CHỈ TIÊU'),
      ...groups(tasks.map((one) => one.task)),
      h(1, 'C. TỔ CHỨC THỰC HIỆN'),
      p(
        '1. Các tổ chức thành viên, Ban công tác Mặt trận xây dựng kế hoạch thực hiện nhiệm vụ được phân công; báo cáo tiến độ theo quý.',
      ),
      p(`2. ${boardOf(office)} theo dõi, đôn đốc, sơ kết sáu tháng và tổng kết năm./.`),
    ),
    addresseeId: null,
    origin: { kind: 'action_programme', id: programme.id, label: programme.title.slice(0, 300) },
    form: { key: programmeForm, version: 1, data: { programmeId: programme.id, on: office.on } },
  }
}

function groups(tasks: readonly ProgrammeTask[]): readonly Block[] {
  return [...Map.groupBy(tasks, (task) => task.heading ?? '')].flatMap(([heading, group]) => [
    ...(heading === '' ? [] : [h(2, heading)]),
    table(
      ['TT', 'Nhiệm vụ, chỉ tiêu', 'Chỉ tiêu', 'Chủ trì, phối hợp', 'Thời hạn'],
      group.map((task, at) => [
        String(at + 1),
        task.title,
        targetOf(task),
        task.responsible,
        task.dueOn ? showDay(task.dueOn) : `Trong năm`,
      ]),
      { widths: [6, 42, 16, 22, 14], align: ['center'] },
    ),
  ])
}

/** 'ít nhất 3 cuộc' */
export function targetOf({ targetValue, targetUnit, targetLimit }: ProgrammeTask): string {
  if (targetValue === null) return ''
  const limit = targetLimit === 'at_most' ? 'nhiều nhất' : 'ít nhất'
  return [limit, showCount(targetValue), targetUnit].filter(Boolean).join(' ')
}
