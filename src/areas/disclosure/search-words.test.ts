import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exactMark, hasAccents, termsHolding, termsOf } from './search-words.ts'

const plain = fc.oneof(fc.constantFrom('ung', 'ho', 'a', '7b1'), fc.constant('x'.repeat(45)))
const field = <T extends string>(word: fc.Arbitrary<T>) =>
  fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 3 })
const searchable = fc.record({ folded: field(plain), exact: field(fc.oneof(plain, fc.constantFrom('ủng', 'hộ'))) })

/** Every run of one to three words that follow one another, one by one. */
const runsIn = (fields: readonly (readonly string[])[]) =>
  fields.flatMap((words) =>
    words.flatMap((_, at) =>
      [1, 2, 3].filter((size) => at + size <= words.length).map((size) => words.slice(at, at + size)),
    ),
  )
const written = (words: readonly string[]) => words.map((word) => word.slice(0, 40)).join('_')

it('the terms of a line are its runs of one to three words, with a mark those that hold an accent', () => {
  fc.assert(
    fc.property(searchable, ({ folded, exact }) => {
      const wanted = [
        ...runsIn(folded).map(written),
        ...runsIn(exact)
          .filter(hasAccents)
          .map((words) => exactMark + written(words)),
        '=ab12',
      ]
      const terms = termsOf({ folded, exact }, ['ab12', 'ab12'])
      expect(terms.toSorted()).toEqual([...new Set(wanted)].toSorted())
    }),
  )
})

it('a line has each term by which a run of its words is asked for', () => {
  fc.assert(
    fc.property(searchable, fc.nat(), fc.integer({ min: 1, max: 6 }), ({ folded }, from, size) => {
      for (const words of folded) {
        const at = from % words.length
        const terms = termsOf({ folded, exact: [] })
        expect(terms).toEqual(expect.arrayContaining([...termsHolding(words.slice(at, at + size))]))
      }
    }),
  )
})
