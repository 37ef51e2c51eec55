import { type Day, day } from '../../values/day.ts'

/** What one decision gave: areas by number, organisations by kind, the Front's working committees of areas, people. */
export interface SampleDecision {
  readonly key: string
  readonly authority: string
  readonly numberText: string
  readonly decidedOn: Day
  readonly abstract: string
  readonly signedBy: string
  readonly signerPosition: string
  readonly achievement: string
  readonly areas: readonly number[]
  readonly organisations: readonly string[]
  /** Ban công tác Mặt trận of these areas. */
  readonly committees: readonly number[]
  readonly people: readonly SampleRecipient[]
  readonly presentedOn?: Day
}

export interface SampleRecipient {
  readonly name: string
  readonly honorific: 'mr' | 'mrs'
  readonly note: string
  readonly area: number
}

const man = (name: string, note: string, area: number): SampleRecipient => ({ name, honorific: 'mr', note, area })
const woman = (name: string, note: string, area: number): SampleRecipient => ({ name, honorific: 'mrs', note, area })

const unity = (year: number) => `Đã có thành tích trong phong trào xây dựng khu dân cư đoàn kết, văn hóa năm ${year}`
const ward = {
  authority: 'ward_people_committee',
  signedBy: 'Lèng Văn Toản',
  signerPosition: 'Chủ tịch',
}
const cityPeople = { authority: 'city_people_committee', signedBy: 'Nông Đình Khải', signerPosition: 'Phó Chủ tịch' }
const cityFront = { authority: 'city_front', signedBy: 'Hứa Thị Nguyên', signerPosition: 'Chủ tịch' }
const provinceFront = { authority: 'province_front', signedBy: 'Triệu Quang Bào', signerPosition: 'Chủ tịch' }
const provincePeople = {
  authority: 'province_people_committee',
  signedBy: 'Đồng Văn Lãm',
  signerPosition: 'Phó Chủ tịch',
}

const festival = (
  year: number,
  areas: readonly number[],
  organisations: readonly string[],
  committees: readonly number[],
) => ({
  ...ward,
  key: `ward ${year}`,
  abstract: `Về việc tặng giấy khen các tập thể, cá nhân có thành tích trong Ngày hội Đại đoàn kết toàn dân tộc năm ${year}`,
  achievement: unity(year),
  areas,
  organisations,
  committees,
  presentedOn: day(`${year}-11-18`),
})

