import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { TruthRow } from '../../../tests/generate/statement/draw.ts'
import { type StatementAsked, type Truth, writeStatement } from '../../../tests/generate/statement/generate.ts'
import { lookNames } from '../../../tests/generate/statement/looks.ts'
import { type Extractor, hasPoppler } from '../../platform/pdf/index.ts'
import { isRefusal } from '../../values/refusal.ts'
import { kindOf, Overlap, readStatementPdf, type StatementLine, type Summary } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-statements-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (asked: Omit<StatementAsked, 'folder'>) => writeStatement({ folder, ...asked })
const truthIn = (path: string) => {
  const [whole, ...rows] = readFileSync(path, 'utf8').trim().split('\n')
  return { whole: JSON.parse(whole ?? '') as Truth, rows: rows.map((row) => JSON.parse(row) as TruthRow) }
}

async function readAll(pdf: string, extractor?: Extractor): Promise<{ lines: StatementLine[]; summary: Summary }> {
  const lines: StatementLine[] = []
  const take = (more: readonly StatementLine[]) => void lines.push(...more)
  const summary = await readStatementPdf(pdf, take, extractor ? { extractor } : {})
  if (isRefusal(summary)) throw new Error(summary.key)
  return { lines, summary }
}

const facts = ({ page, day, time, document, debit, credit }: StatementLine) =>
  [page, day, time, document, Number(debit), Number(credit)].join(' ')
const factsOf = ({ page, day, time, document, debit, credit }: TruthRow) =>
  [page, day, time, document, debit, credit].join(' ')
const placed = (line: StatementLine) => ({ ...line, box: line.box?.map((points) => Math.round(points * 100)) })
const gatesOf = (summary: Summary) => Object.fromEntries(summary.gates.map(({ name, state }) => [name, state]))

describe.each(lookNames)('%s, 2,000 movements', (bank) => {
  it('every row and every đồng come back, at least 995 of 1,000 memos to the letter, and the gates hold', async () => {
    const { pdf, truth } = write({ bank, rows: 2000, seed: 11, name: bank })
    const { whole, rows } = truthIn(truth)
    const { lines, summary } = await readAll(pdf)
    expect(summary.layout).toBe(bank.toUpperCase())
    expect(lines.map(facts)).toEqual(rows.map(factsOf))
    expect([summary.credits, summary.debits]).toEqual([BigInt(whole.credits), BigInt(whole.debits)])
    expect(lines.map(kindOf)).toEqual(rows.map(({ kind }) => kind))
    const wrong = lines.filter(({ memo }, i) => memo !== rows[i]?.memo)
    expect(wrong.length).toBeLessThanOrEqual(rows.length * 0.005)
    const jumps = whole.unlisted.length
    const failing = Object.entries(gatesOf(summary)).flatMap(([name, state]) => (state === 'failed' ? [name] : []))
    expect(failing).toEqual(jumps > 0 ? ['closing', 'running'] : [])
    expect(gatesOf(summary).complete).toBe('held')
    // What the list leaves out is told to the đồng, at its place.
    const running = summary.gates.find(({ name }) => name === 'running')
    const told = running?.first.map(({ n, expected, found }) => [n - 1, Number(found) - Number(expected)])
    expect(told).toEqual(
      whole.unlisted.filter(({ after }) => after < rows.length).map(({ after, amount }) => [after, amount]),
    )
    // So long a file may come in runs: what is read of it is the same, to the box on the page.
    const same = hasPoppler() ? await readAll(pdf, 'poppler-words') : { lines, summary }
    expect({ lines: same.lines.map(placed), summary: same.summary }).toEqual({ lines: lines.map(placed), summary })
  }, 180_000)
})

it('what a statement prints of itself is found, and held against its rows', async () => {
  const { pdf } = write({ bank: 'agr', rows: 300, seed: 3, name: 'printed' })
  const { summary } = await readAll(pdf)
  expect(gatesOf(summary)).toMatchObject({ sums: 'held', closing: 'held', running: 'held', range: 'held' })
  expect(summary.printed).toMatchObject({ debitCount: summary.debitCount, creditCount: summary.creditCount })
})

