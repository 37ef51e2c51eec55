import {
  type AccountSum,
  type Book,
  type Count,
  countsOf,
  type Left,
  listBooks,
  listVouchers,
  type Place,
  placesNow,
  placesOf,
  type StockOfLot,
  stockOf,
  sumsOf,
  tallyVouchers,
  type VoucherPage,
  type VoucherState,
} from '../../../areas/books/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import { addDays, parseDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { readVoucherQuery } from './voucher-query.ts'

export const bookParts = ['phieu', 'noi_giu', 'tong_hop', 'kiem_ke', 'nhat_ky'] as const
export type BookPart = (typeof bookParts)[number]

export interface Tally {
  readonly state: VoucherState
  readonly count: number
}

/** A set of books with what the part of its page that is open shows. */
export interface BookData {
  readonly book: Book
  readonly part: BookPart
  readonly left: readonly Left[]
  readonly places: readonly Place[]
  readonly vouchers: VoucherPage | null
  readonly tally: readonly Tally[]
  readonly stock: readonly StockOfLot[]
  readonly sums: readonly AccountSum[]
  readonly before: readonly AccountSum[]
  readonly counts: readonly Count[]
  readonly journal: readonly JournalEntry[]
}

export async function findBook(reading: Reading, id: Id): Promise<Book | null> {
  const [book = null] = await listBooks(reading, { ids: [id] })
  return book
}

export const partIn = (c: PageContext): BookPart => bookParts.find((one) => one === c.query('muc')) ?? 'phieu'

export function loadBook(c: PageContext): Promise<BookData | Refusal> {
  const part = partIn(c)
  return c.read(async (reading) => {
    const book = await findBook(reading, idIn(c))
    if (!book) return missing
    const query = readVoucherQuery(c, book.id)
    const isList = part === 'phieu'
    const { from, to } = periodIn(c)
    return {
      book,
      part,
      left: await placesNow(reading, book.id),
      places: await placesOf(reading, [book.id]),
      vouchers: isList ? await listVouchers(reading, { ...query, after: c.query('sau') }) : null,
      tally: isList ? await tallyVouchers(reading, { ...query, state: null }) : [],
      stock: part === 'noi_giu' ? await stockOf(reading, book.id) : [],
      sums: part === 'tong_hop' ? await sumsOf(reading, [book.id], { from, to }) : [],
      before: part === 'tong_hop' && from ? await sumsOf(reading, [book.id], { to: addDays(from, -1) }) : [],
      counts: part === 'kiem_ke' ? await countsOf(reading, book.id) : [],
      journal: part === 'nhat_ky' ? await journalOf(reading, book.id) : [],
    }
  })
}

/** The period that an address asks for; without one everything up to today. */
export function periodIn(c: PageContext) {
  return { from: parseDay(c.query('tu')), to: parseDay(c.query('den')) ?? c.today }
}