/** Giấy khen of the ward: nine collectives and five people a year; of 2023 the rest went the whole way of a round. */
export const wardDecisions: readonly SampleDecision[] = [
  {
    ...festival(2019, [1, 5, 9, 13, 17], ['womens_union', 'veterans_association'], [4, 12]),
    numberText: '152/QĐ-UBND',
    decidedOn: day('2019-11-11'),
    people: [
      man('Hoàng Văn Thức', 'Tổ trưởng Tổ 1', 1),
      woman('Nông Thị Diệp', 'Chi hội trưởng Chi hội Phụ nữ Tổ 5', 5),
      man('Ma Đình Quế', 'Hội viên Hội Cựu chiến binh Tổ 9', 9),
      woman('Lý Thị Xuyến', 'Tổ phó Tổ 13', 13),
      man('Bàn Văn Phúc', 'Người dân Tổ 17', 17),
    ],
  },
  {
    ...festival(2020, [2, 6, 10, 14, 18], ['farmers_association', 'youth_union'], [3, 8]),
    numberText: '168/QĐ-UBND',
    decidedOn: day('2020-11-10'),
    people: [
      woman('Hà Thị Bích Vân', 'Trưởng Ban công tác Mặt trận Tổ 2', 2),
      man('Đinh Văn Lộc', 'Tổ trưởng Tổ 6', 6),
      man('Triệu Văn Sinh', 'Bí thư Chi đoàn Tổ 10', 10),
      woman('Vi Thị Nhâm', 'Người dân Tổ 14', 14),
      man('Lường Đình Thạo', 'Hội viên Hội Nông dân Tổ 18', 18),
    ],
  },
  {
    ...festival(2021, [3, 7, 11, 15, 19], ['womens_union', 'youth_union'], [1, 16]),
    numberText: '181/QĐ-UBND',
    decidedOn: day('2021-11-12'),
    people: [
      man('Nguyễn Văn Thái', 'Thành viên Tổ COVID cộng đồng Tổ 3', 3),
      woman('Dương Thị Lan Chi', 'Cộng tác viên y tế Tổ 7', 7),
      man('Phan Văn Hòe', 'Người dân Tổ 11', 11),
      woman('Mạch Thị Hương', 'Chi hội trưởng Chi hội Phụ nữ Tổ 15', 15),
      man('Lô Văn Chí', 'Tổ trưởng Tổ 19', 19),
    ],
  },
  {
    ...festival(2022, [4, 8, 12, 16, 20], ['veterans_association', 'farmers_association'], [5, 21]),
    numberText: '174/QĐ-UBND',
    decidedOn: day('2022-11-09'),
    people: [
      woman('Sằm Thị Oanh', 'Phó Ban công tác Mặt trận Tổ 8', 8),
      man('Trần Văn Khuyến', 'Người dân Tổ 12', 12),
      man('Lâm Văn Thụy', 'Tổ trưởng Tổ 16', 16),
      woman('Hứa Thị Thơ', 'Hội viên Hội Phụ nữ Tổ 20', 20),
      man('Nông Văn Bảo', 'Hội viên Hội Cựu chiến binh Tổ 4', 4),
    ],
  },
  {
    ...festival(2023, [9, 13, 17], ['womens_union', 'youth_union'], [2]),
    numberText: '190/QĐ-UBND',
    decidedOn: day('2023-11-08'),
    people: [
      woman('Đàm Thị Thúy', 'Trưởng Ban công tác Mặt trận Tổ 9', 9),
      man('Chu Văn Mạnh', 'Tổ phó Tổ 13', 13),
      man('Hoàng Đình Tráng', 'Người dân Tổ 17', 17),
      woman('Bế Thị Sen', 'Chi hội trưởng Chi hội Phụ nữ Tổ 2', 2),
    ],
  },
]

const built = (year: number) =>
  `Đã có thành tích trong Cuộc vận động “Toàn dân đoàn kết xây dựng đô thị văn minh” năm ${year}`

