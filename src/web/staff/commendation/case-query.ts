import { awardForms, type CaseQuery, caseStages, levels, manners } from '../../../areas/commendation/index.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { casesPath } from './address.ts'

const filterNames = ['q', 'nam', 'cap', 'hinh-thuc', 'doi-tuong', 'phong-trao', 'loai', 'tinh-trang', 'dot'] as const
const counted = ['collective', 'individual', 'family'] as const

/** The list that an address asks for; what it says wrongly counts as not said. */
export function readCaseQuery(c: PageContext): CaseQuery {
  const one = <Code extends string>(name: string, known: readonly Code[]) =>
    known.find((value) => value === c.query(name)) ?? null
  const id = (name: string) => (isId(c.query(name)) ? c.query(name) : null)
  const year = Number(c.query('nam'))
  return {
    committeeId: c.signedIn.committeeId,
    text: c.query('q').trim(),
    year: Number.isInteger(year) && year > 1900 && year < 2300 ? year : null,
    level: one('cap', levels),
    form: one('hinh-thuc', awardForms),
    counted: one('doi-tuong', counted),
    manner: one('loai', manners),
    movementId: id('phong-trao'),
    roundId: id('dot'),
    state: one('tinh-trang', ['open', 'given', ...caseStages]),
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function casesAddress(c: PageContext, change: Readonly<Record<string, string>>, path = casesPath): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}
