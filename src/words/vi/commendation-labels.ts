import { type Day, parseDay, showDay } from '../../values/day.ts'

type Names = Readonly<Record<string, string>>

/** Names of the codes that commendation keeps. */
export const commendationLabels = {
  refusals: {},
  journal: {},
  notices: {},
  forms: {
    commendation_certificate: 'Giấy khen',
    merit_certificate: 'Bằng khen',
    insignia: 'Kỷ niệm chương',
    emulation_title: 'Danh hiệu thi đua',
    letter_of_thanks: 'Thư khen',
  } as Names,
  authorities: {
    ward_people_committee: 'Chủ tịch UBND cấp xã',
    ward_front: 'Ủy ban MTTQ cấp xã',
    city_people_committee: 'Chủ tịch UBND cấp huyện',
    city_front: 'Ủy ban MTTQ cấp huyện',
    province_people_committee: 'Chủ tịch UBND cấp tỉnh',
    province_front: 'Ủy ban MTTQ cấp tỉnh',
    central_front: 'Ủy ban Trung ương MTTQ Việt Nam',
  } as Names,
  levels: { ward: 'Cấp xã', city: 'Cấp huyện', province: 'Cấp tỉnh', central: 'Trung ương' } as Names,
  manners: { regular: 'Thường xuyên', thematic: 'Chuyên đề', unscheduled: 'Đột xuất' } as Names,
  kinds: {
    person: 'Cá nhân',
    organisation: 'Tổ chức thành viên',
    area: 'Khu dân cư',
    family: 'Hộ gia đình',
    collective: 'Tập thể khác',
  } as Names,
  counted: { collective: 'Tập thể', individual: 'Cá nhân', family: 'Hộ gia đình' } as Names,
  honorifics: { mr: 'Ông', mrs: 'Bà', pupil: 'Em' } as Names,
  withheld: { child: 'Trẻ em', health: 'Lý do sức khỏe', asked: 'Người được khen đề nghị' } as Names,
  states: {
    not_begun: 'Chưa bắt đầu',
    nominated: 'Đã đề nghị',
    reported: 'Đã có báo cáo thành tích',
    reviewed: 'Hội đồng đã xét',
    submitted: 'Đã trình',
    submitted_up: 'Đã trình cấp trên',
    returned: 'Bị trả lại',
    decided: 'Đã có quyết định',
    granted: 'Đã được tặng',
    refused: 'Không được tặng',
    printed: 'Đã in giấy khen',
    presented: 'Đã trao',
    recorded: 'Đã vào sổ, ký nhận',
    withdrawn: 'Đã rút đề nghị',
    superseded: 'Đã gỡ',
    overruled: 'Chủ tịch quyết định trình',
  } as Names,
  standings: {
    not_needed: 'Không cần hội đồng',
    not_voted: 'Chưa bỏ phiếu',
    carried: 'Đủ phiếu',
    overruled: 'Trình theo quyết định của Chủ tịch',
    lost: 'Không đủ phiếu',
  } as Names,
  ballots: { open: 'Biểu quyết công khai', secret: 'Bỏ phiếu kín' } as Names,
  councilRoles: {
    chair: 'Chủ tịch Hội đồng',
    vice_chair: 'Phó Chủ tịch',
    secretary: 'Thư ký',
    member: 'Ủy viên',
  } as Names,
  movementStages: {
    not_begun: 'Chưa phát động',
    launched: 'Đã phát động',
    registered: 'Đã đăng ký xong',
    running: 'Đang thực hiện',
    reviewed: 'Đã sơ kết, tổng kết',
    closed: 'Đã kết thúc',
    withdrawn: 'Đã gỡ',
  } as Names,
  movementMoves: {
    registered: 'Chốt đăng ký',
    running: 'Bắt đầu thực hiện',
    reviewed: 'Ghi ngày tổng kết',
    closed: 'Kết thúc phong trào',
  } as Names,
  movementKinds: { regular: 'Thường xuyên', thematic: 'Chuyên đề' } as Names,
  likeness: { one_record: 'Cùng một bản ghi', one_name: 'Trùng tên' } as Names,
}

/** A code by its name in lower case, inside a sentence. */
export function saidOf(labels: Names, code: unknown): string {
  const label = labels[String(code)] ?? String(code ?? '')
  return `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`
}

/** A day as a sentence says it; empty when there is none. */
export function dayOf(value: unknown): string {
  const day: Day | null = typeof value === 'string' ? parseDay(value) : null
  return day === null ? '' : showDay(day)
}
