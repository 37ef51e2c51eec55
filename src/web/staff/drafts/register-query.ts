import { type DraftPlace, type DraftQuery, draftKinds, draftLevels } from '../../../areas/drafts/index.ts'
import { parseDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { draftsPath, withQuery } from './address.ts'

const filterNames = ['q', 'loai', 'cap', 'nam', 'han'] as const

/** The register that an address asks for; what it says wrongly counts as not said. */
export function readDraftQuery(c: PageContext): DraftQuery {
  const year = Number(c.query('nam'))
  const wanted = { 'con-han': true, 'het-han': false }[c.query('han')]
  return {
    text: c.query('q'),
    kind: draftKinds.find((one) => one === c.query('loai')) ?? null,
    level: draftLevels.find((one) => one === c.query('cap')) ?? null,
    year: Number.isInteger(year) && year > 1900 && year < 2300 ? year : null,
    wanted: wanted === undefined ? null : { on: c.today, still: wanted },
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function draftsAddress(c: PageContext, change: Readonly<Record<string, string>>, path = draftsPath): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}

export const writePlace = ({ exact, on, id }: DraftPlace): string => `${exact ? 1 : 0}_${on}_${id}`

export function readPlace(text: string): DraftPlace | null {
  const [exact, day = '', id] = text.split('_')
  const on = parseDay(day)
  return on && isId(id) ? { exact: exact === '1', on, id } : null
}
