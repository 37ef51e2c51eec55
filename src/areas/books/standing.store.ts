import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { PlaceKind } from './place.ts'
import type { Purpose } from './voucher.ts'

export interface Left {
  readonly placeId: Id
  readonly name: string
  readonly kind: PlaceKind
  /** Of money. */
  readonly amount: Dong
  /** Lots of goods that are not used up. */
  readonly lots: number
}

/** Places of a set of books in which something is left now. */
export async function leftIn(reading: Reading, bookId: Id): Promise<readonly Left[]> {
  return (await placesNow(reading, bookId)).filter((one) => one.amount > 0 || one.lots > 0)
}

/** Every place of a set of books with what lies there now. */
export async function placesNow(reading: Reading, bookId: Id): Promise<readonly Left[]> {
  const { rows } = await sql<Left>`
    select p.id as "placeId", p.name, p.kind, coalesce(b.amount, 0) as amount, (
      select count(*) from books.stock s where s.committee_id = p.committee_id and s.place_id = p.id and s.quantity > 0
    ) as lots
    from books.place p left join books.balance b on b.committee_id = p.committee_id and b.place_id = p.id
    where p.book_id = ${bookId}::uuid order by p.kind, p.name, p.id`.execute(reading.db)
  return rows
}

/** What is left in each set of books, and how many of its vouchers wait. */
export interface BookStanding {
  readonly bookId: Id
  readonly amount: Dong
  readonly lots: number
  readonly open: number
}

export async function standingOfBooks(reading: Reading, bookIds: readonly Id[]): Promise<readonly BookStanding[]> {
  if (bookIds.length === 0) return []
  const { rows } = await sql<BookStanding>`
    select k.id as "bookId", coalesce((
        select sum(m.amount) from books.place p
        join books.balance m on m.committee_id = p.committee_id and m.place_id = p.id
        where p.committee_id = k.committee_id and p.book_id = k.id), 0)::bigint as amount, (
        select count(*) from books.lot l join books.stock s on s.committee_id = l.committee_id and s.lot_id = l.id
        where l.committee_id = k.committee_id and l.book_id = k.id and s.quantity > 0) as lots, (
        select count(*) from books.voucher v where v.committee_id = k.committee_id and v.book_id = k.id
          and v.state in ('made', 'approved')) as open
    from books.book k where k.id = any(${[...bookIds]}::uuid[])`.execute(reading.db)
  return rows
}

/** How many vouchers of a set of books, or of one place of it, still wait for approval or to be settled. */
export async function openVouchers(reading: Reading, bookId: Id, placeId?: Id): Promise<number> {
  const here: RawBuilder<unknown> =
    placeId === undefined ? sql`true` : sql`(v.place_id = ${placeId}::uuid or v.to_place_id = ${placeId}::uuid)`
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from books.voucher v where v.book_id = ${bookId}::uuid and ${here}
      and v.state in ('made', 'approved')`.execute(reading.db)
  return rows[0]?.count ?? 0
}

/** Where the running balance of a place would have been lowest from a day on. */
export interface Dip {
  readonly placeId: Id
  readonly lotId: Id | null
  readonly lowest: number
}

/**
 * Places of money whose balance was below nothing at the end of some day from `since` on: a payment dated before the
 * gift it was paid from. Called after the lines are in.
 */
export async function moneyDips(reading: Reading, placeIds: readonly Id[], since: Day): Promise<readonly Dip[]> {
  if (placeIds.length === 0) return []
  const { rows } = await sql<Dip>`
    select place_id as "placeId", null as "lotId", min(running) as lowest from (
      select place_id, posted_on, sum(sum(debit - credit)) over (partition by place_id order by posted_on) as running
      from books.entry_line where place_id = any(${[...placeIds]}::uuid[]) group by place_id, posted_on) days
    where posted_on >= ${since} and running < 0 group by place_id`.execute(reading.db)
  return rows
}

export async function stockDips(reading: Reading, lotIds: readonly Id[], since: Day): Promise<readonly Dip[]> {
  if (lotIds.length === 0) return []
  const { rows } = await sql<Dip>`
    select place_id as "placeId", lot_id as "lotId", min(running) as lowest from (
      select place_id, lot_id, posted_on,
        sum(sum(quantity_in - quantity_out)) over (partition by place_id, lot_id order by posted_on) as running
      from books.stock_line where lot_id = any(${[...lotIds]}::uuid[]) group by place_id, lot_id, posted_on) days
    where posted_on >= ${since} and running < 0 group by place_id, lot_id`.execute(reading.db)
  return rows
}

/** Sums of one account of one set of books. */
export interface AccountSum {
  readonly bookId: Id
  readonly account: 'place' | Purpose
  readonly placeId: Id | null
  readonly debit: Dong
  readonly credit: Dong
}

export interface SumsAsked {
  readonly from?: Day | null
  readonly to: Day
  /** Only what was recorded up to this instant. */
  readonly knownAt?: Date | null
}

/** What each account of the sets of books took in and gave, by the days of posting. Never over two ledgers at once. */
export async function sumsOf(reading: Reading, bookIds: readonly Id[], { from = null, to, knownAt = null }: SumsAsked) {
  if (bookIds.length === 0) return []
  const { rows } = await sql<AccountSum>`
    select book_id as "bookId", account, place_id as "placeId", sum(debit)::bigint as debit, sum(credit)::bigint as credit
    from books.entry_line
    where book_id = any(${[...bookIds]}::uuid[]) and posted_on <= ${to}
      and (${from}::date is null or posted_on >= ${from}::date)
      and (${knownAt}::timestamptz is null or recorded_at <= ${knownAt}::timestamptz)
    group by book_id, account, place_id order by book_id, account, place_id`.execute(reading.db)
  return rows as readonly AccountSum[]
}
