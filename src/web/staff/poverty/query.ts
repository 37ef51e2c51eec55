import { type CaseQuery, casePurposes, caseStages } from '../../../areas/poverty/index.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { boardPath } from './address.ts'

const filterNames = ['q', 'noi-dung', 'khu', 'tinh-trang'] as const

/** The cases that an address asks for; what it says wrongly counts as not said. */
export function readCaseQuery(c: PageContext): CaseQuery {
  const one = <Code extends string>(name: string, known: readonly Code[]) =>
    known.find((value) => value === c.query(name)) ?? null
  return {
    text: c.query('q').trim(),
    purpose: one('noi-dung', casePurposes),
    areaId: isId(c.query('khu')) ? c.query('khu') : null,
    state: one('tinh-trang', ['open', 'proposed', ...caseStages] as const),
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function casesAddress(c: PageContext, change: Readonly<Record<string, string>>, path = boardPath): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}
