import { day } from '../../values/day.ts'
import { q1of2020, q2of2022, type SampleOpinion } from './opinion-shape.ts'

/** What people said and felt up to 2022; as it was heard, and as the report of the quarter told it. Nobody is named. */
export const opinionsTo2022: readonly SampleOpinion[] = [
  {
    on: day('2020-03-12'),
    topic: 'livelihood',
    mood: 'worried',
    urgent: true,
    heardIn: 'zalo',
    areas: [4, 7],
    heard: 'Bà con lo giá gạo, khẩu trang tăng từng ngày, có nơi gom hàng.',
    report: 'Nhân dân lo lắng trước việc giá gạo, khẩu trang tăng; đề nghị kiểm tra việc găm hàng.',
    reported: q1of2020,
    answered: { on: day('2020-04-06'), text: 'UBND phường đã kiểm tra ba cửa hàng, niêm yết giá.' },
  },
  {
    on: day('2020-03-20'),
    topic: 'health_education',
    mood: 'agreeing',
    heardIn: 'meeting',
    areas: [],
    heard: 'Bà con ủng hộ việc cách ly người về từ vùng dịch.',
    report: 'Nhân dân đồng tình với các biện pháp phòng, chống dịch.',
    reported: q1of2020,
  },
  {
    on: day('2021-09-14'),
    topic: 'welfare_policy',
    mood: 'upset',
    heardIn: 'home',
    areas: [11],
    heard: 'Có tin đồn danh sách hỗ trợ lao động tự do bỏ sót cả ngõ.',
    aside: 'Đã kiểm tra tại tổ: danh sách niêm yết đủ, hai hộ chưa nộp giấy tờ.',
  },
  {
    on: day('2022-05-18'),
    topic: 'environment',
    mood: 'upset',
    heardIn: 'meeting',
    areas: [4, 5],
    heard: 'Xe thu gom rác đến thất thường, rác ứ ở đầu ngõ hai ba ngày.',
    report: 'Nhân dân Tổ 4, Tổ 5 bức xúc vì xe thu gom rác đến không đúng lịch.',
    reported: q2of2022,
    answered: { on: day('2022-07-08'), text: 'Đội Vệ sinh môi trường bố trí thêm một chuyến chiều thứ Sáu.' },
  },
  {
    on: day('2022-06-10'),
    topic: 'infrastructure',
    mood: 'worried',
    heardIn: 'street',
    areas: [14],
    heard: 'Đoạn cống trước nhà văn hóa hỏng nắp, tối dễ ngã.',
    report: 'Nhân dân Tổ 14 đề nghị thay nắp cống hỏng trước Nhà văn hóa tổ.',
    reported: q2of2022,
    answered: { on: day('2022-06-30'), text: 'Đã thay nắp cống ngày 28/6/2022.' },
  },
]
