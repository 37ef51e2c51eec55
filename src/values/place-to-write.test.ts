import { expect, test } from 'vitest'
import { placesLeft, placeToWrite, withoutPlaces } from './place-to-write.ts'
import { doc, h, p, richText } from './rich.ts'

test('places that wait are counted, and taken out; what somebody wrote stays, also beside one', () => {
  const text = doc(
    h(1, 'Phần I'),
    placeToWrite('tình hình Nhân dân; điều quan tâm'),
    p('Đã viết.'),
    p('Viết dở [Viết: còn thiếu]'),
    placeToWrite('hạn chế'),
  )
  expect(placesLeft(text)).toBe(3)
  const cleared = withoutPlaces(text)
  expect(richText(cleared).trim().split('\n').filter(Boolean)).toEqual([
    'Phần I',
    'Đã viết.',
    'Viết dở [Viết: còn thiếu]',
  ])
  expect(placesLeft(cleared)).toBe(1)
  expect(withoutPlaces(cleared)).toEqual(cleared)
})
