import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeStatement } from '../generate/statement/generate.ts'
import { writeSheet } from '../generate/statement/sheet.ts'
import { dauAn } from './dau-an.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-statement-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const read = (...args: string[]) => dauAn(join(folder, 'untouched'), 'statement', 'read', ...args)

interface Told {
  readonly rows: number
  readonly credits: string
  readonly duplicates: number | null
  readonly lines?: readonly { readonly message: string; readonly amount: string }[]
}

it('a statement is read and told, and a later one is held against it; nothing needs a database', async () => {
  const asked = { rows: 120, of: 200, seed: 4, folder }
  const first = writeStatement({ ...asked, bank: 'vcb-b', name: 'first' })
  const later = writeStatement({ ...asked, bank: 'vcb-b', skip: 80, name: 'later' })
  const told = await read(first.pdf)
  expect([told.code, told.out]).toEqual([0, expect.stringContaining('Vietcombank, list of transactions')])
  const whole = JSON.parse(readFileSync(later.truth, 'utf8').split('\n')[0] ?? '')
  const held = await read(later.pdf, '--earlier', first.pdf, '--json', '--rows')
  const { rows, credits, duplicates, lines = [] } = held.json<Told>()
  expect([rows, credits, duplicates]).toEqual([whole.rows, String(whole.credits), whole.rows - 80])
  expect(lines.length).toBe(whole.rows)
  // Numbers of people are hidden in what is printed.
  expect(lines.filter(({ message }) => /\d{8}/.test(message))).toEqual([])
}, 180_000)

it('the reader that needs nothing of the machine says the same, in a thread of the built program', async () => {
  const { pdf } = writeStatement({ rows: 40, seed: 5, folder, bank: 'agr', name: 'thread' })
  const [one, two] = [await read(pdf, '--json'), await read(pdf, '--json', '--reader=pdfjs')]
  expect([one.code, two.code]).toEqual([0, 0])
  expect(two.json()).toEqual(one.json())
}, 120_000)

it('a list that leaves movements out ends with 1, a file that is none with what to do', async () => {
  const { xlsx } = writeSheet({ rows: 900, seed: 8, folder })
  const jumping = await read(xlsx)
  expect([jumping.code, jumping.out]).toEqual([1, expect.stringContaining('✗ Running balance')])
  const cut = join(folder, 'cut.pdf')
  writeFileSync(cut, '%PDF-1.4\nhalf')
  const refused = await read(cut)
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('Download it from the bank again')])
  const missing = await read(join(folder, 'none.pdf'))
  expect([missing.code, missing.out]).toEqual([1, ''])
  const wrong = await read(xlsx, '--most-pages=none')
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--most-pages')])
}, 120_000)
