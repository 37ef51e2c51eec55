import { type Day, day } from '../../values/day.ts'

type Stance = 'agree' | 'amend' | 'oppose' | 'question'

export interface SampleExplanation {
  /** Keys of the opinions that it answers. */
  readonly of: readonly string[]
  readonly response: 'accepted' | 'partly' | 'not_accepted'
  readonly changed?: readonly [clause: string, text: string]
  readonly reason?: string
}

/** A draft of the ward itself, registered with its criticism; those of others come with their law comment. */
export interface SampleDraft {
  readonly title: string
  readonly kind: string
  readonly received: Day
  readonly reference: string
  readonly summary: string
  readonly text: string
  readonly opinions: readonly {
    readonly key: string
    readonly ref: string
    readonly stance: Stance
    readonly text: string
    readonly wording?: string
    readonly area?: number
  }[]
}

export interface SampleCriticism {
  readonly key: string
  readonly title: string
  /** Its year's plan named it in this line. */
  readonly line: string
  readonly draft: SampleDraft | null
  /** To whom it went, of the agencies. */
  readonly to: string
  readonly alsoLawComment?: boolean
  readonly received: Day
  readonly meeting: {
    readonly title: string
    readonly on: Day
    readonly present: number
    readonly spoken: number
    readonly opinions: number
    /** Number of its minutes. */
    readonly number: string
    readonly minutes: string
    readonly conclusion: string
  }
  readonly document: readonly [on: Day, number: string]
  readonly reply: readonly [on: Day, number: string]
  readonly explanations: readonly SampleExplanation[]
  /** Told to the people, and closed. */
  readonly published: Day
}

const houses: SampleDraft = {
  title: 'Dự thảo Quy chế quản lý, sử dụng nhà văn hóa tổ dân phố',
  kind: 'regulation',
  received: day('2021-09-06'),
  reference: '58/TTr-UBND',
  summary: 'Thống nhất việc quản lý, sử dụng, đóng góp và bảo quản 21 nhà văn hóa tổ dân phố.',
  text: `QUY CHẾ QUẢN LÝ, SỬ DỤNG NHÀ VĂN HÓA TỔ DÂN PHỐ
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc quản lý, sử dụng nhà văn hóa của 21 tổ dân phố.
Điều 2. Giờ mở cửa
Nhà văn hóa mở cửa các ngày trong tuần, trước 21 giờ.
Điều 3. Đóng góp sửa chữa
Hộ gia đình đóng góp theo mức do tổ dân phố thỏa thuận.
Điều 4. Trách nhiệm của Ban quản lý
Ban quản lý gồm tổ trưởng, trưởng ban công tác Mặt trận và đại diện đoàn thể.`,
  opinions: [
    {
      key: 'gio',
      ref: 'Điều 2',
      stance: 'amend',
      text: 'Giờ mở cửa nên để từng tổ tự quyết, vì có tổ tập văn nghệ buổi tối.',
      wording: 'Giờ mở cửa do hội nghị tổ dân phố quyết định, không quá 22 giờ.',
      area: 4,
    },
    {
      key: 'dong-gop',
      ref: 'Điều 3',
      stance: 'oppose',
      text: 'Hộ nghèo, hộ cận nghèo không phải đóng góp sửa chữa.',
      area: 9,
    },
    {
      key: 'cong-khai',
      ref: 'Điều 4',
      stance: 'amend',
      text: 'Bổ sung việc công khai thu chi hằng năm tại hội nghị tổ.',
    },
  ],
}

