import { type Day, day } from '../../values/day.ts'

interface Task {
  readonly key: string
  readonly heading: string
  readonly title: string
  readonly responsible: string
  readonly dueOn: Day
  readonly targetValue?: number
  readonly targetUnit?: string
  readonly indicatorId?: string
  readonly done?: Day
  readonly progress?: { readonly on: Day; readonly note: string }
}

const heads = ['I. Tuyên truyền, tập hợp', 'II. Vận động, an sinh', 'III. Giám sát, phản biện'] as const
const board = 'Ban Thường trực'

/** The programme of 2026, as it stands at the end of November. */
export const tasks: readonly Task[] = [
  {
    key: 'ngay hoi',
    heading: heads[0],
    title: '100 % tổ dân phố tổ chức Ngày hội Đại đoàn kết toàn dân tộc',
    responsible: 'Ban Thường trực, Ban công tác Mặt trận các tổ',
    dueOn: day('2026-11-18'),
    targetValue: 16,
    targetUnit: 'tổ dân phố',
    indicatorId: 'festival_areas_covered',
  },
  {
    key: 'bau cu',
    heading: heads[0],
    title: 'Tuyên truyền bầu cử đại biểu Quốc hội khóa XVI và Hội đồng nhân dân các cấp',
    responsible: board,
    dueOn: day('2026-03-15'),
    done: day('2026-03-15'),
  },
  {
    key: 'vi nguoi ngheo',
    heading: heads[1],
    title: 'Thăm hỏi hộ nghèo trong Tháng cao điểm “Vì người nghèo”',
    responsible: 'Ban Thường trực, các tổ chức thành viên',
    dueOn: day('2026-12-05'),
    progress: { on: day('2026-11-19'), note: 'Đã thăm hộ nghèo của 9 tổ; còn 7 tổ.' },
  },
  {
    key: 'giam sat',
    heading: heads[2],
    title: 'Chủ trì ít nhất 02 cuộc giám sát',
    responsible: board,
    dueOn: day('2026-12-15'),
    targetValue: 2,
    targetUnit: 'cuộc',
    indicatorId: 'supervision_sessions_organized',
  },
]

interface Item {
  readonly key: string
  readonly on: Day
  readonly channel: 'facebook' | 'zalo' | 'loa'
  readonly topic: string
  readonly title: string
  readonly text: string
  readonly state: 'draft' | 'submitted' | 'approved' | 'published'
  readonly views?: number
}

/** What is told around the festival of 2026. */
export const items: readonly Item[] = [
  {
    key: 'lich ngay hoi',
    on: day('2026-10-30'),
    channel: 'facebook',
    topic: 'unity',
    title: 'Lịch tổ chức Ngày hội Đại đoàn kết ở 16 tổ dân phố',
    text: 'Ngày hội năm 2026 của các tổ dân phố diễn ra từ ngày 06 đến ngày 18/11. Lịch từng tổ có trong bài.',
    state: 'published',
    views: 1_240,
  },
  {
    key: 'loa ngay hoi',
    on: day('2026-11-04'),
    channel: 'loa',
    topic: 'unity',
    title: 'Mời Nhân dân dự Ngày hội Đại đoàn kết',
    text: 'Ban công tác Mặt trận các tổ kính mời toàn thể hộ dân dự Ngày hội và bữa cơm đoàn kết tại nhà văn hóa tổ.',
    state: 'published',
  },
  {
    key: 'ngay hoi lien to',
    on: day('2026-11-12'),
    channel: 'facebook',
    topic: 'unity',
    title: 'Tổ 5 và Tổ 6 cùng tổ chức Ngày hội',
    text: 'Hai tổ liền kề cùng tổ chức phần lễ, phần hội và bữa cơm đoàn kết tại Nhà văn hóa Tổ 5.',
    state: 'published',
    views: 860,
  },
  {
    key: 'tin tong hop',
    on: day('2026-11-25'),
    channel: 'facebook',
    topic: 'unity',
    title: 'Ngày hội Đại đoàn kết năm 2026: những con số bước đầu',
    text: 'Đến ngày 20/11, mười một tổ dân phố đã tổ chức Ngày hội. Các tổ còn lại tổ chức vào cuối tháng.',
    state: 'approved',
  },
  {
    key: 'vi nguoi ngheo',
    on: day('2026-11-26'),
    channel: 'zalo',
    topic: 'welfare',
    title: 'Ủng hộ Quỹ “Vì người nghèo” phường năm 2026',
    text: 'Tháng cao điểm “Vì người nghèo” kéo dài đến ngày 18/12. Danh sách ủng hộ được công khai hằng tuần.',
    state: 'submitted',
  },
  {
    key: 'guong thoat ngheo',
    on: day('2026-11-27'),
    channel: 'facebook',
    topic: 'good_example',
    title: 'Một hộ ở Tổ 9 viết đơn xin thoát nghèo',
    text: 'Gia đình được hỗ trợ bò giống năm 2024, nay có thu nhập ổn định và tự nguyện xin ra khỏi danh sách.',
    state: 'draft',
  },
]

interface Heard {
  readonly on: Day
  readonly topic: string
  readonly mood: string
  readonly heardIn: string
  readonly areas: readonly number[]
  readonly text: string
  readonly urgent?: boolean
  readonly report?: string
}

/** What people said in the autumn of 2026; of the last nobody has checked yet whether it is so. */
export const heard: readonly Heard[] = [
  {
    on: day('2026-09-22'),
    topic: 'cadres',
    mood: 'agreeing',
    heardIn: 'meeting',
    areas: [2],
    text: 'Bà con nói làm giấy tờ ở trung tâm phục vụ hành chính công nhanh hơn trước.',
    report: 'Nhân dân ghi nhận việc giải quyết thủ tục hành chính sau sáp nhập nhanh hơn.',
  },
  {
    on: day('2026-11-02'),
    topic: 'environment',
    mood: 'worried',
    heardIn: 'zalo',
    areas: [11, 12],
    text: 'Xe thu gom rác đến muộn, rác để qua đêm ở đầu ngõ, mùi hôi.',
    report: 'Nhân dân phản ánh rác thải sinh hoạt thu gom muộn, đề nghị bố trí lại giờ thu gom.',
  },
  {
    on: day('2026-11-24'),
    topic: 'infrastructure',
    mood: 'upset',
    heardIn: 'meeting',
    areas: [14],
    text: 'Bờ kè suối sau nhà văn hóa bị sạt sau mưa, mấy nhà gần đó lo không dám ở.',
    urgent: true,
  },
]
