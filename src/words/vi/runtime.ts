import type { AreaWords } from '../shape.ts'

/** What is said at the start of the program, about its settings and its embedded database. */
export const runtime: AreaWords = {
  refusals: {
    'config.public_rate':
      'Số trang công khai mỗi giây cho một địa chỉ mạng là số từ 0 (không giới hạn) đến 99999, không phải “{value}”.',
    'config.port': 'Cổng phải là số từ 0 đến 65535, không phải “{value}”.',
    'config.port_taken':
      'Cổng {port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt PORT sang số khác.',
    'config.cannot_listen':
      'Không lắng nghe được tại {host}, cổng {port} ({reason}). Hãy kiểm tra HOST và PORT; cổng dưới 1024 thường cần quyền quản trị.',
    'config.host':
      'Địa chỉ lắng nghe phải là địa chỉ IP hoặc tên máy (ví dụ 127.0.0.1 hay 0.0.0.0), không phải “{value}”.',
    'config.time_zone': 'Không có múi giờ “{value}”. Ví dụ: Asia/Ho_Chi_Minh.',
    'config.log_level': 'Mức nhật ký phải là debug, info, warn hoặc error, không phải “{value}”.',
    'config.url': 'Địa chỉ công khai phải có dạng https://ten-mien.vn (không kèm đường dẫn), không phải “{value}”.',
    'config.database_url':
      'Địa chỉ cơ sở dữ liệu phải có dạng postgres://tài-khoản:mật-khẩu@máy:5432/tên-cơ-sở-dữ-liệu.',
    'config.replica_alone': 'Chỉ đặt bản sao để đọc khi đã đặt DATABASE_URL.',
    'config.secret': 'Khóa bí mật phải ngẫu nhiên và dài ít nhất 32 byte. Tạo bằng lệnh: openssl rand -base64 32',
    'config.oidc_incomplete': 'Thiếu thiết lập đăng nhập OpenID Connect. Đặt đủ cả ba biến OIDC_… hoặc bỏ cả ba.',
    'config.oidc_issuer': 'Địa chỉ dịch vụ đăng nhập phải bắt đầu bằng https://, không phải “{value}”.',
    'config.folder': 'Đường dẫn thư mục không hợp lệ: “{value}”.',
    'config.unknown': 'Không có thiết lập tên này. Có phải bạn muốn đặt {meant}?',
    'embedded.in_use': ({ folder, pid, url }) =>
      `Dấu Ấn đang chạy trên thư mục dữ liệu ${folder} (tiến trình ${pid}${url ? `, ${url}` : ''}). Hãy dùng bản đang chạy, dừng nó trước, hoặc đặt DAU_AN_DATA sang thư mục khác.`,
    'embedded.version':
      'Thư mục {folder} do PostgreSQL {found} tạo ra, còn bản này dùng PostgreSQL {needed}. Hãy sao lưu bằng bản cũ rồi phục hồi vào thư mục mới.',
    'embedded.no_binaries':
      'Chưa có PostgreSQL nhúng cho máy này ({platform}). Hãy chạy npm ci, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.',
    'embedded.not_runnable':
      'Không chạy được PostgreSQL nhúng: {reason}. Có thể đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.',
    'embedded.folder_unusable':
      'Không dùng được thư mục dữ liệu {folder}: {reason}. Hãy đặt DAU_AN_DATA sang thư mục ghi được.',
    'embedded.other_account':
      'Cơ sở dữ liệu {folder} thuộc tài khoản hệ thống khác. Hãy chạy bằng chính tài khoản đã tạo ra nó.',
    'embedded.closed_folder':
      'Tài khoản hệ thống chạy cơ sở dữ liệu không vào được {folder}. Hãy đặt DAU_AN_DATA sang thư mục mà mọi tài khoản đi qua được, ví dụ /srv/dau-an.',
    'embedded.moved':
      '{folder} trỏ tới cơ sở dữ liệu không còn ở chỗ cũ. Hãy đưa nó về chỗ cũ hoặc phục hồi từ bản sao lưu.',
    'embedded.initdb_failed': 'Không tạo được cơ sở dữ liệu trong {folder}: {reason}',
    'embedded.start_failed': 'Cơ sở dữ liệu trong {folder} không khởi động được: {reason}',
  },
  journal: {},
  notices: {},
}
