import { describe, expect, it } from 'vitest'
import { isRefusal } from './refusal.ts'
import * as rich from './rich.ts'

const figure = { indicatorId: 'supervision.sessions', period: 'term:VIII', value: '18' } as const
const sample = rich.doc(
  rich.h(1, 'I. KẾT QUẢ'),
  rich.p('Đã tổ chức ', rich.figure(figure), rich.bold(' cuộc ', rich.italic('giám sát')), '.'),
  rich.numbered(['một', [rich.p('hai'), rich.list(['ba'])]], 3),
  rich.table(['TT', 'Nội dung'], [['1', rich.cell('x', { colspan: 1 })]], {
    widths: [10, 90],
    align: ['center', 'left'],
  }),
  rich.photo({ fileId: 'a'.repeat(64), caption: 'Đoàn giám sát', takenOn: '2021-03-05', alt: 'Ảnh' }),
  rich.photoPage({ fileId: 'b'.repeat(64), caption: 'Ngày hội', alt: 'Ảnh' }),
  rich.signatures({ position: ['TRƯỞNG ĐOÀN'], name: 'Nông Văn Thử' }),
)

function keyOf(value: unknown): string {
  const read = rich.parseRich(value)
  return isRefusal(read) ? read.key : 'taken'
}

const body = (...content: unknown[]) => ({ type: 'doc', content })
const line = (...content: unknown[]) => body({ type: 'paragraph', content })

describe('parseRich', () => {
  it('takes what the builders make, unchanged, also after JSON', () => {
    expect(rich.parseRich(JSON.parse(JSON.stringify(sample)))).toEqual(sample)
  })

  it('drops null attributes and empty runs as editors leave them', () => {
    const read = rich.parseRich(
      body({
        type: 'orderedList',
        attrs: { start: 1, type: null },
        content: [
          {
            type: 'listItem',
            content: [{ type: 'paragraph', attrs: { align: null }, content: [{ type: 'text', text: '' }] }],
          },
        ],
      }),
    )
    expect(read).toEqual(
      body({
        type: 'orderedList',
        attrs: { start: 1 },
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [] }] }],
      }),
    )
  })

  it('cleans text: NFC, no control or direction characters', () => {
    const read = rich.parseRich(line({ type: 'text', text: 'Gia\u0301m\u0000 sa\u0301t\u202e\tđời\ud800' }))
    expect(rich.richText(read as rich.RichDoc)).toBe('Giám sát đời\ufffd')
  })

  it.each([
    [
      'a link',
      line({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }),
      'rich.unknown_mark',
    ],
    ['an image', body({ type: 'image', attrs: { src: 'http://x' } }), 'rich.unknown_node'],
    [
      'a photo from an address',
      body({ type: 'photo', attrs: { fileId: 'https://x', caption: '', alt: '' } }),
      'rich.bad_attribute',
    ],
    ['an unknown attribute', body({ type: 'paragraph', attrs: { style: 'x' } }), 'rich.bad_attribute'],
    [
      'a prototype name as attribute',
      body({ type: 'paragraph', attrs: JSON.parse('{"__proto__":1}') }),
      'rich.bad_attribute',
    ],
    ['a prototype name as node', body({ type: 'constructor' }), 'rich.unknown_node'],
    ['an unknown property', { ...line(), html: '<b>' }, 'rich.malformed'],
    ['an inline node as block', body({ type: 'text', text: 'x' }), 'rich.unknown_node'],
    ['an empty list', body({ type: 'bulletList', content: [] }), 'rich.malformed'],
    ['a string', 'text', 'rich.malformed'],
    ['null', null, 'rich.malformed'],
    ['too much text', line({ type: 'text', text: 'x'.repeat(2_000_001) }), 'rich.too_long'],
    ['too many nodes', body(...Array.from({ length: 60_001 }, () => ({ type: 'paragraph' }))), 'rich.too_long'],
  ])('refuses %s', (_, value, key) => {
    expect(keyOf(value)).toBe(key)
  })

  it('refuses a nest without overflowing the stack', () => {
    let nest: object = { type: 'paragraph' }
    for (let i = 0; i < 100_000; i += 1) nest = { type: 'bulletList', content: [{ type: 'listItem', content: [nest] }] }
    expect(keyOf(body(nest))).toBe('rich.too_deep')
  })
})

describe('reading', () => {
  it('lists and replaces the live figures', () => {
    expect(rich.figuresIn(sample)).toEqual([figure])
    const next = rich.mapFigures(sample, (attrs) => ({ ...attrs, value: '19' }))
    expect(rich.figuresIn(next)[0]?.value).toBe('19')
    expect(rich.figuresIn(sample)[0]?.value).toBe('18')
  })

  it('gives the plain text', () => {
    expect(rich.richText(sample)).toContain('Đã tổ chức 18 cuộc giám sát.\n')
    expect(rich.richText(sample)).toContain('1\tx')
  })
})
