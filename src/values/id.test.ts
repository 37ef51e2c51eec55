import { expect, it } from 'vitest'
import { isId, newId, newIds } from './id.ts'

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('ids are UUIDs of version 7, none twice, however many are made of one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, () => newId(1_700_000_000_000))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !version7.test(id) || !isId(id))).toEqual([])
  // Each of their random digits takes every value.
  const random = ids.map((id) => id.replaceAll('-', '').slice(13))
  for (let at = 0; at < 19; at += 1) {
    const seen = new Set(random.map((digits) => digits[at]))
    expect(seen.size, `digit ${at}`).toBe(at === 3 ? 4 : 16)
  }
})

it('they begin with the instant they were made, and sort by it', () => {
  expect(newId(0).slice(0, 13)).toBe('00000000-0000')
  expect(newId(1_700_000_000_000.9).slice(0, 13)).toBe('018bcfe5-6800')
  const ids = newIds(500, 1_700_000_000_000)
  expect(ids.toSorted()).toEqual(ids)
})
