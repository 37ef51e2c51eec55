import type { PlanFacts } from '../../../areas/outreach/index.ts'
import { sayDay } from '../../../values/day.ts'
import { doc, h, p } from '../../../values/rich.ts'
import { boardOf, lowerFirst, type Office, type PaperDraft, roomOf, sentence } from '../documents/paper-draft.ts'

export const planForm = 'outreach.plan'

/** Kế hoạch tuyên truyền: what for, what about, when, who does what. */
export function planPaper(office: Office, { plan }: PlanFacts, channels: readonly string[]): PaperDraft {
  return {
    typeCode: 'KH',
    abstract: plan.title,
    head: {
      ...office.head,
      recipients: [
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        'Ban công tác Mặt trận các khu dân cư',
        'Lưu: VT, MTTQ',
      ],
    },
    body: doc(
      h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
      ...roomOf(plan.purpose).map((line) => p(sentence(line))),
      h(1, 'II. NỘI DUNG TUYÊN TRUYỀN'),
      ...roomOf(plan.content).map((line) => p(sentence(line))),
      h(1, 'III. HÌNH THỨC, THỜI GIAN'),
      p(
        channels.length > 0
          ? `1. Hình thức: qua ${channels.map(lowerFirst).join(', ')}; hội nghị, họp khu dân cư; đến từng nhà.`
          : '1. Hình thức: hội nghị, họp khu dân cư; loa truyền thanh; nhóm Zalo, trang Facebook; đến từng nhà.',
      ),
      p(`2. Thời gian: từ ${sayDay(plan.from)} đến ${sayDay(plan.to)}.`),
      h(1, 'IV. TỔ CHỨC THỰC HIỆN'),
      p(`1. ${boardOf(office)} chuẩn bị, duyệt nội dung; đăng trên các kênh của Mặt trận; tổng hợp kết quả.`),
      p(
        '2. Ban công tác Mặt trận chia sẻ nội dung đã duyệt trong nhóm của khu dân cư, tuyên truyền tại các buổi họp, gửi minh chứng.',
      ),
      p(`Trên đây là kế hoạch của ${boardOf(office)}./.`),
    ),
    addresseeId: null,
    origin: { kind: 'communication_plan', id: plan.id, label: plan.title.slice(0, 300) },
    form: { key: planForm, version: 1, data: { planId: plan.id, on: office.on } },
  }
}
