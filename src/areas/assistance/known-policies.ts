import { type Day, day } from '../../values/day.ts'
import type { RateSpan } from './policy.ts'

export interface KnownRate {
  readonly amount: number
  readonly per: RateSpan
  readonly most?: number
  readonly fromOn?: Day
  readonly source: string
}

export interface KnownPolicy {
  readonly code: string
  readonly title: string
  readonly instrument: string
  readonly source: string
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly groups: readonly { readonly code: string; readonly name: string; readonly rates: readonly KnownRate[] }[]
}

const decision15 = 'Quyết định 15/2020/QĐ-TTg'
const decision23 = 'Quyết định 23/2021/QĐ-TTg'
const month = (amount: number, source: string): KnownRate => ({ amount, per: 'month', most: 3, source })
const once = (amount: number, source: string, fromOn?: Day): KnownRate => ({
  amount,
  per: 'once',
  source,
  ...(fromOn && { fromOn }),
})
const daily = (amount: number, most: number): KnownRate => ({ amount, per: 'day', most, source: decision23 })

/**
 * Policies that wards reviewed, ready to be taken into one's own list; the province's own rates are added there. Amounts a
 * person, as the instruments give them.
 */
export const knownPolicies: readonly KnownPolicy[] = [
  {
    code: 'nq42_2020',
    title: 'Hỗ trợ người dân gặp khó khăn do đại dịch COVID-19 (Nghị quyết 42)',
    instrument: 'Nghị quyết 42/NQ-CP ngày 09/4/2020; Quyết định 15/2020/QĐ-TTg ngày 24/4/2020',
    source: 'Nghị quyết 42/NQ-CP, mục II',
    fromOn: day('2020-04-09'),
    toOn: day('2020-12-31'),
    groups: [
      { code: 'meritorious', name: 'Người có công với cách mạng', rates: [month(500_000, decision15)] },
      {
        code: 'meritorious_relative',
        name: 'Thân nhân người có công hưởng trợ cấp hằng tháng',
        rates: [month(500_000, decision15)],
      },
      { code: 'social_protection', name: 'Đối tượng bảo trợ xã hội', rates: [month(500_000, decision15)] },
      { code: 'poor', name: 'Người thuộc hộ nghèo', rates: [month(250_000, decision15)] },
      { code: 'near_poor', name: 'Người thuộc hộ cận nghèo', rates: [month(250_000, decision15)] },
      {
        code: 'freelance',
        name: 'Người lao động không có giao kết hợp đồng lao động',
        rates: [month(1_000_000, decision15)],
      },
      { code: 'household_business', name: 'Hộ kinh doanh cá thể', rates: [month(1_000_000, decision15)] },
    ],
  },
  {
    code: 'nq68_2021',
    title: 'Hỗ trợ người lao động và người sử dụng lao động gặp khó khăn do đại dịch COVID-19 (Nghị quyết 68)',
    instrument:
      'Nghị quyết 68/NQ-CP ngày 01/7/2021; Quyết định 23/2021/QĐ-TTg ngày 07/7/2021; sửa đổi bởi Nghị quyết 126/NQ-CP và Quyết định 33/2021/QĐ-TTg',
    source: 'Nghị quyết 68/NQ-CP, mục II',
    fromOn: day('2021-07-01'),
    toOn: day('2022-06-30'),
    groups: [
      {
        code: 'suspended_short',
        name: 'Tạm hoãn hợp đồng, nghỉ không lương từ 15 ngày đến dưới 1 tháng',
        rates: [once(1_855_000, decision23)],
      },
      {
        code: 'suspended_long',
        name: 'Tạm hoãn hợp đồng, nghỉ không lương từ 1 tháng trở lên',
        rates: [once(3_710_000, decision23)],
      },
      { code: 'stopped', name: 'Ngừng việc do cách ly, phong tỏa', rates: [once(1_000_000, decision23)] },
      {
        code: 'terminated',
        name: 'Chấm dứt hợp đồng, không đủ điều kiện hưởng trợ cấp thất nghiệp',
        rates: [once(3_710_000, decision23)],
      },
      {
        code: 'addon',
        name: 'Hỗ trợ thêm: đang mang thai; đang nuôi trẻ dưới 6 tuổi',
        rates: [once(1_000_000, decision23)],
      },
      { code: 'f0', name: 'Tiền ăn của người điều trị (F0)', rates: [daily(80_000, 45)] },
      { code: 'f1', name: 'Tiền ăn của người cách ly y tế (F1)', rates: [daily(80_000, 21)] },
      {
        code: 'child',
        name: 'Hỗ trợ thêm cho trẻ em dưới 16 tuổi điều trị, cách ly',
        rates: [once(1_000_000, decision23)],
      },
      {
        code: 'arts_guides',
        name: 'Viên chức hoạt động nghệ thuật hạng IV, hướng dẫn viên du lịch',
        rates: [once(3_710_000, decision23)],
      },
      {
        code: 'household_business',
        name: 'Hộ kinh doanh dừng hoạt động từ 15 ngày',
        rates: [once(3_000_000, decision23)],
      },
      {
        code: 'freelance',
        name: 'Lao động không có giao kết hợp đồng (mức tối thiểu; tỉnh quy định cụ thể)',
        rates: [once(1_500_000, 'Nghị quyết 68/NQ-CP, mục II.12')],
      },
    ],
  },
]
