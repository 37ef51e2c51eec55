import { draftPlan, issuePlan } from '../../areas/outreach/index.ts'
import { addDays, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'

const plans = [
  {
    key: 'bau cu 2021',
    title: 'Tuyên truyền bầu cử đại biểu Quốc hội khóa XV và Hội đồng nhân dân các cấp',
    topic: 'election',
    from: day('2021-02-15'),
    to: day('2021-05-31'),
    purpose: 'Mọi cử tri biết ngày bầu cử, tiêu chuẩn đại biểu và thể lệ bầu cử.',
    content: 'Trước ngày bầu cử: quyền và nghĩa vụ của cử tri; danh sách, tiểu sử người ứng cử. Ngày bầu cử: an toàn.',
    reference: '04/KH-MTTQ-BTT',
  },
  {
    key: 'dat dai 2023',
    title: 'Tuyên truyền, lấy ý kiến Nhân dân về dự thảo Luật Đất đai (sửa đổi)',
    topic: 'policy_law',
    from: day('2023-01-20'),
    to: day('2023-03-15'),
    purpose: 'Người dân biết những điểm mới của dự thảo và nơi góp ý.',
    content: 'Chín nội dung trọng tâm; lịch họp tổ dân phố; cách gửi ý kiến.',
    reference: '03/KH-MTTQ-BTT',
  },
] as const

/** Plans under which items were written. */
export function planCommunication(diary: Diary, hand: Hand): void {
  for (const { key, reference, ...plan } of plans) {
    const id = hand.id(`plan ${key}`)
    diary.note(addDays(plan.from, -5), draftPlan, { ...plan, id })
    diary.note(addDays(plan.from, -2), issuePlan, { id, happenedOn: addDays(plan.from, -2), reference })
  }
}
