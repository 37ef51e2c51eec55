import { type Day, parseDay, showDay } from '../../values/day.ts'
import type { AreaWords } from '../shape.ts'

type Data = Readonly<Record<string, unknown>>

const day = (value: unknown): string => {
  const read: Day | null = typeof value === 'string' ? parseDay(value) : null
  return read ? showDay(read) : ''
}
const letter = (data: Data): string => (data.numberText ? ` (văn bản số ${data.numberText})` : '')

const stances: Readonly<Record<string, string>> = {
  accepted: 'tiếp thu',
  partly: 'tiếp thu một phần',
  rejected: 'không tiếp thu',
  forwarded: 'chuyển cơ quan khác',
}

const steps: Readonly<Record<string, string>> = {
  receipt: 'ngày nhận',
  extension: 'gia hạn',
  progress: 'tiến độ',
  reminder: 'đôn đốc',
  escalation: 'đề nghị cấp trên',
}

export const recommendations = {
  refusals: {
    'recommendations.not_found': 'Không tìm thấy kiến nghị này, hoặc bạn không có quyền xem.',
    'recommendations.no_addressee': 'Chưa chọn cơ quan nhận kiến nghị. Hãy chọn trong danh sách cơ quan.',
    'recommendations.superseded': 'Kiến nghị này đã được thay thế nên không ghi thêm được.',
    'recommendations.not_issued': 'Kiến nghị chưa gửi đi. Hãy ban hành trước.',
    'recommendations.already_issued':
      'Kiến nghị đã ban hành nên không sửa lời được nữa. Nếu có sai sót, hãy thay bằng kiến nghị khác.',
    'recommendations.withdrawn': 'Kiến nghị này đã được rút.',
    'recommendations.closed': 'Kiến nghị đã kết thúc theo dõi. Hãy mở lại trước khi ghi thêm.',
    'recommendations.in_future': 'Ngày này không được sau hôm nay.',
    'recommendations.before_issue': ({ issuedOn }) =>
      `Ngày này không được trước ngày ban hành kiến nghị (${day(issuedOn)}).`,
    'recommendations.reply_before_issue': 'Ngày yêu cầu trả lời không được trước ngày ban hành.',
    'recommendations.already_received': 'Ngày nhận đã được ghi. Nếu ghi sai, hãy gỡ lần ghi trước rồi ghi lại.',
    'recommendations.not_awaited':
      'Vào ngày đó kiến nghị không ở trạng thái chờ trả lời nên không gia hạn được. Hãy kiểm tra lại ngày thỏa thuận.',
    'recommendations.extension_not_later': ({ dueOn }) =>
      `Hạn mới phải sau hạn đang có hiệu lực vào ngày thỏa thuận (${day(dueOn)}).`,
    'recommendations.promise_before': 'Ngày hẹn thực hiện không được trước ngày trả lời.',
    'recommendations.not_answered': 'Cơ quan chưa trả lời bằng văn bản. Trả lời miệng không thay cho văn bản.',
    'recommendations.not_overdue':
      'Chỉ đề nghị cấp trên khi cơ quan đã quá hạn trả lời, quá hẹn thực hiện, hoặc không tiếp thu.',
    'recommendations.no_evidence':
      'Cần ít nhất một minh chứng để kết thúc là đã giải quyết: ảnh, bản quét, hoặc ghi nhận kiểm tra.',
    'recommendations.closed_before_entry': 'Ngày kết thúc không được trước những việc đã ghi. Hãy chọn ngày sau cùng.',
    'recommendations.not_closed': 'Kiến nghị chưa kết thúc theo dõi.',
    'recommendations.entry_superseded': 'Lần ghi này đã được gỡ.',
    'recommendations.no_replacement': 'Kiến nghị thay thế không đúng. Hãy chọn một kiến nghị khác còn hiệu lực.',
    'recommendations.no_letter': 'Không tìm thấy văn bản đi này. Hãy chọn lại trong sổ văn bản.',
    'recommendations.letter_withdrawn': 'Văn bản này đã bị thu hồi. Hãy chọn văn bản khác.',
    'recommendations.letter_of_another_day': ({ issuedOn }) =>
      `Văn bản đã ban hành ngày ${day(issuedOn)}. Hãy ghi đúng ngày đó.`,
    'recommendations.draft_of_another': 'Bạn chỉ sửa được dự thảo kiến nghị do chính bạn lập.',
    'recommendations.not_addressed_to_you': 'Kiến nghị này không gửi tới cơ quan của bạn.',
    'recommendations.agency_speaks_today':
      'Trả lời qua tài khoản của cơ quan được ghi theo ngày hôm nay. Văn bản đã gửi trước đó do Mặt trận vào sổ.',
    'recommendations.too_many_filters': 'Đã lưu {max} bộ lọc. Hãy xóa bớt bộ lọc không dùng.',
    'recommendations.nothing_picked': 'Chưa chọn kiến nghị nào. Hãy đánh dấu ít nhất một dòng.',
    'recommendations.already_there': 'Kiến nghị này đã có trong sổ.',
    'recommendations.import_empty': 'Tệp không có dòng kiến nghị nào. Hãy dùng tệp mẫu.',
  },
  journal: {
    'recommendations.draft': (data) =>
      `soạn kiến nghị “${data.title}” gửi ${data.addressee}${data.origin ? ` từ ${data.origin}` : ''}`,
    'recommendations.edit': 'sửa dự thảo kiến nghị “{title}” gửi {addressee}',
    'recommendations.prepare_letters': 'soạn {letters} văn bản kèm theo kiến nghị',
    'recommendations.issue': (data) =>
      `ban hành kiến nghị “${data.title}” gửi ${data.addressee} ngày ${day(data.issuedOn)}${letter(data)}, hạn trả lời ${day(data.dueOn)}`,
    'recommendations.issue_together': (data) => `ban hành ${data.count} kiến nghị trong một văn bản${letter(data)}`,
    'recommendations.record_receipt': (data) =>
      `${data.byAgency ? 'xác nhận' : 'ghi nhận cơ quan'} đã nhận kiến nghị “${data.title}” ngày ${day(data.receivedOn)}, hạn trả lời ${day(data.dueOn)}`,
    'recommendations.extend': (data) =>
      `gia hạn trả lời kiến nghị “${data.title}” từ ${day(data.before)} đến ${day(data.dueOn)}, thỏa thuận ngày ${day(data.agreedOn)}: ${data.reason}`,
    'recommendations.answer': (data) =>
      `${data.byAgency ? 'trả lời' : `ghi ${data.written ? 'văn bản' : 'ý kiến miệng'} trả lời của ${data.addressee} cho`} kiến nghị “${data.title}” ngày ${day(data.answeredOn)}: ${stances[String(data.stance)] ?? ''}${data.promisedOn ? `, hẹn ${day(data.promisedOn)}` : ''}`,
    'recommendations.record_progress': (data) =>
      `ghi tiến độ kiến nghị “${data.title}” ngày ${day(data.on)}: ${data.progress}`,
    'recommendations.remind': (data) =>
      `đôn đốc ${data.addressee} trả lời kiến nghị “${data.title}” ngày ${day(data.on)}${letter(data)}`,
    'recommendations.remind_together': (data) =>
      `đôn đốc ${data.count} kiến nghị bằng ${data.letters} văn bản ngày ${day(data.on)}`,
    'recommendations.escalate': (data) =>
      `đề nghị ${data.addressedTo} có ý kiến về kiến nghị “${data.title}” gửi ${data.addressee}, ngày ${day(data.on)}${letter(data)}`,
    'recommendations.close_resolved': (data) =>
      `kết thúc kiến nghị “${data.title}”: đã giải quyết, ngày ${day(data.closedOn)}. ${data.note}`,
    'recommendations.close_unresolved': (data) =>
      `kết thúc theo dõi kiến nghị “${data.title}” khi chưa giải quyết, ngày ${day(data.closedOn)}. ${data.note}`,
    'recommendations.reopen': 'mở lại kiến nghị “{title}”: {reason}',
    'recommendations.supersede_answer': (data) =>
      `gỡ văn bản trả lời ngày ${day(data.on)} ghi nhầm cho kiến nghị “${data.title}”: ${data.reason}`,
    'recommendations.supersede_step': (data) =>
      `gỡ ${steps[String(data.kind)] ?? 'mục'} ngày ${day(data.on)} ghi nhầm cho kiến nghị “${data.title}”: ${data.reason}`,
    'recommendations.withdraw': (data) =>
      `rút kiến nghị “${data.title}” gửi ${data.addressee} ngày ${day(data.withdrawnOn)}: ${data.reason}`,
    'recommendations.supersede': 'thay thế kiến nghị “{title}” gửi {addressee}: {reason}',
    'recommendations.publish': 'công khai kiến nghị “{title}” (bản {version})',
    'recommendations.unpublish': 'gỡ công khai kiến nghị “{title}”: {reason}',
    'recommendations.import': 'nhập sổ kiến nghị từ tệp {fileName}: nhận {taken}, từ chối {refused}, đã có {there}',
    'recommendations.import_row': (data) =>
      `nhập kiến nghị “${data.title}” gửi ${data.addressee} ngày ${day(data.issuedOn)} từ sổ cũ`,
    'recommendations.save_filter': 'lưu bộ lọc “{name}”',
    'recommendations.remove_filter': 'xóa bộ lọc “{name}”',
  },
  invariants: {
    'recommendations.nothing_before_issue': 'Mọi việc của kiến nghị xảy ra từ ngày ban hành trở đi',
    'recommendations.nothing_ahead': 'Không việc nào của kiến nghị mang ngày sau ngày ghi',
    'recommendations.end_has_facts': 'Kiến nghị kết thúc một lần; đã giải quyết thì có trả lời bằng văn bản trước đó',
    'recommendations.replacements_end': 'Kiến nghị được thay thế dẫn tới một kiến nghị đang có hiệu lực',
    'recommendations.due_by_rule': 'Hạn trả lời đúng theo quy định tại thời điểm tính',
  },
  notices: {
    'recommendations.draft': 'Đã lưu dự thảo kiến nghị.',
    'recommendations.edit': 'Đã lưu dự thảo kiến nghị.',
    'recommendations.prepare_letters': 'Đã soạn văn bản. Xem lại rồi ban hành.',
    'recommendations.issue': 'Đã ban hành kiến nghị và bắt đầu tính hạn trả lời.',
    'recommendations.issue_together': 'Đã ban hành các kiến nghị và bắt đầu tính hạn trả lời.',
    'recommendations.record_receipt': 'Đã ghi ngày nhận.',
    'recommendations.extend': 'Đã ghi gia hạn.',
    'recommendations.answer': 'Đã ghi nội dung trả lời.',
    'recommendations.record_progress': 'Đã ghi tiến độ.',
    'recommendations.remind': 'Đã ghi lần đôn đốc.',
    'recommendations.remind_together': 'Đã ban hành văn bản đôn đốc.',
    'recommendations.escalate': 'Đã ghi việc đề nghị cấp trên.',
    'recommendations.close_resolved': 'Đã kết thúc: kiến nghị được giải quyết.',
    'recommendations.close_unresolved': 'Đã kết thúc theo dõi kiến nghị.',
    'recommendations.reopen': 'Đã mở lại kiến nghị.',
    'recommendations.supersede_answer': 'Đã gỡ văn bản trả lời ghi nhầm.',
    'recommendations.supersede_step': 'Đã gỡ mục ghi nhầm.',
    'recommendations.withdraw': 'Đã rút kiến nghị.',
    'recommendations.supersede': 'Đã thay thế kiến nghị.',
    'recommendations.publish': 'Đã công khai kiến nghị.',
    'recommendations.unpublish': 'Đã gỡ khỏi trang công khai.',
    'recommendations.import': 'Đã nhập sổ. Kết quả từng dòng ở bên dưới.',
    'recommendations.import_row': 'Đã nhập một kiến nghị từ sổ cũ.',
    'recommendations.save_filter': 'Đã lưu bộ lọc.',
    'recommendations.remove_filter': 'Đã xóa bộ lọc.',
  },
} satisfies AreaWords
