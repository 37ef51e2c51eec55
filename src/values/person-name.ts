/** A person's name in a running text: where it stands, without the word of address before it. */
export interface NameSpot {
  readonly at: number
  readonly text: string
  /** Said of a child: 'cháu', 'bé', 'em'. */
  readonly ofChild: boolean
}

/** Family names of the peoples of Vietnam, as they are written. */
const families = [
  ...['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'],
  ...[
    'Lý',
    'Nông',
    'Triệu',
    'Hà',
    'Hứa',
    'Chu',
    'Lương',
    'Đinh',
    'Ma',
    'Bế',
    'Lã',
    'Mông',
    'Vi',
    'Lục',
    'Lưu',
    'Trương',
  ],
  ...[
    'Tạ',
    'Mai',
    'Đoàn',
    'Trịnh',
    'Cao',
    'Tô',
    'Tống',
    'La',
    'Lâm',
    'Lò',
    'Giàng',
    'Sùng',
    'Thào',
    'Vàng',
    'Vừ',
    'Lầu',
  ],
  ...['Phùng', 'Quách', 'Kiều', 'Thái', 'Thân', 'Tăng', 'Từ', 'Viên', 'Vương', 'Âu', 'Đàm', 'Đào', 'Đồng', 'Nghiêm'],
  ...[
    'Ninh',
    'Khổng',
    'Khúc',
    'Bạch',
    'Bàn',
    'Diệp',
    'Doãn',
    'Đái',
    'Giáp',
    'Quan',
    'Luân',
    'Lường',
    'Cà',
    'Quàng',
    'Tòng',
  ],
  ...[
    'Hạng',
    'Cháng',
    'Mùa',
    'Phàn',
    'Tẩn',
    'Chảo',
    'Sầm',
    'Nhâm',
    'Hầu',
    'Ân',
    'Bành',
    'Lưỡng',
    'Thạch',
    'Sơn',
    'Kim',
  ],
]

/** What stands before a name that is no person: a street, a school, a ward, a fund. */
const before =
  /(?:trường|trung học|tiểu học|mầm non|mẫu giáo|THPT|THCS|TH|đại học|học viện|đường|phố|ngõ|ngách|xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|TP\.?|tổ|khu|khối|thôn|bản|xóm|ấp|cầu|chợ|sông|suối|hồ|núi|đèo|chùa|đền|đình|nhà thờ|giải|quỹ|công ty|doanh nghiệp|hợp tác xã|HTX|bệnh viện|nhà văn hóa|công viên|quảng trường|tượng đài|tên|tư tưởng|chiến dịch|khóa|lớp)[\s“"]*$/iu

/** What is written in capitals after a word of address and is an office, not a name. */
const offices =
  /^(?:Chủ|Phó|Trưởng|Bí|Giám|Đại|Ủy|Thường|Tổ|Ban|Cán|Hội|Mẹ|Tổng|Chánh|Thư|Viện|Hiệu|Chi|Khối|Đảng|Thủ|Bộ|Kế|Công)$/u

/** What reads like an address and a name, and is a place or the one whom all the country calls so. */
const nobody = /^(?:bác Hồ|bà Rịa|bà Nà|cô Tô)$/iu

const capital = '\\p{Lu}[\\p{Ll}\\p{Lu}]*'
const forms = ['ông', 'bà', 'anh', 'chị', 'cháu', 'em', 'bé', 'cụ', 'cô', 'chú', 'bác', 'dì', 'cậu', 'đồng chí', 'đ/c']
const addresses = forms.flatMap((one) => [
  one,
  `${one.charAt(0).toLocaleUpperCase('vi')}${one.slice(1)}`,
  one.toLocaleUpperCase('vi'),
])
const addressed = new RegExp(
  `(?<!\\p{L})(${addresses.join('|')})\\s+(${capital}(?:[ ]${capital}){0,4})(?!\\p{L})`,
  'gu',
)
const known = new RegExp(`(?<!\\p{L})((?:${families.join('|')})(?:[ ]${capital}){2,4})(?!\\p{L})`, 'gu')
const shouted = new RegExp(
  `(?<!\\p{L})((?:${families.map((one) => one.toLocaleUpperCase('vi')).join('|')})(?:[ ]\\p{Lu}{1,7}){2,4})(?!\\p{L})`,
  'gu',
)

/** Names of persons in a text (NFC), in the order in which they stand. A street or a school called after one is none. */
export function namesIn(text: string): readonly NameSpot[] {
  const spots: NameSpot[] = []
  for (const match of text.matchAll(addressed)) {
    const [, address = '', name = ''] = match
    const [first = ''] = name.split(' ')
    if (offices.test(first) || nobody.test(match[0])) continue
    spots.push({
      at: match.index + match[0].length - name.length,
      text: name,
      ofChild: /^(cháu|em|bé)$/iu.test(address),
    })
  }
  for (const pattern of [known, shouted]) {
    for (const match of text.matchAll(pattern)) {
      const { index } = match
      const name = match[1] ?? ''
      const covered = spots.some(({ at, text: other }) => index < at + other.length && at < index + name.length)
      if (covered || name.startsWith('Hồ Chí Minh') || before.test(text.slice(Math.max(0, index - 24), index))) continue
      spots.push({ at: index, text: name, ofChild: false })
    }
  }
  return spots.sort((a, b) => a.at - b.at)
}
