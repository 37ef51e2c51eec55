import type { AreaWords, Phrase } from '../shape.ts'
import { banks, ignoredKinds, importStages, lineStates, statementActs } from './statement-acts.ts'

const layouts: Record<string, string> = {
  'VCB-A': 'Vietcombank, sao kê tài khoản',
  'VCB-B': 'Vietcombank, thống kê giao dịch',
  'VCB-C': 'Vietcombank, thống kê giao dịch ngày',
  'VCB-D': 'Vietcombank, báo cáo giao dịch',
  CTG: 'VietinBank, danh sách giao dịch',
  'CTG-0': 'VietinBank, danh sách giao dịch (mẫu cũ)',
  'BIDV-A': 'BIDV, sao kê tài khoản tiền gửi',
  'BIDV-B': 'BIDV, sao kê chi tiết',
  'BIDV-C': 'BIDV, sao kê chi tiết (không có tài khoản chuyển)',
  AGR: 'Agribank, sổ phụ',
  'AGR-TQ': 'Agribank, danh sách đánh máy lại',
  'AGR-NT': 'Agribank, danh sách đánh máy lại có số thứ tự',
  VBSP: 'Ngân hàng Chính sách xã hội, sao kê tài khoản',
  KBNN: 'Kho bạc Nhà nước, danh sách ủng hộ',
  'KBNN-P': 'Kho bạc Nhà nước, danh sách ủng hộ (số dùng dấu phẩy)',
  TB: 'Thông báo danh sách ủng hộ',
  TABLE: 'Bảng tính',
}

const refusals: Record<string, Phrase> = {
  'pdf.empty': 'Tệp rỗng. Hãy tải lại từ ngân hàng.',
  'pdf.not_pdf': 'Đây không phải là tệp PDF.',
  'pdf.truncated': 'Tệp PDF bị cụt: thiếu phần cuối. Hãy tải lại từ ngân hàng.',
  'pdf.damaged': 'Tệp PDF bị hỏng, không đọc được. Hãy tải lại từ ngân hàng.',
  'pdf.encrypted': 'Tệp PDF có mật khẩu. Hãy mở bằng mật khẩu rồi lưu thành tệp không có mật khẩu.',
  'pdf.scan':
    'Tệp PDF chỉ có ảnh chụp, không có chữ. Hãy đề nghị ngân hàng cấp sao kê dạng Excel (.xlsx); nếu không có, tự gõ bảng tổng hợp vào tệp .xlsx rồi gửi.',
  'pdf.too_large': 'Tệp lớn quá {most} MB. Hãy chia theo ngày.',
  'pdf.too_many_pages': 'Tệp có hơn {most} trang. Hãy chia theo ngày, hoặc cho phép nhiều trang hơn.',
  'pdf.too_many_words': 'Có trang nhiều hơn {most} chữ: đây không phải là sao kê.',
  'pdf.too_slow':
    'Đọc quá {most} giây chưa xong nên đã dừng. Tệp có thể bị hỏng; nếu là tệp lớn, hãy cho nhiều thời gian hơn.',
  'statements.unknown_layout':
    'Chưa biết mẫu sao kê này. Hãy đề nghị ngân hàng cấp sao kê dạng Excel (.xlsx), hoặc gửi mẫu cho người quản trị.',
  'statements.no_heading': 'Không tìm thấy dòng tiêu đề có ngày, số tiền và nội dung.',
  'statements.other_account': 'Hai tệp là của hai tài khoản khác nhau.',
}

export const statements = {
  layouts,
  facts: {
    layout: 'Mẫu sao kê',
    account: 'Tài khoản',
    days: 'Từ ngày – đến ngày',
    pages: 'Số trang',
    rows: 'Số giao dịch đã nhận',
    credits: 'Tổng tiền vào (đồng)',
    debits: 'Tổng tiền ra (đồng)',
    refused: 'Số giao dịch không nhận',
    duplicates: 'Đã có ở tệp trước',
  } as Record<string, string>,
  kinds: {
    credit: 'Tiền vào',
    interest: 'Lãi tiền gửi',
    fee: 'Phí ngân hàng',
    transfer: 'Chuyển đi',
    return: 'Hoàn trả',
    own_move: 'Chuyển nội bộ',
  } as Record<string, string>,
  gates: {
    numbers: 'Số thứ tự liên tục',
    sums: 'Tổng bằng tổng in trên sao kê',
    closing: 'Số dư đầu + tiền vào − tiền ra = số dư cuối',
    running: 'Số dư lũy kế khớp',
    trace: 'Mã NAPAS khớp số chứng từ',
    range: 'Ngày giao dịch nằm trong kỳ sao kê',
    period: 'Ngày giao dịch nằm trong khoảng đã chọn khi gửi',
    complete: 'Không còn chữ nào chưa đọc',
  } as Record<string, string>,
  gateStates: {
    held: 'đúng ({checked} lần kiểm)',
    failed: 'sai {faults} trên {checked} lần kiểm',
    silent: 'sao kê không in số liệu để kiểm',
  } as Record<string, Phrase>,
  fault: 'giao dịch {n}, trang {page}: phải là {expected}, đang là {found}',
  mended: 'Đã sửa ngày bị bảng tính đảo ngày với tháng ở các dòng {rows}.',
  refusedRow: '✗ trang {page}, số thứ tự {number}: {reason}',
  reasons: {
    no_day: 'không có ngày',
    no_amount: 'không có số tiền',
    two_amounts: 'có hai số tiền',
    bad_amount: 'số tiền viết không đúng dạng',
    not_centred: 'không rõ dòng chữ thuộc giao dịch nào',
    stray_words: 'có chữ thừa trong ô',
    doubtful_day: 'ngày có thể bị đảo với tháng, không xác định được',
  } as Record<string, string>,
  lineStates,
  ignoredKinds,
  importStages,
  banks,
  refusals: { ...refusals, ...statementActs.refusals },
  journal: statementActs.journal,
  notices: statementActs.notices,
  invariants: statementActs.invariants,
} satisfies AreaWords & Record<string, unknown>
