import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clauseKey } from './clause.ts'
import { cutClauses, wordsAt } from './clause-cut.ts'

const law = `QUỐC HỘI
Căn cứ Hiến pháp;

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Luật này quy định về chế độ sở hữu đất đai,
theo quy định tại
Điều 12 của Luật này.

Điều 2: Đối tượng áp dụng
1. Cơ quan nhà nước.
Mục 1. QUYỀN

Điều 3. Sửa đổi
Sửa đổi như sau:
“Điều 4. Cũ
Nội dung cũ.
Điều 5. Cũ nữa.”
Chương II
Điều 4a.
Giữ nguyên.
Phụ lục I
Biểu mẫu`

describe('cutting a text at its articles', () => {
  test('headings, chapters, quoted articles and broken lines', () => {
    const cut = cutClauses(law)
    expect(cut.map(({ ref, heading, under }) => [ref, heading, under])).toEqual([
      ['Phần mở đầu', null, null],
      ['Điều 1', 'Phạm vi điều chỉnh', 'Chương I. QUY ĐỊNH CHUNG'],
      ['Điều 2', 'Đối tượng áp dụng', 'Chương I. QUY ĐỊNH CHUNG'],
      ['Điều 3', 'Sửa đổi', 'Chương I. QUY ĐỊNH CHUNG. Mục 1. QUYỀN'],
      ['Điều 4a', null, 'Chương II'],
      ['Phụ lục I', null, 'Chương II'],
    ])
    expect(cut[1]?.text).toBe('Luật này quy định về chế độ sở hữu đất đai,\ntheo quy định tại\nĐiều 12 của Luật này.')
    expect(cut[3]?.text).toContain('Điều 5. Cũ nữa.”')
  })

  test('a plan without articles is cut at its sections', () => {
    const cut = cutClauses('KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Nâng cao.\nII. NỘI DUNG\nIV. không phải\nIII. TỔ CHỨC THỰC HIỆN')
    expect(cut.map(({ ref, heading }) => [ref, heading])).toEqual([
      ['Phần mở đầu', null],
      ['Mục I', 'MỤC ĐÍCH'],
      ['Mục II', 'NỘI DUNG'],
      ['Mục III', 'TỔ CHỨC THỰC HIỆN'],
    ])
    expect(cutClauses('Một đoạn văn không có điều nào.')).toEqual([])
  })

  test('no word of the text is lost, and none is told twice', () => {
    const line = fc.constantFrom(
      ...law.split('\n'),
      'Chương III',
      'Mục 2',
      'QUYỀN VÀ NGHĨA VỤ',
      '“',
      '”',
      'Điều 7.',
      'Phụ lục',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const cut = cutClauses(lines.join('\n'))
        if (cut.length === 0) return
        const bare = (text: string) => text.replace(/[\s.:]/g, '')
        const told = cut.flatMap(({ ref, heading, text, under }, at) => {
          const before = under === cut[at - 1]?.under ? '' : (under ?? '')
          return [before, ref === 'Phần mở đầu' ? '' : ref, heading ?? '', text]
        })
        for (const one of lines.map(bare)) expect(bare(told.join('\n'))).toContain(one)
        const keys = cut.map(({ ref }) => ref).filter((ref) => ref.startsWith('Điều'))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

test('the words of a clause and of a point are found in those of their article', () => {
  const article = 'Mở đầu:\n1. Một;\na) thứ nhất;\nb) thứ hai;\nđ) thứ năm.\n2. Hai.\n10. Mười.'
  const at = (place: string) => wordsAt(article, clauseKey('Điều 5'), clauseKey(`Điều 5, ${place}`))
  expect(at('khoản 2')).toBe('2. Hai.')
  expect(at('khoản 10')).toBe('10. Mười.')
  expect(at('khoản 1, điểm b')).toBe('b) thứ hai;')
  expect(at('khoản 1, điểm đ')).toBe('đ) thứ năm.')
  expect(at('khoản 1, điểm c')).toContain('1. Một;')
  expect(at('khoản 7')).toBe(article)
  expect(wordsAt(article, 'F0006', 'F0005/G0002')).toBe(article)
})
