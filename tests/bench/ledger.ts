import { sql } from 'kysely'
import { completions, foldedWords, type Scope } from '../../src/areas/disclosure/index.ts'
import { appendDay, ask, fits } from './ledger-append.ts'
import { loadLedger } from './ledger-load.ts'
import { compareWithOthers } from './ledger-others.ts'
import { askPages } from './ledger-pages.ts'
import { drawQueries, type Query } from './ledger-queries.ts'
import { drawRows } from './ledger-rows.ts'
import type { Place } from './place.tsx'
import { aim, milliseconds, sheet, whole } from './sheet.ts'

interface Wanted {
  /** Kept for another run, with what is in it. */
  readonly folder?: string | undefined
  /** Without the ways in which others answer: their indexes take minutes. */
  readonly alone?: boolean | undefined
}

/** The public ledger of a disaster day: loading it, two hundred questions, what others need for them, and one day more. */
export async function measureLedger(place: Place, rows: number, { folder, alone }: Wanted = {}): Promise<string> {
  const [sample = []] = drawRows(5000, 1, 5000)
  const queries = drawQueries(sample)
  const loaded = await loadLedger(place, rows, queries, folder)
  const { scope, counts } = loaded
  const answered = await answerAll(place, scope, queries)
  const wrong = queries.filter((_, at) => answered[at] && !fits(counts[at], answered[at]))
  const lost = queries.filter(({ kind }, at) => kind === 'reference' && answered[at]?.rows === 0)
  const capped = answered.filter((one) => one.capped).length
  const marked = await markedAlike(place, scope, queries, answered)
  const typed = await typeAhead(place, scope, queries)
  const load8 = await throughput(place, scope, queries)
  const private_ = await unmasked(place, scope)
  const lines: (readonly string[])[] = [
    [
      'lines published through the door',
      whole(loaded.published),
      loaded.published > 0 ? `${whole((loaded.published * 1000) / loaded.ms)} a second` : 'all stood in the folder',
      '',
    ],
    [
      'questions told as a whole scan tells them',
      `${queries.length - wrong.length - lost.length}/${queries.length}`,
      `${capped} told as “more than 10,000”`,
      aim(wrong.length + lost.length === 0, 'all'),
    ],
    [
      'names found alike with and without marks',
      `${marked.alike}/${marked.asked}`,
      '',
      aim(marked.alike === marked.asked, 'all'),
    ],
    ...timesOf(
      'exact count, sum and twenty lines',
      answered.map((one) => one.ms),
      [1, 8],
    ),
    ...kinds(queries, answered),
    ...timesOf('type-ahead, a keystroke', typed, [null, 10]),
    ['questions a second in the database, 8 at once', whole(load8), '', ''],
    ['unmasked numbers among the lines', whole(private_), '', aim(private_ === 0, '0')],
  ]
  const pages = await askPages(place, scope, queries)
  const others = alone ? '' : await compareWithOthers(place, scope, queries, answered)
  lines.push(...(await appendDay(place, loaded, queries, { rows, folder })))
  for (const one of wrong) lines.push([`told otherwise: ${one.kind}`, one.text, '', '✗'])
  return [
    sheet(`The public ledger: ${whole(scope.lastNo)} lines`, ['', 'measured', '', 'aim'], lines),
    pages,
    others,
  ].join('\n')
}

interface Timed {
  readonly ms: number
  readonly rows: number
  readonly amount: number
  readonly capped: boolean
  readonly begun: boolean
}

async function answerAll(place: Place, scope: Scope, queries: readonly Query[]): Promise<readonly Timed[]> {
  const times: Timed[] = []
  for (const turn of [0, 1]) {
    for (const [at, { text }] of queries.entries()) {
      const begun = performance.now()
      const { rows, amount, capped, begun: isBegun } = await ask(place, scope, text)
      const ms = performance.now() - begun
      if (turn === 1) times[at] = { ms, rows, amount, capped, begun: isBegun }
    }
  }
  return times
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function timesOf(
  name: string,
  times: readonly number[],
  [usual, rare]: readonly [number | null, number],
): string[][] {
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)]
  const wanted = usual === null ? `p99 ≤ ${rare} ms` : `p50 ≤ ${usual}, p99 ≤ ${rare} ms`
  return [
    [
      name,
      `p50 ${milliseconds(p50)}`,
      `p99 ${milliseconds(p99)}, max ${milliseconds(percentile(times, 1))}`,
      aim(p99 <= rare && (usual === null || p50 <= usual), wanted),
    ],
  ]
}

function kinds(queries: readonly Query[], answered: readonly Timed[]): string[][] {
  return [...Map.groupBy(queries.entries(), ([, { kind }]) => kind)].map(([kind, some]) => {
    const times = some.map(([at]) => answered[at]?.ms ?? 0)
    return [`  ${kind}`, `p50 ${milliseconds(percentile(times, 0.5))}`, `max ${milliseconds(percentile(times, 1))}`, '']
  })
}

/** Names typed with marks, asked once more without: what is found has to be the same. */
async function markedAlike(place: Place, scope: Scope, queries: readonly Query[], answered: readonly Timed[]) {
  const marked = [...queries.entries()].filter(([, { kind }]) => kind === 'name with marks')
  let alike = 0
  for (const [at, { text }] of marked) {
    const plain = await ask(place, scope, foldedWords(text).join(' '))
    if (plain.rows === answered[at]?.rows && plain.amount === answered[at]?.amount) alike += 1
  }
  return { asked: marked.length, alike }
}

async function typeAhead(place: Place, scope: Scope, queries: readonly Query[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const { text, kind } of queries) {
    if (kind !== 'name' && kind !== 'words') continue
    for (let size = 1; size <= text.length; size += 3) {
      const begun = performance.now()
      await place.database.askPublished((reading) => completions(reading, scope, foldedWords(text.slice(0, size))))
      times.push(performance.now() - begun)
    }
  }
  return times
}

async function throughput(place: Place, scope: Scope, queries: readonly Query[]): Promise<number> {
  const begun = performance.now()
  let done = 0
  const one = async (offset: number) => {
    for (let at = offset; performance.now() - begun < 5000; at += 8) {
      const text = queries[at % queries.length]?.text ?? ''
      await ask(place, scope, text)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, offset) => one(offset)))
  return (done * 1000) / (performance.now() - begun)
}

async function unmasked(place: Place, scope: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from published.money_row where scope_id = ${scope.id} and (
      concat_ws(' ', name, memo, account) ~ '[0-9]([ .-]?[0-9]){7,}' and concat_ws(' ', name, memo, account) !~ '[0-9]{1,3}(\.[0-9]{3})+')`.execute(
    place.ownerDb,
  )
  return Number(rows[0]?.n ?? 0)
}
