/**
 * Words that, beside a person's name, tell what the law keeps private: health, ethnicity and belief, where exactly one
 * lives, that one is a child. By themselves, as in a plan or a sum, they tell nothing of anybody.
 */
export type PrivateWord = 'health' | 'child' | 'origin' | 'address'

interface Told {
  readonly kind: PrivateWord
  readonly words: RegExp
  /** How many letters from a name the words still speak of that person. */
  readonly reach: number
}

export const privateWords: readonly Told[] = [
  {
    kind: 'health',
    words:
      /(?<!\p{L})(?:mắc|bị|nhiễm)\s+(?:bệnh\s+)?(?:ung thư|lao|tim|thận|gan|phổi|tiểu đường|tâm thần|HIV|hiểm nghèo|nan y|bạch cầu|suy\s\p{L}+|viêm\s\p{L}+|liệt|mù|tai biến|đột quỵ|[Cc]ovid(?:-19)?|SARS-CoV-2|chất độc)(?!\p{L})/giu,
    reach: 90,
  },
  {
    kind: 'health',
    words:
      /(?<!\p{L})(?:ung thư|tai biến|đột quỵ|chạy thận|suy thận|suy tim|suy gan|tâm thần|HIV|AIDS|đái tháo đường|tiểu đường|bại liệt|bại não|câm điếc|tàn tật|thương tật|nghiện ma túy|bệnh hiểm nghèo|bệnh nan y|bệnh nhân|ốm đau|ốm nặng|nhập viện|nằm viện|dương tính|sảy thai|thai sản)(?!\p{L})/giu,
    reach: 90,
  },
  { kind: 'health', words: /(?<!\p{L})(?<!(?<!là )người )(?:bị )?khuyết tật(?!\p{L})/giu, reach: 60 },
  {
    kind: 'health',
    words: /(?<!\p{L})(?:điều trị|chữa bệnh|cách ly)\s+(?:tại|ở)\s+(?:nhà|bệnh viện|viện)(?!\p{L})/giu,
    reach: 60,
  },
  { kind: 'health', words: /(?<![\p{L}\d])F[01](?![\p{L}\d])/gu, reach: 40 },
  {
    kind: 'child',
    words: /(?<![\d\p{L}])(?:1[0-5]|0?\d)\s*(?:tháng\s+)?tuổi(?!\p{L})(?!\s+(?:Đảng|đảng|nghề|quân))/gu,
    reach: 30,
  },
  { kind: 'child', words: /(?<!\p{L})lớp\s+(?:mầm|chồi|lá|\d{1,2}\s?\p{Lu}?\d?)(?![\p{L}\d])/gu, reach: 50 },
  { kind: 'child', words: /(?<!\d\s)(?<!\p{L})(?:học sinh|trẻ em|trẻ mồ côi|mồ côi)(?!\p{L})/giu, reach: 6 },
  {
    kind: 'origin',
    words:
      /(?<!\p{L})dân tộc\s+(?:Tày|Nùng|Dao|Mông|H['’]?Mông|Hoa|Thái|Mường|Sán\s\p{L}+|Cao Lan|Lô Lô|Kinh|Khmer|Chăm|Gia Rai|Ê Đê|Ba Na)(?!\p{L})/gu,
    reach: 60,
  },
  {
    kind: 'origin',
    words:
      /(?<!\p{L})(?:theo đạo|tín đồ|giáo dân|đạo)\s+(?:Tin [Ll]ành|Công giáo|Thiên [Cc]húa|Phật|Cao Đài|Hòa Hảo|Hồi)(?!\p{L})/giu,
    reach: 60,
  },
  { kind: 'address', words: /(?<!\p{L})số nhà\s+\d+\p{Lu}?(?:\/\d+)*/giu, reach: 90 },
  {
    kind: 'address',
    words: /(?<!\p{L})(?:nhà\s+)?số\s+\d+\p{Lu}?(?:\/\d+)*,?\s+(?:ngõ|ngách|hẻm|kiệt|đường|phố)(?!\p{L})/giu,
    reach: 60,
  },
  { kind: 'address', words: /(?<!\p{L})(?:ngõ|ngách|hẻm|kiệt)\s+\d+(?:\/\d+)*/giu, reach: 60 },
]

/** What stands in a published text in place of what was private in it. */
export const masked = '[đã che]'
