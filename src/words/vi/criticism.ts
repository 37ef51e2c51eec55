import type { AreaWords } from '../shape.ts'
import { criticismLabels as labels } from './criticism-labels.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (văn bản ${data.reference})` : '')
const number = (data: Data): string => (data.numberText ? ` số ${data.numberText}` : '')

export const criticism = {
  refusals: {
    'criticism.not_found': 'Không tìm thấy mục này, hoặc bạn không có quyền xem.',
    'criticism.in_future': 'Ngày này không được sau hôm nay.',
    'criticism.before_last_step': ({ last }) => `Ngày này không được trước bước liền trước (${day(last)}).`,
    'criticism.ends_before': 'Ngày kết thúc không được trước ngày bắt đầu.',
    'criticism.paper_needed':
      'Bước này cần văn bản: chọn văn bản đã ban hành, hoặc ghi số của văn bản giấy (ví dụ 03/KH-MTTQ-BTT).',
    'criticism.step_done': 'Bước này đã được ghi.',
    'criticism.not_last_step': 'Chỉ gỡ được bước cuối cùng.',
    'criticism.plan_exists': 'Năm {year} đã có kế hoạch phản biện. Hãy sửa hoặc điều chỉnh kế hoạch đó.',
    'criticism.plan_out_of_order': ({ stage, state }) =>
      `Kế hoạch đang ở bước “${within(labels.planStates, state)}” nên chưa thể chuyển sang “${within(labels.planStates, stage)}”.`,
    'criticism.plan_signed':
      'Kế hoạch đã ban hành hoặc đã gỡ nên không sửa được. Muốn thay đổi, hãy lập bản điều chỉnh.',
    'criticism.plan_not_amendable':
      'Chỉ điều chỉnh được kế hoạch đang thực hiện, và khi chưa có bản điều chỉnh nào đang soạn.',
    'criticism.line_needed': 'Kế hoạch chưa có nội dung nào. Hãy ghi ít nhất một dự thảo sẽ phản biện.',
    'criticism.line_twice': 'Một nội dung được ghi hai lần. Hãy bỏ bớt một dòng.',
    'criticism.no_meeting': 'Không tìm thấy hội nghị này. Hãy chọn lại trong danh sách hội nghị.',
    'criticism.not_a_dialogue': 'Hội nghị này chưa ghi mục đích đối thoại. Hãy sửa mục đích của hội nghị trước.',
    'criticism.dialogue_exists': 'Hội nghị này đã có hồ sơ đối thoại.',
    'criticism.dialogue_over': ({ state }) =>
      `Cuộc đối thoại ${within(labels.dialogueStates, state)} nên không ghi thêm được. Nếu bước cuối ghi nhầm, hãy gỡ bước đó.`,
    'criticism.question_needed': 'Chưa có câu hỏi nào. Hãy ghi ít nhất một câu hỏi trước.',
    'criticism.no_question': 'Không tìm thấy câu hỏi này. Có thể câu hỏi đã được sửa; hãy tải lại trang.',
    'criticism.asker_needed': 'Hãy ghi tên người hoặc đơn vị hỏi, hoặc chọn “Không ghi tên”.',
    'criticism.area_needed': 'Hãy chọn khu dân cư.',
    'criticism.no_area': 'Không tìm thấy khu dân cư này. Hãy chọn lại trong danh sách.',
    'criticism.no_agency': 'Không tìm thấy cơ quan này. Hãy chọn trong danh sách cơ quan.',
    'criticism.answer_needed': 'Hãy ghi nội dung trả lời.',
    'criticism.answered_already': 'Câu hỏi này đã ghi kết quả. Nếu ghi sai, hãy sửa với lý do.',
    'criticism.answered_before': ({ day: on }) => `Ngày trả lời không được trước ngày hỏi (${day(on)}).`,
    'criticism.not_answered': 'Câu hỏi này chưa ghi kết quả.',
    'criticism.responsible_needed': 'Hãy chọn hoặc ghi tên nơi chịu trách nhiệm giải quyết.',
    'criticism.due_before': 'Hạn giải quyết không được trước ngày ghi nhận.',
    'criticism.not_noted': 'Chỉ câu hỏi được ghi nhận để đôn đốc mới chuyển thành kiến nghị.',
    'criticism.addressee_needed': 'Hãy chọn cơ quan nhận kiến nghị trong danh sách cơ quan.',
    'criticism.already_followed': 'Câu hỏi đã chuyển thành kiến nghị. Hãy sửa, thu hồi ở phần Kiến nghị.',
    'criticism.not_concluded': 'Chưa có thông báo kết luận. Hãy ghi kết luận ở hồ sơ hội nghị trước.',
    'criticism.questions_open':
      'Còn {count} câu hỏi chưa ghi kết quả. Hãy ghi “đã trả lời” hoặc “ghi nhận để đôn đốc”.',
    'criticism.not_followed': 'Còn {count} nội dung ghi nhận chưa có kiến nghị được ban hành.',
    'criticism.recommendations_open':
      'Còn {count} kiến nghị chưa có kết quả cuối cùng. Muốn kết thúc, Chủ tịch phải ghi quyết định và lý do.',
    'criticism.chair_decides': 'Còn {count} kiến nghị chưa có kết quả; chỉ Chủ tịch được quyết định kết thúc.',
  },
  journal: {
    'criticism.found_advisory_group': (data) =>
      `lập ${within(labels.groupForms, data.form)} “${data.name}” từ ngày ${day(data.from)}`,
    'criticism.describe_advisory_group': (data) =>
      `sửa thông tin ${within(labels.groupForms, data.form)} “${data.name}”`,
    'criticism.add_advisor': (data) =>
      `thêm ${within(labels.advisorRoles, data.role)} vào “${data.name}”${data.field ? ` (${data.field})` : ''}`,
    'criticism.name_expertise': (data) =>
      `ghi lĩnh vực của ${data.person} trong “${data.name}”: ${data.field ?? 'để trống'}`,
    'criticism.draft_plan': 'soạn kế hoạch phản biện năm {year} với {count} nội dung',
    'criticism.edit_plan': 'sửa kế hoạch phản biện năm {year}, {count} nội dung',
    'criticism.record_plan_opinion': (data) =>
      `ghi ý kiến của cấp ủy ngày ${day(data.happenedOn)} về kế hoạch phản biện năm ${data.year}`,
    'criticism.issue_plan': (data) =>
      `ban hành kế hoạch phản biện năm ${data.year} (bản ${data.version}) ngày ${day(data.happenedOn)}${paper(data)}`,
    'criticism.issue_plan_paper': (data) => `ban hành “${data.abstract}”${number(data)} ngày ${day(data.issuedOn)}`,
    'criticism.amend_plan': 'lập bản điều chỉnh {version} của kế hoạch phản biện năm {year}: {reason}',
    'criticism.close_plan': (data) => `kết thúc kế hoạch phản biện năm ${data.year} ngày ${day(data.happenedOn)}`,
    'criticism.withdraw_plan': 'gỡ dự thảo kế hoạch phản biện năm {year}: {reason}',
    'criticism.plan_dialogue': (data) =>
      `lập hồ sơ đối thoại “${data.title}” do ${within(labels.leaders, data.ledBy)} chủ trì`,
    'criticism.edit_dialogue': 'sửa hồ sơ đối thoại “{title}”',
    'criticism.collect_topics': (data) =>
      `ghi đã tập hợp ${data.count} câu hỏi cho “${data.title}” ngày ${day(data.happenedOn)}`,
    'criticism.ask_question': (data) =>
      `ghi câu hỏi ${within(labels.raised, data.raised)} của “${data.title}”: ${data.text}`,
    'criticism.correct_question': (data) =>
      `${data.replaced ? 'sửa' : 'gỡ'} câu hỏi của “${data.title}”: ${data.reason}`,
    'criticism.answer_question': (data) =>
      `ghi kết quả câu hỏi của “${data.title}”: ${within(labels.outcomes, data.outcome)}${data.responsible ? `, giao ${data.responsible}` : ''}${data.dueOn ? `, hạn ${day(data.dueOn)}` : ''}`,
    'criticism.correct_question_answer': (data) =>
      `${data.replaced ? 'sửa' : 'gỡ'} kết quả trả lời câu hỏi của “${data.title}”: ${data.reason}`,
    'criticism.follow_question': 'chuyển câu hỏi của “{title}” thành kiến nghị: {text}',
    'criticism.close_dialogue': (data) =>
      `kết thúc theo dõi đối thoại “${data.title}” ngày ${day(data.happenedOn)}${data.decision ? `, theo quyết định: ${data.decision}` : ''}`,
    'criticism.undo_dialogue_step': (data) =>
      `gỡ bước ${within(labels.dialogueStates, data.stage)} ngày ${day(data.happenedOn)} của “${data.title}”: ${data.reason}`,
    'criticism.withdraw_dialogue': 'gỡ hồ sơ đối thoại “{title}”: {reason}',
    'criticism.publish_dialogue': 'công khai cuộc đối thoại “{title}” (bản {version})',
    'criticism.unpublish_dialogue': 'thôi công khai cuộc đối thoại “{title}”: {reason}',
  },
  notices: {
    'criticism.found_advisory_group': 'Đã lập tổ (hội đồng) tư vấn.',
    'criticism.describe_advisory_group': 'Đã lưu thông tin.',
    'criticism.add_advisor': 'Đã thêm thành viên.',
    'criticism.name_expertise': 'Đã lưu lĩnh vực.',
    'criticism.draft_plan': 'Đã lưu dự thảo kế hoạch phản biện.',
    'criticism.edit_plan': 'Đã lưu kế hoạch phản biện.',
    'criticism.record_plan_opinion': 'Đã ghi ý kiến của cấp ủy.',
    'criticism.issue_plan': 'Kế hoạch phản biện đã có hiệu lực.',
    'criticism.issue_plan_paper': 'Đã ban hành kế hoạch phản biện năm.',
    'criticism.amend_plan': 'Đã lập bản điều chỉnh. Hãy sửa nội dung rồi ban hành.',
    'criticism.close_plan': 'Đã kết thúc kế hoạch.',
    'criticism.withdraw_plan': 'Đã gỡ dự thảo kế hoạch.',
    'criticism.plan_dialogue': 'Đã lập hồ sơ đối thoại.',
    'criticism.edit_dialogue': 'Đã lưu hồ sơ đối thoại.',
    'criticism.collect_topics': 'Đã ghi việc tập hợp câu hỏi.',
    'criticism.ask_question': 'Đã ghi câu hỏi.',
    'criticism.correct_question': 'Đã sửa câu hỏi.',
    'criticism.answer_question': 'Đã ghi kết quả câu hỏi.',
    'criticism.correct_question_answer': 'Đã sửa kết quả câu hỏi.',
    'criticism.follow_question': 'Đã soạn kiến nghị. Hãy ban hành ở phần Kiến nghị.',
    'criticism.close_dialogue': 'Đã kết thúc theo dõi.',
    'criticism.undo_dialogue_step': 'Đã gỡ bước ghi nhầm.',
    'criticism.withdraw_dialogue': 'Đã gỡ hồ sơ đối thoại.',
    'criticism.publish_dialogue': 'Đã công khai.',
    'criticism.unpublish_dialogue': 'Đã thôi công khai.',
  },
} satisfies AreaWords
