import type { AreaWords } from '../shape.ts'
import { shownDay as day, draftLabels } from './draft-labels.ts'

type Data = Readonly<Record<string, unknown>>
const at = (data: Data): string => (data.clauseRef ? ` ở ${data.clauseRef}` : ' về toàn bộ dự thảo')
const stance = (data: Data): string => (draftLabels.stances[String(data.stance)] ?? '').toLowerCase()
const cut = (data: Data): string => (Number(data.clauses) > 0 ? `, ${data.clauses} điều khoản` : '')
const reason = (data: Data): string => (data.reason ? `: ${data.reason}` : '')

export const drafts = {
  refusals: {
    'drafts.not_found': 'Không tìm thấy dự thảo này, hoặc bạn không có quyền xem.',
    'drafts.withdrawn': 'Dự thảo này đã được gỡ khỏi sổ nên không ghi thêm được.',
    'drafts.in_future': 'Ngày này không được sau hôm nay.',
    'drafts.wanted_before_received': 'Hạn lấy ý kiến không được trước ngày nhận dự thảo.',
    'drafts.no_body': 'Chưa ghi cơ quan soạn thảo. Hãy chọn trong danh sách, hoặc ghi tên cơ quan.',
    'drafts.letter_not_found': 'Không tìm thấy văn bản đến này. Hãy chọn lại trong sổ văn bản.',
    'drafts.no_replacement': 'Dự thảo thay thế không đúng. Hãy chọn một dự thảo khác còn trong sổ.',
    'drafts.version_before_draft': 'Bản này không được nhận trước ngày nhận dự thảo.',
    'drafts.version_withdrawn': 'Bản dự thảo này đã được gỡ. Hãy chọn bản khác.',
    'drafts.only_version': 'Đây là bản duy nhất của dự thảo nên không gỡ được. Nếu ghi nhầm, hãy gỡ cả dự thảo.',
    'drafts.nothing_to_cut':
      'Không thấy dòng nào bắt đầu bằng “Điều 1.” hoặc “I.” để tách. Hãy kiểm tra nội dung đã dán, hoặc thêm từng điều khoản.',
    'drafts.too_many_clauses': 'Một bản dự thảo ghi được nhiều nhất {max} điều khoản.',
    'drafts.clauses_there':
      'Bản này đã có {count} điều khoản. Đánh dấu “Thay danh mục đang có” nếu muốn tách lại; ý kiến đã ghi vẫn được giữ.',
    'drafts.clause_there': '{ref} đã có trong danh mục. Hãy sửa mục đó thay vì thêm mới.',
    'drafts.until_before_from': 'Ngày cuối không được trước ngày bắt đầu.',
    'drafts.no_target':
      'Chưa chọn nơi được mời góp ý. Hãy chọn một tổ tư vấn, một tài khoản, một khu dân cư hoặc một tổ chức.',
    'drafts.shared_already': 'Dự thảo đang mở cho {name}. Hãy đóng lần mở trước nếu muốn đổi thời hạn.',
    'drafts.share_ended': 'Lần mở này đã đóng.',
    'drafts.no_words': 'Đề nghị sửa hoặc đề nghị làm rõ thì cần ghi nội dung ý kiến, hoặc câu chữ đề xuất.',
    'drafts.no_stance': 'Chưa rõ quan điểm. Hãy ghi: đồng ý, đề nghị sửa, không đồng ý, hoặc đề nghị làm rõ.',
    'drafts.no_author': 'Chưa ghi người góp ý. Nếu không biết tên, hãy chọn “Không ghi tên”.',
    'drafts.no_giver': 'Chưa chọn khu dân cư hoặc tổ chức góp ý.',
    'drafts.two_givers': 'Chỉ chọn một khu dân cư hoặc một tổ chức, không chọn cả hai.',
    'drafts.giver_unknown':
      '“{name}” không phải khu dân cư hay tổ chức thành viên đang có. Hãy sửa tên, hoặc ghi vào cột người góp ý.',
    'drafts.given_before_draft': 'Ngày góp ý không được trước ngày nhận dự thảo.',
    'drafts.not_open': 'Dự thảo này hiện không mở để bạn góp ý. Nếu cần, hãy liên hệ văn phòng Mặt trận.',
    'drafts.opinion_of_another': 'Bạn chỉ sửa được ý kiến do chính mình gửi.',
    'drafts.opinion_superseded': 'Ý kiến này đã được thay hoặc đã gỡ.',
    'drafts.tally_empty': 'Chưa có con số nào. Hãy ghi số ý kiến ở ít nhất một dòng.',
    'drafts.tally_unchanged': 'Các con số này đã được ghi trước đó, không có gì thay đổi.',
    'drafts.tally_reason': '{count} con số khác với lần nộp trước. Hãy ghi lý do sửa.',
    'drafts.tally_twice': 'Có hai dòng cho cùng một điều khoản và một quan điểm. Hãy gộp lại thành một.',
    'drafts.more_than_persons': 'Số nam và nữ cộng lại nhiều hơn số người.',
    'drafts.meeting_not_found': 'Không tìm thấy hội nghị này. Hãy chọn lại trong danh sách hội nghị.',
    'drafts.import_empty': 'Tệp không có dòng ý kiến nào. Hãy dùng tệp mẫu.',
  },
  journal: {
    'drafts.register': (data) =>
      `ghi dự thảo “${data.title}” của ${data.body}, nhận ngày ${day(data.receivedOn)}${cut(data)}`,
    'drafts.edit': 'sửa thông tin dự thảo “{title}”',
    'drafts.withdraw': 'gỡ dự thảo “{title}” khỏi sổ: {reason}',
    'drafts.add_version': (data) =>
      `ghi bản ${data.number} của dự thảo “${data.title}”, nhận ngày ${day(data.receivedOn)}${cut(data)}`,
    'drafts.withdraw_version': 'gỡ bản {number} của dự thảo “{title}”: {reason}',
    'drafts.attach_files': 'thêm {count} tệp vào bản {number} của dự thảo “{title}”',
    'drafts.detach_file': 'gỡ một tệp của dự thảo “{title}”: {reason}',
    'drafts.cut_clauses': (data) =>
      `tách bản ${data.number} của dự thảo “${data.title}” thành ${data.count} điều khoản${Number(data.replaced) > 0 ? `, thay ${data.replaced} điều khoản trước` : ''}`,
    'drafts.add_clause': 'thêm {ref} vào danh mục của dự thảo “{title}”',
    'drafts.change_clause': 'sửa {ref} trong danh mục của dự thảo “{title}”: {reason}',
    'drafts.remove_clause': 'gỡ {ref} khỏi danh mục của dự thảo “{title}”: {reason}',
    'drafts.share': (data) =>
      `mở dự thảo “${data.title}” cho ${data.name} góp ý từ ngày ${day(data.fromOn)}${data.untilOn ? ` đến ngày ${day(data.untilOn)}` : ''}`,
    'drafts.end_share': 'đóng việc góp ý của {name} về dự thảo “{title}”: {reason}',
    'drafts.record_opinion': (data) => `ghi một ý kiến ${stance(data)}${at(data)} “${data.title}”`,
    'drafts.give_opinion': (data) => `gửi ý kiến ${stance(data)}${at(data)} “${data.title}”`,
    'drafts.correct_opinion': (data) =>
      `${data.replaced ? 'sửa' : 'gỡ'} một ý kiến${at(data)} “${data.title}”${reason(data)}`,
    'drafts.record_tallies': (data) =>
      `ghi số liệu góp ý của ${data.giver} về “${data.title}”: ${data.sum} ý kiến ở ${data.rows} dòng${reason(data)}`,
    'drafts.hand_in_tallies': (data) =>
      `nộp số liệu góp ý của ${data.giver} về “${data.title}”: ${data.sum} ý kiến ở ${data.rows} dòng${reason(data)}`,
    'drafts.withdraw_tally': (data) =>
      `gỡ con số ${data.count} (${stance(data)}) của ${data.giver}${at(data)} “${data.title}”${reason(data)}`,
    'drafts.import_opinions':
      'nhập ý kiến về dự thảo “{title}” từ tệp {fileName}: nhận {taken}, từ chối {refused}, đã có {there}',
  },
  invariants: {
    'drafts.given_after_draft': 'Ý kiến và số liệu có từ ngày nhận dự thảo trở đi, không mang ngày sau ngày ghi',
    'drafts.words_beside': 'Mỗi ý kiến có phần lời; đề nghị sửa hay làm rõ thì có nội dung',
    'drafts.version_stands': 'Mỗi dự thảo trong sổ có ít nhất một bản còn hiệu lực',
    'drafts.keys_follow_places': 'Thứ tự và nơi gom ý kiến đúng theo điều khoản đã ghi',
  },
  notices: {
    'drafts.register': 'Đã ghi dự thảo vào sổ.',
    'drafts.edit': 'Đã lưu thông tin dự thảo.',
    'drafts.withdraw': 'Đã gỡ dự thảo khỏi sổ.',
    'drafts.add_version': 'Đã ghi bản mới. Ý kiến về các bản trước vẫn được giữ.',
    'drafts.withdraw_version': 'Đã gỡ bản dự thảo ghi nhầm.',
    'drafts.attach_files': 'Đã thêm tệp.',
    'drafts.detach_file': 'Đã gỡ tệp.',
    'drafts.cut_clauses': 'Đã tách điều khoản. Xem lại danh mục bên dưới.',
    'drafts.add_clause': 'Đã thêm điều khoản.',
    'drafts.change_clause': 'Đã sửa điều khoản.',
    'drafts.remove_clause': 'Đã gỡ điều khoản khỏi danh mục.',
    'drafts.share': 'Đã mở dự thảo để góp ý.',
    'drafts.end_share': 'Đã đóng việc góp ý.',
    'drafts.record_opinion': 'Đã ghi ý kiến. Ghi tiếp ý kiến sau.',
    'drafts.give_opinion': 'Đã gửi ý kiến. Cảm ơn ông/bà.',
    'drafts.correct_opinion': 'Đã sửa ý kiến.',
    'drafts.record_tallies': 'Đã ghi số liệu.',
    'drafts.hand_in_tallies': 'Đã nộp số liệu. Cảm ơn ông/bà.',
    'drafts.withdraw_tally': 'Đã gỡ con số ghi nhầm.',
    'drafts.import_opinions': 'Đã nhập tệp. Kết quả từng dòng ở bên dưới.',
  },
} satisfies AreaWords
