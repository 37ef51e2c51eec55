import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { postedByOrigin } from '../books/index.ts'
import type { Channel } from './donation.ts'

export interface CountedGift {
  readonly id: Id
  readonly channel: Channel
  readonly amount: Dong
  readonly goodsValue: Dong
  readonly donorId: Id | null
  readonly areaId: Id | null
}

/**
 * Voluntary contributions that came in during the period and whose voucher was posted by the day asked about, as far as was
 * known; what was reversed by then is none. The Fund for the Poor is told for itself, and State benefits are no gift.
 */
export async function giftsCounted(reading: Reading, question: Question): Promise<readonly CountedGift[]> {
  const { committeeIds, period, asAt, knownAt } = question
  const { rows } = await sql<CountedGift>`
    select d.id, d.channel, d.amount, d.goods_value as "goodsValue", d.donor_id as "donorId",
      coalesce(d.collected_area_id, d.donor_area_id) as "areaId"
    from relief.donation d
    where d.committee_id = any(${[...committeeIds]}::uuid[]) and d.ledger = 'contribution'
      and d.received_on between ${period.from} and ${period.to} and d.received_on <= ${asAt} and ${wasThere('d', knownAt)}
    order by d.received_on, d.id`.execute(reading.db)
  const posted = await postedByOrigin(reading, { kind: 'donation', committeeIds, asAt, knownAt })
  const counts = new Set(posted.filter((one) => !one.isReversed).map((one) => one.originId))
  return rows.filter((row) => counts.has(row.id))
}

/** Lines of goods of these gifts that nobody has valued. */
export async function unvaluedLines(reading: Reading, donationIds: readonly Id[]): Promise<readonly Id[]> {
  if (donationIds.length === 0) return []
  const { rows } = await sql<{ id: Id }>`
    select i.id from relief.donation_item i
    where i.donation_id = any(${[...donationIds]}::uuid[]) and i.unit_price is null and i.superseded_at is null
    order by i.id`.execute(reading.db)
  return rows.map((row) => row.id)
}

export interface GoodsSum {
  readonly name: string
  readonly unit: string
  /** Thousandths of the unit. */
  readonly quantity: number
  /** Of what is valued; `null` where nothing is. */
  readonly value: Dong | null
}

/** Goods of these gifts by name and unit: what a pile of things comes to, whether valued or not. */
export async function goodsSummed(reading: Reading, donationIds: readonly Id[]): Promise<readonly GoodsSum[]> {
  if (donationIds.length === 0) return []
  const { rows } = await sql<GoodsSum>`
    select min(i.name) as name, min(i.unit) as unit, sum(i.quantity)::bigint as quantity,
      sum(round(i.quantity * i.unit_price / 1000.0))::bigint as value
    from relief.donation_item i
    where i.donation_id = any(${[...donationIds]}::uuid[]) and i.superseded_at is null
    group by platform.fold(i.name), platform.fold(i.unit) order by 1`.execute(reading.db)
  return rows
}

/** Goods that came into a set of books and were not taken back, by name and unit. */
export async function goodsReceived(reading: Reading, bookId: Id): Promise<readonly GoodsSum[]> {
  const committeeIds = reading.sight.committeeIds
  const asked = { kind: 'donation', committeeIds, bookIds: [bookId], asAt: reading.today, knownAt: null }
  const posted = (await postedByOrigin(reading, asked)).filter((one) => !one.isReversed)
  return goodsSummed(
    reading,
    posted.map((one) => one.originId),
  )
}
