import type { Scope } from '../../src/areas/disclosure/index.ts'
import { percentile } from './ledger.ts'
import type { Query } from './ledger-queries.ts'
import type { Place } from './place.tsx'
import { aim, kilobytes, milliseconds, sheet, whole } from './sheet.ts'

const anew = { 'cache-control': 'no-cache' }

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
  const pages = []
  for (const { text } of queries) pages.push(await ask(`${root}?q=${encodeURIComponent(text)}`))
  const times = pages.map(({ ms }) => ms)
  const heaviest = Math.max(...pages.map(({ bytes }) => bytes))
  const at = async () => {
    const begun = performance.now()
    let done = 0
    await Promise.all(
      Array.from({ length: 8 }, async (_, offset) => {
        for (let n = offset; performance.now() - begun < 5000; n += 8) {
          await ask(`${root}?q=${encodeURIComponent(queries[n % queries.length]?.text ?? '')}`)
          done += 1
        }
      }),
    )
    return (done * 1000) / (performance.now() - begun)
  }
  const rate = await at()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const file = await drain(`${root}/du-lieu.csv`)
  clearInterval(watch)
  const rows = [
    [
      'a question as a page, drawn anew',
      `p50 ${milliseconds(percentile(times, 0.5))}`,
      `p99 ${milliseconds(percentile(times, 0.99))}`,
      aim(percentile(times, 0.99) <= 20, 'p99 ≤ 20 ms'),
    ],
    ['pages a second, 8 at once, drawn anew', whole(rate), '', ''],
    ['heaviest page', kilobytes(heaviest), '', aim(heaviest < 50 * 1024, '< 50 KB')],
    ['whole ledger as CSV, made and sent', milliseconds(file.ms), kilobytes(file.bytes), ''],
    ['memory it took beside', kilobytes(most - before), '', aim(most - before < 200 * 1024 * 1024, '< 200 MB')],
  ]
  return sheet('The public ledger over HTTP', ['', 'measured', '', 'aim'], rows)
}

async function drain(path: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const begun = performance.now()
  const response = await fetch(path)
  if (!response.ok || !response.body) throw new Error(`${response.status} ${path}`)
  let bytes = 0
  for await (const piece of response.body) bytes += piece.length
  return { ms: performance.now() - begun, bytes }
}
