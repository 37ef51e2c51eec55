import type { IndicatorText } from '../shape.ts'

const laws = 'Sổ góp ý xây dựng pháp luật'
const meetings = 'Sổ hội nghị'

/** What the indicators of law comment are called, count and leave out. */
export const lawIndicatorTexts = {
  law_consultations: {
    name: 'Số dự thảo văn bản được góp ý',
    definition:
      'Số dự thảo luật, nghị quyết, quy hoạch, kế hoạch của cấp trên mà Mặt trận đã gửi văn bản góp ý trong kỳ. Mỗi dự thảo tính một lần.',
    unit: 'dự thảo',
    qualifying: 'Đã gửi báo cáo tổng hợp ý kiến; tính theo ngày gửi.',
    source: laws,
  },
  law_consultation_meetings: {
    name: 'Số hội nghị góp ý xây dựng pháp luật',
    definition:
      'Số hội nghị có mục đích góp ý xây dựng pháp luật. Một hội nghị phục vụ nhiều mục đích vẫn tính một lần ở đây và không cộng với số hội nghị phản biện.',
    unit: 'hội nghị',
    qualifying: 'Đã tổ chức; tính theo ngày tổ chức.',
    source: meetings,
  },
  law_opinions: {
    name: 'Số lượt ý kiến góp ý xây dựng pháp luật',
    definition:
      'Số lượt ý kiến về các dự thảo được góp ý: ý kiến ghi bằng lời cộng với số liệu của khu dân cư, tổ chức. Ý kiến bằng lời đã nằm trong số liệu của cùng nơi, cùng hội nghị, cùng quan điểm thì không tính lần nữa.',
    unit: 'lượt ý kiến',
    qualifying: 'Chưa bị thay hoặc gỡ; tính theo ngày góp ý.',
    source: laws,
  },
  law_opinion_persons: {
    name: 'Số người góp ý xây dựng pháp luật',
    definition:
      'Số người đã góp ý về các dự thảo: ở mỗi nơi, mỗi hội nghị lấy số người của điều khoản có nhiều người nêu ý kiến nhất; người góp ý riêng tính mỗi người một lần cho một dự thảo. Không cộng với số lượt ý kiến.',
    unit: 'người',
    qualifying: 'Có ghi số người hoặc tên người góp ý; tính theo ngày góp ý.',
    source: laws,
  },
} as Readonly<Record<string, IndicatorText>>
