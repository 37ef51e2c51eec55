const slug = 'Phần cuối của địa chỉ trang'
const title = 'Tiêu đề'
const asAt = 'Ngày mà các thông tin trên đúng'

/** Texts of public news and models. */
export const outreachPortal = {
  refusals: {},
  journal: {},
  notices: {},
  news: {
    title: 'Tin tức',
    one: 'Tin tức',
    summary: 'Tin bài của Ủy ban đã đăng trên các kênh của Mặt trận và được công khai ở đây.',
    columns: {
      slug,
      title,
      topic: 'Chủ đề',
      channel: 'Kênh đăng: zalo_group nhóm Zalo, facebook, loudspeaker loa truyền thanh, poster bảng tin…',
      published_on: 'Ngày đăng',
      corrected_on: 'Ngày đính chính gần nhất',
      text: 'Toàn văn',
      pictures: 'Số ảnh đi kèm',
      as_at: asAt,
    },
  },
  model: {
    title: 'Mô hình, công trình, phần việc',
    one: 'Mô hình, công trình, phần việc',
    summary: 'Cách làm hay của Mặt trận, tổ chức thành viên và khu dân cư, với kết quả đếm được.',
    columns: {
      slug,
      title,
      kind: 'Loại: model mô hình, work công trình, part phần việc',
      lead: 'Đơn vị chủ trì',
      areas: 'Khu dân cư thực hiện; trống là toàn địa bàn',
      started_on: 'Ngày bắt đầu',
      ended_on: 'Ngày kết thúc',
      households: 'Số hộ được giúp, cộng dồn',
      people: 'Số người được giúp, cộng dồn',
      packages: 'Số phần quà, túi hỗ trợ, cộng dồn',
      taken_up: 'Số nơi nhân rộng',
      as_at: asAt,
    },
  },
  said: {
    publishedOn: 'Đăng ngày {day}',
    channel: 'Đã đăng trên',
    correctedOn: 'Đính chính ngày',
    asAt: 'Kết quả tính đến ngày {day}',
    lead: 'Chủ trì',
    areas: 'Thực hiện tại',
    wholeWard: 'Toàn địa bàn',
    startedOn: 'Bắt đầu',
    endedOn: 'Kết thúc',
    replications: 'Nơi nhân rộng',
    place: 'Nơi',
    since: 'Từ ngày',
  },
}
