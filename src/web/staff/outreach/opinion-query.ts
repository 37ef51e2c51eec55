import { moods, type OpinionQuery, opinionStates, opinionTopics } from '../../../areas/outreach/index.ts'
import { parseDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { opinionsPath } from './address.ts'

const filterNames = ['q', 'chu-de', 'tam-trang', 'khu', 'tu', 'den', 'gap', 'tinh-trang'] as const

/** The notes that an address asks for. */
export function readOpinionQuery(c: PageContext): OpinionQuery {
  const one = <Code extends string>(name: string, known: readonly Code[]) =>
    known.find((value) => value === c.query(name)) ?? null
  return {
    committeeId: c.signedIn.committeeId,
    text: c.query('q').trim(),
    topic: one('chu-de', opinionTopics),
    mood: one('tam-trang', moods),
    areaId: isId(c.query('khu')) ? c.query('khu') : null,
    from: parseDay(c.query('tu')),
    to: parseDay(c.query('den')),
    urgent: c.query('gap') === 'co',
    state: one('tinh-trang', opinionStates),
  }
}

export const isAsked = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function opinionsAddress(c: PageContext, change: Readonly<Record<string, string>>, path = opinionsPath): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}
