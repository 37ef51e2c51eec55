import { expect, it } from 'vitest'
import { newId } from './id.ts'
import { dayPlaceIn } from './list-place.ts'

it('a place in a list is a day of the calendar and an id; whatever else begins at the first', () => {
  const id = newId()
  expect(dayPlaceIn(`2024-02-29|${id}`)).toEqual({ day: '2024-02-29', id })
  const none = { day: null, id: null }
  for (const text of ['', '2024-02-30', `2024-02-30|${id}`, `2024-13-01|${id}`, `0000-00-00|${id}`, '2024-02-29|'])
    expect(dayPlaceIn(text), text).toEqual(none)
  for (const text of [`2024-02-29|${'-'.repeat(36)}`, `2024-02-29|${id}|`, `|${id}`, id, null, undefined])
    expect(dayPlaceIn(text), String(text)).toEqual(none)
})
