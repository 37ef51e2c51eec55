import type { IndicatorText } from '../shape.ts'

const source = 'Sổ trợ cấp từ ngân sách'
const qualifying = 'Hội đồng đã xét duyệt và Mặt trận có dự ít nhất một cuộc họp của đợt; tính theo ngày Hội đồng xét.'

/** What the indicators of State benefits are called, count and leave out. */
export const benefitIndicatorTexts = {
  state_benefit_persons_reviewed: {
    name: 'Số người được tham gia xét duyệt hỗ trợ từ ngân sách',
    definition:
      'Số người trong các đợt xét trợ cấp từ ngân sách nhà nước mà Mặt trận tham gia họp xét. Không phải người nhận từ nguồn ủng hộ.',
    unit: 'người',
    qualifying,
    source,
  },
  state_benefit_amount: {
    name: 'Số tiền hỗ trợ từ ngân sách được tham gia xét duyệt',
    definition:
      'Tổng mức hỗ trợ từ ngân sách nhà nước của những người được xét, tính theo mức của từng nhóm nhân số kỳ. Là tiền của Nhà nước, không cộng vào tiền ủng hộ.',
    unit: 'đồng',
    qualifying,
    source,
  },
  state_benefit_groups: {
    name: 'Số nhóm đối tượng được tham gia xét duyệt',
    definition: 'Số nhóm đối tượng khác nhau có người được xét trong các đợt mà Mặt trận tham gia.',
    unit: 'nhóm',
    qualifying,
    source,
  },
} satisfies Readonly<Record<string, IndicatorText>>
