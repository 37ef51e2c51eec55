import fc from 'fast-check'
import { expect, it } from 'vitest'
import { widthOf } from './font/tinos.ts'
import { balanced, wrapped } from './lines.ts'

const title = '10 dấu ấn tiêu biểu của MTTQ Việt Nam phường Sông Cầu khóa VIII, nhiệm kỳ 2019 - 2024'
const setting = { room: 165, size: 14, face: 'bold' } as const

it('a title of two lines has two of nearly one length', () => {
  const lines = balanced(title, setting)
  expect(lines).toHaveLength(2)
  const [first = 0, second = 0] = lines.map((line) => widthOf(line, 14, 'bold'))
  expect(Math.min(first, second)).toBeGreaterThan(0.7 * Math.max(first, second))
})

it('loses no word, takes no more lines than it must, and none wider than the room', () => {
  const words = fc.array(fc.stringMatching(/^[a-zđ]{1,12}$/), { maxLength: 30 })
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 165 }), (given, room) => {
      const text = given.join(' ')
      const lines = balanced(text, { ...setting, room })
      expect(lines.join(' ')).toBe(text)
      expect(lines.length).toBe(wrapped(text, { ...setting, room }).length)
      for (const line of lines) expect(widthOf(line, 14, 'bold')).toBeLessThanOrEqual(room)
    }),
  )
})
