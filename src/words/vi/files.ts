import type { AreaWords } from '../shape.ts'

export const files: AreaWords = {
  refusals: {
    'files.empty': 'Tệp rỗng (0 byte). Hãy chọn lại tệp rồi gửi lại.',
    'files.too_large':
      'Tệp lớn hơn {limit} MB. Hãy chụp hoặc quét lại ở độ phân giải thấp hơn, hoặc chia thành nhiều tệp.',
    'files.total_too_large': 'Tất cả tệp trong một lần gửi vượt quá {limit} MB. Hãy gửi những tệp còn lại ở lần sau.',
    'files.too_many': 'Mỗi lần gửi được tối đa {limit} tệp. Hãy gửi những tệp còn lại ở lần sau.',
    'files.name_missing': 'Tệp không có tên. Hãy đặt tên cho tệp rồi gửi lại.',
    'files.name_long': 'Tên tệp dài hơn {limit} ký tự. Hãy đặt tên ngắn hơn rồi gửi lại.',
    'files.name_path': 'Tên tệp có dấu / hoặc \\ hoặc hai dấu chấm liền nhau. Hãy đổi tên tệp rồi gửi lại.',
    'files.name_hidden': 'Tên tệp có ký tự ẩn nên có thể hiện khác với tên thật. Hãy gõ lại tên tệp rồi gửi lại.',
    'files.name_signs':
      'Tên tệp có ký tự hoặc từ mà máy tính không lưu được. Hãy đổi tên tệp bằng chữ và số rồi gửi lại.',
    'files.kind_unknown':
      'Loại tệp này không được nhận. Hãy gửi ảnh (JPG, PNG, HEIC), PDF, Word (docx), Excel (xlsx), văn bản (txt, csv) hoặc ghi âm (mp3, m4a).',
    'files.kind_not_here': 'Chỗ này chỉ nhận: {accepted}. Hãy chọn tệp khác hoặc đổi định dạng rồi gửi lại.',
    'files.mismatch':
      'Tên hoặc loại khai báo ({shown}) không khớp với nội dung, vốn là {found}. Hãy mở tệp, lưu lại đúng định dạng rồi gửi lại.',
    'files.program':
      'Đây là chương trình chạy được nên không được nhận. Hãy gửi văn bản hoặc ảnh của nội dung cần gửi.',
    'files.active':
      'Tệp là trang web hoặc chứa mã của trang web nên không được nhận. Hãy in ra PDF hoặc lưu thành ảnh PNG rồi gửi lại.',
    'files.archive': 'Đây là tệp nén. Hãy giải nén rồi gửi từng tệp bên trong.',
    'files.macros': 'Tệp có macro. Hãy lưu lại thành Word (docx) hoặc Excel (xlsx) không có macro rồi gửi lại.',
    'files.locked': 'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
    'files.bomb':
      'Bên trong tệp phình to bất thường nên không mở an toàn được. Hãy mở tệp gốc, lưu thành tệp mới rồi gửi lại.',
    'files.unsafe_inside':
      'Bên trong tệp có chương trình, tệp nén hoặc đường dẫn lạ. Hãy bỏ phần đính kèm đó, lưu lại rồi gửi lại.',
    'files.pdf_active': 'Tệp PDF có mã lệnh bên trong. Hãy in lại ra PDF (Print to PDF) rồi gửi bản in đó.',
    'files.broken': 'Tệp bị hỏng hoặc chưa tải lên hết. Hãy mở thử tệp trên máy; nếu mở được thì gửi lại.',
    'files.text_encoding':
      'Không đọc được bảng mã của tệp văn bản. Hãy lưu lại với bảng mã UTF-8 (CSV UTF-8 trong Excel) rồi gửi lại.',
    'files.pixels': 'Ảnh quá lớn (hơn {limit} triệu điểm ảnh). Hãy chụp hoặc thu nhỏ ảnh rồi gửi lại.',
    'files.image_broken':
      'Ảnh bị hỏng hoặc chưa tải lên hết. Hãy mở thử ảnh; nếu mở được thì gửi lại, nếu không hãy chụp lại.',
    'files.heic_broken':
      'Không đọc được ảnh HEIC này. Hãy gửi lại ảnh ở dạng JPG (trên iPhone: Cài đặt › Camera › Định dạng › Tương thích nhất), hoặc chụp màn hình ảnh đó.',
    'files.busy': 'Đang có nhiều ảnh được xử lý. Hãy đợi một phút rồi gửi lại.',
    'files.setting_address':
      'DAU_AN_FILES phải là một thư mục, s3://kho/đường-dẫn hoặc https://máy-chủ/kho/đường-dẫn, không kèm mật khẩu trong địa chỉ.',
    'files.setting_bucket':
      'Tên kho (bucket) trong DAU_AN_FILES không đúng: 3–63 ký tự gồm chữ thường, số, dấu chấm và gạch nối.',
    'files.setting_prefix':
      'Đường dẫn trong kho ở DAU_AN_FILES chỉ được có chữ không dấu, số, dấu chấm, gạch nối và gạch dưới.',
    'files.setting_credentials':
      'DAU_AN_FILES trỏ tới kho S3 nhưng thiếu mã truy cập. Hãy đặt đủ mã khóa và khóa bí mật của kho.',
    'files.setting_endpoint': 'Địa chỉ dịch vụ S3 không đúng. Hãy nhập dạng https://máy-chủ.',
  },
  journal: {},
  notices: {},
}
