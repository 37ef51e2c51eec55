import { sampleId } from '../../src/sample/hand.ts'
import { type Rate, rateOf, weightOf } from './measure.ts'
import type { Place } from './place.tsx'
import { aim, kilobytes, milliseconds, ratio, sheet, whole } from './sheet.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 6)
/** The report on the term that the sample begins. */
export const measuredReport = `/bao-cao/${sampleId('song-cau report term_marks term:2019-02-01..2024-04-15')}`

interface Measured {
  readonly name: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Twice round, and of each page the better time: whatever else the machine does meanwhile hits one page, not all. */
const rounds = 2

/** Requests answered in a second, against the barest page of the same server, in the same run. */
export async function measureRates(place: Place): Promise<string> {
  const anew = { 'cache-control': 'no-cache' }
  const pages: readonly Measured[] = [
    { name: 'bare: one line', path: '/bare' },
    { name: 'bare: a list of 50 lines', path: '/bare-list' },
    { name: 'public: the ward', path: '/cong-khai/song-cau' },
    { name: 'public: recommendations', path: '/cong-khai/song-cau/kien-nghi' },
    { name: 'public: recommendations, drawn anew', path: '/cong-khai/song-cau/kien-nghi', headers: anew },
    { name: 'staff: register of recommendations', path: '/kien-nghi', headers: place.chair },
    { name: 'staff: list of sessions', path: '/giam-sat/cuoc', headers: place.chair },
    { name: 'staff: term report', path: measuredReport, headers: place.chair },
  ]
  const best = new Map<string, Rate>()
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, path, headers } of pages) {
      const rate = await rateOf(place.url + path, seconds / rounds, { 'accept-encoding': 'gzip, br', ...headers })
      if (rate.perSecond >= (best.get(name)?.perSecond ?? 0)) best.set(name, rate)
    }
  }
  const [bare = 1, bareList = 1] = pages.map(({ name }) => best.get(name)?.perSecond)
  const rows = [...best].map(([name, { perSecond, slow, failed }]) => {
    const share = perSecond / bare
    const wanted = name.startsWith('public') && !name.endsWith('anew') ? aim(share >= 0.5, '≥ 0.5 of one line') : ''
    const told = [whole(perSecond), ratio(share), ratio(perSecond / bareList), milliseconds(slow)]
    return [name, ...told, failed ? `${failed} failed` : wanted]
  })
  const head = ['page', 'requests/s', 'of one line', 'of the list', '97.5 % within', 'aim']
  return sheet(`Requests per second, 20 connections, ${seconds} s each, compressed where the page is`, head, rows)
}

/** What goes over the line: the page itself, and the style sheet it names. */
export async function measureWeights(place: Place): Promise<string> {
  const pages: readonly Measured[] = [
    { name: 'public: the ward', path: '/cong-khai/song-cau' },
    { name: 'public: recommendations', path: '/cong-khai/song-cau/kien-nghi' },
    { name: 'public: documents', path: '/cong-khai/song-cau/van-ban' },
    { name: 'staff: register of recommendations', path: '/kien-nghi', headers: place.chair },
    { name: 'staff: term report', path: measuredReport, headers: place.chair },
  ]
  const rows: string[][] = []
  for (const { name, path, headers } of pages) {
    const page = await weightOf(place.url + path, headers)
    const html = await (await fetch(place.url + path, headers ? { headers } : {})).text()
    const sheets = Array.from(html.matchAll(/href="(\/[^"]+\.css)"/g), (found) => found[1] ?? '')
    const styles = await Promise.all(sheets.map((one) => weightOf(place.url + one)))
    const style = styles.reduce((sum, { compressed }) => sum + compressed, 0)
    const scripts = (html.match(/<script/g) ?? []).length
    const sum = page.compressed + style
    const wanted = headers ? '' : aim(sum < 50 * 1024 && scripts === 0, '< 50 KB, no script')
    rows.push([name, kilobytes(page.bytes), kilobytes(page.compressed), kilobytes(style), String(scripts), wanted])
  }
  return sheet('Weight', ['page', 'HTML', 'HTML gz', 'CSS gz', 'scripts', 'aim'], rows)
}
