import { type Day, day } from '../../values/day.ts'
import { office } from './office.ts'

/** The festivals of the term as they were; whatever is told of families is invented. */
export interface SampleFestival {
  readonly year: number
  readonly theme: string
  readonly planOn: Day
  readonly planNumber: string
  readonly scheduleNumber: string
  readonly approvedOn: Day
  readonly verifiedOn: Day
  readonly reportOn: Day
  readonly reportNumber: string
  /** Areas that held it together, and where. */
  readonly joint: readonly { readonly areas: readonly number[]; readonly on: Day; readonly place: string }[]
  /** Areas that held the ceremony alone, and why. */
  readonly ceremonyOnly: { readonly areas: readonly number[]; readonly reason: string } | null
  readonly works: Readonly<Record<number, string>>
}

const on = (year: number, monthDay: string): Day => day(`${year}-${monthDay}`)

const usual = (year: number, numbers: readonly [plan: number, schedule: number, report: number]) => ({
  year,
  planOn: on(year, '10-08'),
  planNumber: `${numbers[0]}/KH-MTTQ-UBND`,
  scheduleNumber: `${numbers[1]}/TB-MTTQ-BTT`,
  approvedOn: on(year, '10-29'),
  verifiedOn: on(year, '11-21'),
  reportOn: on(year, '11-24'),
  reportNumber: `${numbers[2]}/BC-MTTQ-BTT`,
  joint: [],
  ceremonyOnly: null,
  works: {},
})

export const festivals: readonly SampleFestival[] = [
  {
    ...usual(2019, [21, 14, 47]),
    theme: 'Đoàn kết, sáng tạo, xây dựng khu dân cư ấm no, văn minh',
    works: { 2: '85 m đường bê tông ngõ 2', 9: 'Bồn hoa trước nhà văn hóa tổ' },
  },
  {
    ...usual(2020, [19, 12, 44]),
    theme: 'Đoàn kết phòng, chống dịch COVID-19, giúp nhau ổn định đời sống',
    works: { 5: 'Hệ thống đèn chiếu sáng ngõ 1', 17: 'Mở rộng sân nhà văn hóa tổ thêm 60 m²' },
  },
  {
    ...usual(2021, [18, 11, 41]),
    theme: 'Chung sức, đồng lòng vượt qua đại dịch',
    ceremonyOnly: { areas: [3, 6, 11, 14, 18, 20], reason: 'Phòng, chống dịch COVID-19, không tập trung đông người' },
    works: { 12: 'Sửa mương thoát nước dài 110 m' },
  },
  {
    ...usual(2022, [22, 15, 46]),
    theme: 'Đoàn kết xây dựng đô thị văn minh',
    joint: [{ areas: [7, 8, 9, 10], on: on(2022, '11-13'), place: 'Sân Nhà văn hóa phường' }],
    works: { 1: '140 m đường bê tông ngõ 4', 13: 'Camera an ninh tại ba ngõ' },
  },
  {
    ...usual(2023, [23, 16, 49]),
    theme: 'Khu dân cư đoàn kết, ấm no, hạnh phúc',
    joint: [{ areas: [15, 16], on: on(2023, '11-12'), place: 'Nhà văn hóa liên tổ 15 – 16' }],
    works: { 4: 'Đường hoa dài 200 m do các chi hội tự quản', 19: 'Sân bóng chuyền của tổ', 21: '95 m đường bê tông' },
  },
]

/** Households of an area that attended: the published share of each year, every area above 82 %. */
export function householdsOf(index: number, year: number): { readonly total: number; readonly attended: number } {
  const total = (office.households[index] ?? 0) + year - 2019
  const percent = 82 + ((index * 7 + year) % 9)
  return { total, attended: Math.ceil((total * percent) / 100) }
}

const families = ['Nông', 'Hoàng', 'Lường', 'Triệu', 'Hà', 'Ma', 'Đàm', 'Bế', 'Vi', 'Phùng', 'Lục', 'Dương'] as const
const given = ['Văn Thức', 'Thị Xuyến', 'Đình Khoa', 'Thị Lan', 'Văn Tới', 'Thị Mai', 'Hồng Thái', 'Văn Sáu'] as const
const reasons = [
  'Gia đình văn hóa tiêu biểu ba năm liền',
  'Hiến đất mở rộng đường ngõ',
  'Giúp đỡ hộ nghèo phát triển kinh tế',
] as const

/** Two invented families of an area, commended for what families are commended for. */
export function familiesOf(index: number): readonly { readonly headName: string; readonly achievement: string }[] {
  return [0, 1].map((at) => {
    const n = index * 2 + at
    const headName = `${families[(n * 5) % families.length]} ${given[(n * 3) % given.length]}`
    return { headName, achievement: reasons[n % reasons.length] ?? '' }
  })
}
