const gifts = 'Sổ vận động ủng hộ'
const books = 'Sổ sách'

/** What the indicators of relief are called, count and leave out. */
export const reliefIndicatorTexts = {
  donations_cash_received: {
    name: 'Số tiền ủng hộ tiếp nhận',
    definition:
      'Tổng số tiền ủng hộ tự nguyện nhận bằng tiền mặt và chuyển khoản của các cuộc vận động. Không gồm hiện vật, Quỹ “Vì người nghèo”, tiền cấp trên chuyển về và tiền ngân sách nhà nước.',
    unit: 'đồng',
    qualifying: 'Đã vào sổ bằng phiếu, chưa bị đảo; tính theo ngày nhận.',
    source: gifts,
  },
  donations_in_kind_value: {
    name: 'Giá trị hiện vật ủng hộ',
    definition:
      'Tổng giá trị các hiện vật đã định giá: số lượng nhân đơn giá theo hóa đơn, báo giá hoặc hội đồng. Hiện vật chưa định giá không tính là 0 mà kể riêng theo số lượng.',
    unit: 'đồng',
    qualifying: 'Đã nhập kho bằng phiếu, chưa bị đảo; tính theo ngày nhận.',
    source: gifts,
  },
  donations_in_kind_unvalued: {
    name: 'Hiện vật chưa quy tiền',
    definition: 'Số dòng hiện vật đã nhập kho mà chưa có đơn giá, kể bên cạnh giá trị hiện vật.',
    unit: 'dòng hiện vật',
    qualifying: 'Đã nhập kho bằng phiếu, chưa bị đảo; tính theo ngày nhận.',
    source: gifts,
  },
  donations_total_value: {
    name: 'Giá trị ủng hộ quy đổi',
    definition:
      'Tiền và giá trị hiện vật cộng lại để so sánh. Đây là giá trị quy đổi, không phải số tiền đã nhận; không gồm tiền ngân sách nhà nước.',
    unit: 'đồng (quy đổi)',
    qualifying: 'Như hai chỉ số tiền và giá trị hiện vật.',
    source: gifts,
  },
  donors: {
    name: 'Số tổ chức, cá nhân ủng hộ',
    definition: 'Số người, đơn vị ủng hộ khác nhau; tập thể do một người gom là một. Mỗi khoản ẩn danh tính là một.',
    unit: 'lượt người, đơn vị',
    qualifying: 'Có ít nhất một khoản được tính trong kỳ.',
    source: gifts,
  },
  contributions_distributed: {
    name: 'Số tiền đã chi hỗ trợ từ nguồn ủng hộ',
    definition: 'Tiền chi hỗ trợ từ sổ của các cuộc vận động; không gồm tiền chuyển lên cấp trên, trả lại và phí.',
    unit: 'đồng',
    qualifying: 'Phiếu đã thực hiện trong kỳ, trừ các phiếu đã đảo.',
    source: books,
  },
  contributions_remitted_up: {
    name: 'Số tiền chuyển lên cấp trên từ nguồn ủng hộ',
    definition: 'Tiền chuyển lên cấp trên từ sổ của các cuộc vận động; không tính là đã hỗ trợ người dân.',
    unit: 'đồng',
    qualifying: 'Phiếu đã thực hiện trong kỳ, trừ các phiếu đã đảo.',
    source: books,
  },
  contributions_balance: {
    name: 'Số tiền ủng hộ còn lại',
    definition:
      'Đã nhận trừ đã chi, chuyển lên, trả lại và phí, của mọi cuộc vận động, tại ngày xem; đúng bằng tiền trong quỹ và tài khoản.',
    unit: 'đồng',
    qualifying: 'Mọi phiếu tiền đã thực hiện đến ngày xem.',
    source: books,
  },
}
