import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countedAmong, frequentFrom, gainsOf, joinGains, newestKept } from './frequent.ts'

const word = fc.constantFrom('ung', 'ho', 'nguyen', 'thi', 'hoa', 'dong', 'bao')
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 1300, size: 'max' })
/** Of words so few that many become frequent. */
const manyLines = fc.array(fc.array(fc.constantFrom('ung', 'ho', 'hoa'), { minLength: 1, maxLength: 4 }), {
  ...{ minLength: 900, maxLength: 1300, size: 'max' },
})
const rowsOf = (texts: readonly (readonly string[])[]) =>
  texts.map((words, at) => ({
    ...{ no: at + 1, amount: at % 3 === 0 ? null : at, value: null },
    searchable: { folded: [words], exact: [] },
  }))
/** Every run that so many lines hold, one by one. */
function frequentIn(texts: readonly (readonly string[])[]): readonly string[] {
  const lines = new Map<string, Set<number>>()
  for (const [line, words] of texts.entries())
    for (let at = 0; at < words.length; at += 1)
      for (let end = at + 1; end <= words.length; end += 1) {
        const run = words.slice(at, end).join(' ')
        lines.set(run, (lines.get(run) ?? new Set()).add(line))
      }
  return [...lines].filter(([, those]) => those.size >= frequentFrom).map(([run]) => run)
}
const known = new Set(['ung', 'ung ho', 'ung ho dong', 'nguyen', 'nguyen thi', 'hoa'])

it('lines that come part by part bring what they bring at once, the newest first', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 500 }), (texts, inOnePart) => {
      const rows = rowsOf(texts)
      const gains = new Map()
      for (let at = 0; at < rows.length; at += inOnePart)
        joinGains(gains, gainsOf(rows.slice(at, at + inOnePart), known))
      expect(gains).toEqual(gainsOf(rows, known))
      for (const { newest, rows: n } of gains.values()) {
        expect(newest).toEqual(newest.toSorted((a: number, b: number) => b - a))
        expect(newest.length).toBe(Math.min(n, newestKept))
      }
    }),
    { numRuns: 20 },
  )
})

it('where there are no other lines, what has become frequent is counted from the lines themselves', () => {
  let found = 0
  fc.assert(
    fc.property(manyLines, (texts) => {
      const rows = rowsOf(texts)
      const counted = countedAmong(rows)
      found += counted.length
      expect(counted.map(({ term }) => term)).toEqual(expect.arrayContaining([...frequentIn(texts)]))
      for (const { term, rows: n, amount, newest } of counted) {
        const holding = rows.filter(({ searchable }) => ` ${searchable.folded[0]?.join(' ')} `.includes(` ${term} `))
        expect([n, amount]).toEqual([holding.length, holding.reduce((sum, row) => sum + (row.amount ?? 0), 0)])
        expect(newest).toEqual(
          holding
            .map(({ no }) => no)
            .toReversed()
            .slice(0, newestKept),
        )
      }
    }),
    { numRuns: 20 },
  )
  expect(found).toBeGreaterThan(0)
})
