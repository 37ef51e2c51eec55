import type { AreaWords } from '../shape.ts'
import { countText as count, dayText as day, outreachLabels as labels, within } from './outreach-labels.ts'

type Data = Readonly<Record<string, unknown>>
const number = (data: Data): string => (data.numberText ? ` số ${data.numberText}` : '')
const paper = (data: Data): string => (data.reference ? ` (văn bản ${data.reference})` : '')
const imported = (what: string) => (data: Data) =>
  `nhập ${data.taken} ${what} từ tệp ${data.fileName}, ${data.there} đã có, từ chối ${data.refused} dòng`
const opinion = (data: Data): string => `về ${within(labels.opinionTopics, data.topic)} ngày ${day(data.notedOn)}`

export const outreachJournal = {
  refusals: {},
  journal: {
    'outreach.draft_item': (data) => `soạn tin bài “${data.title}” (${within(labels.channels, data.channelKind)})`,
    'outreach.edit_item': 'sửa tin bài “{title}”',
    'outreach.remove_item': 'xóa khỏi sổ tin bài “{title}”: {reason}',
    'outreach.submit_item': 'gửi duyệt tin bài “{title}”',
    'outreach.approve_item': 'duyệt tin bài “{title}”',
    'outreach.return_item': 'trả lại tin bài “{title}”: {reason}',
    'outreach.publish_item': (data) =>
      `đăng tin bài “${data.title}” trên ${within(labels.channels, data.channelKind)} ngày ${day(data.happenedOn)}${data.again ? ', đăng lại có chủ đích' : ''}`,
    'outreach.correct_item': (data) =>
      `đính chính tin bài “${data.title}” ngày ${day(data.happenedOn)}: ${data.reason}`,
    'outreach.withdraw_item': (data) => `gỡ bài “${data.title}” ngày ${day(data.happenedOn)}: ${data.reason}`,
    'outreach.archive_item': 'lưu trữ tin bài “{title}”',
    'outreach.undo_item_step': (data) =>
      `gỡ bước “${within(labels.itemStates, data.stage)}” của tin bài “${data.title}”: ${data.reason}`,
    'outreach.repost_item': (data) => `chia sẻ “${data.title}” lên ${data.channel} ngày ${day(data.happenedOn)}`,
    'outreach.record_outing': (data) =>
      `ghi buổi tuyên truyền “${data.title}” (${within(labels.channels, data.channelKind)}) ngày ${day(data.heldOn)}${data.participants === null ? '' : `, ${count(data.participants)} lượt người`}`,
    'outreach.measure_item': (data) =>
      `ghi ${count(data.value)} ${within(labels.reach, data.kind)} ngày ${day(data.measuredOn)} của “${data.title}”`,
    'outreach.correct_measure': (data) =>
      `${data.after === null ? 'gỡ' : 'sửa'} số đã ghi ngày ${day(data.measuredOn)}, từ ${count(data.before)}${data.after === null ? '' : ` thành ${count(data.after)}`}: ${data.reason}`,
    'outreach.draft_plan': 'soạn kế hoạch tuyên truyền “{title}”',
    'outreach.edit_plan': 'sửa kế hoạch tuyên truyền “{title}”',
    'outreach.issue_plan': (data) =>
      `ban hành kế hoạch tuyên truyền “${data.title}” ngày ${day(data.happenedOn)}${paper(data)}`,
    'outreach.issue_plan_paper': (data) => `ban hành “${data.abstract}”${number(data)} ngày ${day(data.issuedOn)}`,
    'outreach.remove_plan': 'xóa khỏi sổ kế hoạch tuyên truyền “{title}”: {reason}',
    'outreach.add_channel': (data) => `ghi kênh “${data.name}” (${within(labels.channels, data.kind)})`,
    'outreach.edit_channel': 'sửa kênh “{name}”',
    'outreach.check_channels': (data) =>
      `kiểm tra ${data.name ? `kênh “${data.name}”` : `${data.count} kênh`} ngày ${day(data.checkedOn)}`,
    'outreach.undo_check': (data) =>
      `gỡ lần kiểm tra ngày ${day(data.checkedOn)} của kênh “${data.name}”: ${data.reason}`,
    'outreach.close_channel': (data) => `ghi kênh “${data.name}” đóng từ ${day(data.closedOn)}: ${data.reason}`,
    'outreach.remove_channel': 'xóa khỏi sổ kênh “{name}”: {reason}',
    'outreach.list_key_person': (data) =>
      `đưa ${data.name} vào danh sách hạt nhân (${within(labels.personKinds, data.kind)})`,
    'outreach.edit_key_person': (data) =>
      `sửa thông tin hạt nhân ${data.name}${Number(data.sealed) > 0 ? ', có thông tin được bảo mật' : ''}`,
    'outreach.release_key_person': (data) =>
      `ghi ${data.name} thôi danh sách hạt nhân từ ${day(data.leftOn)}: ${data.reason}`,
    'outreach.remove_key_person': 'xóa {name} khỏi danh sách hạt nhân: {reason}',
    'outreach.look_at_key_person': 'xem thông tin được bảo mật của hạt nhân {name}',
    'outreach.print_key_persons': 'in danh sách {count} hạt nhân kèm thông tin được bảo mật',
    'outreach.recognise_key_person': (data) =>
      `ghi quyết định ${data.decision} công nhận ${data.name} từ ${day(data.from)}${data.to ? ` đến ${day(data.to)}` : ''}`,
    'outreach.end_recognition': (data) =>
      `${data.to ? `ghi quyết định ${data.decision} về ${data.name} hết hiệu lực từ ${day(data.to)}` : `gỡ quyết định ${data.decision} ghi nhầm cho ${data.name}`}: ${data.reason}`,
    'outreach.record_visit': (data) =>
      `ghi lần thăm hỏi ${data.name} ngày ${day(data.visitedOn)}, ${within(labels.occasions, data.occasion)}`,
    'outreach.correct_visit': (data) =>
      `${data.replaced ? 'sửa' : 'gỡ'} lần thăm hỏi ${data.name} ngày ${day(data.visitedOn)}: ${data.reason}`,
    'outreach.note_opinion': (data) => `ghi dư luận ${opinion(data)}${data.isUrgent ? ', cần báo ngay' : ''}`,
    'outreach.verify_opinion': (data) => `kiểm tra dư luận ${opinion(data)}`,
    'outreach.set_opinion_aside': (data) => `không đưa vào báo cáo dư luận ${opinion(data)}`,
    'outreach.answer_opinion': (data) => `ghi việc trả lời Nhân dân ${opinion(data)}`,
    'outreach.undo_opinion_step': (data) =>
      `gỡ bước “${within(labels.opinionStates, data.stage)}” của dư luận ${opinion(data)}: ${data.reason}`,
    'outreach.remove_opinion': (data) =>
      `xóa khỏi sổ một dư luận về ${within(labels.opinionTopics, data.topic)}: ${data.reason}`,
    'outreach.report_opinions': (data) =>
      `đưa ${data.count} dư luận vào báo cáo ngày ${day(data.happenedOn)}${paper(data)}`,
    'outreach.issue_opinion_report': (data) =>
      `ban hành “${data.abstract}”${number(data)} ngày ${day(data.issuedOn)}, tổng hợp ${data.count} dư luận`,
    'outreach.register_model': (data) =>
      `ghi ${within(labels.modelKinds, data.kind)} “${data.name}”${data.startedOn ? `, bắt đầu ${day(data.startedOn)}` : ''}`,
    'outreach.edit_model': 'sửa mô hình “{name}”',
    'outreach.advance_model': (data) =>
      `ghi mô hình “${data.name}” ${within(labels.modelMoves, data.stage)} ngày ${day(data.happenedOn)}`,
    'outreach.undo_model_step': (data) =>
      `gỡ ngày ${within(labels.modelMoves, data.stage)} của mô hình “${data.name}”: ${data.reason}`,
    'outreach.record_result': (data) =>
      `ghi kết quả mô hình “${data.name}” ngày ${day(data.measuredOn)}: ${count(data.value)} ${within(labels.results, data.kind)}`,
    'outreach.replicate_model': (data) =>
      `ghi mô hình “${data.name}” được nhân rộng tại ${data.place} từ ${day(data.from)}`,
    'outreach.remove_replication': 'bỏ nơi nhân rộng {place} của mô hình “{name}”: {reason}',
    'outreach.remove_model': 'xóa khỏi sổ mô hình “{name}”: {reason}',
    'outreach.request_help': (data) =>
      `ghi một yêu cầu hỗ trợ ngày ${day(data.requestedOn)} của mô hình “${data.model}”`,
    'outreach.advance_help': (data) =>
      `chuyển một yêu cầu hỗ trợ sang “${within(labels.helpStates, data.stage)}” ngày ${day(data.happenedOn)}`,
    'outreach.undo_help_step': (data) => `gỡ bước “${within(labels.helpStates, data.stage)}” của một yêu cầu hỗ trợ`,
    'outreach.remove_help': (data) => `xóa khỏi sổ một yêu cầu hỗ trợ ngày ${day(data.requestedOn)}`,
    'outreach.look_at_help': (data) => `xem thông tin người yêu cầu hỗ trợ ngày ${day(data.requestedOn)}`,
    'outreach.erase_help': 'xóa thông tin cá nhân của {count} yêu cầu hỗ trợ hết thời hạn lưu giữ ({models})',
    'outreach.form_team': (data) => `ghi đội tình nguyện “${data.name}” lập ngày ${day(data.formedOn)}`,
    'outreach.edit_team': 'sửa đội tình nguyện “{name}”',
    'outreach.disband_team': (data) => `ghi đội tình nguyện “${data.name}” giải thể ngày ${day(data.happenedOn)}`,
    'outreach.count_team': (data) =>
      `ghi ${count(data.value)} ${within(labels.teamCounts, data.kind)} ngày ${day(data.measuredOn)} của “${data.name}”`,
    'outreach.add_volunteer': (data) =>
      `thêm ${data.member} (${within(labels.teamRoles, data.role)}) vào “${data.name}”`,
    'outreach.end_volunteer': (data) =>
      `ghi ${data.member} ${data.to ? `thôi tham gia “${data.name}” từ ${day(data.to)}` : `bị ghi nhầm vào “${data.name}”`}: ${data.reason}`,
    'outreach.remove_team': 'xóa khỏi sổ đội tình nguyện “{name}”: {reason}',
    'outreach.draft_programme': 'soạn chương trình phối hợp và thống nhất hành động năm {year} với {count} nhiệm vụ',
    'outreach.edit_programme': 'sửa chương trình “{title}”, {count} nhiệm vụ',
    'outreach.issue_programme': (data) => `ban hành “${data.title}” ngày ${day(data.happenedOn)}${paper(data)}`,
    'outreach.issue_programme_paper': (data) => `ban hành “${data.abstract}”${number(data)} ngày ${day(data.issuedOn)}`,
    'outreach.close_programme': (data) => `tổng kết “${data.title}” ngày ${day(data.happenedOn)}`,
    'outreach.remove_programme': 'xóa khỏi sổ “{title}”: {reason}',
    'outreach.amend_task': (data) =>
      `${data.isNew ? 'bổ sung' : 'điều chỉnh'} nhiệm vụ “${data.task}” của “${data.title}”: ${data.reason}`,
    'outreach.record_progress': (data) =>
      `ghi tiến độ ngày ${day(data.measuredOn)} của “${data.task}”${data.value === null ? '' : `: ${count(data.value)}`}`,
    'outreach.finish_task': (data) =>
      `ghi “${data.task}” ${data.outcome === 'done' ? 'hoàn thành' : 'thôi thực hiện'} ngày ${day(data.happenedOn)}`,
    'outreach.reopen_task': 'mở lại nhiệm vụ “{task}”: {reason}',
    'outreach.import_channels': imported('kênh'),
    'outreach.import_items': imported('tin bài'),
    'outreach.import_key_persons': imported('hạt nhân'),
    'outreach.publish_news': 'công khai tin bài “{title}”, bản {version}',
    'outreach.unpublish_news': 'rút tin bài “{title}” khỏi trang công khai: {reason}',
    'outreach.publish_model': 'công khai mô hình “{name}”, bản {version}',
    'outreach.unpublish_model': 'rút mô hình “{name}” khỏi trang công khai: {reason}',
  },
  notices: {},
} satisfies AreaWords
