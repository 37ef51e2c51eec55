import { foldedWords, type RowToPublish, readQuestions } from '../../src/areas/disclosure/index.ts'
import { chanceFrom } from '../generate/statement/chance.ts'

export interface Query {
  readonly kind: 'name' | 'name with marks' | 'words' | 'amount' | 'reference' | 'day' | 'both' | 'short'
  readonly text: string
}

/** Marks put where they do not belong change nothing that is found: it is the same name without them. */
const withMarks = (name: string) =>
  name
    .toLowerCase()
    .replace(/nguyen/g, 'Nguyễn')
    .replace(/tran\b/g, 'Trần')
    .replace(/\ble\b/g, 'Lê')
    .replace(/thi/g, 'Thị')
    .replace(/van/g, 'Văn')
    .replace(/a/, 'à')

/** Two hundred questions, mixed as people ask: by lines that are there, and by words that many lines hold. */
export function drawQueries(rows: readonly RowToPublish[], seed = 5): readonly Query[] {
  const chance = chanceFrom(seed)
  const named = rows.filter((row) => row.name)
  const one = () => chance.one(rows)
  const name = () => chance.one(named).name ?? ''
  const words = (from: number, to: number) => {
    const all = foldedWords((one().memo ?? '').replace(/\S*\d{5,}\S*/g, ''))
    const size = Math.min(all.length, chance.whole(from, to))
    const at = chance.whole(0, Math.max(0, all.length - size))
    return all.slice(at, at + size).join(' ')
  }
  const money = () => String(one().amount ?? 0).replace(/\B(?=(\d{3})+$)/g, '.')
  const make: readonly (readonly [Query['kind'], number, () => string])[] = [
    ['name', 40, name],
    ['name with marks', 33, () => withMarks(name())],
    ['words', 40, () => words(2, 6)],
    ['amount', 30, () => (chance.in(0.3) ? '500k' : money())],
    ['reference', 20, () => one().references?.[0] ?? ''],
    ['day', 10, () => one().happenedOn.split('-').reverse().join('/')],
    ['both', 17, () => `${name()} ${money()}`],
    ['short', 10, () => words(1, 1)],
  ]
  return make.flatMap(([kind, count, draw]) =>
    Array.from({ length: count }, () => {
      for (;;) {
        const text = draw()
        if (text.length > 1) return { kind, text }
      }
    }),
  )
}

/** Lines that answer a query, and what they add up to; `null` where only an index can tell. */
export type Count = { rows: number; amount: number } | null

export interface Scan {
  add(rows: readonly RowToPublish[]): void
  readonly counts: readonly Count[]
}

/** Looks at every line for every query, as whoever has only the list would. */
export function scanFor(queries: readonly Query[]): Scan {
  const asked = queries.map(({ kind, text }) => {
    const question = readQuestions({ text }).find((one) => one.reference === null)
    if (!question || kind === 'reference') return null
    const { words, amount, days } = question
    return { run: words.length > 0 ? ` ${words.join(' ')} ` : null, amount, days }
  })
  const counts = asked.map((one) => one && { rows: 0, amount: 0 })
  const add = (rows: readonly RowToPublish[]) => {
    for (const row of rows) {
      const text = ` ${foldedWords(row.name ?? '').join(' ')} | ${foldedWords(row.memo ?? '').join(' ')} `
      const money = row.amount ?? 0
      for (const [at, one] of asked.entries()) {
        const count = counts[at]
        if (!one || !count) continue
        if (one.amount.from !== null && money < one.amount.from) continue
        if (one.amount.to !== null && money > one.amount.to) continue
        if (one.days.from !== null && row.happenedOn !== one.days.from) continue
        if (one.run !== null && !text.includes(one.run)) continue
        count.rows += 1
        count.amount += money
      }
    }
  }
  return { add, counts }
}
