import { draftLevels } from '../../../areas/drafts/index.ts'
import { type ConsultationPlace, type ConsultationQuery, consultationStates } from '../../../areas/legislation/index.ts'
import { parseDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { consultationsPath, withQuery } from './address.ts'

const filterNames = ['q', 'nam', 'cap', 'tinh-trang'] as const

/** The register that an address asks for; what it says wrongly counts as not said. */
export function readConsultationQuery(c: PageContext): ConsultationQuery {
  const year = Number(c.query('nam'))
  return {
    text: c.query('q'),
    year: Number.isInteger(year) && year > 1900 && year < 2300 ? year : null,
    level: draftLevels.find((one) => one === c.query('cap')) ?? null,
    state: (['running', ...consultationStates] as const).find((one) => one === c.query('tinh-trang')) ?? null,
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function consultationsAddress(
  c: PageContext,
  change: Readonly<Record<string, string>>,
  path = consultationsPath,
): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}

export const writePlace = ({ on, id }: ConsultationPlace): string => `${on}_${id}`

export function readPlace(text: string): ConsultationPlace | null {
  const [day = '', id] = text.split('_')
  const on = parseDay(day)
  return on && isId(id) ? { exact: false, on, id } : null
}
