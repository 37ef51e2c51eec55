import type { AreaWords } from '../shape.ts'
import { criticismLabels as labels } from './criticism-labels.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (văn bản ${data.reference})` : '')
const rows = ({ taken, alreadyThere, refused }: Data): string =>
  `nhận ${taken} dòng, ${alreadyThere} dòng đã có, ${refused} dòng chưa nhận được`

export const criticismExercises = {
  refusals: {
    'criticism.no_group': 'Không tìm thấy tổ tư vấn này. Hãy chọn lại trong danh sách tổ, hội đồng tư vấn.',
    'criticism.no_line': 'Không tìm thấy nội dung này trong kế hoạch phản biện. Hãy chọn lại.',
    'criticism.no_draft': 'Không tìm thấy dự thảo này, hoặc dự thảo đã được gỡ. Hãy chọn lại trong sổ dự thảo.',
    'criticism.exercise_over': ({ state }) =>
      `Cuộc phản biện ${within(labels.exerciseStates, state)} nên không ghi thêm được. Nếu bước cuối ghi nhầm, hãy gỡ bước đó.`,
    'criticism.exercise_out_of_order': ({ stage, state }) =>
      `Cuộc phản biện đang ở bước “${within(labels.exerciseStates, state)}” nên chưa thể chuyển sang “${within(labels.exerciseStates, stage)}”.`,
    'criticism.meeting_needed':
      'Chưa có hội nghị nào đã diễn ra đến ngày này. Hãy gắn hội nghị và ghi kết quả hội nghị trước.',
    'criticism.signer_needed': 'Bước này do Chủ tịch hoặc Phó Chủ tịch ghi, vì văn bản mang chữ ký và con dấu.',
    'criticism.meeting_linked': 'Hội nghị này đã gắn với cuộc phản biện.',
    'criticism.stage_rests_on_it':
      'Bước “Đã họp phản biện” dựa vào hội nghị này. Hãy gỡ bước đó trước, hoặc gắn hội nghị khác.',
    'criticism.exercise_sent': 'Văn bản phản biện đã gửi đi nên không làm được việc này. Hãy gỡ lần gửi trước.',
    'criticism.not_sent': 'Văn bản phản biện chưa gửi cơ quan soạn thảo, nên chưa có gì để giải trình.',
    'criticism.already_explained': 'Đã có nội dung giải trình nên không gỡ được lần gửi. Hãy gỡ phần giải trình trước.',
    'criticism.before_sent': ({ day: on }) => `Ngày này không được trước ngày gửi văn bản phản biện (${day(on)}).`,
    'criticism.no_reply': 'Không tìm thấy văn bản giải trình này. Có thể đã được sửa; hãy tải lại trang.',
    'criticism.published_rests_on_it':
      'Kết quả đã công khai dựa vào văn bản giải trình này. Hãy gỡ bước công khai trước.',
    'criticism.reason_needed': 'Không tiếp thu, hoặc chỉ tiếp thu một phần, thì phải ghi lý do.',
    'criticism.opinions_needed': 'Hãy chọn ít nhất một ý kiến mà dòng này trả lời.',
    'criticism.no_opinion': 'Có ý kiến không nằm trong danh sách. Hãy tải lại trang rồi chọn lại.',
    'criticism.no_explanation': 'Không tìm thấy dòng giải trình này. Có thể đã được sửa; hãy tải lại trang.',
    'criticism.not_your_row': 'Dòng này do Mặt trận ghi từ văn bản giấy. Đề nghị Mặt trận sửa nếu chưa đúng.',
    'criticism.not_all_explained':
      'Mới giải trình {percent}% ý kiến, còn {count} ý kiến. Muốn kết thúc, Chủ tịch phải ghi quyết định và lý do.',
    'criticism.chair_decides_exercise':
      'Mới giải trình {percent}% ý kiến, còn {count} ý kiến; chỉ Chủ tịch được quyết định kết thúc.',
    'criticism.import_empty': 'Tệp không có dòng nào dưới dòng tiêu đề.',
    'criticism.import_numbers': 'Số thứ tự ý kiến chỉ gồm chữ số, ví dụ “1, 3, 5-7”.',
    'criticism.import_no_number': 'Không có ý kiến mang số này; danh sách gửi đi có {count} ý kiến.',
    'criticism.import_no_opinion':
      'Không tìm thấy ý kiến có nội dung này trong danh sách gửi đi. Hãy ghi số thứ tự ý kiến.',
    'criticism.last_day_needed':
      'Người dân cần biết lấy ý kiến đến ngày nào. Hãy ghi ngày đó ở hồ sơ phản biện rồi công khai.',
    'criticism.not_public_yet': 'Chưa lấy ý kiến hoặc đã hủy, nên chưa có gì để công khai.',
  },
  journal: {
    'criticism.propose_exercise': (data) =>
      `lập hồ sơ ${within(labels.legalKinds, data.legalKind)} “${data.title}”: ${within(labels.exerciseStates, data.stage)} ngày ${day(data.happenedOn)}`,
    'criticism.edit_exercise': 'sửa hồ sơ phản biện “{title}”',
    'criticism.withdraw_exercise': 'gỡ hồ sơ phản biện “{title}”: {reason}',
    'criticism.advance_exercise': (data) =>
      `ghi bước ${within(labels.exerciseStates, data.stage)} ngày ${day(data.happenedOn)} của “${data.title}”${paper(data)}`,
    'criticism.issue_exercise_paper': (data) =>
      `ban hành “${data.abstract}”${data.numberText ? ` số ${data.numberText}` : ''} ngày ${day(data.issuedOn)}`,
    'criticism.link_meeting': 'gắn hội nghị “{meeting}” với cuộc phản biện “{title}”',
    'criticism.unlink_meeting': 'thôi gắn một hội nghị với cuộc phản biện “{title}”: {reason}',
    'criticism.convene_exercise': 'lập hội nghị “{meeting}” cho cuộc phản biện “{title}”',
    'criticism.close_exercise': (data) =>
      `kết thúc cuộc phản biện “${data.title}” ngày ${day(data.happenedOn)}, đã giải trình ${data.percent}% ý kiến${data.decision ? `, theo quyết định: ${data.decision}` : ''}`,
    'criticism.cancel_exercise': (data) =>
      `hủy cuộc phản biện “${data.title}” ngày ${day(data.happenedOn)}: ${data.reason}`,
    'criticism.undo_exercise_step': (data) =>
      `gỡ bước ${within(labels.exerciseStates, data.stage)} ngày ${day(data.happenedOn)} của “${data.title}”: ${data.reason}`,
    'criticism.send': (data) =>
      `gửi văn bản phản biện “${data.title}” tới ${data.addressee} ngày ${day(data.sentOn)} kèm ${data.count} ý kiến; hạn giải trình ${day(data.dueOn)}`,
    'criticism.undo_sending': (data) => `gỡ lần gửi ngày ${day(data.sentOn)} của “${data.title}”: ${data.reason}`,
    'criticism.record_reply': (data) =>
      `${data.byAgency ? 'gửi' : 'ghi'} văn bản giải trình ngày ${day(data.repliedOn)} về “${data.title}”${paper(data)}`,
    'criticism.correct_reply': (data) =>
      `gỡ văn bản giải trình ngày ${day(data.repliedOn)} của “${data.title}”: ${data.reason}`,
    'criticism.explain': (data) =>
      `ghi giải trình về “${data.title}”: ${within(labels.responses, data.response)}, trả lời ${data.count} ý kiến; đã giải trình ${data.percent}%`,
    'criticism.correct_explanation': (data) =>
      `${data.replaced ? 'sửa' : 'gỡ'} một dòng giải trình của “${data.title}”: ${data.reason}`,
    'criticism.import_explanations': (data) =>
      `nhập bảng giải trình của “${data.title}” từ tệp ${data.fileName}: ${rows(data)}`,
    'criticism.publish_exercise': 'công khai cuộc phản biện “{title}” (bản {version})',
    'criticism.unpublish_exercise': 'thôi công khai cuộc phản biện “{title}”: {reason}',
  },
  invariants: {
    'criticism.nothing_ahead': 'Không bước, lần gửi, giải trình, câu hỏi hay câu trả lời nào mang ngày sau ngày ghi',
    'criticism.stages_in_turn': 'Các bước của cuộc phản biện đúng trình tự của hình thức phản biện',
    'criticism.met_was_held': 'Cuộc đã họp phản biện có hội nghị đã diễn ra',
    'criticism.sent_belongs': 'Ý kiến gửi kèm là ý kiến về chính dự thảo đó',
    'criticism.answers_what_was_sent': 'Dòng giải trình trả lời ý kiến đã gửi của chính cuộc phản biện',
    'criticism.closed_is_explained': 'Cuộc kết thúc không theo quyết định của Chủ tịch đã được giải trình đủ',
    'criticism.line_is_there': 'Cuộc phản biện theo kế hoạch có nội dung trong kế hoạch năm',
    'criticism.followed_is_noted': 'Kiến nghị từ đối thoại có câu hỏi được ghi nhận để đôn đốc',
  },
  notices: {
    'criticism.propose_exercise': 'Đã lập hồ sơ phản biện.',
    'criticism.edit_exercise': 'Đã lưu hồ sơ phản biện.',
    'criticism.withdraw_exercise': 'Đã gỡ hồ sơ phản biện.',
    'criticism.advance_exercise': 'Đã ghi bước.',
    'criticism.issue_exercise_paper': 'Đã ban hành văn bản.',
    'criticism.link_meeting': 'Đã gắn hội nghị.',
    'criticism.unlink_meeting': 'Đã thôi gắn hội nghị.',
    'criticism.convene_exercise': 'Đã lập hội nghị phản biện.',
    'criticism.close_exercise': 'Đã kết thúc cuộc phản biện.',
    'criticism.cancel_exercise': 'Đã hủy cuộc phản biện.',
    'criticism.undo_exercise_step': 'Đã gỡ bước ghi nhầm.',
    'criticism.send': 'Đã ghi việc gửi văn bản phản biện.',
    'criticism.undo_sending': 'Đã gỡ lần gửi.',
    'criticism.record_reply': 'Đã ghi văn bản giải trình.',
    'criticism.correct_reply': 'Đã gỡ văn bản giải trình.',
    'criticism.explain': 'Đã ghi nội dung giải trình.',
    'criticism.correct_explanation': 'Đã sửa nội dung giải trình.',
    'criticism.import_explanations': (data) => `Đã đọc tệp: ${rows(data)}.`,
    'criticism.publish_exercise': 'Đã công khai.',
    'criticism.unpublish_exercise': 'Đã thôi công khai.',
  },
} satisfies AreaWords
