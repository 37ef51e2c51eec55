import { channels, type DonationQuery, donationTasks, donorKinds } from '../../../areas/relief/index.ts'
import { parseDay } from '../../../values/day.ts'
import { type Id, isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { registerPath } from './address.ts'

const filterNames = ['q', 'doi-tuong', 'hinh-thuc', 'to', 'viec', 'tu', 'den'] as const

/** The gifts that an address asks for; what it says wrongly counts as not said. */
export function readGiftQuery(c: PageContext, bookId: Id): DonationQuery {
  const one = <Code extends string>(name: string, known: readonly Code[]) =>
    known.find((value) => value === c.query(name)) ?? null
  return {
    bookId,
    text: c.query('q').trim(),
    donorKind: one('doi-tuong', donorKinds),
    channel: one('hinh-thuc', channels),
    areaId: isId(c.query('to')) ? c.query('to') : null,
    task: one('viec', donationTasks),
    from: parseDay(c.query('tu')),
    to: parseDay(c.query('den')),
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

/** The list of gifts of a register under the filters of the address with some changed, or a file of it. */
export function giftsAddress(c: PageContext, id: Id, change: Readonly<Record<string, string>>, file = ''): string {
  const kept = Object.fromEntries(filterNames.map((name) => [name, c.query(name)]))
  return file === ''
    ? withQuery(registerPath(id), { muc: 'ung_ho', ...kept, ...change })
    : withQuery(`${registerPath(id)}/${file}`, { ...kept, ...change })
}
