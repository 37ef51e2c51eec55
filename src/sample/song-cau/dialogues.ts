import { type Day, day } from '../../values/day.ts'

interface SampleQuestion {
  readonly key: string
  readonly text: string
  readonly field: string
  /** The residential area that asked. */
  readonly area: number
  readonly raised: 'before' | 'at_meeting'
  /** What was said on the spot; of what was noted, by when it is to be done and what came of it. */
  readonly answer: string
  readonly promise?: {
    readonly to: string
    readonly dueOn: Day
    readonly ask: string
    readonly letter: string
    readonly reply: readonly [on: Day, number: string, text: string]
    readonly resolved: readonly [on: Day, note: string]
  }
}

export interface SampleDialogue {
  readonly key: string
  readonly title: string
  readonly ledBy: 'party_secretary' | 'peoples_committee_chair'
  readonly topic: string
  readonly on: Day
  readonly present: number
  readonly spoken: number
  readonly minutes: string
  readonly concluded: readonly [on: Day, number: string, text: string]
  readonly questions: readonly SampleQuestion[]
  readonly closed: Day
}

/** The four dialogues of the term; what was asked is invented. */
export const dialogues: readonly SampleDialogue[] = [
  {
    key: '2020',
    title: 'Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân phường với Nhân dân năm 2020',
    ledBy: 'peoples_committee_chair',
    topic: 'Hỗ trợ người dân gặp khó khăn do dịch COVID-19; trật tự đô thị, vệ sinh môi trường.',
    on: day('2020-09-18'),
    present: 74,
    spoken: 8,
    minutes: '09/BB-MTTQ',
    concluded: [day('2020-09-25'), '88/TB-UBND', 'Rà soát việc hỗ trợ; khơi thông cống thoát nước Tổ 6 trước mùa mưa.'],
    questions: [
      {
        key: 'ho-tro',
        text: 'Người bán hàng rong không có giấy tờ thì được hỗ trợ như thế nào?',
        field: 'An sinh xã hội',
        area: 5,
        raised: 'before',
        answer: 'Tổ dân phố xác nhận tình trạng mất việc; hồ sơ nộp tại bộ phận một cửa.',
      },
      {
        key: 'cong',
        text: 'Cống thoát nước ngõ 3 Tổ 6 tắc nhiều năm, mưa là ngập, bao giờ sửa?',
        field: 'Đô thị – Giao thông',
        area: 6,
        raised: 'at_meeting',
        answer: 'Ghi nhận; giao bộ phận địa chính – xây dựng kiểm tra.',
        promise: {
          to: 'ubnd',
          dueOn: day('2021-03-31'),
          ask: 'Khơi thông, thay 60 m cống thoát nước ngõ 3 Tổ 6.',
          letter: '61/MTTQ-BTT',
          reply: [day('2020-10-14'), '132/UBND-ĐCXD', 'Tiếp thu, bố trí kinh phí trong quý I/2021.'],
          resolved: [day('2021-03-22'), 'Đã thay 60 m cống, nghiệm thu có đại diện Tổ 6.'],
        },
      },
    ],
    closed: day('2021-03-24'),
  },
  {
    key: '2021',
    title: 'Hội nghị đối thoại giữa Bí thư Đảng ủy phường với Nhân dân năm 2021',
    ledBy: 'party_secretary',
    topic: 'Phòng, chống dịch; bầu cử; xây dựng khu dân cư văn hóa.',
    on: day('2021-11-19'),
    present: 52,
    spoken: 6,
    minutes: '12/BB-MTTQ',
    concluded: [day('2021-11-26'), '31-TB/ĐU', 'Lắp điểm thu gom rác thải nguy hại; duy trì tổ COVID cộng đồng.'],
    questions: [
      {
        key: 'rac-nguy-hai',
        text: 'Khẩu trang, bộ xét nghiệm đã dùng bỏ lẫn rác sinh hoạt, xử lý thế nào?',
        field: 'Môi trường',
        area: 11,
        raised: 'at_meeting',
        answer: 'Ghi nhận, giao Trạm Y tế phối hợp đơn vị thu gom.',
        promise: {
          to: 'tram-y-te',
          dueOn: day('2021-12-31'),
          ask: 'Đặt thùng thu gom riêng rác thải nguy hại tại 21 tổ dân phố.',
          letter: '64/MTTQ-BTT',
          reply: [day('2021-12-10'), '27/TYT', 'Đã đặt 21 thùng, thu gom hai lần mỗi tuần.'],
          resolved: [day('2021-12-24'), 'Kiểm tra 21/21 tổ có thùng thu gom riêng.'],
        },
      },
      {
        key: 'nha-van-hoa',
        text: 'Quy chế nhà văn hóa đã sửa theo ý kiến của các tổ chưa?',
        field: 'Văn hóa',
        area: 9,
        raised: 'before',
        answer: 'Đã sửa ba điều; bảng giải trình niêm yết tại trụ sở và trang công khai của Mặt trận.',
      },
    ],
    closed: day('2021-12-28'),
  },
  {
    key: '2022',
    title: 'Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân phường với Nhân dân năm 2022',
    ledBy: 'peoples_committee_chair',
    topic: 'Đô thị văn minh, an toàn giao thông, chuyển đổi số.',
    on: day('2022-10-14'),
    present: 88,
    spoken: 10,
    minutes: '11/BB-MTTQ',
    concluded: [day('2022-10-21'), '97/TB-UBND', 'Lắp đèn chiếu sáng Tổ 9; mở lớp hướng dẫn dịch vụ công trực tuyến.'],
    questions: [
      {
        key: 'den',
        text: 'Đoạn đường từ cầu Tổ 9 đến trường tiểu học không có đèn, trẻ đi học về rất nguy hiểm.',
        field: 'Đô thị – Giao thông',
        area: 9,
        raised: 'before',
        answer: 'Ghi nhận, báo cáo thành phố bố trí.',
        promise: {
          to: 'ubnd',
          dueOn: day('2023-02-28'),
          ask: 'Lắp đèn chiếu sáng đoạn cầu Tổ 9 đến trường tiểu học.',
          letter: '66/MTTQ-BTT',
          reply: [day('2022-11-08'), '141/UBND-ĐCXD', 'Tiếp thu; lắp 9 bóng đèn trong tháng 02/2023.'],
          resolved: [day('2023-02-20'), 'Đã lắp 9 bóng đèn, kiểm tra buổi tối ngày 18/02/2023.'],
        },
      },
      {
        key: 'dich-vu-cong',
        text: 'Người cao tuổi không có điện thoại thông minh thì làm thủ tục ở đâu?',
        field: 'Cải cách hành chính',
        area: 14,
        raised: 'at_meeting',
        answer: 'Đoàn Thanh niên trực hỗ trợ tại bộ phận một cửa các ngày trong tuần.',
      },
      {
        key: 'via-he',
        text: 'Lấn chiếm vỉa hè trước chợ, ai chịu trách nhiệm?',
        field: 'Trật tự đô thị',
        area: 1,
        raised: 'at_meeting',
        answer: 'Công an phường chủ trì, ra quân vào thứ Bảy hằng tuần.',
      },
    ],
    closed: day('2023-02-24'),
  },
  {
    key: '2023',
    title: 'Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân phường với Nhân dân năm 2023',
    ledBy: 'peoples_committee_chair',
    topic: 'Thực hiện dân chủ ở cơ sở; đất đai; thu gom rác.',
    on: day('2023-10-12'),
    present: 96,
    spoken: 12,
    minutes: '08/BB-MTTQ',
    concluded: [
      day('2023-10-19'),
      '103/TB-UBND',
      'Công khai lịch thu gom rác; niêm yết quy chế dân chủ tại 21 nhà văn hóa.',
    ],
    questions: [
      {
        key: 'lich-rac',
        text: 'Xe thu gom rác đến không đúng giờ, đề nghị công khai lịch.',
        field: 'Môi trường',
        area: 17,
        raised: 'before',
        answer: 'Ghi nhận, giao Đội Vệ sinh môi trường.',
        promise: {
          to: 'moi-truong',
          dueOn: day('2023-12-15'),
          ask: 'Công khai lịch thu gom rác tại các tổ dân phố và thực hiện đúng giờ.',
          letter: '62/MTTQ-BTT',
          reply: [day('2023-11-02'), '45/VSMT', 'Đã niêm yết lịch tại 21 tổ, có số điện thoại phản ánh tại trụ sở.'],
          resolved: [day('2023-12-08'), 'Kiểm tra ba tuần liền: thu gom đúng lịch.'],
        },
      },
      {
        key: 'so-do',
        text: 'Hồ sơ cấp giấy chứng nhận quyền sử dụng đất nộp ở phường hay thành phố?',
        field: 'Đất đai',
        area: 4,
        raised: 'at_meeting',
        answer: 'Nộp tại bộ phận một cửa của thành phố hoặc qua Cổng dịch vụ công.',
      },
    ],
    closed: day('2023-12-12'),
  },
]
