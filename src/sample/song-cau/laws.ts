import { day } from '../../values/day.ts'

/** Short renderings of the drafts as they were sent round: enough for opinions to stand at their places. */
export const landLaw = `LUẬT ĐẤT ĐAI (SỬA ĐỔI)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Luật này quy định về chế độ sở hữu đất đai, quyền hạn và trách nhiệm của Nhà nước, chế độ quản lý và sử dụng đất đai.
Chương VI
THU HỒI ĐẤT
Điều 78. Thu hồi đất để phát triển kinh tế - xã hội vì lợi ích quốc gia, công cộng
1. Dự án xây dựng công trình công cộng.
2. Dự án phát triển nhà ở, khu đô thị.
Điều 85. Trình tự thông báo thu hồi đất
1. Thông báo đến từng người có đất và niêm yết tại trụ sở Ủy ban nhân dân cấp xã, nơi sinh hoạt chung của khu dân cư.
2. Thời hạn thông báo chậm nhất là 90 ngày đối với đất nông nghiệp, 180 ngày đối với đất phi nông nghiệp.
Chương VII
BỒI THƯỜNG, HỖ TRỢ, TÁI ĐỊNH CƯ
Điều 89. Nguyên tắc bồi thường, hỗ trợ, tái định cư
1. Bảo đảm người có đất bị thu hồi có chỗ ở, bảo đảm thu nhập và điều kiện sống bằng hoặc tốt hơn nơi ở cũ.
2. Bồi thường phải công khai, dân chủ, khách quan.
Chương XI
TÀI CHÍNH VỀ ĐẤT ĐAI
Điều 153. Nguyên tắc, phương pháp định giá đất
1. Theo nguyên tắc thị trường.
2. Bảo đảm hài hòa lợi ích giữa Nhà nước, người sử dụng đất và nhà đầu tư.
Điều 154. Bảng giá đất
1. Ủy ban nhân dân cấp tỉnh xây dựng bảng giá đất, trình Hội đồng nhân dân cùng cấp thông qua.
2. Bảng giá đất được ban hành hằng năm.
Chương XIII
CHẾ ĐỘ SỬ DỤNG ĐẤT
Điều 171. Đất ở tại đô thị
1. Hạn mức giao đất ở do Ủy ban nhân dân cấp tỉnh quy định.`

export const provincialPlan = `QUY HOẠCH TỈNH BẮC KẠN THỜI KỲ 2021 - 2030, TẦM NHÌN ĐẾN NĂM 2050
I. Quan điểm và mục tiêu phát triển
1. Phát triển kinh tế lâm nghiệp, du lịch sinh thái gắn với bảo vệ rừng.
II. Phương án phát triển hệ thống đô thị
1. Thành phố Bắc Kạn là trung tâm chính trị, hành chính của tỉnh.
2. Chỉnh trang hai bờ sông Cầu đoạn qua nội thị.
III. Phương án phát triển kết cấu hạ tầng
1. Đường vành đai phía Đông thành phố.
IV. Bảo vệ môi trường, phòng chống thiên tai
1. Xử lý nước thải đô thị trước khi xả ra sông Cầu.`

type Stance = 'agree' | 'amend' | 'oppose' | 'question'

interface SampleOpinion {
  readonly key: string
  readonly ref: string
  readonly stance: Stance
  readonly text: string
  readonly wording?: string
  /** A person by name, an organisation by key, or nobody who is named. */
  readonly by?: string
  readonly organisation?: string
  readonly area?: number
}

