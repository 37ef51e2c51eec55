import { type Day, day } from '../../../values/day.ts'

interface Basis {
  readonly text: string
  readonly from: Day
  readonly to: Day | null
}

const basis = (text: string, from: string, to: string | null): Basis => ({
  text,
  from: day(from),
  to: to === null ? null : day(to),
})

/** What papers of law comment rest on, with the days on which each was in force. */
const bases: readonly Basis[] = [
  basis('Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13 ngày 09 tháng 6 năm 2015', '2016-01-01', '2025-06-30'),
  basis(
    'Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13, được sửa đổi, bổ sung bởi Luật số 97/2025/QH15',
    '2025-07-01',
    null,
  ),
  basis(
    'Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13 ngày 22 tháng 6 năm 2015',
    '2016-07-01',
    '2020-12-31',
  ),
  basis(
    'Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13, được sửa đổi, bổ sung bởi Luật số 63/2020/QH14',
    '2021-01-01',
    '2025-03-31',
  ),
  basis(
    'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 ngày 19 tháng 02 năm 2025',
    '2025-04-01',
    '2025-06-30',
  ),
  basis(
    'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15, được sửa đổi, bổ sung bởi Luật số 87/2025/QH15',
    '2025-07-01',
    null,
  ),
]

/** `Căn cứ …` lines in force on a day, without their closing marks. */
export function basesOn(on: Day): readonly string[] {
  return bases.filter((one) => one.from <= on && (one.to === null || on <= one.to)).map(({ text }) => `Căn cứ ${text}`)
}
