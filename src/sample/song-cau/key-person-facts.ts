import { type Day, day } from '../../values/day.ts'

export interface SampleKeyPerson {
  readonly key: string
  readonly name: string
  readonly birthYear: number
  readonly gender: 'male' | 'female'
  readonly area: number
  readonly kind: string
  readonly field: string
  readonly contribution: string
  readonly religiousTitle?: string
  readonly decision?: { readonly number: string; readonly from: Day; readonly to: Day | null }
}

/** People whom others listen to. All of them are invented. */
export const keyPersons: readonly SampleKeyPerson[] = [
  {
    key: 'uy-tin-9',
    name: 'Triệu Phúc Quyên',
    birthYear: 1949,
    gender: 'male',
    area: 9,
    kind: 'prestigious',
    field: 'Vận động đồng bào giữ gìn nếp sống văn minh',
    contribution: 'Vận động các hộ hiến đất mở rộng ngõ, hòa giải mâu thuẫn trong tổ.',
    decision: { number: '312/QĐ-UBND', from: day('2019-03-01'), to: null },
  },
  {
    key: 'uy-tin-17',
    name: 'Bàn Thị Lả',
    birthYear: 1952,
    gender: 'female',
    area: 17,
    kind: 'prestigious',
    field: 'Vận động phụ nữ, gìn giữ nghề thêu',
    contribution: 'Giúp các gia đình trẻ vay vốn, giữ trẻ em đến trường.',
    decision: { number: '312/QĐ-UBND', from: day('2019-03-01'), to: day('2023-12-31') },
  },
  {
    key: 'chuc-sac',
    name: 'Hoàng Đình Tuyến',
    birthYear: 1963,
    gender: 'male',
    area: 6,
    kind: 'religious_dignitary',
    field: 'Đoàn kết lương giáo',
    contribution: 'Vận động tín đồ tham gia phòng, chống dịch, giữ gìn vệ sinh môi trường.',
    religiousTitle: 'Trưởng điểm nhóm',
  },
  {
    key: 'nhan-si',
    name: 'Hà Văn Lịch',
    birthYear: 1947,
    gender: 'male',
    area: 12,
    kind: 'intellectual',
    field: 'Giáo dục, khuyến học',
    contribution: 'Nguyên hiệu trưởng; góp ý nhiều dự thảo, vận động quỹ khuyến học.',
  },
  {
    key: 'co-cong',
    name: 'Lộc Văn Thắng',
    birthYear: 1950,
    gender: 'male',
    area: 4,
    kind: 'meritorious',
    field: 'Giáo dục truyền thống',
    contribution: 'Kể chuyện truyền thống cho học sinh trong Ngày hội.',
  },
]
