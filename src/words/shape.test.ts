import { expect, test } from 'vitest'
import { fill } from './shape.ts'

test('a place that says how many is written in groups of three; years, numbers and words stay as they are', () => {
  expect(fill('{count} dòng', { count: 12_345 })).toBe('12.345 dòng')
  expect(fill('năm {year}, số {number}, trang {page}', { year: 2024, number: 1234, page: 1000 })).toBe(
    'năm 2024, số 1234, trang 1000',
  )
  expect(fill('các dòng {rows}; nhiều nhất {most} MB', { rows: '3, 12345', most: 2.5 })).toBe(
    'các dòng 3, 12345; nhiều nhất 2.5 MB',
  )
})

test('a place without a value stays empty', () => {
  expect(fill('{count} dòng của {name}', {})).toBe(' dòng của ')
})
