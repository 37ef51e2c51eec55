import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt, piecesOf } from './match.ts'
import { fold, matchRank } from './vietnamese.ts'

const hits = (text: string, query: string) =>
  piecesOf(text, query)
    .filter((piece) => piece.hit)
    .map((piece) => piece.text)

test('marks what was searched for, with its own accents', () => {
  expect(hits('Phường Sông Cầu và xã Song Cau', 'sông cầu')).toEqual(['Sông Cầu', 'Song Cau'])
  expect(hits('Hoà  giải ở cơ sở', 'hoa giai')).toEqual(['Hoà  giải'])
  expect(hits('Đường Đặng Văn Ngữ', 'đang')).toEqual(['Đặng'])
  expect(hits('So\u0302ng Ca\u0302\u0300u', 'song cau')).toEqual(['So\u0302ng Ca\u0302\u0300u'])
  expect(hits('không có gì', 'sông')).toEqual([])
})

const alphabet = fc.constantFrom(...'aăâàằầbdđeêoôơốuưyỳ  CHN-1'.split(''))
const words = fc.string({ unit: alphabet, maxLength: 30 })

test('the pieces are the whole text, and something is marked exactly when the search finds it', () => {
  fc.assert(
    fc.property(words, words, (text, query) => {
      const pieces = piecesOf(text, query)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      if (fold(query) !== '') expect(pieces.some((piece) => piece.hit)).toBe(matchRank(query, text) !== null)
    }),
  )
})

test('an excerpt holds the first match and is not longer than asked', () => {
  const long = `${'mở đầu '.repeat(60)}kiến nghị sửa nhà họp ${'kết thúc '.repeat(60)}`.trim()
  const cut = excerpt(long, 'nha hop', 120)
  expect(cut).toContain('nhà họp')
  expect(cut.length).toBeLessThanOrEqual(126)
  expect(cut.startsWith('… ')).toBe(true)
  expect(excerpt('ngắn thôi', 'x')).toBe('ngắn thôi')
})
