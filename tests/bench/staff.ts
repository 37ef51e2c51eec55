import { timeOf } from './measure.ts'
import { measuredReport } from './pages.ts'
import type { Place } from './place.tsx'
import { aim, kilobytes, milliseconds, ratio, sheet } from './sheet.ts'

interface Drawn {
  readonly ms: number
  readonly bytes: number
}

export type StaffTimings = ReadonlyMap<string, Drawn>

const pages: readonly (readonly [string, string])[] = [
  ['term report', measuredReport],
  ['tasks of the day', '/'],
  ['festival: year by year', '/ngay-hoi'],
  ['festival: one year, all areas', '/ngay-hoi/2023'],
  ['festival: results of a year', '/ngay-hoi/2023?muc=ket_qua'],
  ['commendation: board', '/khen-thuong'],
  ['commendation: cases', '/khen-thuong/ho-so'],
  ['commendation: book', '/khen-thuong/so'],
  ['law comments', '/gop-y-phap-luat'],
  ['criticism: board', '/phan-bien'],
  ['criticism: exercises', '/phan-bien/cuoc'],
  ['dialogues', '/doi-thoai'],
  ['outreach: board', '/tuyen-truyen'],
  ['outreach: items', '/tuyen-truyen/tin-bai'],
  ['outreach: channels', '/tuyen-truyen/kenh'],
  ['outreach: key persons', '/tuyen-truyen/hat-nhan'],
  ['outreach: models', '/tuyen-truyen/mo-hinh'],
]

/** Pages of the office on the marks of the term, as the chair opens them. */
export async function timeStaff({ url, chair }: Place): Promise<StaffTimings> {
  const timings = new Map<string, Drawn>()
  for (const [name, path] of pages) {
    const ask = async () => {
      const answer = await fetch(url + path, { headers: chair })
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
      return (await answer.arrayBuffer()).byteLength
    }
    timings.set(name, { bytes: await ask(), ms: await timeOf(5, ask) })
  }
  return timings
}

export function compareStaff(small: StaffTimings, large: StaffTimings, times: number): string {
  const rows = [...small].map(([name, one]) => {
    const many = large.get(name) ?? one
    const grown = many.ms / one.ms
    const weight = `${kilobytes(one.bytes)} → ${kilobytes(many.bytes)}`
    return [name, milliseconds(one.ms), milliseconds(many.ms), ratio(grown), weight, aim(grown <= times, `≤ ${times}`)]
  })
  const head = ['office', 'sample', `× ${times}`, 'ratio', 'HTML', 'aim']
  return sheet(`Pages of the office, and a ward with ${times} times the work`, head, rows)
}
