import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { gift, openPublicScope, type PublicScope, published, settled } from '../../../tests/support/disclosing.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { addDays, day } from '../../values/day.ts'
import * as door from './index.ts'
import { exactWords, foldedWords, hasAccents, searchableOf } from './search-words.ts'

let house: TestDatabase
let scope: PublicScope
let told: door.Scope
let there: door.RowToPublish[] = []

const names = [
  'Nguyễn Thị Hòa',
  'NGUYEN THI HOA',
  'Nguyễn Thị Hoa',
  'Hoàng Văn Bằng',
  'Lò Thị Mẩy',
  'Trần Thị Thu Hà Anh',
]
const memos = ['ung ho dong bao', 'ung ho dong bao mien bac', 'chuyen tien', 'Ủng hộ đồng bào lũ lụt', 'gop 500k', '']
const amounts = [100_000, 200_000, 500_000, 1_234_567, 2_000_000]

/** The same numbers each time, from one beginning. */
const draws = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  return seed / 2 ** 31
}

beforeAll(async () => {
  house = await openTestDatabase()
  scope = await openPublicScope(house.database)
  const draw = draws(7)
  const one = <T>(all: readonly T[]): T => all[Math.floor(draw() ** 2 * all.length)] as T
  for (const size of [700, 3, 900, 1, 400]) {
    const rows = Array.from({ length: size }, () =>
      gift({
        name: draw() < 0.1 ? null : one(names),
        memo: one(memos),
        amount: one(amounts),
        section: draw() < 0.9 ? 'received' : 'given',
        happenedOn: addDays(day('2024-02-01'), Math.floor(draw() * 9)),
      }),
    )
    await published(house.database, scope, rows)
    there.push(...rows)
    // What comes after finds some runs told as frequent already.
    if (size === 900) await settled(house.database, scope)
  }
  const [taken, hidden] = [there.filter((_, at) => at % 17 === 3), there.filter((_, at) => at % 23 === 5)]
  const ids = (rows: readonly door.RowToPublish[]) => rows.map((row) => row.id)
  const { scopeId } = scope
  await succeed(
    house.database,
    door.maskRows,
    { scopeId, ids: ids(hidden), fields: ['name'], reason: 'x' },
    again(scope.chair),
  )
  await succeed(house.database, door.withdrawRows, { scopeId, ids: ids(taken), reason: 'x' }, again(scope.chair))
  const numbered = there.map((row, at) => ({
    ...row,
    no: at + 1,
    name: hidden.includes(row) ? null : (row.name ?? null),
  }))
  there = numbered.filter((_, at) => at % 17 !== 3)
  const found = await house.database.read(scope.chair.sight, (r) => door.findScope(r, scopeId))
  told = found?.scope as door.Scope
}, 60_000)
afterAll(() => house.close())

const search = (typed: door.Typed, page: door.SearchPage = {}) =>
  house.database.readPublished((r) => door.searchRows(r, told, door.readQuestions(typed), page))

const numberOf = (row: door.RowToPublish) => (row as unknown as { no: number }).no

/** Every line looked at, as whoever has only the list would look. */
function scan({ words, exact, amount, days, section }: door.Question): readonly number[] {
  const searchable = (row: door.RowToPublish) =>
    searchableOf({ name: row.name || null, memo: row.memo || null, area: null, goods: null, reason: null })
  const holds = (runs: readonly (readonly string[])[], wanted: readonly string[], begun: boolean) =>
    runs.some((run) => ` ${run.join(' ')} `.includes(` ${wanted.join(' ')}${begun ? '' : ' '}`))
  const fits = (row: door.RowToPublish) =>
    (amount.from === null || (row.amount ?? 0) >= amount.from) &&
    (amount.to === null || (row.amount ?? 0) <= amount.to) &&
    (days.from === null || row.happenedOn >= days.from) &&
    (days.to === null || row.happenedOn <= days.to) &&
    (section === null || row.section === section)
  const some = there.filter(fits)
  if (words.length === 0) return some.map(numberOf)
  const whole = some.filter((row) => holds(searchable(row).folded, words, false))
  const last = words.at(-1) ?? ''
  const begun = whole.length === 0 && last.length >= (words.length > 1 ? 2 : 3)
  const found = begun ? some.filter((row) => holds(searchable(row).folded, words, true)) : whole
  const isExact = (row: door.RowToPublish) => exact.length > 0 && holds(searchable(row).exact, exact, false)
  return found.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)) || numberOf(b) - numberOf(a)).map(numberOf)
}

async function wholeList(typed: door.Typed, bounds: Pick<door.SearchPage, 'wide' | 'most'> = {}) {
  const first = await search(typed, bounds)
  const nos = first.lines.map((line) => line.no)
  for (let next = first.next; next; ) {
    const page = await search(typed, { after: next, limit: 300, ...bounds })
    expect(page.rows).toBe(first.rows)
    nos.push(...page.lines.map((line) => line.no))
    next = page.next
  }
  return { first, nos }
}

