import { day } from '../../values/day.ts'
import { modelAtHome } from './model-at-home.ts'
import type { SampleModel } from './model-shape.ts'

/** Models and works of the term. */
export const models: readonly SampleModel[] = [
  {
    key: 'thap sang ngo',
    kind: 'work',
    name: 'Thắp sáng ngõ phố',
    lead: 'Ban công tác Mặt trận các tổ',
    description: 'Các hộ góp tiền lắp đèn tiết kiệm điện trong ngõ; mỗi ngõ cử một hộ bật, tắt đèn.',
    areas: [2, 5],
    startedOn: day('2020-05-19'),
    endedOn: day('2021-12-30'),
    results: [['2021-12-30', 'households', 84]],
    takenUp: [],
  },
  {
    key: 'duong hoa',
    kind: 'work',
    name: 'Đường hoa phụ nữ tự quản',
    lead: 'Hội Liên hiệp Phụ nữ phường',
    description: 'Mỗi chi hội trồng và chăm một đoạn hoa dọc đường, thay cho bãi rác tự phát.',
    areas: [1, 3, 8],
    startedOn: day('2021-10-20'),
    results: [['2023-10-20', 'households', 67]],
    takenUp: [[13, '2022-10-20']],
    scene: 'street',
  },
  modelAtHome,
  {
    key: 'khong rac nhua',
    kind: 'model',
    name: 'Tổ dân phố không rác thải nhựa',
    lead: 'Ban công tác Mặt trận Tổ 4',
    description: 'Mỗi hộ có hai thùng rác; chai nhựa gom về điểm thu mua, tiền bán góp quỹ khuyến học.',
    areas: [4],
    startedOn: day('2022-06-05'),
    results: [
      ['2022-12-15', 'households', 72],
      ['2023-12-15', 'households', 31],
    ],
    takenUp: [[11, '2023-03-26']],
    scene: 'street',
  },
]