/** Giấy khen of the city, entered from its decisions: 4, 4, 4, 4, 5 collectives and 2, 2, 2, 3, 3 people. */
export const cityDecisions: readonly SampleDecision[] = [
  {
    ...cityFront,
    key: 'city 2019',
    numberText: '47/QĐ-MTTQ-BTT',
    decidedOn: day('2019-12-16'),
    abstract: 'Về việc khen thưởng công tác Mặt trận năm 2019',
    achievement: built(2019),
    areas: [1, 9],
    organisations: ['womens_union'],
    committees: [4],
    people: [man('Hoàng Văn Thức', 'Tổ trưởng Tổ 1', 1), woman('Lý Thị Xuyến', 'Tổ phó Tổ 13', 13)],
  },
  {
    ...cityPeople,
    key: 'city 2020',
    numberText: '2218/QĐ-UBND',
    decidedOn: day('2020-12-14'),
    abstract: 'Về việc khen thưởng thành tích phòng, chống dịch COVID-19',
    achievement: 'Đã có thành tích trong công tác phòng, chống dịch COVID-19 năm 2020',
    areas: [6, 14],
    organisations: ['youth_union'],
    committees: [8],
    people: [
      woman('Hà Thị Bích Vân', 'Trưởng Ban công tác Mặt trận Tổ 2', 2),
      man('Đinh Văn Lộc', 'Tổ trưởng Tổ 6', 6),
    ],
  },
  {
    ...cityPeople,
    key: 'city 2021',
    numberText: '2406/QĐ-UBND',
    decidedOn: day('2021-12-20'),
    abstract: 'Về việc khen thưởng phục vụ bầu cử và phòng, chống dịch năm 2021',
    achievement:
      'Đã có thành tích phục vụ cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp nhiệm kỳ 2021–2026',
    areas: [3, 11],
    organisations: ['veterans_association'],
    committees: [16],
    people: [woman('Dương Thị Lan Chi', 'Cộng tác viên y tế Tổ 7', 7), man('Lô Văn Chí', 'Tổ trưởng Tổ 19', 19)],
  },
  {
    ...cityFront,
    key: 'city 2022',
    numberText: '52/QĐ-MTTQ-BTT',
    decidedOn: day('2022-12-15'),
    abstract: 'Về việc khen thưởng công tác Mặt trận năm 2022',
    achievement: built(2022),
    areas: [8, 20],
    organisations: ['farmers_association'],
    committees: [5],
    people: [
      woman('Sằm Thị Oanh', 'Phó Ban công tác Mặt trận Tổ 8', 8),
      man('Lâm Văn Thụy', 'Tổ trưởng Tổ 16', 16),
      woman('Hứa Thị Thơ', 'Hội viên Hội Phụ nữ Tổ 20', 20),
    ],
  },
  {
    ...cityFront,
    key: 'city 2023',
    numberText: '61/QĐ-MTTQ-BTT',
    decidedOn: day('2023-12-18'),
    abstract: 'Về việc khen thưởng công tác Mặt trận năm 2023',
    achievement: built(2023),
    areas: [13, 17],
    organisations: ['womens_union', 'youth_union'],
    committees: [2],
    people: [
      woman('Đàm Thị Thúy', 'Trưởng Ban công tác Mặt trận Tổ 9', 9),
      man('Chu Văn Mạnh', 'Tổ phó Tổ 13', 13),
      woman('Bế Thị Sen', 'Chi hội trưởng Chi hội Phụ nữ Tổ 2', 2),
    ],
  },
]

const none = { areas: [], organisations: [], committees: [], people: [] }

/** Bằng khen of the province, one collective a year; people in 2020, 2022, 2023. */
export const provinceDecisions: readonly SampleDecision[] = [
  {
    ...provinceFront,
    ...none,
    key: 'province 2019',
    numberText: '128/QĐ-MTTQ-BTT',
    decidedOn: day('2019-12-25'),
    abstract: 'Về việc tặng bằng khen công tác Mặt trận năm 2019',
    achievement: built(2019),
    areas: [9],
  },
  {
    ...provincePeople,
    ...none,
    key: 'province 2020',
    numberText: '2391/QĐ-UBND',
    decidedOn: day('2020-12-28'),
    abstract: 'Về việc tặng bằng khen phòng, chống dịch COVID-19',
    achievement: 'Đã có thành tích xuất sắc trong công tác phòng, chống dịch COVID-19 năm 2020',
    areas: [6],
    people: [woman('Hà Thị Bích Vân', 'Trưởng Ban công tác Mặt trận Tổ 2', 2)],
  },
  {
    ...provinceFront,
    ...none,
    key: 'province 2021',
    numberText: '140/QĐ-MTTQ-BTT',
    decidedOn: day('2021-12-27'),
    abstract: 'Về việc tặng bằng khen công tác Mặt trận năm 2021',
    achievement: built(2021),
    committees: [16],
  },
  {
    ...provinceFront,
    ...none,
    key: 'province 2022',
    numberText: '133/QĐ-MTTQ-BTT',
    decidedOn: day('2022-12-26'),
    abstract: 'Về việc tặng bằng khen công tác Mặt trận năm 2022',
    achievement: built(2022),
    organisations: ['farmers_association'],
    people: [woman('Sằm Thị Oanh', 'Phó Ban công tác Mặt trận Tổ 8', 8)],
  },
  {
    ...provincePeople,
    ...none,
    key: 'province 2023',
    numberText: '2477/QĐ-UBND',
    decidedOn: day('2023-12-29'),
    abstract: 'Về việc tặng bằng khen các tập thể, cá nhân tiêu biểu năm 2023',
    achievement: built(2023),
    areas: [17],
    people: [man('Chu Văn Mạnh', 'Tổ phó Tổ 13', 13)],
  },
]
