import { type Day, parseDay, showDay } from '../../values/day.ts'

/** Names of the codes that supervision keeps. */
export const supervisionLabels = {
  refusals: {},
  journal: {},
  notices: {},
  stages: {
    planned: 'Dự kiến',
    preparing: 'Đang chuẩn bị',
    notified: 'Đã thông báo',
    fieldwork: 'Đang giám sát',
    drafting_report: 'Đang viết báo cáo',
    reported: 'Đã báo cáo kết quả',
    following_up: 'Đang theo dõi kiến nghị',
    closed: 'Đã kết thúc',
    selected: 'Đã chọn văn bản',
    studied: 'Đã nghiên cứu',
    expert_opinions: 'Đã lấy ý kiến chuyên gia',
    concluded: 'Đã kết luận',
    invited: 'Đã nhận giấy mời',
    attended: 'Đã tham gia',
    opinion_given: 'Đã có ý kiến',
    postponed: 'Tạm dừng',
    resumed: 'Tiếp tục',
    cancelled: 'Đã hủy',
    withdrawn: 'Đã gỡ',
    not_begun: 'Chưa bắt đầu',
  } as Readonly<Record<string, string>>,
  /** What the button of a stage asks for. */
  moves: {
    preparing: 'Bắt đầu chuẩn bị',
    notified: 'Ghi ngày thông báo',
    fieldwork: 'Bắt đầu giám sát',
    drafting_report: 'Chuyển sang viết báo cáo',
    reported: 'Ghi ngày báo cáo kết quả',
    following_up: 'Theo dõi kiến nghị',
    closed: 'Kết thúc',
    studied: 'Ghi ngày nghiên cứu xong',
    expert_opinions: 'Ghi ý kiến chuyên gia',
    concluded: 'Ghi ngày kết luận',
    attended: 'Ghi việc tham gia',
    opinion_given: 'Ghi ý kiến đã nêu',
  } as Readonly<Record<string, string>>,
  forms: {
    document_review: 'Nghiên cứu, xem xét văn bản',
    delegation: 'Tổ chức đoàn giám sát',
    via_boards: 'Thông qua Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng',
    joint: 'Tham gia giám sát với cơ quan có thẩm quyền',
    event: 'Giám sát sự kiện (bầu cử, bình xét…)',
    leader_commitment: 'Việc mới, việc khó của cán bộ chủ chốt',
  } as Readonly<Record<string, string>>,
  shortForms: {
    document_review: 'Xem xét văn bản',
    delegation: 'Đoàn giám sát',
    via_boards: 'Qua các ban',
    joint: 'Tham gia',
    event: 'Sự kiện',
  } as Readonly<Record<string, string>>,
  topics: {
    poor_household_review: 'Rà soát hộ nghèo, hộ cận nghèo',
    covid_support_policy: 'Chính sách hỗ trợ do COVID-19',
    environmental_sanitation: 'Vệ sinh môi trường',
    elected_deputy_activity: 'Hoạt động của đại biểu dân cử',
    peoples_contribution_revenue_expenditure: 'Thu, chi các khoản Nhân dân đóng góp',
    election: 'Bầu cử',
    land_compensation: 'Bồi thường, giải phóng mặt bằng',
    public_service: 'Giải quyết thủ tục hành chính',
    school_fees: 'Các khoản thu trong trường học',
    new_rural_development: 'Xây dựng nông thôn mới, đô thị văn minh',
    mediation: 'Hòa giải ở cơ sở',
    project_investment: 'Đầu tư công trình',
    leader_ethics: 'Tu dưỡng, rèn luyện đạo đức, lối sống',
  } as Readonly<Record<string, string>>,
  roles: {
    head: 'Trưởng đoàn',
    deputy: 'Phó Trưởng đoàn',
    secretary: 'Thư ký',
    member: 'Thành viên',
  } as Readonly<Record<string, string>>,
  findings: { strength: 'Ưu điểm', limitation: 'Hạn chế', cause: 'Nguyên nhân' } as Readonly<Record<string, string>>,
  programmeStates: {
    draft: 'Dự thảo',
    consulted: 'Đang lấy ý kiến',
    party_opinion: 'Đã có ý kiến cấp ủy',
    issued: 'Đang thực hiện',
    amended: 'Đã được điều chỉnh',
    closed: 'Đã kết thúc',
    withdrawn: 'Đã gỡ',
  } as Readonly<Record<string, string>>,
  stances: { agreed: 'Nhất trí', changes: 'Đề nghị điều chỉnh' } as Readonly<Record<string, string>>,
  commitmentKinds: { new_work: 'Việc mới', hard_work: 'Việc khó' } as Readonly<Record<string, string>>,
  commitmentNotes: {
    self_report: 'Tự báo cáo',
    front_comment: 'Nhận xét của Mặt trận',
    result: 'Kết quả',
  } as Readonly<Record<string, string>>,
  commitmentStates: {
    registered: 'Đã đăng ký',
    self_reported: 'Đã tự báo cáo',
    commented: 'Mặt trận đã nhận xét',
    achieved: 'Hoàn thành',
    partly: 'Hoàn thành một phần',
    not_achieved: 'Chưa hoàn thành',
  } as Readonly<Record<string, string>>,
  caseStages: {
    planned: 'Dự kiến',
    notified: 'Đã thông báo',
    held: 'Đã giám sát',
    reported: 'Đã báo cáo',
    closed: 'Đã kết thúc',
    cancelled: 'Đã hủy',
  } as Readonly<Record<string, string>>,
  casePlans: {
    quarter: 'Kế hoạch quý',
    half: 'Kế hoạch 6 tháng',
    year: 'Kế hoạch năm',
    term: 'Kế hoạch nhiệm kỳ',
    unplanned: 'Ngoài kế hoạch',
  } as Readonly<Record<string, string>>,
  projectStages: {
    registered: 'Đã ghi sổ',
    board_established: 'Đã lập Ban',
    notified: 'Đã thông báo kế hoạch',
    supervising: 'Đang giám sát',
    closed: 'Đã kết thúc',
  } as Readonly<Record<string, string>>,
  memberSources: {
    front: 'Mặt trận Tổ quốc',
    inspection_board: 'Ban Thanh tra nhân dân',
    residents: 'Người dân',
  } as Readonly<Record<string, string>>,
  boardRoles: { head: 'Trưởng ban', deputy: 'Phó Trưởng ban', member: 'Thành viên' } as Readonly<
    Record<string, string>
  >,
  deadlines: {
    'supervision.notice_before_days': 'Gửi kế hoạch, quyết định đến đơn vị được giám sát',
    'supervision.subject_report_before_days': 'Đơn vị được giám sát gửi báo cáo',
    'supervision.report_after_days': 'Báo cáo kết quả giám sát',
    'inspection_board.notice_before_working_days': 'Thông báo cho đơn vị được giám sát',
    'investment_supervision.notice_before_days': 'Thông báo kế hoạch giám sát cho chủ đầu tư',
  } as Readonly<Record<string, string>>,
}

/** '2024-03-05' in data → '05/03/2024'; anything else → nothing. */
export function dayText(value: unknown): string {
  const read: Day | null = typeof value === 'string' ? parseDay(value) : null
  return read ? showDay(read) : ''
}

/** The name of a code in one of the lists above, first letter small, for the middle of a sentence. */
export function within(list: Readonly<Record<string, string>>, code: unknown): string {
  const name = list[String(code)] ?? String(code ?? '')
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}
