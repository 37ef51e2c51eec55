import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitLines, tieOf } from './fit-lines.ts'

/** Every letter half as wide as the size. */
const measure = (text: string, size: number) => (text.length * size) / 2
const setting = { width: 300, measure, sizes: [24, 20, 16, 12], mostLines: 3 }

describe('what belongs together', () => {
  test('a number and what it counts, the parts of a name, a unit and its name', () => {
    expect(tieOf('Tổ', '4')).toBe('hard')
    expect(tieOf('khóa', 'VIII')).toBe('hard')
    expect(tieOf('Sông', 'Cầu')).toBe('hard')
    expect(tieOf('phường', 'Sông')).toBe('hard')
    expect(tieOf('dân', 'phố')).toBe('soft')
    expect(tieOf('4,', 'Phường')).toBe('free')
    expect(tieOf('và', 'dân')).toBe('free')
  })

  test('is not broken while there is another way', () => {
    const text = 'Cán bộ và Nhân dân Tổ dân phố 4, phường Sông Cầu, thành phố Bắc Kạn'
    const { lines } = fitLines(text, { ...setting, width: 330 })
    expect(lines.length).toBeGreaterThan(1)
    const broken = lines.slice(1).map((line, at) => [lines[at]?.split(' ').at(-1), line.split(' ')[0]])
    for (const [before = '', after = ''] of broken) expect(tieOf(before, after), `${before} | ${after}`).toBe('free')
  })

  test('a person’s name stays on one line, and grows smaller for it', () => {
    const name = 'Công Tằng Tôn Nữ Thị Hoàng Ngân Hà'
    const one = fitLines(name, { ...setting, whole: true, mostLines: 2 })
    expect(one.lines).toEqual([name])
    expect(one.size).toBeLessThan(24)
    expect(fitLines('Nông Thị Thử', { ...setting, whole: true }).size).toBe(24)
  })
})

test('whatever the text: all words in their order, and no line too wide', () => {
  const word = fc.oneof(
    fc.constantFrom('Tổ', 'dân', 'phố', '4', 'phường', 'Sông', 'Cầu,', 'và', 'Nhân', 'Hội', 'VIII', 'a'),
    fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replace(/\s/g, 'x')),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.boolean(), (words, whole) => {
      const { size, lines } = fitLines(words.join(' '), { ...setting, whole })
      expect(lines.join('').replace(/\s/g, '').normalize('NFC')).toBe(words.join('').normalize('NFC'))
      for (const line of lines) if (line.length > 1) expect(measure(line, size)).toBeLessThanOrEqual(setting.width)
    }),
  )
})

test('lines are balanced: none is a single word when it need not be', () => {
  const { lines } = fitLines('có nhiều đóng góp vào việc giữ sạch đường làng ngõ xóm của khu', {
    ...setting,
    sizes: [12],
    width: 240,
  })
  const widths = lines.map((line) => measure(line, 12))
  expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6)
})
