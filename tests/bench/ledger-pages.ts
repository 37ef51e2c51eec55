import autocannon from 'autocannon'
import type { Scope } from '../../src/areas/disclosure/index.ts'
import { timesOf } from './ledger.ts'
import type { Query } from './ledger-queries.ts'
import type { Place } from './place.tsx'
import { aim, kilobytes, milliseconds, sheet, whole } from './sheet.ts'

/** Nothing kept is sent: each question is looked for and drawn anew. */
const anew = { 'cache-control': 'no-cache' }
const seconds = Number(process.env.BENCH_SECONDS ?? 8)

/** The search as people see it, and the same without a page around it, for who builds upon it. */
const ways = [
  ['a question as a page', ''],
  ['a question as JSON', '/tim'],
] as const

/** The same questions as pages over HTTP, nothing kept; and the files of open data, read to their end. */
export async function askPages({ url }: Place, scope: Scope, queries: readonly Query[]): Promise<string> {
  const root = `${url}/cong-khai/song-cau/so-thu-chi/${scope.slug}`
  const ask = async (path: string) => {
    const begun = performance.now()
    const response = await fetch(path, { headers: anew })
    const bytes = new Uint8Array(await response.arrayBuffer()).length
    if (!response.ok) throw new Error(`${response.status} ${path}`)
    return { ms: performance.now() - begun, bytes }
  }
  const rows: (readonly string[])[] = []
  const heaviest: number[] = []
  for (const [name, tail] of ways) {
    let asked: { readonly ms: number; readonly bytes: number }[] = []
    // The second turn counts, as in the database: the first has the program's code compiled.
    for (const _turn of [0, 1]) {
      asked = []
      for (const { text } of queries) asked.push(await ask(`${root}${tail}?q=${encodeURIComponent(text)}`))
    }
    const times = asked.map(({ ms }) => ms)
    heaviest.push(Math.max(...asked.map(({ bytes }) => bytes)))
    rows.push(...timesOf(`${name}, one at a time`, times, [null, 20]))
    const rate = await rateOf(url, `${new URL(root).pathname}${tail}`, queries)
    const wanted = tail === '' ? '' : aim(rate.perSecond >= 2000 && rate.failed === 0, '≥ 2,000')
    rows.push([
      `  a second, 8 at once${rate.failed > 0 ? `, ${rate.failed} failed` : ''}`,
      whole(rate.perSecond),
      `p99 ${milliseconds(rate.slow)}`,
      wanted,
    ])
  }
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const file = await drain(`${root}/du-lieu.csv`)
  clearInterval(watch)
  const [heaviestPage = 0] = heaviest
  rows.push(
    ['heaviest page', kilobytes(heaviestPage), '', aim(heaviestPage < 50 * 1024, '< 50 KB')],
    ['whole ledger as CSV, made and sent', milliseconds(file.ms), kilobytes(file.bytes), ''],
    ['memory it took beside', kilobytes(most - before), '', aim(most - before < 200 * 1024 * 1024, '< 200 MB')],
  )
  return sheet('The public ledger over HTTP', ['', 'measured', '', 'aim'], rows)
}

/** Asks all queries in turn over eight connections, from a thread of its own, after a second to warm up. */
async function rateOf(url: string, path: string, queries: readonly Query[]) {
  const requests = queries.map(({ text }) => ({ path: `${path}?q=${encodeURIComponent(text)}`, headers: anew }))
  const shared = { url, connections: 8, workers: 1, requests }
  await autocannon({ ...shared, duration: 1 })
  const { requests: answered, latency, non2xx, errors } = await autocannon({ ...shared, duration: seconds })
  return { perSecond: answered.average, slow: latency.p99, failed: non2xx + errors }
}

async function drain(path: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const begun = performance.now()
  const response = await fetch(path)
  if (!response.ok || !response.body) throw new Error(`${response.status} ${path}`)
  let bytes = 0
  for await (const piece of response.body) bytes += piece.length
  return { ms: performance.now() - begun, bytes }
}
