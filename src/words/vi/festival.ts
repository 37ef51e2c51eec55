import type { AreaWords } from '../shape.ts'
import { festivalLabels as labels } from './festival-labels.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (văn bản ${data.reference})` : '')
const number = (data: Data): string => (data.numberText ? ` số ${data.numberText}` : '')

export const festival = {
  refusals: {
    'festival.not_found': 'Không tìm thấy mục này, hoặc bạn không có quyền xem.',
    'festival.other_area': 'Bạn chỉ ghi được cho khu dân cư của mình.',
    'festival.in_future': 'Ngày này không được sau hôm nay.',
    'festival.before_last_step': ({ last }) => `Ngày này không được trước bước liền trước (${day(last)}).`,
    'festival.not_a_number': 'Hãy nhập bằng chữ số, ví dụ 98 hoặc 300.000.',
    'festival.not_a_time': 'Giờ không đúng. Hãy nhập dạng 08:00 hoặc 14h30.',
    'festival.none_chosen': 'Chưa chọn mục nào. Hãy đánh dấu ít nhất một mục.',
    'festival.plan_exists': 'Năm {year} đã có kế hoạch Ngày hội. Hãy mở kế hoạch đó để sửa hoặc điều chỉnh.',
    'festival.plan_issued':
      'Kế hoạch đã ban hành hoặc đã gỡ nên không sửa được. Muốn thay đổi, hãy lập bản điều chỉnh.',
    'festival.plan_not_amendable':
      'Chỉ điều chỉnh được kế hoạch đang thực hiện, và khi chưa có bản điều chỉnh nào đang soạn.',
    'festival.no_plan':
      'Năm {year} chưa có kế hoạch Ngày hội được ban hành. Văn phòng Mặt trận ban hành kế hoạch trước, rồi các khu dân cư đăng ký.',
    'festival.no_partner': 'Không tìm thấy cơ quan này. Hãy chọn Ủy ban nhân dân trong danh sách cơ quan.',
    'festival.days_out_of_order': 'Các ngày chưa đúng thứ tự: đăng ký, duyệt, tổ chức, tổng hợp. Hãy xem lại ngày này.',
    'festival.paper_needed':
      'Bước này cần văn bản: chọn văn bản đã ban hành, hoặc ghi số của văn bản giấy (ví dụ 12/KH-MTTQ-BTT).',
    'festival.paper_not_found': 'Không tìm thấy văn bản này của kế hoạch đang mở.',
    'festival.cannot_consolidate': 'Chỉ tổng hợp được kế hoạch đang thực hiện của năm.',
    'festival.areas_open':
      'Còn {count} khu dân cư chưa có kết quả được xác nhận. Muốn tổng hợp ngay, hãy ghi quyết định và lý do.',
    'festival.no_area': 'Không tìm thấy khu dân cư này vào ngày đó. Hãy chọn trong danh sách khu dân cư.',
    'festival.area_taken':
      '{areas} đã có trong một Ngày hội khác của năm nay. Hãy bỏ chọn, hoặc báo văn phòng Mặt trận sửa đăng ký kia trước.',
    'festival.other_year': 'Ngày này không thuộc năm {year}.',
    'festival.outside_days': ({ opens, closes }) =>
      `Ngày này ngoài thời gian của kế hoạch (${day(opens)} – ${day(closes)}). Hãy chọn ngày khác, hoặc ghi lý do.`,
    'festival.approved_already':
      'Phường đã duyệt Ngày hội này. Muốn đổi ngày, nơi tổ chức, hãy gọi văn phòng Mặt trận.',
    'festival.event_over': ({ state }) => `Ngày hội này ${within(labels.states, state)} nên không sửa được.`,
    'festival.out_of_order': ({ stage, state }) =>
      `Ngày hội đang ở bước “${within(labels.states, state)}” nên chưa thể ghi “${within(labels.stages, stage)}”.`,
    'festival.not_taking_part': 'Khu dân cư này không có trong Ngày hội đang mở.',
    'festival.last_area': 'Ngày hội chỉ còn khu dân cư này. Muốn thôi, hãy rút đăng ký.',
    'festival.signer_withdraws': 'Ngày hội đã được duyệt; chỉ Chủ tịch hoặc Phó Chủ tịch được gỡ.',
    'festival.held_on_other_day': ({ held }) =>
      `Ngày hội này đã được ghi là tổ chức ngày ${day(held)}. Hãy ghi đúng ngày ấy, hoặc báo văn phòng Mặt trận.`,
    'festival.no_households': 'Hãy ghi tổng số hộ của khu dân cư.',
    'festival.attended_over_total':
      'Số hộ dự ({attended}) nhiều hơn tổng số hộ ({total}). Hãy xem lại: có ghi nhầm số người vào ô số hộ không; hộ nơi khác đến dự thì chỉ tính vào số người dự.',
    'festival.total_reason':
      'Tổng số hộ ({total}) lệch quá {tolerance}% so với sổ hộ của phường ({register}). Hãy xem lại số hộ, hoặc ghi lý do.',
    'festival.people_under_households':
      'Số người dự ({people}) ít hơn số hộ dự ({attended}). Mỗi hộ dự có ít nhất một người; hãy xem lại hai ô này.',
    'festival.nothing_held': 'Chưa đánh dấu phần lễ hay phần hội. Hãy đánh dấu phần đã tổ chức.',
    'festival.ceremony_only_reason': 'Chỉ tổ chức phần lễ thì cần ghi lý do, ví dụ phòng dịch, mưa lũ.',
    'festival.gift_worth': 'Hãy ghi mỗi suất quà trị giá bao nhiêu đồng.',
    'festival.gift_count': 'Hãy ghi số suất quà đã trao.',
    'festival.part_over_total': 'Số này ({part}) nhiều hơn tổng số hộ ({total}). Hãy xem lại.',
    'festival.more_families':
      'Danh sách có {named} gia đình nhưng số gia đình được khen ghi {commended}. Hãy sửa cho khớp.',
    'festival.verified_already':
      'Phường đã xác nhận kết quả này. Nếu cần sửa, hãy gọi văn phòng Mặt trận để sửa kèm lý do.',
    'festival.reported_already': 'Khu dân cư đã báo cáo. Muốn sửa số liệu, hãy ghi lý do sửa.',
    'festival.judged_already': 'Kết quả này đã được xác nhận hoặc đã trả lại.',
    'festival.not_last_step': 'Chỉ gỡ được bước cuối cùng, và không gỡ được bước đầu tiên.',
    'festival.events_there': 'Đã có khu dân cư đăng ký theo kế hoạch này nên không gỡ được việc ban hành.',
    'festival.results_there': 'Đã có báo cáo kết quả nên không gỡ được việc tổ chức. Hãy gỡ báo cáo trước.',
    'festival.import_empty': 'Tệp không có dòng nào. Hãy dùng tệp mẫu.',
    'festival.import_columns': 'Tệp thiếu cột bắt buộc. Hãy dùng đúng tiêu đề cột của tệp mẫu.',
    'festival.import_refused': 'Có {count} dòng chưa đúng nên chưa nhập dòng nào.',
    'festival.row_twice': 'Khu dân cư này đã có ở dòng {row}.',
    'festival.joint_differs': 'Khác ngày hoặc địa điểm với dòng {row} cùng tổ chức chung. Hãy sửa cho giống nhau.',
    'festival.nothing_to_publish': 'Chưa có khu dân cư nào tổ chức Ngày hội nên chưa có gì để công khai.',
    'festival.no_photo': 'Có ảnh không thuộc Ngày hội của năm này. Hãy chọn lại ảnh.',
    'festival.name_in_public':
      'Trang công khai không nêu tên người. Hãy bỏ tên “{name}” trong tiêu đề, lời ảnh hoặc công trình.',
  },
  journal: {
    'festival.draft_plan': 'soạn kế hoạch Ngày hội Đại đoàn kết năm {year}',
    'festival.edit_plan': 'sửa kế hoạch Ngày hội Đại đoàn kết năm {year}',
    'festival.amend_plan': 'lập bản điều chỉnh {version} của kế hoạch Ngày hội năm {year}: {reason}',
    'festival.withdraw_plan': 'gỡ dự thảo kế hoạch Ngày hội năm {year}: {reason}',
    'festival.issue_plan': (data) =>
      `ban hành kế hoạch Ngày hội năm ${data.year} (bản ${data.version}) ngày ${day(data.happenedOn)}${paper(data)}`,
    'festival.issue_plan_paper': (data) => `ban hành “${data.abstract}”${number(data)} ngày ${day(data.issuedOn)}`,
    'festival.consolidate': (data) =>
      `tổng hợp Ngày hội năm ${data.year} ngày ${day(data.happenedOn)}${paper(data)}${data.decision ? `, còn ${data.open} khu dân cư, theo quyết định: ${data.decision}` : ''}`,
    'festival.consolidate_by_paper': (data) =>
      `ban hành “${data.abstract}”${number(data)} ngày ${day(data.issuedOn)}, tổng hợp Ngày hội`,
    'festival.register': (data) =>
      `đăng ký Ngày hội năm ${data.year} của ${data.areas}, ngày ${day(data.plannedOn)}, tại ${data.place}`,
    'festival.edit_event': (data) =>
      `sửa đăng ký Ngày hội năm ${data.year} của ${data.areas}, ngày ${day(data.plannedOn)}, tại ${data.place}`,
    'festival.leave_event': 'ghi {area} thôi tổ chức chung Ngày hội năm {year}: {reason}',
    'festival.withdraw_event': 'gỡ Ngày hội năm {year} của {areas}: {reason}',
    'festival.approve': (data) => `duyệt ${data.count} Ngày hội năm ${data.year} ngày ${day(data.happenedOn)}`,
    'festival.assign_leaders': 'phân công {count} lãnh đạo dự Ngày hội năm {year} của {areas}',
    'festival.postpone': (data) =>
      `ghi hoãn Ngày hội năm ${data.year} của ${data.areas}${data.untilOn ? ` đến ${day(data.untilOn)}` : ''}: ${data.reason}`,
    'festival.resume': (data) => `chọn ngày mới ${day(data.plannedOn)} cho Ngày hội năm ${data.year} của ${data.areas}`,
    'festival.call_off': 'ghi không tổ chức Ngày hội năm {year} của {areas}: {reason}',
    'festival.record_not_held': 'ghi {areas} không tổ chức Ngày hội năm {year}: {reason}',
    'festival.mark_held': (data) => `ghi Ngày hội năm ${data.year} của ${data.areas} tổ chức ngày ${day(data.heldOn)}`,
    'festival.report_result': (data) =>
      `${data.again ? 'báo cáo lại' : 'báo cáo'} kết quả Ngày hội năm ${data.year} của ${data.area}: ${data.attended}/${data.total} hộ dự`,
    'festival.correct_result': (data) =>
      `sửa kết quả Ngày hội năm ${data.year} của ${data.area} thành ${data.attended}/${data.total} hộ dự: ${data.reason}`,
    'festival.verify': (data) =>
      `xác nhận kết quả Ngày hội năm ${data.year} của ${data.count} khu dân cư ngày ${day(data.verifiedOn)}`,
    'festival.return_result': 'trả lại kết quả Ngày hội năm {year} của {area}: {reason}',
    'festival.withdraw_result': 'gỡ kết quả Ngày hội năm {year} của {area}: {reason}',
    'festival.undo_step': (data) =>
      `gỡ bước ${within(labels.stages, data.stage)} ngày ${day(data.happenedOn)} của Ngày hội năm ${data.year}: ${data.reason}`,
    'festival.remind': (data) =>
      `nhắc ${data.count} khu dân cư ${within(labels.reminders, data.about)} Ngày hội năm ${data.year}`,
    'festival.import':
      'nhập kết quả Ngày hội năm {year} từ tệp {fileName}: lấy {taken}, từ chối {refused}, đã có {there} khu dân cư',
    'festival.publish': 'công khai “{title}” (bản {version})',
    'festival.unpublish': 'gỡ công khai Ngày hội năm {year}: {reason}',
  },
  invariants: {
    'festival.steps_in_order': 'Các bước của kế hoạch, Ngày hội và kết quả được ghi theo thứ tự ngày',
    'festival.nothing_ahead': 'Không bước nào của Ngày hội mang ngày sau ngày ghi',
    'festival.host_takes_part': 'Khu dân cư đăng ký có trong Ngày hội, và trưởng ban các khu tham gia đều xem được',
    'festival.withdrawn_whole': 'Ngày hội đã gỡ không còn khu dân cư hay kết quả nào',
    'festival.result_was_held': 'Kết quả là của khu dân cư có tham gia, sau khi Ngày hội đã tổ chức',
    'festival.judged_once': 'Mỗi kết quả chỉ được xác nhận hoặc trả lại một lần',
    'festival.counts_hold':
      'Số hộ dự không vượt tổng số hộ; có phần lễ hoặc phần hội; danh sách khen không vượt số đã ghi',
    'festival.held_was_approved': 'Ngày hội đã tổ chức thì đã được duyệt trước, theo kế hoạch đã ban hành',
  },
  notices: {
    'festival.draft_plan': 'Đã lưu dự thảo kế hoạch Ngày hội.',
    'festival.edit_plan': 'Đã lưu kế hoạch Ngày hội.',
    'festival.amend_plan': 'Đã lập bản điều chỉnh. Hãy sửa nội dung rồi ban hành.',
    'festival.withdraw_plan': 'Đã gỡ dự thảo kế hoạch.',
    'festival.issue_plan': 'Kế hoạch Ngày hội đã có hiệu lực.',
    'festival.issue_plan_paper': 'Đã ban hành kế hoạch Ngày hội.',
    'festival.consolidate': 'Đã tổng hợp Ngày hội của năm.',
    'festival.consolidate_by_paper': 'Đã ban hành báo cáo và tổng hợp Ngày hội của năm.',
    'festival.register': 'Đã ghi đăng ký Ngày hội.',
    'festival.edit_event': 'Đã lưu đăng ký Ngày hội.',
    'festival.leave_event': 'Đã ghi việc thôi tổ chức chung.',
    'festival.withdraw_event': 'Đã gỡ Ngày hội khỏi sổ.',
    'festival.approve': 'Đã duyệt.',
    'festival.assign_leaders': 'Đã lưu phân công.',
    'festival.postpone': 'Đã ghi việc hoãn.',
    'festival.resume': 'Đã ghi ngày mới.',
    'festival.call_off': 'Đã ghi không tổ chức, kèm lý do.',
    'festival.record_not_held': 'Đã ghi không tổ chức, kèm lý do.',
    'festival.mark_held': 'Đã ghi ngày tổ chức.',
    'festival.report_result': 'Đã gửi báo cáo kết quả.',
    'festival.correct_result': 'Đã sửa kết quả; số cũ vẫn còn trong sổ.',
    'festival.verify': 'Đã xác nhận kết quả.',
    'festival.return_result': 'Đã trả lại để khu dân cư xem lại.',
    'festival.withdraw_result': 'Đã gỡ kết quả.',
    'festival.undo_step': 'Đã gỡ bước ghi nhầm.',
    'festival.remind': 'Đã ghi việc nhắc.',
    'festival.import': 'Đã nhập tệp. Kết quả từng dòng ở bên dưới.',
    'festival.publish': 'Đã công khai Ngày hội của năm.',
    'festival.unpublish': 'Đã gỡ khỏi trang công khai.',
  },
} satisfies AreaWords
