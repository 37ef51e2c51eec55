import { type Day, day } from '../../../values/day.ts'

type Field = 'session' | 'inspection_board' | 'investment'

interface Basis {
  readonly text: string
  readonly from: Day
  readonly to: Day | null
  readonly fields: readonly Field[]
}

const basis = (text: string, from: string, to: string | null, ...fields: readonly Field[]): Basis => ({
  text,
  from: day(from),
  to: to === null ? null : day(to),
  fields,
})

/** What a document of supervision rests on, with the days on which each was in force. */
const bases: readonly Basis[] = [
  basis(
    'Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13 ngày 09 tháng 6 năm 2015',
    '2016-01-01',
    '2025-06-30',
    'session',
    'inspection_board',
    'investment',
  ),
  basis(
    'Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13, được sửa đổi, bổ sung bởi Luật số 97/2025/QH15',
    '2025-07-01',
    null,
    'session',
    'inspection_board',
    'investment',
  ),
  basis(
    'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15 tháng 6 năm 2017 quy định chi tiết các hình thức giám sát, phản biện xã hội của Mặt trận Tổ quốc Việt Nam',
    '2017-06-15',
    null,
    'session',
  ),
  basis(
    'Quyết định số 217-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị ban hành Quy chế giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội',
    '2013-12-12',
    null,
    'session',
  ),
  basis(
    'Nghị định số 159/2016/NĐ-CP ngày 29 tháng 11 năm 2016 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thanh tra về tổ chức và hoạt động của Ban Thanh tra nhân dân',
    '2017-02-01',
    '2023-06-30',
    'inspection_board',
  ),
  basis(
    'Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022',
    '2023-07-01',
    null,
    'inspection_board',
    'investment',
  ),
  basis(
    'Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở',
    '2023-08-14',
    null,
    'inspection_board',
  ),
  basis(
    'Nghị định số 84/2015/NĐ-CP ngày 30 tháng 9 năm 2015 của Chính phủ về giám sát và đánh giá đầu tư',
    '2015-11-20',
    '2021-03-25',
    'investment',
  ),
  basis(
    'Nghị định số 29/2021/NĐ-CP ngày 26 tháng 3 năm 2021 của Chính phủ quy định về trình tự, thủ tục thẩm định dự án quan trọng quốc gia và giám sát, đánh giá đầu tư',
    '2021-03-26',
    null,
    'investment',
  ),
]

/** `Căn cứ …` lines in force on a day, without their closing marks. */
export function basesOn(field: Field, on: Day): readonly string[] {
  return bases
    .filter((one) => one.fields.includes(field) && one.from <= on && (one.to === null || on <= one.to))
    .map(({ text }) => `Căn cứ ${text}`)
}
