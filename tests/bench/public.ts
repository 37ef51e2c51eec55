import { timeOf } from './measure.ts'
import type { Place } from './place.tsx'
import { aim, kilobytes, milliseconds, ratio, sheet } from './sheet.ts'

interface Drawn {
  readonly ms: number
  readonly bytes: number
}

export type PublicTimings = ReadonlyMap<string, Drawn>

const root = '/cong-khai/song-cau'

/** Public pages as they are drawn anew, and the files of open data. */
export async function timePublic({ url }: Place): Promise<PublicTimings> {
  const ask = async (path: string) => {
    const response = await fetch(url + path, { headers: { 'cache-control': 'no-cache' } })
    return new Uint8Array(await response.arrayBuffer())
  }
  const [figures, mark, last, festival] = [
    await firstIn(ask, 'so-lieu'),
    await firstIn(ask, 'dau-an', /\/\d+$/),
    await lastPage(ask),
    await firstIn(ask, 'ngay-hoi', /./, `${root}/ngay-hoi`),
  ]
  const pages: readonly (readonly [string, string])[] = [
    ['the ward', root],
    ['supervisions: first page', `${root}/giam-sat`],
    ['supervisions: last page', last],
    ['search', `${root}/tim?q=giam+sat`],
    ['a set of figures', figures],
    ['a mark of the term', mark],
    ['what a theme holds', `${root}/chu-de/giam-sat-kien-nghi`],
    ['criticism and explanation tables', `${root}/phan-bien`],
    ['dialogues', `${root}/doi-thoai`],
    ['law comments', `${root}/gop-y-phap-luat`],
    ['news', `${root}/tin-tuc`],
    ['models', `${root}/mo-hinh`],
    ['festivals', `${root}/ngay-hoi`],
    ['a festival, area by area', festival],
    ['commendations', `${root}/khen-thuong`],
    ['open data', `${root}/du-lieu`],
    ['file: supervisions as CSV', `${root}/du-lieu/giam-sat.csv`],
    ['feed', `${root}/tin.atom`],
  ]
  const timings = new Map<string, Drawn>()
  for (const [name, path] of pages)
    timings.set(name, { bytes: (await ask(path)).length, ms: await timeOf(5, () => ask(path)) })
  return timings
}

type AskFor = (path: string) => Promise<Uint8Array>

/** The first thing of a kind that the home page leads to, or another page. */
async function firstIn(ask: AskFor, section: string, form = /./, from = root): Promise<string> {
  const link = linksIn(await ask(from), `${root}/${section}/`).find((one) => form.test(one))
  if (!link) throw new Error(`nothing is public in ${section}`)
  return link
}

async function lastPage(ask: AskFor): Promise<string> {
  let path = `${root}/giam-sat`
  for (;;) {
    const next = linksIn(await ask(path), `${root}/giam-sat?`).filter(
      (link) => link.includes('sau=') && !link.includes('ngon-ngu'),
    )
    const further = next.find((link) => link !== path)
    if (!further) return path
    path = further
  }
}

function linksIn(page: Uint8Array, start: string): readonly string[] {
  const links = Array.from(new TextDecoder().decode(page).matchAll(/href="([^"]+)"/g), (found) => found[1] ?? '')
  return links.map((link) => link.replaceAll('&amp;', '&')).filter((link) => link.startsWith(start))
}

const mostBytes = 50 * 1024

export function comparePublic(small: PublicTimings, large: PublicTimings, times: number): string {
  const rows = [...small].map(([name, one]) => {
    const many = large.get(name) ?? one
    const grown = many.ms / one.ms
    const isPage = !name.startsWith('file') && name !== 'feed'
    const wanted = isPage ? `≤ ${times}, < 50 KB` : `≤ ${times}`
    const reached = grown <= times && (!isPage || many.bytes < mostBytes)
    const weight = `${kilobytes(one.bytes)} → ${kilobytes(many.bytes)}`
    return [name, milliseconds(one.ms), milliseconds(many.ms), ratio(grown), weight, aim(reached, wanted)]
  })
  const head = ['public', 'sample', `× ${times}`, 'ratio', 'weight', 'aim']
  return sheet(`Public pages drawn anew, and a ward with ${times} times as much published`, head, rows)
}
