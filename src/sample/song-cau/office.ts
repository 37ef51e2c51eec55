import { day } from '../../values/day.ts'
import type { SampleAgency, SamplePerson } from './shape.ts'

/** The ward, its committee and its term, as they were. Everything about people is invented. */
export const office = {
  committeeName: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Sông Cầu',
  shortName: 'MTTQ phường Sông Cầu',
  place: 'Sông Cầu',
  superior: 'ỦY BAN MTTQ VIỆT NAM THÀNH PHỐ BẮC KẠN',
  unitCode: '01837',
  foundedOn: day('2019-02-01'),
  term: { number: 'VIII', from: day('2019-02-01'), to: day('2024-04-15') },
  nextTerm: { number: 'IX', from: day('2024-04-16'), to: day('2029-04-15'), endedOn: day('2025-06-30') },
  /** Households of Tổ 1 … Tổ 21 in 2019; one more in each area every year. */
  households: [98, 104, 92, 110, 101, 95, 107, 99, 106, 112, 97, 103, 94, 108, 100, 96, 105, 102, 93, 111, 109],
} as const

export const people: readonly SamplePerson[] = [
  { key: 'chu-tich', name: 'Nông Thị Hạnh', birthYear: 1976, gender: 'female', position: 'Chủ tịch' },
  { key: 'pho-chu-tich', name: 'Hoàng Thị Liên', birthYear: 1983, gender: 'female', position: 'Phó Chủ tịch' },
  { key: 'can-bo', name: 'Lường Văn Tú', birthYear: 1995, gender: 'male', position: 'Công chức tổng hợp' },
  { key: 'ke-toan', name: 'Triệu Thị Mai', birthYear: 1987, gender: 'female', position: 'Kế toán' },
  { key: 'thu-quy', name: 'Đàm Văn Quyết', birthYear: 1990, gender: 'male', position: 'Thủ quỹ' },
  { key: 'phu-nu', name: 'Ma Thị Thoa', birthYear: 1984, gender: 'female', position: 'Chủ tịch Hội Liên hiệp Phụ nữ' },
  {
    key: 'cuu-chien-binh',
    name: 'Vi Văn Thành',
    birthYear: 1961,
    gender: 'male',
    position: 'Chủ tịch Hội Cựu chiến binh',
  },
  { key: 'nong-dan', name: 'Bế Văn Lượng', birthYear: 1972, gender: 'male', position: 'Chủ tịch Hội Nông dân' },
  { key: 'thanh-nien', name: 'Hà Minh Đức', birthYear: 1996, gender: 'male', position: 'Bí thư Đoàn Thanh niên' },
  {
    key: 'thanh-tra',
    name: 'Nguyễn Văn Khiêm',
    birthYear: 1958,
    gender: 'male',
    position: 'Trưởng Ban Thanh tra nhân dân',
  },
  { key: 'tu-van', name: 'Lý Đình Chung', birthYear: 1954, gender: 'male', position: 'Ủy viên Tổ tư vấn' },
  {
    key: 'to-truong-4',
    name: 'Phùng Văn Sơn',
    birthYear: 1957,
    gender: 'male',
    position: 'Trưởng Ban công tác Mặt trận Tổ 4',
  },
  {
    key: 'to-vien-4',
    name: 'Dương Thị Nết',
    birthYear: 1965,
    gender: 'female',
    position: 'Phó Ban công tác Mặt trận Tổ 4',
  },
  {
    key: 'dau-moi-ubnd',
    name: 'Lục Thị Hiền',
    birthYear: 1989,
    gender: 'female',
    position: 'Công chức Văn phòng UBND phường',
  },
  {
    key: 'can-bo-trung-uong',
    name: 'Đặng Thu Trà',
    birthYear: 1985,
    gender: 'female',
    position: 'Chuyên viên Ủy ban Trung ương MTTQ',
  },
  { key: 'quan-tri', name: 'Lô Văn Kỹ', birthYear: 1992, gender: 'male', position: 'Quản trị hệ thống' },
]

export const agencies: readonly SampleAgency[] = [
  { key: 'ubnd-tp', name: 'Ủy ban nhân dân thành phố Bắc Kạn', kind: 'peoples_committee' },
  { key: 'mttq-tp', name: 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn', kind: 'higher_front' },
  { key: 'ubnd', name: 'Ủy ban nhân dân phường Sông Cầu', kind: 'peoples_committee', superior: 'ubnd-tp' },
  { key: 'hdnd', name: 'Thường trực Hội đồng nhân dân phường Sông Cầu', kind: 'peoples_council' },
  { key: 'dang-uy', name: 'Đảng ủy phường Sông Cầu', kind: 'party_committee' },
  { key: 'uy-ban-bau-cu', name: 'Ủy ban bầu cử phường Sông Cầu', kind: 'other', superior: 'ubnd-tp' },
  { key: 'tram-y-te', name: 'Trạm Y tế phường Sông Cầu', kind: 'public_service_unit', superior: 'ubnd' },
  { key: 'moi-truong', name: 'Đội Vệ sinh môi trường đô thị', kind: 'public_service_unit', superior: 'ubnd-tp' },
]
