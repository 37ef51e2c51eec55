import type { IndicatorText } from '../shape.ts'
import { benefitIndicatorTexts } from './benefit-indicators.ts'
import { criticismIndicatorTexts } from './criticism-indicators.ts'
import { festivalTexts } from './festival-indicators.ts'
import { lawIndicatorTexts } from './law-indicators.ts'
import { povertyIndicatorTexts } from './poverty.ts'
import { reliefIndicatorTexts } from './relief-indicators.ts'
import { reportIndicatorTexts } from './report-indicators.ts'

const supervision = 'Sổ giám sát'
const register = 'Sổ theo dõi kiến nghị'
const awards = 'Sổ khen thưởng'
const outreachBook = 'Sổ tuyên truyền, vận động'

export const indicators = {
  refusals: {},
  journal: {},
  notices: {},
  texts: {
    supervision_sessions_organized: {
      name: 'Số cuộc giám sát chủ trì',
      definition:
        'Số cuộc giám sát do Ủy ban MTTQ Việt Nam chủ trì: đoàn giám sát, nghiên cứu văn bản, giám sát sự kiện, giám sát qua Ban Thanh tra nhân dân và Ban Giám sát đầu tư của cộng đồng do Mặt trận dẫn dắt. Cuộc tham gia cùng cơ quan khác không tính ở đây.',
      unit: 'cuộc',
      qualifying: 'Đã có báo cáo kết quả hoặc kết luận; tính theo ngày của buổi làm việc cuối.',
      source: supervision,
    },
    supervision_topics_covered: {
      name: 'Số nội dung đã giám sát',
      definition: 'Số nội dung khác nhau của các cuộc giám sát chủ trì trong kỳ; mỗi nội dung tính một lần.',
      unit: 'nội dung',
      qualifying: 'Thuộc ít nhất một cuộc giám sát được tính trong kỳ.',
      source: supervision,
    },
    supervision_sittings_joined: {
      name: 'Số buổi tham gia giám sát',
      definition:
        'Số buổi làm việc mà Mặt trận tham gia giám sát cùng Thường trực HĐND và cơ quan có thẩm quyền. Tính theo buổi, không cộng vào số cuộc chủ trì.',
      unit: 'buổi',
      qualifying: 'Buổi đã diễn ra và Mặt trận có dự.',
      source: supervision,
    },
    supervision_recommendations: {
      name: 'Số kiến nghị sau giám sát',
      definition:
        'Số kiến nghị phát sinh từ các cuộc giám sát, kể cả cuộc tham gia. Mỗi nội dung đề nghị phải trả lời là một kiến nghị, không tính theo số văn bản.',
      unit: 'kiến nghị',
      qualifying: 'Đã ban hành trong kỳ, chưa bị thu hồi hoặc thay thế.',
      source: register,
    },
    leader_commitments_supervised: {
      name: 'Giám sát việc mới, việc khó của cán bộ chủ chốt',
      definition:
        'Có hay không việc Mặt trận theo dõi, nhận xét việc mới, việc khó mà cán bộ lãnh đạo chủ chốt đăng ký. Chỉ báo cáo có thực hiện, không nêu số.',
      unit: 'việc đăng ký',
      qualifying: 'Việc đăng ký đã có nhận xét của Mặt trận trong kỳ.',
      source: supervision,
    },
    annual_supervision_programmes: {
      name: 'Số chương trình giám sát năm đã ban hành',
      definition: 'Số chương trình giám sát hằng năm được ban hành; bản điều chỉnh không tính thêm.',
      unit: 'chương trình',
      qualifying: 'Đã ban hành trong kỳ.',
      source: supervision,
    },
    supervision_plan_completion: {
      name: 'Tỷ lệ thực hiện chương trình giám sát',
      definition: 'Số cuộc trong chương trình đã có báo cáo kết quả, trên tổng số cuộc trong chương trình đã ban hành.',
      unit: 'cuộc theo chương trình',
      qualifying: 'Thuộc chương trình đã ban hành của các năm trong kỳ.',
      source: supervision,
    },
    inspection_board_cases: {
      name: 'Số vụ việc Ban Thanh tra nhân dân giám sát',
      definition: 'Số cuộc giám sát do Ban Thanh tra nhân dân thực hiện.',
      unit: 'vụ việc',
      qualifying: 'Đã tiến hành trong kỳ.',
      source: supervision,
    },
    inspection_board_recommendations: {
      name: 'Số kiến nghị của Ban Thanh tra nhân dân',
      definition: 'Số kiến nghị phát sinh từ vụ việc của Ban Thanh tra nhân dân.',
      unit: 'kiến nghị',
      qualifying: 'Đã ban hành trong kỳ, chưa bị thu hồi hoặc thay thế.',
      source: register,
    },
    investment_projects_supervised: {
      name: 'Số công trình được cộng đồng giám sát đầu tư',
      definition: 'Số dự án, công trình khác nhau có hoạt động của Ban Giám sát đầu tư của cộng đồng trong kỳ.',
      unit: 'công trình',
      qualifying: 'Có nhật ký, thông báo hoặc báo cáo giám sát trong kỳ.',
      source: supervision,
    },
    ...criticismIndicatorTexts,
    ...lawIndicatorTexts,
    ...festivalTexts,
    recommendation_answer_rate: {
      name: 'Tỷ lệ kiến nghị được trả lời',
      definition: 'Số kiến nghị đã được trả lời bằng văn bản, trên số kiến nghị đã ban hành và hết hạn trả lời.',
      unit: 'kiến nghị',
      qualifying: 'Đã ban hành, hết hạn trả lời tính đến ngày chốt số liệu; không tính kiến nghị đã thu hồi.',
      source: register,
    },
    recommendation_resolved_rate: {
      name: 'Tỷ lệ kiến nghị được giải quyết',
      definition: 'Số kiến nghị được Mặt trận xác nhận đã giải quyết xong, trên số kiến nghị đã được trả lời.',
      unit: 'kiến nghị',
      qualifying: 'Đã được trả lời bằng văn bản tính đến ngày chốt số liệu.',
      source: register,
    },
    recommendation_overdue: {
      name: 'Số kiến nghị quá hạn trả lời',
      definition: 'Số kiến nghị đã hết hạn mà chưa có văn bản trả lời. Gia hạn được tính từ ngày hai bên thống nhất.',
      unit: 'kiến nghị',
      qualifying: 'Chưa được trả lời và đã hết hạn tính đến ngày chốt số liệu.',
      source: register,
    },
    commendations_ward_collective: {
      name: 'Tập thể được khen cấp xã',
      definition:
        'Số lượt tập thể (tổ chức, khu dân cư, tập thể khác) được Chủ tịch UBND hoặc Ủy ban MTTQ cấp xã tặng giấy khen. Hộ gia đình không tính ở đây.',
      unit: 'tập thể',
      qualifying: 'Đã có quyết định trong kỳ; tính theo ngày quyết định.',
      source: awards,
    },
    commendations_ward_individual: {
      name: 'Cá nhân được khen cấp xã',
      definition: 'Số lượt cá nhân được Chủ tịch UBND hoặc Ủy ban MTTQ cấp xã tặng giấy khen.',
      unit: 'cá nhân',
      qualifying: 'Đã có quyết định trong kỳ; tính theo ngày quyết định.',
      source: awards,
    },
    commendations_city_collective: {
      name: 'Tập thể được khen cấp huyện',
      definition:
        'Số lượt tập thể được Chủ tịch UBND hoặc Ủy ban MTTQ cấp huyện tặng giấy khen; cấp này kết thúc từ 01/7/2025.',
      unit: 'tập thể',
      qualifying: 'Đã có quyết định trong kỳ; tính theo ngày quyết định.',
      source: awards,
    },
    commendations_city_individual: {
      name: 'Cá nhân được khen cấp huyện',
      definition:
        'Số lượt cá nhân được Chủ tịch UBND hoặc Ủy ban MTTQ cấp huyện tặng giấy khen; cấp này kết thúc từ 01/7/2025.',
      unit: 'cá nhân',
      qualifying: 'Đã có quyết định trong kỳ; tính theo ngày quyết định.',
      source: awards,
    },
    commendations_province_collective: {
      name: 'Tập thể được khen cấp tỉnh',
      definition: 'Số lượt tập thể được Chủ tịch UBND hoặc Ủy ban MTTQ cấp tỉnh tặng bằng khen.',
      unit: 'tập thể',
      qualifying: 'Đã có quyết định trong kỳ; tính theo ngày quyết định.',
      source: awards,
    },
    commendations_province_individual: {
      name: 'Cá nhân được khen cấp tỉnh',
      definition: 'Số lượt cá nhân được Chủ tịch UBND hoặc Ủy ban MTTQ cấp tỉnh tặng bằng khen.',
      unit: 'cá nhân',
      qualifying: 'Đã có quyết định trong kỳ; tính theo ngày quyết định.',
      source: awards,
    },
    commendations_families: {
      name: 'Hộ gia đình được khen',
      definition:
        'Số lượt hộ gia đình được tặng giấy khen, bằng khen ở mọi cấp; đếm riêng, không cộng vào tập thể hay cá nhân.',
      unit: 'hộ',
      qualifying: 'Đã có quyết định trong kỳ; tính theo ngày quyết định.',
      source: awards,
    },
    insignia_nominations_individual: {
      name: 'Đề nghị tặng Kỷ niệm chương',
      definition:
        'Số cá nhân đã được trình cấp trên đề nghị tặng Kỷ niệm chương “Vì sự nghiệp Đại đoàn kết toàn dân tộc”. Đây là số đề nghị, không phải số được tặng.',
      unit: 'đề nghị',
      qualifying:
        'Đã trình cấp trên trong kỳ (tính lần trình đầu) và chưa rút; bị trả lại hay chưa được tặng vẫn tính.',
      source: awards,
    },
    cultural_families_rate: {
      name: 'Tỷ lệ gia đình văn hóa',
      definition: 'Số gia đình được công nhận Gia đình văn hóa trên tổng số hộ của các khu dân cư đã có kết quả.',
      unit: 'gia đình',
      qualifying: 'Đã được công nhận trong kỳ; tính theo ngày quyết định công nhận.',
      source: awards,
    },
    communication_items: {
      name: 'Số tin bài tuyên truyền',
      definition:
        'Số tin bài, nội dung do Ủy ban và tổ chức thành viên đăng trên nhóm Zalo, Facebook, trang thông tin điện tử, loa truyền thanh, bảng tin; mỗi nội dung tính một lần. Lượt chia sẻ lại và các cuộc họp tính riêng.',
      unit: 'tin bài',
      qualifying: 'Đã đăng trong kỳ, chưa bị gỡ tính đến ngày chốt số liệu.',
      source: outreachBook,
    },
    communication_reposts: {
      name: 'Số lượt chia sẻ tin bài',
      definition: 'Số lượt tin bài đã duyệt được đăng lại trên kênh khác, kể cả nhóm Zalo của khu dân cư.',
      unit: 'lượt chia sẻ',
      qualifying: 'Đã đăng trong kỳ, chưa bị gỡ tính đến ngày chốt số liệu.',
      source: outreachBook,
    },
    outreach_sessions: {
      name: 'Số cuộc tuyên truyền',
      definition: 'Số cuộc họp, hội nghị, đợt đến từng nhà có nội dung tuyên truyền của Ủy ban và khu dân cư.',
      unit: 'cuộc',
      qualifying: 'Đã diễn ra trong kỳ.',
      source: outreachBook,
    },
    outreach_participants: {
      name: 'Số lượt người tham gia tuyên truyền',
      definition: 'Tổng lượt người dự các cuộc tuyên truyền trong kỳ; một người dự nhiều cuộc được tính nhiều lượt.',
      unit: 'lượt người',
      qualifying: 'Lấy số ghi sau cùng của mỗi cuộc tính đến ngày chốt số liệu.',
      source: outreachBook,
    },
    group_channels: {
      name: 'Số kênh, nhóm truyền thông',
      definition:
        'Số nhóm Zalo, trang Facebook, Zalo OA, TikTok, trang thông tin điện tử, loa truyền thanh, bảng tin đang mở trong sổ kênh.',
      unit: 'kênh',
      qualifying: 'Đã mở và chưa đóng tại ngày chốt số liệu.',
      source: outreachBook,
    },
    zalo_groups_active: {
      name: 'Số nhóm Zalo đang hoạt động',
      definition: 'Số nhóm Zalo được kiểm tra là đang hoạt động trong thời hạn cài đặt (mặc định 90 ngày).',
      unit: 'nhóm',
      qualifying: 'Lần kiểm tra gần nhất còn trong thời hạn tại ngày chốt số liệu và nhóm đang hoạt động.',
      source: outreachBook,
    },
    models_running: {
      name: 'Số mô hình, công trình, phần việc đang thực hiện',
      definition: 'Số mô hình, công trình, phần việc đã bắt đầu và chưa kết thúc.',
      unit: 'mô hình',
      qualifying: 'Đang thực hiện tại ngày chốt số liệu.',
      source: outreachBook,
    },
    models_carried_out: {
      name: 'Số mô hình, công trình, phần việc đã triển khai',
      definition: 'Số mô hình, công trình, phần việc được thực hiện trong kỳ, kể cả mô hình đã kết thúc.',
      unit: 'mô hình',
      qualifying: 'Có ít nhất một ngày thực hiện trong kỳ.',
      source: outreachBook,
    },
    model_households_helped: {
      name: 'Số hộ được mô hình giúp đỡ',
      definition: 'Tổng số hộ ghi trong kết quả của các mô hình, công trình, phần việc trong kỳ.',
      unit: 'hộ',
      qualifying: 'Kết quả có ngày ghi trong kỳ.',
      source: outreachBook,
    },
    help_requests_received: {
      name: 'Số yêu cầu hỗ trợ đã nhận',
      definition:
        'Số yêu cầu hỗ trợ gửi tới các mô hình. Thông tin người yêu cầu được xóa theo thời hạn lưu giữ, số đếm vẫn còn.',
      unit: 'yêu cầu',
      qualifying: 'Yêu cầu có ngày trong kỳ, không tính mục ghi nhầm.',
      source: outreachBook,
    },
    help_requests_helped: {
      name: 'Số yêu cầu đã được hỗ trợ',
      definition: 'Số yêu cầu đã được đội tình nguyện, mô hình đến giúp.',
      unit: 'yêu cầu',
      qualifying: 'Ngày hỗ trợ trong kỳ.',
      source: outreachBook,
    },
    volunteer_teams: {
      name: 'Số đội, tổ tình nguyện',
      definition: 'Số tổ COVID cộng đồng, đội tình nguyện đang hoạt động.',
      unit: 'đội',
      qualifying: 'Đã lập và chưa giải thể tại ngày chốt số liệu.',
      source: outreachBook,
    },
    key_persons: {
      name: 'Số hạt nhân, người có uy tín',
      definition:
        'Số người có uy tín, chức sắc, nhân sĩ, trí thức và hạt nhân khác trong danh sách. Người có uy tín chỉ tính khi quyết định công nhận còn hiệu lực.',
      unit: 'người',
      qualifying: 'Trong danh sách tại ngày chốt số liệu.',
      source: outreachBook,
    },
    key_person_visits: {
      name: 'Số lượt thăm hỏi hạt nhân',
      definition: 'Số lượt thăm, tặng quà người có uy tín, chức sắc, nhân sĩ, trí thức nhân các dịp.',
      unit: 'lượt',
      qualifying: 'Ngày thăm trong kỳ.',
      source: outreachBook,
    },
    public_opinion_notes: {
      name: 'Số ý kiến, dư luận Nhân dân',
      definition: 'Số ý kiến, dư luận xã hội ghi nhận từ khu dân cư và văn phòng, đã được kiểm tra.',
      unit: 'ý kiến',
      qualifying: 'Ghi trong kỳ và đã kiểm tra, không tính ý kiến không đưa vào báo cáo.',
      source: outreachBook,
    },
    action_programmes_issued: {
      name: 'Số chương trình hành động năm đã ban hành',
      definition: 'Số chương trình phối hợp và thống nhất hành động được ban hành.',
      unit: 'chương trình',
      qualifying: 'Ban hành trong kỳ.',
      source: outreachBook,
    },
    action_programme_progress: {
      name: 'Tỷ lệ hoàn thành chương trình hành động',
      definition:
        'Số nhiệm vụ, chỉ tiêu đã hoàn thành, trên số nhiệm vụ, chỉ tiêu đến hạn của các chương trình hành động đã ban hành; nhiệm vụ thôi thực hiện không tính.',
      unit: 'nhiệm vụ',
      qualifying: 'Đến hạn trong kỳ; nhiệm vụ không ghi ngày tính hạn 31/12.',
      source: outreachBook,
    },
    ...benefitIndicatorTexts,
    ...povertyIndicatorTexts,
    ...reliefIndicatorTexts,
    ...reportIndicatorTexts,
  } as Readonly<Record<string, IndicatorText>>,
  kinds: { count: 'Đếm', sum: 'Tổng', rate: 'Tỷ lệ', presence: 'Có hoặc không' },
  timings: {
    period: 'Tính theo ngày xảy ra trong kỳ',
    as_of: 'Tính theo tình trạng tại ngày chốt số liệu',
  },
}
