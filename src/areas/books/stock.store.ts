import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { PriceBasis } from './voucher.ts'

/** Goods that came in together. */
export interface Lot {
  readonly id: Id
  readonly bookId: Id
  /** The voucher that brought it in. */
  readonly voucherId: Id
  readonly name: string
  readonly unit: string
  readonly unitPrice: Dong | null
  readonly priceBasis: PriceBasis | null
  readonly expiresOn: Day | null
  /** What its giver bound it to. */
  readonly condition: string | null
}

const columns = sql.raw(`
  l.id, l.book_id as "bookId", l.voucher_id as "voucherId", l.name, l.unit, l.unit_price as "unitPrice",
  l.price_basis as "priceBasis", l.expires_on as "expiresOn", v.condition_text as condition`)

const brought = sql.raw(`join books.voucher v on v.committee_id = l.committee_id and v.id = l.voucher_id`)

export async function lotsOf(reading: Reading, ids: readonly Id[]): Promise<readonly Lot[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Lot>`
    select ${columns} from books.lot l ${brought} where l.id = any(${[...ids]}::uuid[]) order by l.id`.execute(
    reading.db,
  )
  return rows
}

export interface StockOfLot extends Lot {
  readonly placeId: Id
  /** Thousandths of the unit. */
  readonly quantity: number
}

/** What lies in the stores and hands of a set of books now: first what expires first. */
export const stockOf = (reading: Reading, bookId: Id, placeId?: Id): Promise<readonly StockOfLot[]> =>
  stockIn(reading, [bookId], placeId)

/** The same of several sets of books. */
export async function stockIn(reading: Reading, bookIds: readonly Id[], placeId?: Id): Promise<readonly StockOfLot[]> {
  const inPlace = placeId === undefined ? sql`true` : sql`s.place_id = ${placeId}::uuid`
  const { rows } = await sql<StockOfLot>`
    select ${columns}, s.place_id as "placeId", s.quantity
    from books.stock s join books.lot l on l.committee_id = s.committee_id and l.id = s.lot_id ${brought}
    where l.book_id = any(${[...bookIds]}::uuid[]) and s.quantity > 0 and ${inPlace}
    order by l.expires_on nulls last, l.name, l.id`.execute(reading.db)
  return rows
}
