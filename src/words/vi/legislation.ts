import type { AreaWords } from '../shape.ts'
import { shownDay as day } from './draft-labels.ts'
import { legislationLabels as labels } from './legislation-labels.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (văn bản ${data.reference})` : '')
const lower = (list: Readonly<Record<string, string>>, code: unknown): string =>
  (list[String(code)] ?? '').toLowerCase()

export const legislation = {
  refusals: {
    'legislation.not_found': 'Không tìm thấy cuộc góp ý này, hoặc bạn không có quyền xem.',
    'legislation.withdrawn': 'Cuộc góp ý này đã được gỡ khỏi sổ nên không ghi thêm được.',
    'legislation.dropped': 'Cuộc góp ý này đã kết thúc, không gửi. Hãy gỡ bước kết thúc nếu muốn làm tiếp.',
    'legislation.in_future': 'Ngày này không được sau hôm nay.',
    'legislation.no_asker': 'Chưa ghi cơ quan lấy ý kiến. Hãy chọn trong danh sách, hoặc ghi tên cơ quan.',
    'legislation.no_reply_by':
      'Cần hạn trả lời. Vào ngày nhận chưa có quy định chung về thời hạn, nên hãy ghi ngày yêu cầu trong công văn.',
    'legislation.reply_before_receipt': 'Hạn trả lời không được trước ngày nhận công văn.',
    'legislation.received_after_step': ({ first }) => `Ngày nhận không được sau việc đã ghi ngày ${day(first)}.`,
    'legislation.no_draft': 'Chưa có dự thảo. Hãy chọn dự thảo trong sổ, hoặc ghi tên dự thảo mới.',
    'legislation.no_replacement': 'Cuộc góp ý thay thế không đúng. Hãy chọn một cuộc khác còn trong sổ.',
    'legislation.not_next': 'Chưa tới bước này. Hãy làm các bước trước.',
    'legislation.before_last': ({ last }) => `Ngày này không được trước việc đã ghi ngày ${day(last)}.`,
    'legislation.nobody_assigned': 'Chưa giao cho khu dân cư, tổ chức nào. Hãy phân công trước khi mở lấy ý kiến.',
    'legislation.no_paper': 'Cần văn bản đã gửi: chọn báo cáo đã ban hành, hoặc ghi số văn bản.',
    'legislation.sent_already': 'Ý kiến đã gửi đi rồi nên không kết thúc kiểu này được.',
    'legislation.gathering_over':
      'Ý kiến đã gửi đi nên không giao thêm hay thôi giao được nữa. Hãy gỡ bước gửi nếu gửi nhầm.',
    'legislation.not_last': 'Chỉ gỡ được bước ghi sau cùng.',
    'legislation.nobody_reminded': 'Chưa chọn nơi nào. Hãy chọn những nơi đã được nhắc.',
    'legislation.reminded_before_receipt': 'Ngày nhắc không được trước ngày nhận công văn. Hãy chọn ngày khác.',
    'legislation.not_assignable': 'Có nơi được chọn không còn trong danh sách khu dân cư, tổ chức. Hãy chọn lại.',
    'legislation.nobody_new': 'Những nơi này đã được phân công. Hãy chọn thêm nơi khác.',
    'legislation.due_before_receipt': 'Hạn nộp không được trước ngày nhận công văn.',
    'legislation.not_its_purpose':
      'Hội nghị này không có mục đích góp ý xây dựng pháp luật. Hãy sửa mục đích của hội nghị trước.',
    'legislation.linked_already': 'Hội nghị này đã có trong cuộc góp ý.',
    'legislation.no_outcome': 'Chưa ghi văn bản được ban hành. Hãy ghi kết quả trước khi đối chiếu từng ý kiến.',
    'legislation.not_its_opinion': 'Ý kiến này không thuộc dự thảo của cuộc góp ý, hoặc đã được gỡ.',
    'legislation.uptake_reason': 'Ý kiến này đã được đối chiếu trước đó. Hãy ghi lý do sửa.',
    'legislation.not_public': 'Cuộc góp ý lưu nội bộ, đã gỡ hoặc đã kết thúc thì không công khai được.',
  },
  journal: {
    'legislation.receive': (data) =>
      `ghi cuộc góp ý “${data.title}” theo đề nghị của ${data.asker}, nhận ngày ${day(data.receivedOn)}, hạn trả lời ${day(data.replyByOn)}`,
    'legislation.edit': (data) =>
      data.before === data.replyByOn
        ? `sửa thông tin cuộc góp ý “${data.title}”`
        : `sửa thông tin cuộc góp ý “${data.title}”, hạn trả lời từ ${day(data.before)} thành ${day(data.replyByOn)}`,
    'legislation.withdraw': 'gỡ cuộc góp ý “{title}” khỏi sổ: {reason}',
    'legislation.assign': (data) => `giao ${data.count} nơi lấy ý kiến về “${data.title}”, hạn nộp ${day(data.dueOn)}`,
    'legislation.remind': (data) => `nhắc ${data.count} nơi nộp ý kiến về “${data.title}” ngày ${day(data.remindedOn)}`,
    'legislation.unassign': 'thôi giao {name} lấy ý kiến về “{title}”: {reason}',
    'legislation.plan': (data) => `lập kế hoạch góp ý “${data.title}” ngày ${day(data.happenedOn)}${paper(data)}`,
    'legislation.open': (data) =>
      `mở lấy ý kiến về “${data.title}” ở ${data.count} nơi từ ngày ${day(data.happenedOn)}`,
    'legislation.consolidate': (data) =>
      `tổng hợp ý kiến về “${data.title}” ngày ${day(data.happenedOn)}${paper(data)}`,
    'legislation.approve': (data) => `duyệt báo cáo góp ý “${data.title}” ngày ${day(data.happenedOn)}`,
    'legislation.send': (data) => `gửi báo cáo góp ý “${data.title}” ngày ${day(data.happenedOn)}${paper(data)}`,
    'legislation.record_outcome': (data) =>
      `ghi kết quả góp ý “${data.title}” ngày ${day(data.happenedOn)}: ban hành ${data.outcome}`,
    'legislation.drop': (data) =>
      `kết thúc cuộc góp ý “${data.title}” ngày ${day(data.happenedOn)}, không gửi: ${data.reason}`,
    'legislation.undo_step': (data) =>
      `gỡ bước “${lower(labels.states, data.stage)}” ngày ${day(data.happenedOn)} của cuộc góp ý “${data.title}”: ${data.reason}`,
    'legislation.issue_paper': (data) =>
      `ban hành “${data.abstract}”${data.numberText ? ` số ${data.numberText}` : ''} ngày ${day(data.issuedOn)} của cuộc góp ý “${data.title}”`,
    'legislation.convene': 'lập hội nghị “{meeting}” để lấy ý kiến về “{title}”',
    'legislation.link_meeting': 'ghi hội nghị “{meeting}” vào cuộc góp ý “{title}”',
    'legislation.unlink_meeting': 'gỡ một hội nghị khỏi cuộc góp ý “{title}”: {reason}',
    'legislation.note_uptake': (data) =>
      `đối chiếu ý kiến${data.clauseRef ? ` ở ${data.clauseRef}` : ''} của “${data.title}”: ${lower(labels.verdicts, data.verdict)}${data.place ? ` (${data.place})` : ''}`,
    'legislation.publish': 'công khai cuộc góp ý “{title}” (bản {version})',
    'legislation.unpublish': 'gỡ công khai cuộc góp ý “{title}”: {reason}',
  },
  invariants: {
    'legislation.steps_follow': 'Các bước của cuộc góp ý theo đúng thứ tự, mỗi bước một lần',
    'legislation.steps_after_receipt': 'Không bước nào trước ngày nhận công văn hoặc sau ngày ghi',
    'legislation.sent_is_approved': 'Báo cáo góp ý đã gửi thì đã được tổng hợp và duyệt',
    'legislation.uptakes_belong': 'Kết quả của ý kiến thuộc đúng dự thảo của cuộc góp ý',
  },
  notices: {
    'legislation.receive': 'Đã ghi cuộc góp ý vào sổ.',
    'legislation.edit': 'Đã lưu thông tin.',
    'legislation.withdraw': 'Đã gỡ cuộc góp ý khỏi sổ.',
    'legislation.assign': 'Đã phân công.',
    'legislation.remind': 'Đã ghi việc nhắc.',
    'legislation.unassign': 'Đã thôi giao.',
    'legislation.plan': 'Đã ghi kế hoạch.',
    'legislation.open': 'Đã mở lấy ý kiến.',
    'legislation.consolidate': 'Đã ghi việc tổng hợp.',
    'legislation.approve': 'Đã duyệt.',
    'legislation.send': 'Đã ghi việc gửi báo cáo.',
    'legislation.record_outcome': 'Đã ghi văn bản được ban hành.',
    'legislation.drop': 'Đã kết thúc cuộc góp ý.',
    'legislation.undo_step': 'Đã gỡ bước ghi nhầm.',
    'legislation.issue_paper': 'Đã ban hành văn bản.',
    'legislation.convene': 'Đã lập hội nghị.',
    'legislation.link_meeting': 'Đã ghi hội nghị vào cuộc góp ý.',
    'legislation.unlink_meeting': 'Đã gỡ hội nghị khỏi cuộc góp ý.',
    'legislation.note_uptake': 'Đã ghi kết quả của ý kiến.',
    'legislation.publish': 'Đã công khai.',
    'legislation.unpublish': 'Đã gỡ khỏi trang công khai.',
  },
} satisfies AreaWords
