import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePersonNames, compareVietnamese } from './order.ts'

test('letters with marks follow their plain letter, and đ follows d', () => {
  const sorted = ['An', 'Ánh', 'Ăn', 'Ân', 'Ba', 'Dũng', 'Dương', 'Đào', 'Ơn']
  expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted)
  expect(['Tổ 10', 'Tổ 2', 'Tổ 1'].sort(compareVietnamese)).toEqual(['Tổ 1', 'Tổ 2', 'Tổ 10'])
  expect(compareVietnamese('Hòa', 'Hòa'.normalize('NFD'))).toBe(0)
})

test('people are listed by given name, then by the words before it', () => {
  const sorted = ['Hà Thị Anh', 'Nông Văn Anh', 'Nông Văn Ánh', 'Lý Bình', 'Triệu Đức', 'Y Đức', 'Đinh  Thị Yến ']
  expect([...sorted].reverse().sort(comparePersonNames)).toEqual(sorted)
  expect(comparePersonNames('', 'An')).toBeLessThan(0)
})

test('the order of people is one order, whichever way they come', () => {
  const name = fc.array(fc.constantFrom('An', 'Ánh', 'Đào', 'Dao', 'Hòa', 'Hoà', 'Y', 'Lê'), {
    minLength: 1,
    maxLength: 4,
  })
  const names = fc.array(
    name.map((words) => words.join(' ')),
    { minLength: 2, maxLength: 8 },
  )
  fc.assert(
    fc.property(names, (list) => {
      const sorted = [...list].sort(comparePersonNames)
      for (const [i, left] of sorted.entries()) {
        for (const right of sorted.slice(i + 1)) {
          expect(comparePersonNames(left, right)).toBeLessThanOrEqual(0)
          expect(comparePersonNames(right, left)).toBeGreaterThanOrEqual(0)
        }
      }
    }),
  )
})
