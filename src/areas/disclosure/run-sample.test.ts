import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allTurns, RunSample } from './run-sample.ts'
import { longestTerm } from './search-words.ts'

type Line = readonly (readonly string[])[]
const words = fc.array(fc.constantFrom('ung', 'ho', 'hoa'), { minLength: 1, maxLength: 10 })
const lines = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { maxLength: 60 })
const some = fc.array(fc.constantFrom('ung', 'ung ho', 'ung ho hoa', 'hoa hoa', 'ho', 'dong'))

/** Every run of a line, one by one. */
function runsOf(line: Line): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const text of line)
    for (let at = 0; at < text.length; at += 1)
      for (let size = 1; size <= longestTerm && at + size <= text.length; size += 1)
        runs.add(text.slice(at, at + size).join(' '))
  return runs
}

function found(texts: readonly Line[], known: ReadonlySet<string>, least: number): readonly string[] {
  const sample = new RunSample()
  for (const folded of texts) sample.add({ folded })
  expect(sample.lines).toBe(texts.length)
  return allTurns(sample.candidates(known, least))
}

it('tells the runs of many lines that are not known and whose beginnings are known or told, each once, the shorter first', () => {
  fc.assert(
    fc.property(lines, some, fc.integer({ min: 1, max: 30 }), (texts, old, least) => {
      const known: ReadonlySet<string> = new Set(old)
      const counts = new Map<string, number>()
      for (const line of texts) for (const run of runsOf(line)) counts.set(run, (counts.get(run) ?? 0) + 1)
      const stands = (run: string): boolean => known.has(run) || (counts.get(run) ?? 0) >= least
      const wanted = [...counts.keys()].filter((run) => {
        const parts = run.split(' ')
        const beginnings = parts.map((_, at) => parts.slice(0, at + 1).join(' '))
        // A known run that is nowhere in the lines leads on to nothing.
        return !known.has(run) && beginnings.every((one) => counts.has(one) && stands(one))
      })
      const told = found(texts, known, least)
      expect(told.toSorted()).toEqual(wanted.toSorted())
      const sizes = told.map((run) => run.split(' ').length)
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    }),
    { numRuns: 300 },
  )
})

it('between two turns somebody else may work', () => {
  const sample = new RunSample()
  for (let n = 0; n < 20_000; n += 1) sample.add({ folded: [['ung', 'ho', `${n % 7}`]] })
  const turns = sample.candidates(new Set(), 20_000)
  let count = 0
  let turn = turns.next()
  for (; !turn.done; turn = turns.next()) count += 1
  expect(count).toBeGreaterThan(3)
  expect(turn.value).toEqual(['ung', 'ho', 'ung ho'])
})
