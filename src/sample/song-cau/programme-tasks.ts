export interface SampleTask {
  readonly key: string
  readonly heading: string
  readonly title: string
  readonly responsible: string
  readonly organisation?: string
  readonly target?: { readonly value: number; readonly unit: string; readonly indicatorId?: string }
  /** Month and day, of each year. */
  readonly due: string
  readonly done: string
}

const heads = ['I. Tuyên truyền, tập hợp', 'II. Vận động, an sinh', 'III. Giám sát, phản biện'] as const

/** What every year's programme of coordination and unity of action set out to do. */
export const tasks: readonly SampleTask[] = [
  {
    key: 'tuyen truyen',
    heading: heads[0],
    title: 'Tổ chức các cuộc tuyên truyền chủ trương, pháp luật tới khu dân cư',
    responsible: 'Ban Thường trực',
    target: { value: 3, unit: 'cuộc', indicatorId: 'outreach_sessions' },
    due: '12-15',
    done: '12-10',
  },
  {
    key: 'ngay hoi',
    heading: heads[0],
    title: '100 % tổ dân phố tổ chức Ngày hội Đại đoàn kết toàn dân tộc',
    responsible: 'Ban Thường trực, Ban công tác Mặt trận các tổ',
    target: { value: 21, unit: 'tổ dân phố', indicatorId: 'festival_areas_covered' },
    due: '11-18',
    done: '11-18',
  },
  {
    key: 'ngay chu nhat xanh',
    heading: heads[1],
    title: 'Mỗi quý tổ chức một Ngày Chủ nhật xanh',
    responsible: 'Hội Liên hiệp Phụ nữ phường',
    organisation: 'womens_union',
    due: '12-20',
    done: '12-18',
  },
  {
    key: 'giam sat',
    heading: heads[2],
    title: 'Chủ trì ít nhất 02 cuộc giám sát',
    responsible: 'Ban Thường trực',
    target: { value: 2, unit: 'cuộc', indicatorId: 'supervision_sessions_organized' },
    due: '12-15',
    done: '12-14',
  },
]
