import { type Day, parseDay, showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'

type Labels = Readonly<Record<string, string>>

/** Names of the codes that outreach keeps. */
export const outreachLabels = {
  refusals: {},
  journal: {},
  notices: {},
  channels: {
    zalo_group: 'Nhóm Zalo',
    zalo_oa: 'Zalo OA',
    facebook: 'Facebook',
    tiktok: 'TikTok',
    website: 'Trang thông tin điện tử',
    loudspeaker: 'Loa truyền thanh',
    poster: 'Pa nô, áp phích, bảng tin',
    meeting: 'Họp, hội nghị',
    door_to_door: 'Đến từng nhà',
  } as Labels,
  topics: {
    policy_law: 'Chủ trương, pháp luật',
    holidays: 'Ngày lễ lớn',
    front_activity: 'Hoạt động của Mặt trận',
    unity: 'Đại đoàn kết, Ngày hội',
    good_example: 'Gương người tốt, việc tốt',
    welfare: 'Vận động, an sinh',
    health: 'Phòng, chống dịch, sức khỏe',
    election: 'Bầu cử',
    environment: 'Vệ sinh, môi trường',
    security: 'An ninh, trật tự',
    other: 'Nội dung khác',
  } as Labels,
  itemStates: {
    draft: 'Nháp',
    submitted: 'Chờ duyệt',
    returned: 'Trả lại',
    approved: 'Đã duyệt',
    published: 'Đã đăng',
    corrected: 'Đã đính chính',
    withdrawn: 'Đã gỡ bài',
    archived: 'Lưu trữ',
    removed: 'Đã xóa khỏi sổ',
  } as Labels,
  reach: {
    participants: 'lượt người tham gia',
    views: 'lượt xem',
    listeners: 'lượt người nghe',
    reactions: 'lượt bày tỏ cảm xúc',
    comments: 'lượt bình luận',
    shares: 'lượt chia sẻ',
    households: 'hộ được tuyên truyền',
  } as Labels,
  channelStates: {
    active: 'Đang hoạt động',
    stale: 'Cần kiểm tra lại',
    asleep: 'Không hoạt động',
    unchecked: 'Chưa kiểm tra',
    closed: 'Đã đóng',
    removed: 'Đã xóa khỏi sổ',
    not_open: 'Chưa mở',
  } as Labels,
  planStates: {
    draft: 'Dự thảo',
    issued: 'Đang thực hiện',
    over: 'Đã hết thời gian',
    removed: 'Đã xóa khỏi sổ',
  } as Labels,
  personKinds: {
    prestigious: 'Người có uy tín',
    religious_dignitary: 'Chức sắc, chức việc',
    notable: 'Nhân sĩ',
    intellectual: 'Trí thức',
    meritorious: 'Người có công tiêu biểu',
    entrepreneur: 'Doanh nhân',
    other: 'Hạt nhân khác',
  } as Labels,
  personStates: {
    listed: 'Trong danh sách',
    not_recognised: 'Chưa có quyết định còn hiệu lực',
    left: 'Thôi danh sách',
    removed: 'Đã xóa khỏi sổ',
    not_yet: 'Chưa tới ngày',
  } as Labels,
  occasions: {
    tet: 'Tết Nguyên đán',
    unity_day: 'Ngày hội Đại đoàn kết',
    religious_feast: 'Ngày lễ tôn giáo',
    national_day: 'Quốc khánh',
    illness: 'Ốm đau',
    funeral: 'Việc hiếu',
    other: 'Dịp khác',
  } as Labels,
  opinionTopics: {
    livelihood: 'Dân sinh, việc làm, giá cả',
    land_clearance: 'Đất đai, giải phóng mặt bằng',
    environment: 'Môi trường, vệ sinh công cộng',
    order: 'An ninh, trật tự, phòng cháy',
    infrastructure: 'Đô thị, giao thông, hạ tầng',
    welfare_policy: 'An sinh, chính sách',
    health_education: 'Y tế, giáo dục, văn hóa',
    cadres: 'Cán bộ, thủ tục hành chính',
    religion_ethnicity: 'Tôn giáo, dân tộc',
    other: 'Việc khác',
  } as Labels,
  moods: {
    agreeing: 'Đồng tình, phấn khởi',
    calm: 'Bình thường',
    worried: 'Băn khoăn, lo lắng',
    upset: 'Bức xúc',
  } as Labels,
  heardPlaces: {
    meeting: 'Họp dân',
    zalo: 'Nhóm Zalo, mạng xã hội',
    street: 'Nơi công cộng',
    home: 'Tại nhà',
    petition: 'Đơn thư, phản ánh',
    other: 'Nơi khác',
  } as Labels,
  opinionStates: {
    noted: 'Mới ghi',
    verified: 'Đã kiểm tra',
    reported: 'Đã báo cáo',
    answered: 'Đã trả lời Nhân dân',
    set_aside: 'Không đưa vào báo cáo',
    removed: 'Đã xóa khỏi sổ',
  } as Labels,
  modelKinds: { model: 'Mô hình', work: 'Công trình', part: 'Phần việc' } as Labels,
  modelStates: {
    planned: 'Chuẩn bị',
    running: 'Đang thực hiện',
    ended: 'Đã kết thúc',
    removed: 'Đã xóa khỏi sổ',
  } as Labels,
  modelMoves: { started: 'bắt đầu', ended: 'kết thúc' } as Labels,
  results: {
    households: 'hộ được giúp',
    people: 'người được giúp',
    packages: 'phần quà, túi hỗ trợ',
    volunteers: 'tình nguyện viên',
    calls: 'cuộc gọi tư vấn',
    dong: 'đồng kinh phí',
  } as Labels,
  needs: {
    food: 'Lương thực, thực phẩm',
    medicine: 'Thuốc',
    supplies: 'Vật dụng',
    transport: 'Đưa đón',
    advice: 'Tư vấn',
    other: 'Việc khác',
  } as Labels,
  cameBy: {
    phone: 'Điện thoại',
    zalo: 'Qua Zalo',
    area_head: 'Qua Trưởng ban công tác Mặt trận',
    visit: 'Đến gặp',
    other: 'Cách khác',
  } as Labels,
  helpStates: {
    requested: 'Mới yêu cầu',
    verified: 'Đã xác minh',
    assigned: 'Đã giao đội',
    helped: 'Đã hỗ trợ',
    followed_up: 'Đã hỏi thăm lại',
    refused: 'Không nhận',
    withdrawn: 'Người yêu cầu rút',
    removed: 'Đã xóa khỏi sổ',
  } as Labels,
  helpReasons: {
    twice: 'Trùng yêu cầu khác',
    elsewhere: 'Đã được nơi khác giúp',
    not_needed: 'Không còn cần',
    not_reached: 'Không liên lạc được',
    out_of_scope: 'Ngoài phạm vi mô hình',
    other: 'Lý do khác',
  } as Labels,
  teamKinds: {
    covid_community: 'Tổ COVID cộng đồng',
    sanitation: 'Đội vệ sinh môi trường',
    security: 'Tổ an ninh, trật tự',
    youth: 'Đội thanh niên tình nguyện',
    other: 'Đội khác',
  } as Labels,
  teamRoles: { head: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên' } as Labels,
  teamStates: {
    active: 'Đang hoạt động',
    disbanded: 'Đã giải thể',
    removed: 'Đã xóa khỏi sổ',
    not_yet: 'Chưa lập',
  } as Labels,
  teamCounts: { households: 'hộ phụ trách', checks: 'lượt kiểm tra' } as Labels,
  programmeStates: {
    draft: 'Dự thảo',
    issued: 'Đang thực hiện',
    closed: 'Đã tổng kết',
    removed: 'Đã xóa khỏi sổ',
  } as Labels,
  taskKinds: { task: 'Công việc', target: 'Chỉ tiêu', key_work: 'Công trình trọng điểm' } as Labels,
  taskStates: {
    done: 'Hoàn thành',
    done_late: 'Hoàn thành chậm',
    overdue: 'Quá hạn',
    due_soon: 'Sắp đến hạn',
    going_on: 'Đang thực hiện',
    not_begun: 'Chưa có tiến độ',
    dropped: 'Thôi thực hiện',
  } as Labels,
  targetLimits: { at_least: 'ít nhất', at_most: 'nhiều nhất' } as Labels,
}

/** Names that stay large inside a sentence. */
const proper = /^(Facebook|Zalo|TikTok|Tết|Quốc|Ngày hội)/

/** A code as its label, in lower case inside a sentence. */
export function within(labels: Labels, code: unknown): string {
  const label = labels[String(code)] ?? String(code)
  return proper.test(label) ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)
}

export function dayText(value: unknown): string {
  const day: Day | null = typeof value === 'string' ? parseDay(value) : null
  return day ? showDay(day) : ''
}

export function countText(value: unknown): string {
  return typeof value === 'number' ? showCount(value) : ''
}
