import type { Phrase } from '../shape.ts'

const slug = 'Phần cuối địa chỉ của mục, không đổi qua các bản công bố'
const title = 'Tên mục'
const number = 'Số, ký hiệu văn bản'
const issued_on = 'Ngày ban hành'
const indicator = 'Mã chỉ số'
const name = 'Tên chỉ số'
const period = 'Kỳ tính: 2021, 2021-Q1, hoặc ngày đầu..ngày cuối'
const judged_on = 'Ngày chốt số liệu'
const numerator = 'Số đếm được (tử số)'
const denominator = 'Mẫu số, với chỉ số tỷ lệ'
const unit = 'Đơn vị đếm'
const definition = 'Định nghĩa chỉ số'

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
  supervision_session: {
    title: 'Giám sát',
    one: 'Cuộc giám sát',
    summary: 'Mỗi cuộc giám sát ghi nội dung, nơi được giám sát, kết quả và kiến nghị.',
    filters: { led: 'Mặt trận chủ trì', joint: 'Mặt trận tham gia' },
    columns: {
      slug,
      title,
      form: 'Hình thức: document_review nghiên cứu văn bản, delegation đoàn giám sát, via_boards qua Ban Thanh tra nhân dân hoặc Ban Giám sát đầu tư của cộng đồng, joint tham gia, event sự kiện',
      topics: 'Mã các nội dung giám sát, cách nhau bằng dấu chấm phẩy',
      subjects: 'Nơi được giám sát, cách nhau bằng dấu chấm phẩy',
      host: 'Cơ quan chủ trì, với cuộc tham gia',
      place: 'Địa điểm',
      sittings: 'Số buổi làm việc',
      held_on: 'Ngày của buổi cuối, là ngày tính vào kỳ',
      reported_on: 'Ngày báo cáo hoặc kết luận',
      report_number: 'Số, ký hiệu báo cáo',
      findings: 'Số kết quả đã ghi',
      recommendations: 'Số kiến nghị sau giám sát',
      as_at: 'Ngày mà các thông tin trên đúng',
    },
  },
  figures: {
    title: 'Con số',
    one: 'Bộ số liệu',
    summary: 'Con số của nhiệm kỳ và từng năm. Mỗi số kèm định nghĩa, ngày chốt, và mở ra các bản ghi đã công khai.',
    columns: {
      set: 'Phần cuối địa chỉ của bộ số liệu',
      title: 'Tên bộ số liệu',
      indicator,
      name,
      period,
      judged_on,
      value: 'Giá trị như đã công bố',
      numerator,
      denominator,
      unit,
      records: 'Số bản ghi đã đếm, kể cả bản ghi không công khai',
      others: 'Số bản ghi chỉ thuộc mẫu số, với chỉ số tỷ lệ',
      rule_version: 'Phiên bản của quy tắc đếm',
      definition,
    },
  },
  organisation: {
    title: 'Tổ chức',
    one: 'Tổ chức',
    summary: 'Ủy ban gồm những ai, các ban và tổ tư vấn, và liên hệ ở đâu.',
    columns: {
      body: 'Tên tổ chức',
      kind: 'Loại tổ chức: committee, standing_board, front_working_committee, advisory_group, …',
      since: 'Thành lập ngày',
      seats: 'Số người trong tổ chức',
      member: 'Họ và tên',
      role: 'Chức danh: chair chủ tịch, vice_chair phó chủ tịch, head trưởng ban, deputy phó trưởng ban, …',
      organisation: 'Tổ chức thành viên mà người ấy đại diện',
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
      indicator,
      name,
      period,
      judged_on,
      value: 'Giá trị như trong báo cáo',
      numerator,
      denominator,
      unit,
      definition,
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
