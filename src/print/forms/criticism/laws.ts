import { type Day, day } from '../../../values/day.ts'

type Field = 'criticism' | 'dialogue'

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

/** What papers of criticism and dialogue rest on, with the days on which each was in force. */
const bases: readonly Basis[] = [
  basis(
    'Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13 ngày 09 tháng 6 năm 2015',
    '2016-01-01',
    '2025-06-30',
    'criticism',
    'dialogue',
  ),
  basis(
    'Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13, được sửa đổi, bổ sung bởi Luật số 97/2025/QH15',
    '2025-07-01',
    null,
    'criticism',
    'dialogue',
  ),
  basis(
    'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15 tháng 6 năm 2017 quy định chi tiết các hình thức giám sát, phản biện xã hội của Mặt trận Tổ quốc Việt Nam',
    '2017-06-15',
    null,
    'criticism',
  ),
  basis(
    'Quyết định số 217-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị ban hành Quy chế giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội',
    '2013-12-12',
    null,
    'criticism',
  ),
  basis(
    'Quyết định số 218-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị ban hành Quy định về việc Mặt trận Tổ quốc Việt Nam, các đoàn thể chính trị - xã hội và nhân dân tham gia góp ý xây dựng Đảng, xây dựng chính quyền',
    '2013-12-12',
    null,
    'dialogue',
  ),
]

/** `Căn cứ …` lines in force on a day, without their closing marks. */
export function basesOn(field: Field, on: Day): readonly string[] {
  return bases
    .filter((one) => one.fields.includes(field) && one.from <= on && (one.to === null || on <= one.to))
    .map(({ text }) => `Căn cứ ${text}`)
}
