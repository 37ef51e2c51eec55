import type { IndicatorText } from '../shape.ts'

const criticismBook = 'Sổ phản biện'
const meetingsBook = 'Sổ hội nghị'

/** What the figures of criticism and dialogue are called, count and leave out. */
export const criticismIndicatorTexts: Readonly<Record<string, IndicatorText>> = {
  criticism_conferences: {
    name: 'Số hội nghị phản biện, tư vấn',
    definition:
      'Số hội nghị có mục đích phản biện xã hội, hoặc do Tổ (Hội đồng) tư vấn tổ chức. Hội nghị dùng cho hai mục đích vẫn là một hội nghị ở mỗi báo cáo.',
    unit: 'hội nghị',
    qualifying: 'Đã họp trong kỳ và đã có biên bản.',
    source: meetingsBook,
  },
  criticism_subjects: {
    name: 'Số dự thảo được phản biện',
    definition: 'Số dự thảo khác nhau đã được phản biện, hoặc được báo cáo như phản biện theo yêu cầu của cấp trên.',
    unit: 'dự thảo',
    qualifying: 'Đã họp phản biện hoặc đã ban hành văn bản phản biện, lần đầu trong kỳ.',
    source: criticismBook,
  },
  criticism_documents: {
    name: 'Số văn bản phản biện',
    definition: 'Số cuộc phản biện đã ban hành văn bản phản biện.',
    unit: 'văn bản',
    qualifying: 'Ngày ban hành văn bản trong kỳ.',
    source: criticismBook,
  },
  criticism_explained_rate: {
    name: 'Tỷ lệ văn bản phản biện được giải trình',
    definition:
      'Số văn bản phản biện đã có văn bản tiếp thu, giải trình của cơ quan soạn thảo, trên số văn bản đã gửi.',
    unit: 'văn bản',
    qualifying: 'Đã gửi cơ quan soạn thảo trong kỳ; giải trình tính đến ngày chốt số liệu.',
    source: criticismBook,
  },
  criticism_uptake_rate: {
    name: 'Tỷ lệ ý kiến phản biện được tiếp thu',
    definition: 'Số dòng giải trình tiếp thu toàn bộ hoặc một phần, trên tổng số dòng giải trình.',
    unit: 'dòng giải trình',
    qualifying: 'Ngày giải trình trong kỳ.',
    source: criticismBook,
  },
  advisory_groups: {
    name: 'Số tổ, hội đồng tư vấn',
    definition: 'Số tổ tư vấn, hội đồng tư vấn đang hoạt động.',
    unit: 'tổ',
    qualifying: 'Đã thành lập và chưa kết thúc tại ngày chốt số liệu.',
    source: 'Tổ chức của Ủy ban',
  },
  advisory_members: {
    name: 'Số thành viên tổ, hội đồng tư vấn',
    definition: 'Số thành viên đang tham gia các tổ tư vấn, hội đồng tư vấn.',
    unit: 'thành viên',
    qualifying: 'Đang tham gia một tổ, hội đồng đang hoạt động tại ngày chốt số liệu.',
    source: 'Tổ chức của Ủy ban',
  },
  dialogue_conferences: {
    name: 'Số hội nghị đối thoại',
    definition: 'Số hội nghị người đứng đầu cấp ủy, chính quyền đối thoại trực tiếp với Nhân dân.',
    unit: 'hội nghị',
    qualifying: 'Đã họp trong kỳ và đã có thông báo kết luận.',
    source: meetingsBook,
  },
  dialogue_commitments_done_rate: {
    name: 'Tỷ lệ kết luận đối thoại hoàn thành đúng hạn',
    definition:
      'Số nội dung ghi nhận để đôn đốc tại đối thoại đã được xác nhận giải quyết xong trong hạn, trên số nội dung đã đến hạn.',
    unit: 'nội dung',
    qualifying: 'Có hạn giải quyết, đã đến hạn tính đến ngày chốt số liệu.',
    source: 'Sổ đối thoại',
  },
}
