import { recordOuting } from '../../areas/outreach/index.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'

type Outing = readonly [
  on: Day,
  kind: string,
  topic: string,
  title: string,
  basis: string,
  people: number,
  area?: number,
]

/** Meetings and rounds from door to door at which something was told: when, what about, by which paper, how many came. */
const outings: readonly Outing[] = [
  [day('2019-03-22'), 'meeting', 'front_activity', 'Quán triệt Nghị quyết Đại hội MTTQ phường', '02/HD-MTTQ-BTT', 118],
  [
    day('2019-07-19'),
    'meeting',
    'policy_law',
    'Phổ biến Luật Phòng, chống tác hại của rượu, bia',
    '08/KH-MTTQ-BTT',
    74,
  ],
  [day('2019-10-11'), 'meeting', 'unity', 'Bàn việc tổ chức Ngày hội Đại đoàn kết', '14/HD-MTTQ-BTT', 63],
  [day('2020-03-21'), 'door_to_door', 'health', 'Đến từng nhà hướng dẫn khai báo y tế', '05/KH-MTTQ-BTT', 212, 4],
  [day('2020-06-26'), 'meeting', 'policy_law', 'Phổ biến chính sách hỗ trợ theo Nghị quyết 42', '09/KH-MTTQ-BTT', 96],
  [day('2020-10-09'), 'meeting', 'unity', 'Bàn việc tổ chức Ngày hội trong điều kiện có dịch', '15/HD-MTTQ-BTT', 58],
  [day('2021-03-12'), 'meeting', 'election', 'Tuyên truyền Luật Bầu cử tới cử tri các tổ', '04/KH-MTTQ-BTT', 143],
  [day('2021-05-08'), 'door_to_door', 'election', 'Phát thẻ cử tri, hướng dẫn thể lệ bầu cử', '04/KH-MTTQ-BTT', 196, 4],
  [
    day('2021-08-20'),
    'door_to_door',
    'health',
    'Tổ COVID cộng đồng đi từng ngõ, gõ từng nhà',
    '11/KH-MTTQ-BTT',
    204,
    9,
  ],
  [day('2022-04-15'), 'meeting', 'policy_law', 'Phổ biến Luật Phòng, chống ma túy', '06/KH-MTTQ-BTT', 81],
  [day('2022-06-03'), 'meeting', 'environment', 'Hướng dẫn phân loại rác tại nguồn', '10/KH-MTTQ-BTT', 52, 4],
  [day('2022-10-14'), 'meeting', 'unity', 'Bàn việc tổ chức Ngày hội Đại đoàn kết', '16/HD-MTTQ-BTT', 61],
  [day('2023-02-10'), 'meeting', 'policy_law', 'Giới thiệu dự thảo Luật Đất đai (sửa đổi)', '03/KH-MTTQ-BTT', 134],
  [day('2023-06-16'), 'meeting', 'policy_law', 'Phổ biến Luật Thực hiện dân chủ ở cơ sở', '09/KH-MTTQ-BTT', 107],
  [day('2023-09-22'), 'meeting', 'security', 'Tuyên truyền phòng cháy, chữa cháy tại khu dân cư', '15/KH-MTTQ-BTT', 89],
  [
    day('2024-03-08'),
    'meeting',
    'front_activity',
    'Lấy ý kiến vào dự thảo văn kiện Đại hội khóa IX',
    '03/KH-MTTQ-BTT',
    92,
  ],
]

export function tellAtMeetings(diary: Diary, hand: Hand): void {
  for (const [on, channelKind, topic, title, sourceReference, participants, area] of outings) {
    const areaId = area ? hand.id(`area ${area}`) : null
    const told = { channelKind, topic, title, sourceReference, participants, areaId, heldOn: on }
    const plan = topic === 'election' ? { planId: hand.id('plan bau cu 2021') } : {}
    diary.note(addDays(on, 1), recordOuting, { ...told, ...plan, id: hand.id(`outing ${on}`) })
  }
}
