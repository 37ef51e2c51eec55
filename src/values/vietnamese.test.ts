import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactKey, fold, matchRank } from './vietnamese.ts'

const syllables = [
  'Hòa',
  'hoà',
  'Đặng',
  'thuý',
  'Thúy',
  'ƯỜNG',
  'nghĩa',
  'quý',
  'Ộ',
  'khoẻ',
  'Nguyễn',
  "H'Ƀlao",
  'Kạn',
  'Ơn',
]
const phrase = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

describe('fold', () => {
  test('leaves plain lower-case letters', () => {
    const every = 'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ'
    const plain = 'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd'
    for (const text of [every, every.toLowerCase(), every.normalize('NFD')]) expect(fold(text)).toBe(plain)
    expect(fold('  Hoà \n\u00a0BÌNH ')).toBe('hoa binh')
    expect(fold('Ðinh Ƀi H’Mông\u200b')).toBe("dinh bi h'mong")
  })

  test('ignores case, composition and spacing, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        for (const same of [
          text.normalize('NFD'),
          text.toUpperCase(),
          ` ${text.replaceAll(' ', '  ')}`,
          exactKey(text),
        ]) {
          expect(fold(same)).toBe(fold(text))
        }
        expect(fold(text)).toMatch(/^[a-z' ]+$/)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('exactKey', () => {
  test.each([
    ['hoà', 'Hòa'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['hoàn', 'hòan'],
    ['giường', 'giừơng'],
    ['quỳ', 'qùy'],
    ['của', 'cuả'],
    ['cộng hoà', 'Cộng  hòa'],
    ['ấ', 'a\u0301\u0302'],
    ['Đ', 'Ð'],
  ])('“%s” and “%s” are the same word', (a, b) => {
    expect(exactKey(a)).toBe(exactKey(b))
    expect(exactKey(a.normalize('NFD'))).toBe(exactKey(b))
  })

  test('different accents are different words', () => {
    const words = [
      'hoa',
      'hòa',
      'hóa',
      'hoá'.replace('á', 'ả'),
      'hoạ',
      'ma',
      'mã',
      'ban',
      'bàn',
      'bản',
      'bân',
      'bần',
      'da',
      'đa',
      'tu',
      'tư',
    ]
    expect(new Set(words.map(exactKey)).size).toBe(words.length)
  })

  test('same key, same folding', () => {
    fc.assert(
      fc.property(phrase, (text) => fold(exactKey(text)) === fold(text) && exactKey(exactKey(text)) === exactKey(text)),
    )
  })
})

test('exact accents rank before folded ones', () => {
  const rank = (query: string) => ['Hoà Bình', 'Hoa Binh', 'Hòa bình', 'Hải'].map((text) => matchRank(query, text))
  expect(rank('hòa')).toEqual([0, 1, 0, null])
  expect(rank('hoa')).toEqual([1, 0, 1, null])
  expect(rank('')).toEqual([0, 0, 0, 0])
  fc.assert(fc.property(phrase, fc.nat(20), (text, at) => matchRank(text.slice(0, at), text) !== null))
})
