import type { AreaWords } from '../shape.ts'

export const print: AreaWords = {
  refusals: {
    'rich.malformed': 'Nội dung văn bản không đúng cấu trúc. Hãy tải lại trang rồi nhập lại.',
    'rich.unknown_node': 'Nội dung có thành phần không dùng được trong văn bản ({node}). Hãy bỏ thành phần đó.',
    'rich.unknown_mark':
      'Nội dung có kiểu chữ không dùng được trong văn bản ({mark}). Chỉ dùng đậm, nghiêng, gạch chân.',
    'rich.bad_attribute': 'Một thành phần của văn bản ({node}) có giá trị không đúng. Hãy bỏ rồi chèn lại.',
    'rich.too_long': 'Nội dung quá dài. Hãy tách bớt thành phụ lục hoặc tệp kèm theo.',
    'rich.too_deep': 'Nội dung lồng nhau quá {most} lớp. Hãy bớt danh sách hoặc bảng lồng nhau.',
    'xlsx.empty': 'Tệp rỗng. Hãy chọn lại tệp Excel.',
    'xlsx.not_xlsx': 'Đây không phải tệp Excel (.xlsx). Hãy mở bằng Excel, chọn Lưu thành .xlsx rồi gửi lại.',
    'xlsx.damaged': 'Không đọc được tệp Excel này. Hãy mở bằng Excel, lưu lại rồi gửi lại; bỏ mật khẩu nếu có.',
    'xlsx.too_big': 'Tệp lớn hơn {most} MB. Hãy bỏ ảnh trong tệp hoặc chia nhỏ.',
    'xlsx.bomb': 'Tệp giải nén ra lớn bất thường nên không được nhận.',
    'xlsx.too_many_rows': 'Bảng dài quá {most} dòng. Hãy chia thành nhiều tệp.',
    'xlsx.too_many_columns': 'Bảng rộng quá {most} cột. Hãy bỏ các cột không cần.',
    'xlsx.missing_columns': 'Không tìm thấy cột: {columns}. Hãy dùng đúng tiêu đề cột như tệp mẫu.',
    'xlsx.column_twice': 'Cột “{column}” có hai lần. Hãy giữ lại một cột.',
    'xlsx.required': 'Chưa nhập.',
    'xlsx.too_long': 'Dài quá {most} ký tự.',
    'xlsx.error_cell': 'Ô có lỗi công thức.',
    'xlsx.not_a_day': 'Ngày không đúng; nhập ngày/tháng/năm, ví dụ 05/02/2021.',
    'xlsx.not_a_number': 'Số không đúng.',
    'xlsx.not_money': 'Số tiền không đúng; nhập số đồng, ví dụ 1.500.000.',
  },
  journal: {},
  notices: {},
}
