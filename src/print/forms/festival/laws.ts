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

/** What documents of the festival rest on, with the days on which each was in force. */
const bases: readonly Basis[] = [
  basis('Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13 ngày 09 tháng 6 năm 2015', '2016-01-01', '2025-06-30'),
  basis(
    'Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13 ngày 09 tháng 6 năm 2015, được sửa đổi, bổ sung năm 2025',
    '2025-07-01',
    null,
  ),
  basis(
    'Nghị quyết số 04/NQ/ĐCT-MTTW ngày 01 tháng 8 năm 2003 của Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về việc tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư',
    '2003-08-01',
    null,
  ),
]

/** `Căn cứ …` lines in force on a day, without their closing marks. */
export function basesOn(on: Day): readonly string[] {
  return bases.filter((one) => one.from <= on && (one.to === null || on <= one.to)).map(({ text }) => `Căn cứ ${text}`)
}
