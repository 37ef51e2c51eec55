import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Channel, Section } from './row.ts'
import type { TotalLine } from './totals.ts'

/** The sums of a scope by everything that they are told by: a few for each day. */
export async function totalLines(reading: Reading, committeeId: Id, scopeId: Id): Promise<readonly TotalLine[]> {
  const rows = await reading.db
    .selectFrom('published.money_total')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('scope_id', '=', scopeId)
    .where('rows', '>', 0)
    .orderBy('happened_on')
    .execute()
  return rows.map((row) => ({
    section: row.section as Section,
    happenedOn: row.happened_on as Day,
    channel: (row.channel || null) as Channel | null,
    purpose: row.purpose || null,
    area: row.area || null,
    rows: row.rows ?? 0,
    amount: row.amount ?? 0,
    value: row.value ?? 0,
    goodsRows: row.goods_rows ?? 0,
    unvaluedRows: row.unvalued_rows ?? 0,
  }))
}

export interface GoodsLine {
  readonly section: Section
  readonly goods: string
  readonly unit: string
  readonly rows: number
  /** In thousandths of the unit. */
  readonly quantity: number
  readonly value: number
  /** Of the quantity, what has no value, in thousandths of the unit. */
  readonly unvalued: number
}

export interface GoodsTold {
  readonly lines: readonly GoodsLine[]
  /** Kinds that are not among these. */
  readonly more: number
}

/** Goods by name and unit, the most frequent first, so many kinds at most. */
export async function goodsOf(reading: Reading, committeeId: Id, scopeId: Id, most: number): Promise<GoodsTold> {
  const { rows } = await sql<GoodsLine & { kinds: number }>`
    select count(*) over () as kinds, section, goods, unit, count(*) as rows, sum(quantity)::bigint as quantity,
      coalesce(sum(value), 0)::bigint as value, coalesce(sum(quantity) filter (where value is null), 0)::bigint as unvalued
    from published.money_row
    where committee_id = ${committeeId} and scope_id = ${scopeId} and goods is not null
    group by section, goods, unit order by count(*) desc, goods, unit limit ${most}`.execute(reading.db)
  return { lines: rows.map(({ kinds: _, ...line }) => line), more: (rows[0]?.kinds ?? 0) - rows.length }
}
