import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeStatement } from '../../../tests/generate/statement/generate.ts'
import type { LookName } from '../../../tests/generate/statement/looks.ts'
import { pdfPages } from '../../platform/pdf/index.ts'
import type { PlacedPage, PlacedWord } from '../../values/placed-word.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type GateName, StatementReader } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-gates-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function pagesOf(bank: LookName): Promise<PlacedPage[]> {
  const { pdf } = writeStatement({ bank, rows: 100, seed: 6, folder, name: bank })
  const pages: PlacedPage[] = []
  for await (const page of pdfPages(pdf)) if (!isRefusal(page)) pages.push(page)
  return pages
}

function failing(pages: readonly PlacedPage[]): readonly GateName[] {
  const reader = new StatementReader()
  for (const page of pages) reader.page(page)
  const ended = reader.end()
  if (isRefusal(ended)) throw new Error(ended.key)
  return ended.summary.gates.flatMap(({ name, state }) => (state === 'failed' ? [name] : []))
}

type Change = (word: PlacedWord, at: number, words: readonly PlacedWord[]) => readonly PlacedWord[]

/** The first page with words changed or taken away. */
const changed = ([first, ...rest]: readonly PlacedPage[], change: Change): readonly PlacedPage[] =>
  first ? [{ ...first, words: first.words.flatMap((word, at) => change(word, at, first.words)) }, ...rest] : []

/** The second row's words stand between the second anchor and the third. */
function withoutRow(pages: readonly PlacedPage[], from: number, to: number, isAnchor: (text: string) => boolean) {
  const heights = (pages[0]?.words ?? [])
    .filter(({ text, x0 }) => x0 >= from && x0 < to && isAnchor(text))
    .map(({ y0 }) => y0)
    .sort((a, b) => a - b)
  const [, second = 0, third = 0] = heights
  return changed(pages, (word) => (word.y0 > second - 1 && word.y0 < third - 1 ? [] : [word]))
}

const isDay = (text: string) => /^\d\d\/\d\d\/\d{4}$/.test(text)

it('as printed, nothing fails', async () => {
  for (const bank of ['agr', 'vcb-b', 'vcb-a'] as const)
    expect([bank, failing(await pagesOf(bank))]).toEqual([bank, []])
}, 120_000)

it('a row that is lost breaks the sums, the balances, and the row numbers where there are some', async () => {
  const ledger = withoutRow(await pagesOf('agr'), 20, 60, isDay)
  expect(failing(ledger)).toEqual(['sums', 'closing', 'running'])
  const numbered = withoutRow(await pagesOf('vcb-b'), 0, 63, (text) => /^\d+$/.test(text))
  expect(failing(numbered)).toEqual(['numbers'])
}, 120_000)

it('an amount that is another breaks the sums and the balances', async () => {
  let done = false
  const pages = changed(await pagesOf('agr'), (word) => {
    if (done || Math.abs(word.x1 - 357) > 1 || !/^\d+,000$/.test(word.text)) return [word]
    done = true
    return [{ ...word, text: '7,777' }]
  })
  expect(failing(pages)).toEqual(['sums', 'closing', 'running'])
}, 60_000)

it('a day outside the period, and a document number with another tail, are told', async () => {
  let done = false
  const late = changed(await pagesOf('vcb-b'), (word) => {
    if (done || word.x0 < 63 || word.x0 > 70 || !isDay(word.text) || word.y0 < 120) return [word]
    done = true
    return [{ ...word, text: '09/09/2023' }]
  })
  expect(failing(late)).toEqual(['range'])
  const other = changed(await pagesOf('vcb-a'), (word) =>
    /^53\d\d\.\d{5}$/.test(word.text) ? [{ ...word, text: '5388.00000' }] : [word],
  )
  expect(failing(other)).toEqual(['trace'])
}, 60_000)

it('a word that belongs nowhere, and an amount in another form, leave the reading incomplete', async () => {
  const pages = await pagesOf('vcb-b')
  const stray = { text: 'x', x0: 585, x1: 590, y0: 300, y1: 307 }
  expect(failing(changed(pages, (word, at) => (at === 0 ? [word, stray] : [word])))).toEqual(['complete'])
  const odd = changed(pages, (word) => (/^200\.000,00$/.test(word.text) ? [{ ...word, text: '200.000,50' }] : [word]))
  expect(failing(odd)).toEqual(expect.arrayContaining(['complete', 'numbers']))
}, 60_000)
