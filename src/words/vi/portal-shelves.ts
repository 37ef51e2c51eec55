import type { Phrase } from '../shape.ts'

const slug = 'Phần cuối địa chỉ của mục, không đổi qua các bản công bố'
const title = 'Tên mục'
const number = 'Số, ký hiệu văn bản'
const issued_on = 'Ngày ban hành'

/** Kinds of published things: their names, ready filters, and what the columns of their data files mean. */
export const portalShelves = {
  recommendation: {
    title: 'Kiến nghị và trả lời',
    one: 'Kiến nghị',
    summary: 'Mỗi kiến nghị là một việc Mặt trận đề nghị một cơ quan làm và trả lời bằng văn bản.',
    filters: {
      overdue: 'Quá hạn trả lời',
      waiting: 'Chờ trả lời',
      answered: 'Đã trả lời',
      resolved: 'Đã giải quyết',
      closed: 'Khép lại khi chưa giải quyết',
    },
    columns: {
      slug,
      title,
      text: 'Toàn văn nội dung kiến nghị',
      addressee: 'Cơ quan phải trả lời',
      legal_ref: 'Căn cứ được viện dẫn',
      origin: 'Cuộc giám sát hoặc việc mà kiến nghị xuất phát',
      number,
      issued_on,
      due_on: 'Hạn trả lời',
      stage:
        'Tình trạng: issued đã gửi, received đã nhận, answered đã trả lời, implementing đang thực hiện, resolved đã giải quyết, unresolved_closed khép lại khi chưa giải quyết',
      overdue: 'Vào ngày as_at đã quá hạn mà chưa trả lời bằng văn bản (true, false)',
      answered_on: 'Ngày trả lời bằng văn bản gần nhất',
      stance:
        'Ý kiến trả lời: accepted tiếp thu, partly một phần, rejected không tiếp thu, forwarded chuyển cơ quan khác',
      promised_on: 'Ngày hẹn thực hiện',
      closed_on: 'Ngày kết thúc theo dõi',
      conclusion: 'Kết luận của Mặt trận khi kết thúc',
      as_at: 'Ngày mà các thông tin trên đúng',
    },
  },
  report: {
    title: 'Báo cáo',
    one: 'Báo cáo',
    summary: 'Báo cáo đã ban hành. Mỗi con số kèm định nghĩa và cách đếm.',
    columns: {
      report: 'Phần cuối địa chỉ của báo cáo',
      title,
      number,
      issued_on,
      indicator: 'Mã chỉ số',
      name: 'Tên chỉ số',
      period: 'Kỳ tính: 2021, 2021-Q1, hoặc ngày đầu..ngày cuối',
      judged_on: 'Ngày chốt số liệu',
      value: 'Giá trị như trong báo cáo',
      numerator: 'Số đếm được (tử số)',
      denominator: 'Mẫu số, với chỉ số tỷ lệ',
      unit: 'Đơn vị đếm',
      definition: 'Định nghĩa chỉ số',
    },
  },
  document: {
    title: 'Văn bản',
    one: 'Văn bản',
    summary: 'Văn bản đã ban hành và được công bố toàn văn.',
    columns: {
      slug,
      title,
      type: 'Loại văn bản theo mã trong số, ký hiệu',
      number,
      issued_on,
      abstract: 'Trích yếu',
    },
  },
  refusals: {} as Record<string, Phrase>,
  journal: {} as Record<string, Phrase>,
  notices: {} as Record<string, Phrase>,
}