const democracy: SampleDraft = {
  title: 'Dự thảo Quy chế thực hiện dân chủ ở phường',
  kind: 'regulation',
  received: day('2023-07-24'),
  reference: '63/TTr-UBND',
  summary:
    'Cụ thể hóa Luật Thực hiện dân chủ ở cơ sở: nội dung công khai, nội dung Nhân dân bàn và quyết định, cách thức kiểm tra, giám sát.',
  text: `QUY CHẾ THỰC HIỆN DÂN CHỦ Ở PHƯỜNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc thực hiện dân chủ tại phường và các tổ dân phố.
Điều 4. Hình thức công khai
1. Niêm yết tại trụ sở Ủy ban nhân dân phường.
2. Đăng trên trang thông tin của phường.
Điều 7. Nội dung Nhân dân bàn và quyết định trực tiếp
Chủ trương và mức đóng góp xây dựng công trình phúc lợi công cộng của tổ dân phố.
Điều 9. Thời gian lấy ý kiến
Thời gian lấy ý kiến Nhân dân là 05 ngày.
Điều 12. Trách nhiệm trả lời
Ủy ban nhân dân phường trả lời ý kiến của Nhân dân trong thời hạn do pháp luật quy định.`,
  opinions: [
    {
      key: 'niem-yet',
      ref: 'Điều 4, khoản 1',
      stance: 'amend',
      text: 'Phải niêm yết cả tại nhà văn hóa tổ dân phố, vì nhiều người không lên trụ sở phường.',
      wording: 'Niêm yết tại trụ sở Ủy ban nhân dân phường và nhà văn hóa các tổ dân phố.',
      area: 4,
    },
    {
      key: 'thoi-gian',
      ref: 'Điều 9',
      stance: 'amend',
      text: 'Năm ngày là quá ngắn để họp tổ; đề nghị ít nhất mười ngày.',
      area: 12,
    },
    {
      key: 'thoi-gian-2',
      ref: 'Điều 9',
      stance: 'amend',
      text: 'Đề nghị kéo dài thời gian lấy ý kiến, tránh trùng mùa vụ.',
      area: 17,
    },
    {
      key: 'tra-loi',
      ref: 'Điều 12',
      stance: 'question',
      text: 'Ghi rõ thời hạn trả lời là bao nhiêu ngày và ai chịu trách nhiệm.',
    },
    {
      key: 'phieu',
      ref: 'Điều 7',
      stance: 'oppose',
      text: 'Mức đóng góp phải lấy phiếu từng hộ, không chỉ biểu quyết tại cuộc họp.',
      area: 2,
    },
    { key: 'nhat-tri', ref: 'Điều 1', stance: 'agree', text: 'Nhất trí phạm vi điều chỉnh.' },
  ],
}

