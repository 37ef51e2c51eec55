/** Invented people: family names of the region with given names, never the same whole name twice for one seed. */
const families = [
  'Nông',
  'Hoàng',
  'Lý',
  'Triệu',
  'Bàn',
  'Ma',
  'Đàm',
  'Lường',
  'Hà',
  'Vi',
  'Bế',
  'Dương',
  'Nguyễn',
  'Lục',
]
const women = [
  'An',
  'Bích',
  'Chuyên',
  'Đào',
  'Hiên',
  'Khuyên',
  'Lan',
  'Mến',
  'Nga',
  'Oanh',
  'Phin',
  'Sen',
  'Thắm',
  'Uyên',
  'Xuyến',
]
const men = [
  'Bảo',
  'Cường',
  'Dần',
  'Đạo',
  'Giang',
  'Hợi',
  'Khải',
  'Lâm',
  'Mạnh',
  'Nghĩa',
  'Ngọ',
  'Phú',
  'Quân',
  'Sửu',
  'Thăng',
]
const middleOfWomen = ['Thị', 'Thị Hồng', 'Thị Kim', 'Thị Ngọc', 'Thị Thanh']
const middleOfMen = ['Văn', 'Đình', 'Minh', 'Quang', 'Xuân']

export interface Invented {
  readonly fullName: string
  readonly birthYear: number
  readonly gender: 'female' | 'male'
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

/** The `at`-th of the invented people. 14 × 15 × 5 × 2 names before one comes again. */
export function invented(at: number): Invented {
  const isWoman = at % 2 === 0
  const half = Math.floor(at / 2)
  const given = pick(isWoman ? women : men, half)
  const family = pick(families, half + Math.floor(half / 210))
  const middle = pick(isWoman ? middleOfWomen : middleOfMen, Math.floor(half / 14) + Math.floor(half / 210))
  return {
    fullName: `${family} ${middle} ${given}`,
    birthYear: 1934 + ((at * 7) % 66),
    gender: isWoman ? 'female' : 'male',
  }
}
