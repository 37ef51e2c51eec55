import { type Day, day } from '../../values/day.ts'

export interface SampleTeam {
  readonly key: string
  readonly name: string
  readonly area: number | null
  readonly kind: 'covid_community' | 'youth'
  readonly households: number
  readonly members: readonly string[]
  readonly disbandedOn?: Day
}

const withTheEpidemic = day('2023-10-31')

export const teams: readonly SampleTeam[] = [
  {
    key: '4',
    name: 'Tổ COVID cộng đồng Tổ 4',
    area: 4,
    kind: 'covid_community',
    households: 112,
    members: ['Nông Văn Kiên', 'Ma Thị Hường', 'Dương Văn Hiệp'],
    disbandedOn: withTheEpidemic,
  },
  {
    key: '9',
    name: 'Tổ COVID cộng đồng Tổ 9',
    area: 9,
    kind: 'covid_community',
    households: 108,
    members: ['Triệu Thị Xuân', 'Bàn Văn Phúc'],
    disbandedOn: withTheEpidemic,
  },
  {
    key: 'thanh nien',
    name: 'Đội thanh niên tình nguyện phường Sông Cầu',
    area: null,
    kind: 'youth',
    households: 0,
    members: ['Lý Thị Ngân', 'Hoàng Quang Vinh'],
  },
]
