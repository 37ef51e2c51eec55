import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { Dong } from '../../values/money.ts'
import type { Purpose, VoucherKind } from './voucher.ts'

/** A row of the cash book or bank book (sổ quỹ, sổ tiền gửi): one posting, and what lay there after it. */
export interface AccountRow {
  readonly id: Id
  readonly voucherId: Id
  readonly postedOn: Day
  readonly numberText: string | null
  readonly kind: VoucherKind
  readonly purpose: Purpose
  readonly counterparty: string | null
  readonly content: string
  readonly isReversal: boolean
  readonly received: Dong
  readonly paid: Dong
  readonly balance: Dong
}

export interface AccountBook {
  readonly opening: Dong
  readonly rows: readonly AccountRow[]
  /** After the last row shown. */
  readonly closing: Dong
  readonly next: string | null
}

export interface AccountAsked {
  readonly placeId: Id
  readonly from: Day
  readonly to: Day
  /** The last row seen: `day|id`. */
  readonly after?: string | null
  readonly limit?: number
}

/** The movements of one place in a period with the balance after each, oldest first. */
export async function accountBook(reading: Reading, asked: AccountAsked): Promise<AccountBook> {
  const { placeId, from, to } = asked
  const limit = Math.max(1, Math.min(asked.limit ?? 100, 5000))
  const { day, id } = dayPlaceIn(asked.after)
  const before =
    day === null
      ? sql<boolean>`l.posted_on < ${from}`
      : sql<boolean>`(l.posted_on, l.id) <= (${day}::date, ${id}::uuid)`
  const { rows: sums } = await sql<{ opening: Dong }>`
    select coalesce(sum(l.debit - l.credit), 0)::bigint as opening from books.entry_line l
    where l.place_id = ${placeId}::uuid and ${before}`.execute(reading.db)
  const opening = (sums[0]?.opening ?? 0) as Dong
  const { rows } = await sql<AccountRow>`
    select l.id, l.voucher_id as "voucherId", l.posted_on as "postedOn", v.number_text as "numberText", v.kind, v.purpose,
      v.counterparty, v.content, v.reverses_id is not null as "isReversal", l.debit as received, l.credit as paid,
      (${opening}::bigint + sum(l.debit - l.credit) over (order by l.posted_on, l.id))::bigint as balance
    from books.entry_line l
    join books.voucher v on v.committee_id = l.committee_id and v.id = l.voucher_id
    where l.place_id = ${placeId}::uuid and l.posted_on between ${from} and ${to} and not ${before}
    order by l.posted_on, l.id limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    opening,
    rows: page,
    closing: last?.balance ?? opening,
    next: rows.length > limit && last ? `${last.postedOn}|${last.id}` : null,
  }
}

/** A row of the book of goods (sổ kho): one movement of a lot in a place. */
export interface StockRow {
  readonly id: Id
  readonly voucherId: Id
  readonly postedOn: Day
  readonly numberText: string | null
  readonly kind: VoucherKind
  readonly counterparty: string | null
  readonly lotId: Id
  readonly name: string
  readonly unit: string
  readonly quantityIn: number
  readonly quantityOut: number
  /** What was left of the lot in that place. */
  readonly left: number
}

export interface StockBook {
  readonly rows: readonly StockRow[]
  readonly next: string | null
}

/** Movements of goods in one place in a period, oldest first. */
export async function stockBook(reading: Reading, asked: AccountAsked): Promise<StockBook> {
  const { placeId, from, to } = asked
  const limit = Math.max(1, Math.min(asked.limit ?? 100, 5000))
  const { day, id } = dayPlaceIn(asked.after)
  const place = day && id ? sql<boolean>`("postedOn", id) > (${day}::date, ${id}::uuid)` : sql<boolean>`true`
  const { rows } = await sql<StockRow>`
    select * from (
      select l.id, l.voucher_id as "voucherId", l.posted_on as "postedOn", v.number_text as "numberText", v.kind,
        v.counterparty, l.lot_id as "lotId", t.name, t.unit, l.quantity_in as "quantityIn",
        l.quantity_out as "quantityOut",
        (sum(l.quantity_in - l.quantity_out) over (partition by l.lot_id order by l.posted_on, l.id))::bigint as left
      from books.stock_line l
      join books.voucher v on v.committee_id = l.committee_id and v.id = l.voucher_id
      join books.lot t on t.committee_id = l.committee_id and t.id = l.lot_id
      where l.place_id = ${placeId}::uuid and l.posted_on <= ${to}) moves
    where "postedOn" >= ${from} and ${place} order by "postedOn", id limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.postedOn}|${last.id}` : null }
}
