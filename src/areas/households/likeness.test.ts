import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likenessOf } from './likeness.ts'

const asked = { nameKey: 'ban thi thu', areaId: 'a', birthYear: 1960, citizenHashes: [] as string[] }
const known = { nameKey: 'ban thi thu', areaId: 'a', birthYear: 1960, citizenHash: null as string | null }

test('one card is one person, whatever name and area are written beside it', () => {
  expect(
    likenessOf({ ...asked, nameKey: 'x', areaId: 'b', citizenHashes: ['old', 'h'] }, { ...known, citizenHash: 'h' }),
  ).toBe('same_card')
})

test('two cards are two people, even of one name, area and year', () => {
  expect(likenessOf({ ...asked, citizenHashes: ['h'] }, { ...known, citizenHash: 'k' })).toBeNull()
})

test('without cards: name, area and year; a year that is not known leaves it open', () => {
  expect(likenessOf(asked, known)).toBe('same_person')
  expect(likenessOf(asked, { ...known, birthYear: null })).toBe('maybe')
  expect(likenessOf(asked, { ...known, birthYear: 1961 })).toBeNull()
  expect(likenessOf(asked, { ...known, areaId: 'b' })).toBeNull()
})

test('a card on one side only decides nothing against what the rest says', () => {
  const person = fc.record({
    nameKey: fc.constantFrom('a', 'b'),
    areaId: fc.constantFrom('1', '2'),
    birthYear: fc.constantFrom(null, 1950, 1951),
  })
  fc.assert(
    fc.property(person, person, (one, other) => {
      const plain = likenessOf({ ...one, citizenHashes: [] }, { ...other, citizenHash: null })
      expect(likenessOf({ ...one, citizenHashes: ['h'] }, { ...other, citizenHash: null })).toBe(plain)
      expect(likenessOf({ ...one, citizenHashes: [] }, { ...other, citizenHash: 'h' })).toBe(plain)
      expect(likenessOf({ ...other, citizenHashes: [] }, { ...one, citizenHash: null })).toBe(plain)
    }),
  )
})