it.each(['kbnn', 'kbnn-p', 'tb'] as const)(
  'the sum that %s tells in a sentence is held against its rows',
  async (bank) => {
    const { pdf, truth } = write({ bank, rows: 120, seed: 4, name: `prose-${bank}` })
    const { lines, summary } = await readAll(pdf)
    const { whole, rows } = truthIn(truth)
    expect([gatesOf(summary).sums, summary.printed.credits]).toEqual(['held', BigInt(whole.credits)])
    // A notice names who gave; a treasury writes what the payment was for.
    expect(lines.map(({ payer }) => payer)).toEqual(rows.map(({ memo }) => (bank === 'tb' ? memo : null)))
    if (bank === 'tb') expect(new Set(lines.map(({ day }) => day))).toEqual(new Set([whole.to]))
  },
)

it.skipIf(!hasPoppler()).each(['vcb-a', 'vcb-c', 'ctg', 'bidv-a', 'agr', 'tb'] as const)(
  'both extractors give the same rows of %s',
  async (bank) => {
    const { pdf } = write({ bank, rows: 250, seed: 5, name: `both-${bank}` })
    const [one, two] = [await readAll(pdf, 'poppler'), await readAll(pdf, 'pdfjs')]
    const bare = ({ lines }: { lines: StatementLine[] }) => lines.map(({ box: _, ...line }) => line)
    expect(bare(two)).toEqual(bare(one))
    expect(two.summary).toEqual(one.summary)
  },
  120_000,
)

it('a later file adds what is new, whatever it masks, and the same file again adds nothing', async () => {
  const asked = { of: 640, seed: 7 } as const
  const first = await readAll(write({ ...asked, rows: 400, bank: 'bidv-a', name: 'first' }).pdf)
  const later = await readAll(
    write({ ...asked, rows: 350, skip: 290, bank: 'bidv-b', masked: true, name: 'later' }).pdf,
  )
  const known = new Set<string>()
  const fresh = ({ lines }: { lines: StatementLine[] }) => {
    const overlap = new Overlap(known)
    return lines.filter((line) => !overlap.isKnown(line))
  }
  expect(fresh(first).length).toBe(400)
  // It begins with a whole day, before the movement it was asked to begin with.
  expect(later.lines.length).toBeGreaterThan(350)
  expect(fresh(later).length).toBe(240)
  expect([fresh(first).length, fresh(later).length]).toEqual([0, 0])
})

describe.each([
  ['bidv-a', 'bidv-b'],
  ['ctg-0', 'ctg'],
] as const)('%s, then %s, of one account', (early, late) => {
  it('two files of 2,000 movements that share half of them: exactly the other half is new', async () => {
    const asked = { of: 3000, seed: 17 } as const
    const first = await readAll(write({ ...asked, rows: 2000, bank: early, name: `half-${early}` }).pdf)
    const later = await readAll(write({ ...asked, rows: 2000, skip: 1000, bank: late, name: `half-${late}` }).pdf)
    const known = new Set<string>()
    const fresh = (lines: readonly StatementLine[]) => {
      const overlap = new Overlap(known)
      return lines.filter((line) => !overlap.isKnown(line)).length
    }
    expect(later.lines.length).toBeGreaterThanOrEqual(2000)
    expect([fresh(first.lines), fresh(later.lines)]).toEqual([2000, 1000])
    expect([fresh(first.lines), fresh(later.lines)]).toEqual([0, 0])
  }, 180_000)
})

it('the same seed gives the same bytes', () => {
  const [one, two] = [1, 2].map((n) => write({ bank: 'ctg', rows: 60, seed: 9, name: `same-${n}` }))
  expect(readFileSync(one?.pdf ?? '').equals(readFileSync(two?.pdf ?? ''))).toBe(true)
})
