import { type MeetingQuery, meetingStates, purposes } from '../../../areas/meetings/index.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { meetingsPath } from './address.ts'

const filterNames = ['q', 'nam', 'muc-dich', 'don-vi', 'tinh-trang'] as const

/** The list that an address asks for; what it says wrongly counts as not said. */
export function readMeetingQuery(c: PageContext): MeetingQuery {
  const one = (name: string, known: readonly string[]) => known.find((value) => value === c.query(name)) ?? null
  const year = Number(c.query('nam'))
  const body = c.query('don-vi')
  return {
    committeeId: c.signedIn.committeeId,
    text: c.query('q'),
    year: Number.isInteger(year) && year > 1900 && year < 2300 ? year : null,
    purpose: one('muc-dich', purposes),
    bodyId: isId(body) ? body : null,
    state: one('tinh-trang', ['open', ...meetingStates]),
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function meetingsAddress(c: PageContext, change: Readonly<Record<string, string>>, path = meetingsPath): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}
