import { type SessionQuery, sessionForms, sessionStages } from '../../../areas/supervision/index.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { sessionsPath } from './address.ts'

const filterNames = ['q', 'nam', 'hinh-thuc', 'chu-de', 'don-vi', 'tinh-trang'] as const

/** The list that an address asks for; what it says wrongly counts as not said. */
export function readSessionQuery(c: PageContext): SessionQuery {
  const one = (name: string, known: readonly string[]) => known.find((value) => value === c.query(name)) ?? null
  const year = Number(c.query('nam'))
  const agency = c.query('don-vi')
  return {
    committeeId: c.signedIn.committeeId,
    text: c.query('q'),
    year: Number.isInteger(year) && year > 1900 && year < 2300 ? year : null,
    form: one('hinh-thuc', sessionForms),
    topic: /^[a-z0-9_]{1,61}$/.test(c.query('chu-de')) ? c.query('chu-de') : null,
    agencyId: isId(agency) ? agency : null,
    state: one('tinh-trang', ['open', ...sessionStages]),
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function sessionsAddress(c: PageContext, change: Readonly<Record<string, string>>, path = sessionsPath): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}
