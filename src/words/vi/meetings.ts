import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'
import { meetingLabels as labels } from './meetings-labels.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (văn bản ${data.reference})` : '')
const purposes = (data: Data): string =>
  (Array.isArray(data.purposes) ? data.purposes : []).map((one) => within(labels.purposes, one)).join(', ')

export const meetings = {
  refusals: {
    'meetings.not_found': 'Không tìm thấy hội nghị này, hoặc bạn không có quyền xem.',
    'meetings.over': ({ state }) => `Hội nghị ${within(labels.states, state)} nên không ghi thêm được.`,
    'meetings.in_future': 'Ngày này không được sau hôm nay.',
    'meetings.before': ({ day: on }) => `Ngày này không được trước ngày ${day(on)}.`,
    'meetings.invited_after': ({ day: on }) => `Giấy mời không thể gửi sau ngày họp (${day(on)}).`,
    'meetings.held_already':
      'Hội nghị đã được ghi là đã tổ chức. Nếu ghi sai, hãy dùng “Sửa kết quả đã ghi” và nêu lý do.',
    'meetings.not_held': 'Hội nghị chưa được ghi là đã tổ chức. Hãy ghi kết quả hội nghị trước.',
    'meetings.done_already': ({ stage }) =>
      `Đã ghi “${within(labels.stages, stage)}”. Nếu ghi sai, hãy gỡ bước đó rồi ghi lại.`,
    'meetings.paper_needed':
      'Bước này cần văn bản: chọn văn bản đã ban hành, hoặc ghi số của văn bản giấy (ví dụ 05/TB-MTTQ-BTT).',
    'meetings.purpose_needed': 'Hãy chọn ít nhất một mục đích của hội nghị.',
    'meetings.place_needed': 'Hãy ghi địa điểm họp.',
    'meetings.no_body': 'Không tìm thấy tổ chức triệu tập này. Hãy chọn lại trong danh sách.',
    'meetings.no_area': 'Không tìm thấy khu dân cư này. Hãy chọn lại trong danh sách.',
    'meetings.no_person': 'Không tìm thấy người này trong danh bạ. Hãy chọn lại, hoặc ghi tên.',
    'meetings.no_invited': 'Có khách mời không còn trong danh bạ. Hãy tải lại trang rồi chọn lại.',
    'meetings.nobody_invited': 'Chưa có khách mời nào. Hãy lập danh sách khách mời trước.',
    'meetings.no_invitation': 'Danh sách khách mời đã thay đổi. Hãy tải lại trang rồi điểm danh lại.',
    'meetings.minutes_signed':
      'Biên bản đã ký nên không sửa chương trình được. Muốn sửa, hãy gỡ bước ký biên bản trước.',
    'meetings.more_than_opinions': 'Số ý kiến đã trả lời và ghi nhận không thể nhiều hơn {opinions} ý kiến.',
    'meetings.steps_rest_on_it': 'Hội nghị đã có biên bản hoặc kết luận. Hãy gỡ các bước đó trước.',
    'meetings.after_its_minutes': ({ day: on }) => `Ngày họp không được sau ngày ký biên bản, kết luận (${day(on)}).`,
    'meetings.postponed_already': 'Hội nghị đang hoãn. Hãy định ngày mới.',
    'meetings.not_postponed': 'Hội nghị không ở trạng thái hoãn.',
    'meetings.no_step': 'Không gỡ được bước này: không còn, hoặc là bước đầu tiên.',
    'meetings.not_a_time': 'Giờ không đúng. Hãy nhập dạng 08:00 hoặc 14h30.',
  },
  journal: {
    'meetings.plan': (data) =>
      `ghi hội nghị “${data.title}” (${purposes(data)})${data.plannedOn ? `, dự kiến ${day(data.plannedOn)}` : ''}`,
    'meetings.edit': 'sửa hội nghị “{title}”',
    'meetings.withdraw': 'gỡ hội nghị “{title}” khỏi sổ: {reason}',
    'meetings.invite': 'lập danh sách {count} khách mời của hội nghị “{title}”',
    'meetings.send_invitations': (data) =>
      `gửi giấy mời ${data.count} nơi dự hội nghị “${data.title}” ngày ${day(data.happenedOn)}`,
    'meetings.set_agenda': (data) =>
      `ghi chương trình hội nghị “${data.title}”: ${data.count} mục, ${data.said} mục có nội dung biên bản`,
    'meetings.record_holding': (data) =>
      `ghi hội nghị “${data.title}” đã tổ chức ngày ${day(data.heldOn)} tại ${data.place}${data.present ? `, ${data.present} người dự` : ''}`,
    'meetings.correct_holding': (data) =>
      `${data.replaced ? 'sửa' : 'gỡ'} kết quả ngày ${day(data.heldOn)} của hội nghị “${data.title}”: ${data.reason}`,
    'meetings.take_attendance': 'điểm danh hội nghị “{title}”: {present} người có mặt',
    'meetings.attach_minutes': (data) =>
      `ghi biên bản hội nghị “${data.title}” ký ngày ${day(data.happenedOn)}${paper(data)}`,
    'meetings.conclude': (data) => `ghi kết luận hội nghị “${data.title}” ngày ${day(data.happenedOn)}${paper(data)}`,
    'meetings.issue_paper': (data) =>
      `ban hành “${data.abstract}”${data.numberText ? ` số ${data.numberText}` : ''} ngày ${day(data.issuedOn)} cho hội nghị “${data.title}”`,
    'meetings.postpone': (data) =>
      `hoãn hội nghị “${data.title}”${data.plannedOn ? ` sang ngày ${day(data.plannedOn)}` : ''}: ${data.reason}`,
    'meetings.reschedule': (data) => `định lại hội nghị “${data.title}” vào ngày ${day(data.plannedOn)}`,
    'meetings.cancel': 'hủy hội nghị “{title}”: {reason}',
    'meetings.undo_step': (data) =>
      `gỡ bước ${within(labels.stages, data.stage)} ngày ${day(data.happenedOn)} của hội nghị “${data.title}”: ${data.reason}`,
  },
  invariants: {
    'meetings.signed_was_held': 'Hội nghị có biên bản, kết luận đã diễn ra trước đó',
    'meetings.cancelled_not_held': 'Hội nghị đã hủy không có kết quả',
    'meetings.nothing_ahead': 'Không bước hay kết quả hội nghị nào mang ngày sau ngày ghi',
    'meetings.has_purpose': 'Hội nghị nào cũng có ít nhất một mục đích',
  },
  notices: {
    'meetings.plan': 'Đã ghi hội nghị.',
    'meetings.edit': 'Đã lưu hội nghị.',
    'meetings.withdraw': 'Đã gỡ hội nghị khỏi sổ.',
    'meetings.invite': 'Đã lưu danh sách khách mời.',
    'meetings.send_invitations': 'Đã ghi ngày gửi giấy mời.',
    'meetings.set_agenda': 'Đã lưu chương trình và nội dung biên bản.',
    'meetings.record_holding': 'Đã ghi kết quả hội nghị.',
    'meetings.correct_holding': 'Đã sửa kết quả hội nghị.',
    'meetings.take_attendance': 'Đã lưu danh sách có mặt.',
    'meetings.attach_minutes': 'Đã ghi biên bản.',
    'meetings.conclude': 'Đã ghi kết luận.',
    'meetings.issue_paper': 'Đã ban hành văn bản.',
    'meetings.postpone': 'Đã ghi việc hoãn.',
    'meetings.reschedule': 'Đã định ngày mới.',
    'meetings.cancel': 'Đã hủy hội nghị.',
    'meetings.undo_step': 'Đã gỡ bước ghi nhầm.',
  },
} satisfies AreaWords
