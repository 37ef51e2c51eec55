import { sql } from 'kysely'
import {
  completions,
  foldedWords,
  openScope,
  publishRows,
  readQuestions,
  type Scope,
  scopeOf,
  searchRows,
} from '../../src/areas/disclosure/index.ts'
import { perform } from '../../src/platform/action.ts'
import { systemCaller } from '../../src/platform/system-caller.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { compareWithOthers } from './ledger-others.ts'
import { askPages } from './ledger-pages.ts'
import { drawQueries, type Query, scanFor } from './ledger-queries.ts'
import { drawRows } from './ledger-rows.ts'
import type { Place } from './place.tsx'
import { aim, milliseconds, ratio, sheet, whole } from './sheet.ts'

const origin = { kind: 'bench', id: '00000000-0000-7000-8000-00000000b001', label: 'bench' }
const appended = 100_000

/** The public ledger of a disaster day: loading it, two hundred questions, what others need for them, and one day more. */
export async function measureLedger(place: Place, rows: number): Promise<string> {
  const [sample = []] = drawRows(5000, 1, 5000)
  const queries = drawQueries(sample)
  const scan = scanFor(queries)
  const begun = performance.now()
  const scope = await load(place, rows, scan.add)
  const loading = performance.now() - begun
  const answered = await answerAll(place, scope, queries)
  const wrong = queries.filter((_, at) => {
    const [wanted, got] = [scan.counts[at], answered[at]]
    return wanted && got && !got.capped && !got.begun && (wanted.rows !== got.rows || wanted.amount !== got.amount)
  })
  const lost = queries.filter(({ kind }, at) => kind === 'reference' && answered[at]?.rows === 0)
  const capped = answered.filter((one) => one.capped).length
  const typed = await typeAhead(place, scope, queries)
  const load8 = await throughput(place, scope, queries)
  const private_ = await unmasked(place, scope)
  const lines = [
    ['lines published through the door', whole(rows), `${whole((rows * 1000) / loading)} a second`, ''],
    [
      'questions told as a whole scan tells them',
      `${queries.length - wrong.length - lost.length}/${queries.length}`,
      `${capped} told as “more than 10,000”`,
      aim(wrong.length + lost.length === 0, 'all'),
    ],
    ...timesOf(
      'exact count, sum and twenty lines',
      answered.map((one) => one.ms),
      8,
    ),
    ...kinds(queries, answered),
    ...timesOf('type-ahead, a keystroke', typed, 10),
    ['questions a second, 8 at once', whole(load8), '', aim(load8 >= 2000, '≥ 2,000')],
    ['unmasked numbers among the lines', whole(private_), '', aim(private_ === 0, '0')],
  ]
  const pages = await askPages(place, scope, queries)
  const others = await compareWithOthers(place, scope, queries, answered)
  const [day, hold] = await append(place, scope)
  lines.push([`${whole(appended)} lines more`, milliseconds(day), hold, aim(day <= 20_000, '≤ 20 s')])
  for (const one of wrong) lines.push([`told otherwise: ${one.kind}`, one.text, '', '✗'])
  return [sheet(`The public ledger: ${whole(rows)} lines`, ['', 'measured', '', 'aim'], lines), pages, others].join(
    '\n',
  )
}

async function load(
  place: Place,
  rows: number,
  add: (rows: Parameters<ReturnType<typeof scanFor>['add']>[0]) => void,
): Promise<Scope> {
  const { database, committeeId } = place
  const caller = () => systemCaller({ committeeId, name: 'bench', channel: 'cli' })
  const find = () => database.read(caller().sight, (reading) => scopeOf(reading, origin))
  const there = await find()
  if (!there) {
    const given = { ledger: 'contribution', title: 'Đo tốc độ', origin, openedOn: '2024-09-08' }
    sure(await perform(database, openScope, given, caller()))
  }
  const scope = there ?? (await find())
  if (!scope) throw new Error('no scope')
  for (const batch of drawRows(rows)) {
    add(batch)
    if (!there) sure(await perform(database, publishRows, { scopeId: scope.id, rows: batch }, caller()))
  }
  await sql`vacuum analyze disclosure.search`.execute(place.ownerDb)
  await sql`analyze disclosure.row`.execute(place.ownerDb)
  return (await find()) ?? scope
}

const sure = (made: unknown) => {
  if (isRefusal(made)) throw new Error(made.key)
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
      const {
        rows,
        amount,
        capped,
        begun: isBegun,
      } = await place.database.readPublished((reading) => searchRows(reading, scope, readQuestions({ text })))
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

export function timesOf(name: string, times: readonly number[], wanted: number): string[][] {
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)]
  return [
    [
      name,
      `p50 ${milliseconds(p50)}`,
      `p99 ${milliseconds(p99)}, max ${milliseconds(percentile(times, 1))}`,
      aim(p99 <= wanted, `p99 ≤ ${wanted} ms`),
    ],
  ]
}

function kinds(queries: readonly Query[], answered: readonly Timed[]): string[][] {
  return [...Map.groupBy(queries.entries(), ([, { kind }]) => kind)].map(([kind, some]) => {
    const times = some.map(([at]) => answered[at]?.ms ?? 0)
    return [`  ${kind}`, `p50 ${milliseconds(percentile(times, 0.5))}`, `max ${milliseconds(percentile(times, 1))}`, '']
  })
}

async function typeAhead(place: Place, scope: Scope, queries: readonly Query[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const { text, kind } of queries) {
    if (kind !== 'name' && kind !== 'words') continue
    for (let size = 1; size <= text.length; size += 3) {
      const begun = performance.now()
      await place.database.readPublished((reading) => completions(reading, scope, foldedWords(text.slice(0, size))))
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
      await place.database.readPublished((reading) => searchRows(reading, scope, readQuestions({ text })))
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

/** A day more, and how long the longest question waited meanwhile. */
async function append(place: Place, scope: Scope): Promise<readonly [number, string]> {
  const { database, committeeId } = place
  const batches = [...drawRows(appended, 99)]
  const begun = performance.now()
  for (const rows of batches) {
    const caller = systemCaller({ committeeId, name: 'bench', channel: 'cli' })
    sure(await perform(database, publishRows, { scopeId: scope.id, rows }, caller))
  }
  const time = performance.now() - begun
  return [time, `${ratio(time / appended)} ms a line`]
}