/** What was said on 20 February 2023; the speakers are invented. */
export const landOpinions: readonly SampleOpinion[] = [
  {
    key: 'notice',
    ref: 'Điều 85, khoản 1',
    stance: 'amend',
    text: 'Cần quy định Ủy ban MTTQ Việt Nam cấp xã tham gia và chứng kiến việc niêm yết tại khu dân cư.',
    wording: 'Bổ sung: “có sự chứng kiến của Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã”.',
    by: 'Phùng Văn Sơn',
    area: 4,
  },
  {
    key: 'time',
    ref: 'Điều 85, khoản 2',
    stance: 'amend',
    text: 'Thời hạn thông báo với đất ở nên dài hơn để người dân kịp chuẩn bị chỗ ở.',
    by: 'Vi Văn Thành',
    organisation: 'veterans_association',
  },
  {
    key: 'living',
    ref: 'Điều 89, khoản 1',
    stance: 'question',
    text: 'Đề nghị làm rõ thế nào là điều kiện sống “bằng hoặc tốt hơn”, ai là người đánh giá.',
    by: 'Lý Đình Chung',
  },
  {
    key: 'market',
    ref: 'Điều 153, khoản 1',
    stance: 'amend',
    text: 'Nguyên tắc thị trường cần có tiêu chí cụ thể, nếu không giá bồi thường mỗi nơi một khác.',
    by: 'Ma Thị Thoa',
    organisation: 'womens_union',
  },
  {
    key: 'table',
    ref: 'Điều 154, khoản 2',
    stance: 'agree',
    text: 'Đồng ý ban hành bảng giá đất hằng năm để sát thực tế.',
    by: 'Bế Văn Lượng',
    organisation: 'farmers_association',
  },
  {
    key: 'council',
    ref: 'Điều 154, khoản 1',
    stance: 'agree',
    text: 'Nhất trí Hội đồng nhân dân tỉnh thông qua bảng giá.',
  },
  {
    key: 'projects',
    ref: 'Điều 78, khoản 2',
    stance: 'oppose',
    text: 'Dự án nhà ở thương mại nên để thỏa thuận, không thuộc trường hợp Nhà nước thu hồi đất.',
    by: 'Hà Minh Đức',
    organisation: 'youth_union',
  },
  {
    key: 'plots',
    ref: 'Điều 171, khoản 1',
    stance: 'amend',
    text: 'Hạn mức đất ở đô thị miền núi cần tính tới nhà nhiều thế hệ.',
    by: 'Dương Thị Nết',
    area: 4,
  },
]

/** What the areas handed in: how many were for an article as it stood, how many for a change, how many against. */
export const landTallies: readonly {
  area: number
  on: ReturnType<typeof day>
  rows: readonly (readonly [string, Stance, number])[]
}[] = [
  {
    area: 1,
    on: day('2023-02-14'),
    rows: [
      ['Điều 85', 'agree', 41],
      ['Điều 85', 'amend', 6],
      ['Điều 154', 'agree', 44],
    ],
  },
  {
    area: 4,
    on: day('2023-02-16'),
    rows: [
      ['Điều 78', 'oppose', 9],
      ['Điều 85', 'agree', 38],
      ['Điều 85', 'amend', 12],
    ],
  },
  {
    area: 7,
    on: day('2023-02-17'),
    rows: [
      ['Điều 89', 'agree', 52],
      ['Điều 153', 'amend', 17],
    ],
  },
  {
    area: 12,
    on: day('2023-02-18'),
    rows: [
      ['Điều 89', 'agree', 36],
      ['Điều 154', 'agree', 33],
      ['Điều 154', 'oppose', 4],
    ],
  },
]

export const planOpinions: readonly SampleOpinion[] = [
  {
    key: 'river',
    ref: 'Mục II, khoản 2',
    stance: 'amend',
    text: 'Kè và chỉnh trang hai bờ sông Cầu cần gắn với lối xuống bến, nơi sinh hoạt của các tổ ven sông.',
    by: 'Nguyễn Văn Khiêm',
  },
  {
    key: 'water',
    ref: 'Mục IV, khoản 1',
    stance: 'agree',
    text: 'Nhất trí; đề nghị ghi rõ năm hoàn thành trạm xử lý nước thải.',
    by: 'Lý Đình Chung',
  },
  {
    key: 'road',
    ref: 'Mục III, khoản 1',
    stance: 'question',
    text: 'Đường vành đai qua những tổ nào, bao nhiêu hộ phải di chuyển?',
  },
]
