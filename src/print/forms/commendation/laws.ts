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

/** What documents of commendation rest on, with the days on which each was in force. */
const bases: readonly Basis[] = [
  basis(
    'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003, được sửa đổi, bổ sung năm 2005 và năm 2013',
    '2014-06-01',
    '2023-12-31',
  ),
  basis('Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022', '2024-01-01', null),
  basis(
    'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    '2017-10-01',
    '2023-12-31',
  ),
  basis(
    'Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    '2024-01-01',
    null,
  ),
  basis(
    'Quyết định số 222/QĐ-MTTW ngày 27 tháng 02 năm 2020 của Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam ban hành Quy chế thi đua, khen thưởng',
    '2020-02-27',
    null,
  ),
]

/** `Căn cứ …` lines in force on a day, without their closing marks. */
export function basesOn(on: Day): readonly string[] {
  return bases.filter((one) => one.from <= on && (one.to === null || on <= one.to)).map(({ text }) => `Căn cứ ${text}`)
}
