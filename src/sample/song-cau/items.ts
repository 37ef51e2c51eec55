import type { SampleItem } from './item-shape.ts'
import { itemsOf2020 } from './items-2020.ts'
import { itemsAtHome } from './items-at-home.ts'
import { itemsOfElection } from './items-election.ts'
import { itemsOfLastYear } from './items-last.ts'
import { itemsOfUnity } from './items-unity.ts'

/** The first year as it stood in the office's old list: title, channel, day. */
export const oldList = [
  ['Kết quả Đại hội đại biểu MTTQ Việt Nam phường khóa VIII', 'loudspeaker', 'front_activity', '2019-02-11'],
  ['Quy chế dân chủ ở cơ sở: những việc dân biết, dân bàn', 'poster', 'policy_law', '2019-04-08'],
  ['Kỷ niệm Ngày Giải phóng miền Nam và Quốc tế Lao động', 'loudspeaker', 'holidays', '2019-04-26'],
  ['Ra quân vệ sinh môi trường hưởng ứng Ngày Môi trường thế giới', 'facebook', 'environment', '2019-06-04'],
  ['Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”', 'poster', 'unity', '2019-08-12'],
  ['Hưởng ứng Tháng cao điểm “Vì người nghèo”', 'facebook', 'welfare', '2019-10-17'],
  ['Hướng tới Ngày hội Đại đoàn kết toàn dân tộc năm 2019', 'facebook', 'unity', '2019-11-04'],
  ['Thông báo kết quả giám sát rà soát hộ nghèo năm 2019', 'poster', 'front_activity', '2019-12-16'],
] as const

/** All that was told from 2020 on. */
export const items: readonly SampleItem[] = [
  ...itemsOf2020,
  ...itemsAtHome,
  ...itemsOfElection,
  ...itemsOfUnity,
  ...itemsOfLastYear,
]
