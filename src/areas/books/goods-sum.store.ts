import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { Purpose } from './voucher.ts'

/** Goods of one name that left a set of books for one purpose, less what was reversed. */
export interface GoodsOut {
  readonly purpose: Purpose
  readonly name: string
  readonly unit: string
  /** Thousandths of the unit. */
  readonly quantity: number
  /** Of what is valued; `null` where nothing is. */
  readonly value: Dong | null
}

/** Goods that left a set of books up to a day, by purpose, name and unit: what a pile comes to, valued or not. */
export async function goodsOut(reading: Reading, bookId: Id, to: Day): Promise<readonly GoodsOut[]> {
  const { rows } = await sql<GoodsOut>`
    select v.purpose, min(i.name) as name, min(i.unit) as unit,
      sum(case when v.reverses_id is null then i.quantity else -i.quantity end)::bigint as quantity,
      sum(round(i.quantity * i.unit_price / 1000.0) * case when v.reverses_id is null then 1 else -1 end)::bigint as value
    from books.voucher v
    join books.voucher_step t on t.committee_id = v.committee_id and t.voucher_id = v.id and t.stage = 'settled'
    join books.voucher_item i on i.committee_id = v.committee_id and i.voucher_id = v.id and i.superseded_at is null
    where v.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and v.book_id = ${bookId}::uuid
      and v.kind = 'goods_out' and t.happened_on <= ${to}
    group by v.purpose, platform.fold(i.name), platform.fold(i.unit)
    having sum(case when v.reverses_id is null then i.quantity else -i.quantity end) > 0
    order by v.purpose, 2`.execute(reading.db)
  return rows
}

/** So much of a lot is to leave a store by vouchers that are not settled yet. */
export interface GoodsLeaving {
  readonly placeId: Id
  readonly lotId: Id
  readonly quantity: number
}

/** What vouchers under way take out of the stores of sets of books, or would take back that came in. What hands hold goes by its list. */
export async function goodsLeaving(
  reading: Reading,
  bookIds: readonly Id[],
  except?: Id,
): Promise<readonly GoodsLeaving[]> {
  const others = except === undefined ? sql`true` : sql`v.id <> ${except}::uuid`
  const { rows } = await sql<GoodsLeaving>`
    select v.place_id as "placeId", i.lot_id as "lotId", sum(i.quantity)::bigint as quantity
    from books.voucher v
    join books.place p on p.committee_id = v.committee_id and p.id = v.place_id and p.kind = 'warehouse'
    join books.voucher_item i on i.committee_id = v.committee_id and i.voucher_id = v.id and i.superseded_at is null
    where v.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and v.book_id = any(${[...bookIds]}::uuid[])
      and v.state in ('made', 'approved') and i.lot_id is not null and ${others}
      and ((v.kind = 'goods_out' and v.reverses_id is null) or (v.kind = 'goods_in' and v.reverses_id is not null))
    group by v.place_id, i.lot_id order by 1, 2`.execute(reading.db)
  return rows
}
