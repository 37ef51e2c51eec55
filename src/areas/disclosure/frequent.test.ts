import fc from 'fast-check'
import { expect, it } from 'vitest'
import { candidatesAmong, gainsOf, newestKept, weigh } from './frequent.ts'

const word = fc.constantFrom('ung', 'ho', 'nguyen', 'thi', 'hoa', 'dong', 'bao')
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 1300, size: 'max' })
const known = new Set(['ung', 'ung ho', 'ung ho dong', 'nguyen', 'nguyen thi', 'hoa'])

it('many lines weighed in goes bring what they bring at once, the newest first', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (texts) => {
      const rows = texts.map((words, at) => ({
        ...{ no: at + 1, amount: at % 3 === 0 ? null : at, value: null },
        searchable: { folded: [words], exact: [] },
      }))
      let rests = 0
      const rest = async () => {
        rests += 1
      }
      const weighed = await weigh(rows, known, { all: rows.length, rest })
      expect(weighed.gains).toEqual(gainsOf(rows, known))
      expect(weighed.candidates).toEqual(candidatesAmong(rows, known, rows.length))
      expect(rests).toBe(Math.ceil(rows.length / 500))
      for (const { newest, rows: n } of weighed.gains.values()) {
        expect(newest).toEqual(newest.toSorted((a, b) => b - a))
        expect(newest.length).toBe(Math.min(n, newestKept))
      }
    }),
    { numRuns: 20 },
  )
})
