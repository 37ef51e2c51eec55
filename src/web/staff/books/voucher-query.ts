import { purposes, type VoucherQuery, voucherKinds } from '../../../areas/books/index.ts'
import { parseDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { boardPath } from './address.ts'

const filterNames = ['q', 'loai', 'noi-dung', 'tinh-trang', 'tu', 'den'] as const
const states = ['open', 'made', 'approved', 'settled', 'rejected', 'voided', 'withdrawn'] as const

/** The vouchers that an address asks for; what it says wrongly counts as not said. */
export function readVoucherQuery(c: PageContext, bookId: Id): VoucherQuery {
  const one = <Code extends string>(name: string, known: readonly Code[]) =>
    known.find((value) => value === c.query(name)) ?? null
  return {
    bookId,
    text: c.query('q').trim(),
    kind: one('loai', voucherKinds),
    purpose: one('noi-dung', purposes),
    state: one('tinh-trang', states),
    from: parseDay(c.query('tu')),
    to: parseDay(c.query('den')),
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function vouchersAddress(
  c: PageContext,
  bookId: Id,
  change: Readonly<Record<string, string>>,
  file = '',
): string {
  const path = file === '' ? `${boardPath}/${bookId}` : `${boardPath}/${bookId}/${file}`
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}