/** The four criticisms of the term. Two are by law comments, and are reported as criticism as the superior asked. */
export const criticisms: readonly SampleCriticism[] = [
  {
    key: 'nha-van-hoa',
    title: houses.title,
    line: 'Quy chế quản lý, sử dụng nhà văn hóa tổ dân phố',
    draft: houses,
    to: 'ubnd',
    received: houses.received,
    meeting: {
      title: 'Hội nghị phản biện Quy chế quản lý, sử dụng nhà văn hóa tổ dân phố',
      on: day('2021-10-08'),
      present: 31,
      spoken: 8,
      opinions: 11,
      number: '06/BB-MTTQ',
      minutes: 'Tổ tư vấn nêu bốn điểm: giờ mở cửa, đóng góp, công khai thu chi, thành phần Ban quản lý.',
      conclusion: 'Đề nghị sửa Điều 2, Điều 3, Điều 4; nhất trí phần còn lại.',
    },
    document: [day('2021-10-14'), '05/PB-MTTQ-BTT'],
    reply: [day('2021-10-29'), '112/UBND-VP'],
    explanations: [
      {
        of: ['gio'],
        response: 'partly',
        changed: ['Điều 2', 'Giờ mở cửa do tổ dân phố quyết định, không quá 21 giờ 30.'],
        reason: 'Giữ giờ đóng cửa để bảo đảm yên tĩnh khu dân cư.',
      },
      { of: ['dong-gop'], response: 'accepted', changed: ['Điều 3', 'Hộ nghèo, hộ cận nghèo không phải đóng góp.'] },
      { of: ['cong-khai'], response: 'accepted', changed: ['Điều 4', 'Bổ sung khoản về công khai thu chi hằng năm.'] },
    ],
    published: day('2021-11-08'),
  },
  {
    key: 'provincial-plan',
    title: 'Quy hoạch tỉnh Bắc Kạn thời kỳ 2021 - 2030, tầm nhìn đến năm 2050',
    line: 'Quy hoạch tỉnh Bắc Kạn thời kỳ 2021 - 2030',
    draft: null,
    to: 'ubnd-tp',
    received: day('2022-10-17'),
    meeting: {
      title: 'Hội nghị góp ý, phản biện Quy hoạch tỉnh Bắc Kạn thời kỳ 2021 - 2030',
      on: day('2022-11-04'),
      present: 38,
      spoken: 9,
      opinions: 14,
      number: '07/BB-MTTQ',
      minutes: 'Ý kiến tập trung vào kè hai bờ sông Cầu, xử lý nước thải, tuyến đường vành đai.',
      conclusion: 'Gửi Ủy ban nhân dân thành phố ý kiến về hai bờ sông Cầu và đường vành đai.',
    },
    document: [day('2022-11-16'), '96/BC-MTTQ-BTT'],
    reply: [day('2022-12-02'), '1730/UBND-QLĐT'],
    explanations: [
      {
        of: ['river'],
        response: 'accepted',
        changed: ['Mục II, khoản 2', 'Bổ sung lối xuống bến và không gian sinh hoạt ven sông.'],
      },
      {
        of: ['road'],
        response: 'not_accepted',
        reason: 'Hướng tuyến chi tiết xác định ở quy hoạch phân khu; khi lập sẽ lấy ý kiến các tổ dân phố.',
      },
    ],
    published: day('2022-12-12'),
  },
  {
    key: 'land-law',
    title: 'Dự thảo Luật Đất đai (sửa đổi)',
    line: 'Luật Đất đai (sửa đổi)',
    draft: null,
    to: 'mttq-tp',
    alsoLawComment: true,
    received: day('2023-01-09'),
    meeting: {
      title: 'Hội nghị lấy ý kiến Dự thảo Luật Đất đai (sửa đổi)',
      on: day('2023-02-20'),
      present: 46,
      spoken: 9,
      opinions: 12,
      number: '02/BB-MTTQ',
      minutes: 'Đại biểu thảo luận về thông báo thu hồi đất, nguyên tắc định giá, hạn mức đất ở đô thị miền núi.',
      conclusion: 'Tổng hợp ý kiến theo từng điều, gửi Ủy ban MTTQ Việt Nam thành phố trước ngày 05/3/2023.',
    },
    document: [day('2023-03-02'), '11/BC-MTTQ-BTT'],
    reply: [day('2023-03-17'), '24/MTTQ-BTT'],
    explanations: [
      {
        of: ['notice', 'time'],
        response: 'accepted',
        changed: ['Điều 85', 'Đưa vào báo cáo tổng hợp của thành phố gửi Ban soạn thảo.'],
      },
      {
        of: ['living', 'market'],
        response: 'partly',
        reason: 'Chuyển ý kiến về tiêu chí; cách đánh giá do Chính phủ quy định.',
      },
      {
        of: ['projects'],
        response: 'not_accepted',
        reason: 'Nhiều ý kiến khác nhau, Ban soạn thảo giữ phương án dự thảo.',
      },
      { of: ['plots'], response: 'partly', reason: 'Hạn mức do tỉnh quy định; sẽ kiến nghị khi tỉnh ban hành.' },
    ],
    published: day('2023-03-27'),
  },
  {
    key: 'dan-chu',
    title: democracy.title,
    line: 'Quy chế thực hiện dân chủ ở phường',
    draft: democracy,
    to: 'ubnd',
    received: democracy.received,
    meeting: {
      title: 'Hội nghị phản biện Quy chế thực hiện dân chủ ở phường',
      on: day('2023-08-24'),
      present: 42,
      spoken: 11,
      opinions: 16,
      number: '05/BB-MTTQ',
      minutes: 'Đại biểu thảo luận hình thức niêm yết, thời gian lấy ý kiến, thời hạn trả lời, lấy phiếu từng hộ.',
      conclusion: 'Phản biện Điều 4, Điều 7, Điều 9, Điều 12; đề nghị giải trình từng ý kiến.',
    },
    document: [day('2023-08-31'), '07/PB-MTTQ-BTT'],
    reply: [day('2023-09-15'), '126/UBND-VP'],
    explanations: [
      {
        of: ['niem-yet'],
        response: 'accepted',
        changed: ['Điều 4, khoản 1', 'Niêm yết tại trụ sở Ủy ban nhân dân phường và nhà văn hóa các tổ dân phố.'],
      },
      {
        of: ['thoi-gian', 'thoi-gian-2'],
        response: 'accepted',
        changed: ['Điều 9', 'Thời gian lấy ý kiến Nhân dân ít nhất 10 ngày.'],
      },
      {
        of: ['tra-loi'],
        response: 'accepted',
        changed: ['Điều 12', 'Trả lời trong 15 ngày; Chủ tịch Ủy ban nhân dân phường chịu trách nhiệm.'],
      },
      {
        of: ['phieu'],
        response: 'not_accepted',
        reason: 'Luật cho phép biểu quyết tại cuộc họp hoặc phiếu lấy ý kiến; tổ dân phố chọn hình thức.',
      },
    ],
    published: day('2023-09-25'),
  },
]
