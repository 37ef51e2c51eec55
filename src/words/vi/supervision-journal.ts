import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'
import { supervisionLabels as labels } from './supervision-labels.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (văn bản ${data.reference})` : '')
const number = (data: Data): string => (data.numberText ? ` số ${data.numberText}` : '')

export const supervisionJournal = {
  refusals: {},
  journal: {
    'supervision.publish': 'công khai cuộc giám sát “{title}”, bản {version}',
    'supervision.unpublish': 'gỡ công khai cuộc giám sát “{title}”: {reason}',
    'supervision.draft_programme': 'soạn chương trình giám sát năm {year} với {count} nội dung',
    'supervision.edit_programme': 'sửa chương trình giám sát năm {year}, {count} nội dung',
    'supervision.circulate_programme': (data) =>
      `gửi lấy ý kiến ${data.count} nơi về chương trình giám sát năm ${data.year} ngày ${day(data.sentOn)}`,
    'supervision.record_programme_opinion': (data) =>
      `ghi ý kiến của ${data.body} ngày ${day(data.repliedOn)} về chương trình giám sát năm ${data.year}: ${within(labels.stances, data.stance)}`,
    'supervision.record_party_opinion': (data) =>
      `ghi ý kiến của cấp ủy ngày ${day(data.happenedOn)} về chương trình giám sát năm ${data.year}`,
    'supervision.issue_programme': (data) =>
      `ban hành chương trình giám sát năm ${data.year} (bản ${data.version}) ngày ${day(data.happenedOn)}${paper(data)}`,
    'supervision.issue_programme_paper': (data) =>
      `ban hành “${data.abstract}”${number(data)} ngày ${day(data.issuedOn)}`,
    'supervision.amend_programme': 'lập bản điều chỉnh {version} của chương trình giám sát năm {year}: {reason}',
    'supervision.close_programme': (data) =>
      `kết thúc chương trình giám sát năm ${data.year} ngày ${day(data.happenedOn)}`,
    'supervision.withdraw_programme': 'gỡ dự thảo chương trình giám sát năm {year}: {reason}',
    'supervision.add_topic': 'thêm chủ đề giám sát “{label}”',
    'supervision.retire_topic': (data) => `thôi dùng chủ đề giám sát “${data.label}” từ ${day(data.retiredOn)}`,
    'supervision.plan_session': (data) =>
      `ghi cuộc giám sát “${data.title}” (${within(labels.shortForms, data.form)}) ngày ${day(data.happenedOn)}`,
    'supervision.edit_session': 'sửa cuộc giám sát “{title}”',
    'supervision.set_team': (data) =>
      `lập đoàn giám sát ${data.count} người cho “${data.title}”${data.head ? `, trưởng đoàn ${data.head}` : ''}`,
    'supervision.record_subject_report': (data) =>
      `ghi báo cáo của đơn vị được giám sát, nhận ngày ${day(data.reportOn)}, cho “${data.title}”${paper(data)}`,
    'supervision.advance_session': (data) =>
      `chuyển “${data.title}” sang bước ${within(labels.stages, data.stage)}, ngày ${day(data.happenedOn)}${paper(data)}`,
    'supervision.issue_session_paper': (data) =>
      `ban hành “${data.abstract}”${number(data)} ngày ${day(data.issuedOn)} cho cuộc giám sát “${data.title}”`,
    'supervision.close_session': (data) =>
      `kết thúc cuộc giám sát “${data.title}” ngày ${day(data.happenedOn)}${data.decision ? `, theo quyết định: ${data.decision}` : ''}`,
    'supervision.postpone_session': (data) =>
      `tạm dừng cuộc giám sát “${data.title}” ngày ${day(data.happenedOn)}${data.untilOn ? ` đến ${day(data.untilOn)}` : ''}: ${data.reason}`,
    'supervision.resume_session': (data) => `tiếp tục cuộc giám sát “${data.title}” ngày ${day(data.happenedOn)}`,
    'supervision.cancel_session': (data) =>
      `hủy cuộc giám sát “${data.title}” ngày ${day(data.happenedOn)}: ${data.reason}`,
    'supervision.undo_step': (data) =>
      `gỡ bước ${within(labels.stages, data.stage)} ngày ${day(data.happenedOn)} của “${data.title}”: ${data.reason}`,
    'supervision.withdraw_session': 'gỡ cuộc giám sát “{title}” khỏi sổ: {reason}',
    'supervision.schedule_sitting': (data) =>
      `xếp lịch buổi làm việc ngày ${day(data.scheduledOn)} tại ${data.place} cho “${data.title}”`,
    'supervision.record_sitting': (data) =>
      `ghi buổi làm việc ngày ${day(data.heldOn)} tại ${data.place} của “${data.title}”`,
    'supervision.call_off_sitting': (data) =>
      `hủy buổi làm việc ngày ${day(data.scheduledOn)} của “${data.title}”: ${data.reason}`,
    'supervision.correct_sitting': (data) =>
      `${data.replaced ? 'sửa' : 'gỡ'} buổi làm việc ngày ${day(data.heldOn)} của “${data.title}”: ${data.reason}`,
    'supervision.add_finding': (data) => `ghi ${within(labels.findings, data.kind)} cho “${data.title}”: ${data.text}`,
    'supervision.correct_finding': (data) =>
      `${data.replaced ? 'sửa' : 'gỡ'} một ${within(labels.findings, data.kind)} của “${data.title}”: ${data.reason}`,
    'supervision.import_sessions': 'nhập {taken} cuộc giám sát từ tệp {fileName}, từ chối {refused} dòng',
    'supervision.register_commitment': (data) =>
      `ghi ${within(labels.commitmentKinds, data.kind)} năm ${data.year} của ${data.leader}: ${data.text}`,
    'supervision.note_commitment': (data) =>
      `ghi ${within(labels.commitmentNotes, data.kind)} ngày ${day(data.notedOn)} về việc năm ${data.year} của ${data.leader}`,
    'supervision.withdraw_commitment': 'gỡ mục ghi nhầm về việc năm {year} của {leader}: {reason}',
    'supervision.open_case': (data) =>
      `ghi vụ việc của Ban Thanh tra nhân dân “${data.title}” đối với ${data.subject}, dự kiến ${day(data.plannedOn)}`,
    'supervision.edit_case': 'sửa vụ việc “{title}”',
    'supervision.advance_case': (data) =>
      `chuyển vụ việc “${data.title}” sang bước ${within(labels.caseStages, data.stage)}, ngày ${day(data.happenedOn)}`,
    'supervision.withdraw_case': 'gỡ vụ việc “{title}”: {reason}',
    'supervision.register_project': 'ghi công trình “{name}” của {owner}',
    'supervision.edit_project': 'sửa công trình “{name}”',
    'supervision.add_investment_member': (data) =>
      `thêm ${data.member} (${within(labels.boardRoles, data.role)}) vào Ban Giám sát đầu tư của cộng đồng, công trình “${data.name}”`,
    'supervision.end_investment_member': (data) =>
      `ghi ${data.member} thôi tham gia Ban giám sát công trình “${data.name}” từ ${day(data.toOn)}`,
    'supervision.advance_project': (data) =>
      `chuyển công trình “${data.name}” sang bước ${within(labels.projectStages, data.stage)}, ngày ${day(data.happenedOn)}`,
    'supervision.withdraw_project': 'gỡ công trình “{name}”: {reason}',
    'supervision.write_diary': (data) =>
      `ghi ${data.kind === 'report' ? 'báo cáo' : 'nhật ký'} giám sát ngày ${day(data.writtenOn)} của công trình “${data.name}”`,
    'supervision.correct_diary': (data) =>
      `${data.replaced ? 'sửa' : 'gỡ'} nhật ký giám sát ngày ${day(data.writtenOn)}: ${data.reason}`,
  },
  notices: {},
} satisfies AreaWords
