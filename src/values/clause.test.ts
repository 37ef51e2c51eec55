import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ClauseRef,
  clauseKey,
  isWithin,
  parseClauseRef,
  placesAround,
  refKey,
  showClauseKey,
  showClauseRef,
  tidyClauseRef,
} from './clause.ts'

const read = (text: string): string | null => {
  const ref = parseClauseRef(text)
  return ref && showClauseRef(ref)
}

const number = fc.integer({ min: 1, max: 400 })
const letter = fc.constantFrom('', '', 'a', 'b', 'đ')
const anyRef: fc.Arbitrary<ClauseRef> = fc
  .tuple(
    fc.option(
      fc.record({
        unit: fc.constant('annex' as const),
        number: fc.integer({ min: 1, max: 30 }),
        letter: fc.constant(''),
      }),
    ),
    fc.record({ unit: fc.constant('article' as const), number, letter }),
    fc.option(fc.record({ unit: fc.constant('clause' as const), number, letter })),
    fc.option(
      fc.record({
        unit: fc.constant('point' as const),
        number: fc.integer({ min: 1, max: 27 }),
        letter: fc.constant(''),
      }),
    ),
  )
  .map((all) => all.filter((step) => step !== null))

describe('reading', () => {
  test('takes places as laws cite them, from either end', () => {
    expect(read('Điều 12, khoản 3, điểm b')).toBe('Điều 12, khoản 3, điểm b')
    expect(read('điểm đ khoản 3 Điều 12 dự thảo Luật')).toBe('Điều 12, khoản 3, điểm đ')
    expect(read('ĐIỀU 12A')).toBe('Điều 12a')
    expect(read('Chương II, Điều 5')).toBe('Điều 5')
    expect(read('Phụ lục II, Điều 5')).toBe('Phụ lục II, Điều 5')
    expect(read('Mục 2 Chương II')).toBe('Chương II, Mục II')
    expect(read('Phần thứ nhất, mục II')).toBe('Phần I, Mục II')
    expect(read('Điều 5 về thu hồi đất')).toBe('Điều 5')
    expect(read('điểm a1 khoản 2 Điều 7')).toBe('Điều 7, khoản 2, điểm a1')
  })

  test('takes what is typed in haste', () => {
    const hasty = { '12': 'Điều 12', '12.3': 'Điều 12, khoản 3', '12.3.b': 'Điều 12, khoản 3, điểm b' }
    for (const [typed, place] of Object.entries(hasty)) expect(read(typed)).toBe(place)
    for (const typed of ['d12k3b', 'đ12 k3 b', '12/3/b', '12 3b', 'đ12k3đb'])
      expect(read(typed)).toBe('Điều 12, khoản 3, điểm b')
    expect(read('12.3.đ')).toBe('Điều 12, khoản 3, điểm đ')
    expect(read('II.1.a')).toBe('Mục II, khoản 1, điểm a')
    expect(read('12a')).toBe('Điều 12a')
  })

  test('several places are what holds them all', () => {
    expect(read('khoản 3, 4 Điều 12')).toBe('Điều 12')
    expect(read('khoản 3 và khoản 4 Điều 12')).toBe('Điều 12')
    expect(read('điểm a, b và c khoản 2 Điều 9')).toBe('Điều 9, khoản 2')
    expect(read('Điều 12 - 15')).toBe('Điều 12')
    expect(read('Điều 12, Điều 15')).toBe('Điều 12')
  })

  test('finds no place where none is named', () => {
    for (const text of ['', 'tên gọi', 'mục đích', 'điểm mới của dự thảo', 'điều kiện', 'phần lớn'])
      expect(read(text)).toBeNull()
  })

  test('what is shown reads back', () => {
    fc.assert(fc.property(anyRef, (ref) => refKey(parseClauseRef(showClauseRef(ref)) ?? []) === refKey(ref)))
  })

  test('a key shows the place it is the key of', () => {
    fc.assert(fc.property(anyRef, (ref) => showClauseKey(refKey(ref)) === showClauseRef(ref)))
    expect(['', 'Phần mở đầu', 'Tên gọi'].map((text) => showClauseKey(clauseKey(text)))).toEqual([
      null,
      'Phần mở đầu',
      null,
    ])
  })

  test('the way a law cites it is the same place', () => {
    fc.assert(
      fc.property(anyRef, (ref) => {
        const cited = [...ref]
          .reverse()
          .map((step) => showClauseRef([step]))
          .join(' ')
        return clauseKey(cited) === refKey(ref)
      }),
    )
  })

  test('what was written is kept; what was typed in haste is written out', () => {
    expect(tidyClauseRef(' khoản 3,  4 Điều 12 ')).toBe('khoản 3, 4 Điều 12')
    expect(tidyClauseRef('12.3')).toBe('Điều 12, khoản 3')
    expect(tidyClauseRef('  ')).toBeNull()
    expect(tidyClauseRef(null)).toBeNull()
  })
})

describe('keys', () => {
  test('stand in the order of the draft', () => {
    const inOrder = [
      '',
      'Phần mở đầu',
      'Chương II',
      'Điều 2',
      'Điều 9, khoản 10',
      'Điều 12',
      'Điều 12, khoản 3',
      'Điều 12, khoản 3, điểm d',
      'Điều 12, khoản 3, điểm đ',
      'Điều 12, khoản 3, điểm e',
      'Điều 12, khoản 3a',
      'Điều 12, khoản 10',
      'Điều 12a',
      'Điều 13',
      'Phụ lục I',
      'Tên gọi',
    ]
    expect([...inOrder].sort((a, b) => (clauseKey(a) < clauseKey(b) ? -1 : 1))).toEqual(inOrder)
    expect(new Set(inOrder.map(clauseKey)).size).toBe(inOrder.length)
  })

  test('a place holds what lies in it, and the whole draft only itself', () => {
    fc.assert(
      fc.property(anyRef, (ref) => {
        const key = refKey(ref)
        const around = placesAround(key)
        return around[0] === key && around.length === ref.length && around.every((place) => isWithin(key, place))
      }),
    )
    expect(isWithin(clauseKey('Điều 12, khoản 3'), clauseKey('Điều 1'))).toBe(false)
    expect(isWithin(clauseKey('Điều 12a'), clauseKey('Điều 12'))).toBe(false)
    expect(isWithin(clauseKey('Điều 12'), '')).toBe(false)
    expect(isWithin('', '')).toBe(true)
  })
})