describe('the search of public lines', () => {
  test('equals a scan of every line, with and without accents, page by page', async () => {
    const run = fc
      .tuple(
        fc.constantFrom(...names, ...memos.filter(Boolean)),
        fc.nat(3),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
      )
      .map(([text, from, size, plain]) => {
        const words = text.split(' ').slice(from, from + size)
        return plain ? foldedWords(words.join(' ')).join(' ') : words.join(' ')
      })
    const asked = fc.record(
      {
        text: fc.oneof(
          run,
          run.map((text) => text.slice(0, -1)),
          fc.constantFrom('500k', '100.000', '200k-1tr', 'không có', ''),
        ),
        amountFrom: fc.constantFrom('', '200k', '1.000.000'),
        dayTo: fc.constantFrom('', '04/02/2024'),
        section: fc.constantFrom(null, 'given' as const),
      },
      { requiredKeys: ['text'] },
    )
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(20_000, 100), async (typed, wide) => {
        const { first, nos } = await wholeList(typed, { wide })
        const wanted = scan(first.question)
        expect([typed, first.rows]).toEqual([typed, wanted.length])
        const sum = there
          .filter((row) => wanted.includes(numberOf(row)))
          .reduce((all, row) => all + (row.amount ?? 0), 0)
        expect(first.amount).toBe(sum)
        if (first.question.words.length > 0) expect(nos).toEqual(wanted)
        else expect(nos.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b))
      }),
      { numRuns: 70 },
    )
  }, 60_000)

  test('words so frequent that not all of their lines are looked at are narrowed as others are', async () => {
    for (const typed of [{ text: 'ung ho dong bao 500k' }, { text: 'Ủng hộ đồng bào', section: 'given' as const }]) {
      const { first, nos } = await wholeList(typed, { wide: 100 })
      expect(nos.length).toBeGreaterThan(30)
      expect(nos).toEqual(scan(first.question))
      expect([first.rows, first.capped]).toEqual([nos.length, false])
    }
  })

  test('where not all are counted, all are told', async () => {
    for (const typed of [{ text: 'ung ho dong bao 500k' }, { text: 'ung ho', dayTo: '05/02/2024' }]) {
      const { first, nos } = await wholeList(typed, { wide: 100, most: 30 })
      expect([first.rows, first.capped]).toEqual([31, true])
      expect(nos.toSorted((a, b) => a - b)).toEqual(scan(first.question).toSorted((a, b) => a - b))
    }
  })

  test('frequent runs are counted ahead, and what is counted ahead is right', async () => {
    const terms = await house.database.readPublished((r) => door.completions(r, told, ['ung', 'ho', 'd'], 20))
    expect(terms.map(({ term }) => term)).toContain('ung ho dong bao')
    expect(await brokenAmong(house.database, [scope.committeeId], door.disclosureInvariants)).toEqual([])
  })

  test('the same name in every spelling finds the same lines; its very accents come first', async () => {
    const all = await Promise.all(
      ['Nguyễn Thị Hòa', 'NGUYEN THI HOA', 'nguyễn thị hoà'].map((text) => wholeList({ text })),
    )
    const [first, ...others] = all
    expect(first?.nos.length).toBeGreaterThan(300)
    for (const other of others) expect(new Set(other.nos)).toEqual(new Set(first?.nos))
    expect(first?.first.lines[0]?.name).toBe('Nguyễn Thị Hòa')
    expect(hasAccents(exactWords('hoa'))).toBe(false)
  })

  test('a transfer is found by its reference, whole and by nobody without it', async () => {
    const row = gift({ name: 'Vi Thị Thử', memo: 'FT24256511863009 ung ho', references: ['5388.96713'] })
    const { firstNo } = await published(house.database, scope, [row])
    for (const text of ['FT24256511863009', 'ft24256511863009', '5388.96713', '538896713']) {
      const found = await search({ text })
      expect([text, found.lines.map(({ no }) => no)]).toEqual([text, [firstNo]])
    }
    expect((await search({ text: 'FT24256511863' })).lines.map(({ no }) => no)).not.toContain(firstNo)
  })

  test.each<[string, object]>([
    ['500.000', { amount: { from: 500_000, to: 500_000 } }],
    ['2tr', { amount: { from: 2_000_000, to: 2_000_000 } }],
    ['1tr5', { amount: { from: 1_500_000, to: 1_500_000 } }],
    ['2 trieu', { amount: { from: 2_000_000, to: 2_000_000 } }],
    ['100k - 1tr', { amount: { from: 100_000, to: 1_000_000 } }],
    ['từ 500k đến 2 triệu', { amount: { from: 500_000, to: 2_000_000 } }],
    ['trên 5tr', { amount: { from: 5_000_000, to: null } }],
    ['Hoàng Văn 500k', { amount: { from: 500_000, to: 500_000 }, words: ['hoang', 'van'] }],
    ['12/09/2024', { days: { from: '2024-09-12', to: '2024-09-12' }, words: [] }],
    ['hoa 1/2/2024', { days: { from: '2024-02-01', to: '2024-02-01' }, words: ['hoa'] }],
    ['40 năm', { words: ['40', 'nam'], amount: { from: null, to: null } }],
  ])('%s', (text, wanted) => {
    expect(door.readQuestions({ text })[0]).toMatchObject(wanted)
  })

  test.each([
    "' | x:*",
    '\\',
    '!!&',
    "a'b",
    '%_%',
    '\u0000',
    '=ff',
    '~',
    '12345678901234567890',
    'ｎｇｕｙễｎ',
    '٣',
    'a'.repeat(5000),
  ])('takes %s as it is', async (text) => {
    expect((await search({ text, amountFrom: text, dayFrom: text })).rows).toBeGreaterThanOrEqual(0)
  })
})
