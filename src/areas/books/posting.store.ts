import { sql } from 'kysely'
import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { EntryLine, StockMove, VoucherItem } from './voucher.ts'

export interface Posted<Line> {
  readonly voucherId: Id
  readonly bookId: Id
  readonly postedOn: Day
  readonly lines: readonly Line[]
}

/** What a place lacks for a posting. */
export interface Lacking {
  readonly placeId: Id
  readonly lotId: Id | null
  readonly missing: number
}

/**
 * Moves the balances of the places by what the postings do to them together; names the places that would fall below
 * nothing, and then moves none. The rows are locked in one order.
 */
export async function moveBalances(w: Writing, postings: readonly Posted<EntryLine>[]): Promise<readonly Lacking[]> {
  const change = new Map<Id, number>()
  for (const { lines } of postings)
    for (const { placeId, debit, credit } of lines)
      if (placeId !== null) change.set(placeId, (change.get(placeId) ?? 0) + debit - credit)
  if (change.size === 0) return []
  const { rows } = await sql<{ placeId: Id; amount: number }>`
    select place_id as "placeId", amount from books.balance
    where committee_id = ${w.committeeId} and place_id = any(${[...change.keys()]}::uuid[])
    order by place_id for update`.execute(w.db)
  const lacking = rows
    .map(({ placeId, amount }) => ({ placeId, lotId: null, missing: -(amount + (change.get(placeId) ?? 0)) }))
    .filter((one) => one.missing > 0)
  if (lacking.length > 0) return lacking
  await sql`
    update books.balance b set amount = b.amount + c.change
    from unnest(${[...change.keys()]}::uuid[], ${[...change.values()]}::bigint[]) as c(place_id, change)
    where b.committee_id = ${w.committeeId} and b.place_id = c.place_id`.execute(w.db)
  return []
}

export async function insertEntryLines(w: Writing, postings: readonly Posted<EntryLine>[]): Promise<void> {
  const values = postings.flatMap(({ voucherId, bookId, postedOn, lines }) =>
    lines.map(({ account, placeId, debit, credit }) => ({
      committee_id: w.committeeId,
      id: newId(),
      book_id: bookId,
      voucher_id: voucherId,
      posted_on: postedOn,
      account,
      place_id: placeId,
      debit,
      credit,
      recorded_at: w.now,
    })),
  )
  // A statement takes 65,535 parameters at most.
  for (let at = 0; at < values.length; at += 5000)
    await w.db
      .insertInto('books.entry_line')
      .values(values.slice(at, at + 5000))
      .execute()
}

export interface NewLot extends Pick<VoucherItem, 'name' | 'unit' | 'unitPrice' | 'priceBasis' | 'expiresOn'> {
  readonly id: Id
  readonly bookId: Id
  readonly voucherId: Id
}

export async function insertLots(w: Writing, lots: readonly NewLot[]): Promise<void> {
  if (lots.length === 0) return
  const values = lots.map((lot) => ({
    committee_id: w.committeeId,
    id: lot.id,
    book_id: lot.bookId,
    voucher_id: lot.voucherId,
    name: lot.name,
    unit: lot.unit,
    unit_price: lot.unitPrice,
    price_basis: lot.priceBasis,
    expires_on: lot.expiresOn,
    recorded_at: w.now,
  }))
  await w.db.insertInto('books.lot').values(values).execute()
}

/** As `moveBalances`, for goods: lot by lot in each place. */
export async function moveStock(w: Writing, postings: readonly Posted<StockMove>[]): Promise<readonly Lacking[]> {
  const change = new Map<string, number>()
  for (const { lines } of postings)
    for (const { lotId, placeId, quantityIn, quantityOut } of lines) {
      const key = `${lotId} ${placeId}`
      change.set(key, (change.get(key) ?? 0) + quantityIn - quantityOut)
    }
  const moves = [...change].map(([key, by]) => ({ lotId: key.slice(0, 36), placeId: key.slice(37), by }))
  if (moves.length === 0) return []
  const lots = moves.map((one) => one.lotId)
  const places = moves.map((one) => one.placeId)
  await sql`
    insert into books.stock (committee_id, lot_id, place_id, quantity)
    select ${w.committeeId}::uuid, m.lot_id, m.place_id, 0 from unnest(${lots}::uuid[], ${places}::uuid[]) as m(lot_id, place_id)
    order by m.lot_id, m.place_id on conflict do nothing`.execute(w.db)
  const { rows } = await sql<{ lotId: Id; placeId: Id; quantity: number }>`
    select lot_id as "lotId", place_id as "placeId", quantity from books.stock
    where committee_id = ${w.committeeId} and (lot_id, place_id) in (
      select * from unnest(${lots}::uuid[], ${places}::uuid[]))
    order by lot_id, place_id for update`.execute(w.db)
  const lacking = rows
    .map((row) => ({ ...row, missing: -(row.quantity + (change.get(`${row.lotId} ${row.placeId}`) ?? 0)) }))
    .filter((one) => one.missing > 0)
  if (lacking.length > 0) return lacking
  await sql`
    update books.stock s set quantity = s.quantity + m.by
    from unnest(${lots}::uuid[], ${places}::uuid[], ${moves.map((one) => one.by)}::bigint[]) as m(lot_id, place_id, by)
    where s.committee_id = ${w.committeeId} and s.lot_id = m.lot_id and s.place_id = m.place_id`.execute(w.db)
  return []
}

export async function insertStockLines(w: Writing, postings: readonly Posted<StockMove>[]): Promise<void> {
  const values = postings.flatMap(({ voucherId, bookId, postedOn, lines }) =>
    lines.map(({ lotId, placeId, quantityIn, quantityOut }) => ({
      committee_id: w.committeeId,
      id: newId(),
      book_id: bookId,
      voucher_id: voucherId,
      posted_on: postedOn,
      lot_id: lotId,
      place_id: placeId,
      quantity_in: quantityIn,
      quantity_out: quantityOut,
      recorded_at: w.now,
    })),
  )
  for (let at = 0; at < values.length; at += 5000)
    await w.db
      .insertInto('books.stock_line')
      .values(values.slice(at, at + 5000))
      .execute()
}
