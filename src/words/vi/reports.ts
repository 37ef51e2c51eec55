import type { AreaWords } from '../shape.ts'

const edition = ({ title, version }: Readonly<Record<string, unknown>>): string =>
  Number(version) > 1 ? `“${title}” (bản ${version})` : `“${title}”`

export const reports = {
  refusals: {
    'reports.not_found': 'Không tìm thấy báo cáo này, hoặc bạn không có quyền xem.',
    'reports.withdrawn': 'Báo cáo này đã được bỏ.',
    'reports.no_such_period': 'Không đọc được kỳ báo cáo. Hãy chọn lại năm, quý, tháng hoặc tuần.',
    'reports.period_of_kind': 'Kỳ báo cáo không đúng với loại báo cáo. Hãy chọn lại kỳ.',
    'reports.period_ahead': 'Kỳ báo cáo chưa bắt đầu.',
    'reports.judged_ahead': 'Ngày chốt số liệu không được sau hôm nay.',
    'reports.issued_stays': 'Báo cáo đã ban hành nên không bỏ được. Nếu có sai sót, hãy lập bản mới và ghi lý do.',
    'reports.not_in_turn': 'Báo cáo chưa đến hoặc đã qua bước này. Hãy tải lại trang để xem báo cáo đang ở bước nào.',
    'reports.issued_before': 'Ngày ban hành không được trước ngày chốt số liệu.',
    'reports.figures_changed':
      'Có số liệu đã thay đổi sau lần tính gần nhất. Hãy tính lại, đọc lại báo cáo, duyệt rồi mới ban hành.',
    'reports.no_definition': 'Có chỉ số chưa có định nghĩa nên chưa ban hành được.',
    'reports.not_issued': 'Báo cáo chưa ban hành.',
    'reports.no_indicator': 'Không có chỉ số này.',
    'reports.locked': 'Cấp trên đã khóa báo cáo này nên không lập bản mới được.',
  },
  journal: {
    'reports.open': 'lập báo cáo “{title}”',
    'reports.withdraw': 'bỏ báo cáo “{title}”: {reason}',
    'reports.compute': 'tính {figures} số liệu của báo cáo “{title}”',
    'reports.finish': (data) => `trình duyệt báo cáo ${edition(data)}`,
    'reports.approve': (data) => `duyệt báo cáo ${edition(data)}`,
    'reports.issue': (data) => `ban hành báo cáo ${edition(data)}, số ${data.numberText}, chốt ${data.figures} số liệu`,
    'reports.submit': (data) => `gửi cấp trên báo cáo ${edition(data)}`,
    'reports.return': (data) => `trả lại báo cáo ${edition(data)}: ${data.note}`,
    'reports.accept': (data) => `tiếp nhận báo cáo ${edition(data)}`,
    'reports.lock': (data) => `khóa báo cáo ${edition(data)}`,
    'reports.revise': (data) => `lập ${edition(data)}: ${data.reason}`,
    'reports.publish': (data) => `công khai báo cáo ${edition(data)}`,
    'reports.unpublish': 'gỡ công khai báo cáo “{title}”: {reason}',
  },
  invariants: {
    'reports.figures_add_up': 'Số liệu đã chốt khớp với các bản ghi được đếm và với chữ trong báo cáo',
    'reports.issued_is_document': 'Bản báo cáo đã ban hành là văn bản đã ban hành, nguyên văn',
    'reports.issue_was_made': 'Báo cáo đã ban hành thì đã được duyệt và có số liệu chốt; chỉ gửi lên sau đó',
    'reports.versions_follow': 'Các bản của báo cáo đánh số liền nhau, chỉ bản cuối chưa ban hành',
    'reports.period_is_meant': 'Kỳ báo cáo đúng với ngày đầu và ngày cuối đã lưu',
    'reports.revisions_follow': 'Các lần sửa chỉ tiêu, dấu ấn đánh số liền nhau',
    'reports.marks_apart': 'Không có hai dấu ấn của một nhiệm kỳ mang cùng số thứ tự',
  },
  notices: {
    'reports.open': 'Đã lập báo cáo và tính số liệu.',
    'reports.withdraw': 'Đã bỏ báo cáo.',
    'reports.compute': 'Đã tính lại số liệu.',
    'reports.finish': 'Đã trình duyệt.',
    'reports.approve': 'Đã duyệt.',
    'reports.issue': 'Đã ban hành. Số liệu đã được chốt cùng danh sách bản ghi.',
    'reports.submit': 'Đã gửi cấp trên.',
    'reports.return': 'Đã trả lại báo cáo.',
    'reports.accept': 'Đã tiếp nhận báo cáo.',
    'reports.lock': 'Đã khóa báo cáo.',
    'reports.revise': 'Đã lập bản mới.',
    'reports.publish': 'Đã công khai báo cáo.',
    'reports.unpublish': 'Đã gỡ báo cáo khỏi trang công khai.',
  },
} satisfies AreaWords
