import { type LineQuery, type LineState, lineStates } from '../../../areas/statements/index.ts'
import { parseDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import { parseDong } from '../../../values/money-text.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { linesPath } from './address.ts'

export const lineFilters = [
  'q',
  'tk',
  'tep',
  'tinh-trang',
  'chieu',
  'loai',
  'tu',
  'den',
  'tu-tien',
  'den-tien',
] as const

const kinds = ['credit', 'interest', 'fee', 'transfer', 'return'] as const

/** The lines that an address asks for; what it says wrongly counts as not said. */
export function readLineQuery(c: PageContext): LineQuery {
  const id = (name: string) => (isId(c.query(name)) ? c.query(name) : null)
  const one = <Code extends string>(name: string, known: readonly Code[]) =>
    known.find((value) => value === c.query(name)) ?? null
  const state: LineState | null = one('tinh-trang', lineStates)
  const kind = one('loai', kinds)
  return {
    text: c.query('q').trim(),
    accountId: id('tk'),
    importId: id('tep'),
    states: state ? [state] : [],
    side: one('chieu', ['credit', 'debit'] as const),
    kinds: kind ? [kind] : [],
    from: parseDay(c.query('tu')),
    to: parseDay(c.query('den')),
    least: parseDong(c.query('tu-tien')),
    most: parseDong(c.query('den-tien')),
  }
}

export const isFiltered = (c: PageContext): boolean => lineFilters.some((name) => c.query(name) !== '')

export function linesAddress(c: PageContext, change: Readonly<Record<string, string>>, path = linesPath): string {
  return withQuery(path, { ...Object.fromEntries(lineFilters.map((name) => [name, c.query(name)])), ...change })
}
