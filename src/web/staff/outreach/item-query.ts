import { type ItemQuery, itemChannelKinds, itemStates, itemTopics } from '../../../areas/outreach/index.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { itemsPath } from './address.ts'

const filterNames = ['q', 'nam', 'loai', 'kenh', 'chu-de', 'khu', 'ke-hoach', 'tinh-trang'] as const

/** The list that an address asks for; what it says wrongly counts as not said. */
export function readItemQuery(c: PageContext): ItemQuery {
  const one = <Code extends string>(name: string, known: readonly Code[]) =>
    known.find((value) => value === c.query(name)) ?? null
  const id = (name: string) => (isId(c.query(name)) ? c.query(name) : null)
  const year = Number(c.query('nam'))
  return {
    committeeId: c.signedIn.committeeId,
    text: c.query('q').trim(),
    year: Number.isInteger(year) && year > 1990 && year < 2200 ? year : null,
    channelKind: one('loai', [...itemChannelKinds, 'spoken']),
    channelId: id('kenh'),
    topic: one('chu-de', itemTopics),
    areaId: id('khu'),
    planId: id('ke-hoach'),
    state: one('tinh-trang', ['waiting', 'out', ...itemStates]),
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function itemsAddress(c: PageContext, change: Readonly<Record<string, string>>, path = itemsPath): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}
