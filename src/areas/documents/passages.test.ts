import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { masked } from '../../values/private-words.ts'
import { findingsIn } from './disclosure.ts'
import { maskedContent, passagesIn } from './passages.ts'

test('ids, checksums and days as machines write them are no text', () => {
  const hash = `${'0123456789'.repeat(6)}abcd`
  const content = { title: 'Thông báo', id: '0192f1c0-1234-7abc-8def-123456789012', hash, on: '2024-04-15' }
  expect(passagesIn(content)).toEqual(['Thông báo'])
})

describe('masking', () => {
  test('takes the text out wherever it stands, and leaves all else', () => {
    const content = { title: 'Gọi 0912 345 678', rows: [{ note: 'hoặc 0912 345 678', at: '2024-01-01' }], count: 3 }
    expect(maskedContent(content, ['0912 345 678'])).toEqual({
      title: `Gọi ${masked}`,
      rows: [{ note: `hoặc ${masked}`, at: '2024-01-01' }],
      count: 3,
    })
  })

  test('also across bold and plain, and keeps the marks of what is left', () => {
    const bold = [{ type: 'bold' }]
    const body = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'gọi 0912 3' },
        { type: 'text', text: '45', marks: bold },
        { type: 'text', text: ' 678 nhé' },
      ],
    }
    expect(maskedContent(body, ['0912 345 678'])).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: `gọi ${masked}` },
        { type: 'text', text: ' nhé' },
      ],
    })
  })

  test('whatever is found and masked is not found again', () => {
    const piece = fc.constantFrom(
      ...['0912 345 678', 'CCCD 001203004567', 'STK 8600201007755', 'a.b@example.vn', 'bà Hoàng Thị Lan', 'bị ung thư'],
      ...['cháu Minh', '12 tuổi', 'lớp 6A', ', ', '. ', 'Tổ 9', 'số nhà 12', 'Số: 12/KH-MTTQ', '63.230.000 đồng'],
    )
    const sentence = fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(' '))
    const runs = fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((texts) => ({ content: texts.map((text) => ({ type: 'text', text })) }))
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, runs), { maxLength: 4 }), (content) => {
        const found = findingsIn(content).map(({ text }) => text)
        const clean = maskedContent(content, found)
        for (const text of found) expect(passagesIn(clean).join('\n')).not.toContain(text)
        expect(findingsIn(clean)).toEqual([])
      }),
    )
  })

  test('a mask is never masked', () => {
    expect(maskedContent(`a ${masked} b`, ['che', masked])).toBe(`a ${masked} b`)
  })
})
