import type { AreaWords } from '../shape.ts'

export const platform: AreaWords = {
  refusals: {
    'platform.paused':
      'Sổ đang khóa trong thời gian bàn giao sau khi sắp xếp đơn vị; chỉ xem được. Hãy ghi khi hết thời gian khóa.',
    'platform.closed_register': 'Sổ của đơn vị này đã được bàn giao và khóa lại; chỉ xem được.',
    'platform.former_register': 'Đây là sổ của đơn vị trước khi sắp xếp, chỉ để xem. Hãy ghi vào sổ của mình.',
    'platform.invalid': 'Giá trị này chưa đúng. Hãy kiểm tra lại.',
    'platform.required': 'Chưa nhập mục này.',
    'platform.too_long': 'Quá dài: tối đa {max} ký tự. Hãy rút gọn.',
    'platform.too_big': 'Lớn quá mức cho phép (tối đa {max}).',
    'platform.too_small': 'Nhỏ hơn mức cho phép (tối thiểu {min}).',
    'platform.not_a_choice': 'Không có trong danh sách lựa chọn. Hãy chọn lại.',
    'platform.unknown_field': 'Có mục lạ trong dữ liệu gửi lên. Hãy tải lại trang rồi nhập lại.',
    'platform.not_an_id': 'Mã bản ghi không đúng. Hãy mở lại từ danh sách.',
    'platform.not_a_day': 'Ngày không đúng. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/02/2021.',
    'platform.not_an_amount': 'Số tiền không đúng. Hãy nhập số đồng chẵn, ví dụ 63.230.000 hoặc 500k.',
    'platform.not_allowed':
      'Tài khoản của bạn không được giao quyền làm việc này. Hãy nhờ Chủ tịch hoặc người được phân công.',
    'platform.second_factor_needed':
      'Việc này cần xác thực hai bước. Hãy bật mã xác thực hoặc khóa bảo mật trong phần Tài khoản rồi đăng nhập lại.',
    'platform.client_id_used': 'Biểu mẫu này đã được gửi cho một việc khác. Hãy mở lại trang rồi gửi lại.',
    'platform.not_found': 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.',
    'platform.schema_newer':
      'Cơ sở dữ liệu mới hơn phần mềm (bản nâng cấp {migration}). Hãy dùng phiên bản phần mềm mới hơn.',
    'platform.schema_edited':
      'Bản nâng cấp {migration} đã bị sửa sau khi chạy. Hãy dùng lại đúng tệp gốc của phiên bản này.',
    'platform.stale':
      'Người khác vừa thay đổi nội dung này. Hãy xem bản mới rồi sửa tiếp; nội dung bạn nhập vẫn còn bên dưới.',
    'platform.too_large': 'Nội dung gửi lên quá lớn (tối đa {max} MB).',
    'platform.public_busy':
      'Trang đang có rất đông người xem. Địa chỉ mạng của bạn (có thể cả cơ quan, trường học dùng chung) vừa mở rất nhiều trang, nên xin đợi {seconds} giây rồi tải lại. Các trang nhiều người xem vẫn mở được ngay.',
    'platform.too_many_requests': 'Gửi quá nhiều lần trong thời gian ngắn. Hãy đợi {seconds} giây rồi thử lại.',
    'platform.foreign_form': 'Biểu mẫu được gửi từ trang khác nên không được nhận. Hãy mở lại trang và gửi lại.',
    'platform.unexpected':
      'Có lỗi ngoài dự kiến, chưa có gì thay đổi. Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị mã {code}.',
    'platform.archive_not_an_archive': 'Tệp này không phải bản sao lưu của Dấu Ấn. Hãy chọn đúng tệp .dauan.',
    'platform.archive_passphrase_needed': 'Bản sao lưu này được mã hóa. Hãy nhập mật khẩu sao lưu.',
    'platform.archive_broken':
      'Bản sao lưu bị thiếu, bị sửa, hoặc mật khẩu không đúng; chưa có gì được phục hồi. Hãy dùng bản sao khác hoặc kiểm tra mật khẩu.',
    'platform.archive_missing': 'Không tìm thấy tệp sao lưu. Hãy kiểm tra đường dẫn.',
    'platform.archive_newer':
      'Bản sao lưu được làm bằng phiên bản mới hơn hoặc khác. Hãy dùng phiên bản phần mềm đã tạo ra nó, hoặc mới hơn.',
    'platform.restore_not_empty':
      'Nơi phục hồi đã có dữ liệu nên không ghi đè. Hãy phục hồi vào một bản cài mới, còn trống.',
  },
  journal: {},
  notices: {},
}
