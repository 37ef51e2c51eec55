import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { Dong } from '../../values/money.ts'
import { fold } from '../../values/vietnamese.ts'
import { type DonationRow, donationColumns, donationOf } from './donation.store.ts'
import type { Channel, Donation } from './donation.ts'
import type { DonorKind } from './donor.ts'

/** What a list may ask: by what the register itself holds. */
export const donationTasks = ['pledged', 'unvouched', 'conditioned', 'reversed'] as const
export type DonationTask = (typeof donationTasks)[number] | 'posted'

export interface DonationQuery {
  readonly bookId?: Id | null
  readonly donorId?: Id | null
  readonly donorKind?: DonorKind | null
  readonly channel?: Channel | null
  readonly areaId?: Id | null
  readonly task?: DonationTask | null
  readonly text?: string | null
  /** Written down by hand, of one of these amounts or with one of these references: what a line of a bank may be. */
  readonly likely?: { readonly amounts: readonly number[]; readonly references: readonly string[] }
  readonly from?: Day | null
  readonly to?: Day | null
  /** The last row seen: `day|id`. */
  readonly after?: string | null
  readonly limit?: number
}

const anything = sql<boolean>`true`
const day = sql<Day>`coalesce(d.received_on, d.pledged_on)`

const tasks: Readonly<Record<DonationTask, RawBuilder<boolean>>> = {
  pledged: sql<boolean>`d.received_on is null`,
  unvouched: sql<boolean>`d.received_on is not null and d.voucher_id is null`,
  conditioned: sql<boolean>`d.condition_text is not null`,
  reversed: sql<boolean>`d.reversal_id is not null`,
  posted: sql<boolean>`d.voucher_id is not null and d.reversal_id is null`,
}

function matching(query: DonationQuery): RawBuilder<boolean> {
  const { bookId, donorId, donorKind, channel, areaId, task, text, likely, from, to } = query
  const parts: RawBuilder<boolean>[] = []
  if (bookId) parts.push(sql<boolean>`d.book_id = ${bookId}::uuid`)
  if (donorId) parts.push(sql<boolean>`d.donor_id = ${donorId}::uuid`)
  if (donorKind) parts.push(sql<boolean>`d.donor_kind = ${donorKind}`)
  if (channel) parts.push(sql<boolean>`d.channel = ${channel}`)
  if (areaId) parts.push(sql<boolean>`(d.donor_area_id = ${areaId}::uuid or d.collected_area_id = ${areaId}::uuid)`)
  if (task) parts.push(tasks[task])
  for (const word of fold(text ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6))
    parts.push(sql<boolean>`d.search_key like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`)
  if (likely)
    parts.push(sql<boolean>`d.origin_kind is distinct from 'bank_line' and d.reversal_id is null
      and (d.amount = any(${[...likely.amounts]}::bigint[]) or d.bank_ref = any(${[...likely.references]}::text[]))`)
  if (from) parts.push(sql<boolean>`${day} >= ${from}`)
  if (to) parts.push(sql<boolean>`${day} <= ${to}`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, anything)
}

export interface DonationPage {
  readonly rows: readonly Donation[]
  readonly next: string | null
}

/** Gifts, newest first; accents need not be typed. What was taken off the register is left out. */
export async function listDonations(reading: Reading, query: DonationQuery): Promise<DonationPage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const { day: on, id } = dayPlaceIn(query.after)
  const place = on && id ? sql<boolean>`(${day}, d.id) < (${on}::date, ${id}::uuid)` : anything
  const { rows } = await sql<DonationRow>`
    select ${donationColumns} from relief.donation d
    where d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and d.superseded_at is null
      and ${matching(query)} and ${place}
    order by ${day} desc, d.id desc limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit).map(donationOf)
  const last = page.at(-1)
  const next = rows.length > limit && last ? `${last.receivedOn ?? last.pledgedOn}|${last.id}` : null
  return { rows: page, next }
}

export interface DonationTally {
  readonly count: number
  readonly amount: Dong
  readonly goodsValue: Dong
  readonly donors: number
}

/** How many gifts match and what they come to: money and goods each for itself; donors by name, each kind heart for one. */
export async function tallyDonations(reading: Reading, query: DonationQuery): Promise<DonationTally> {
  const { rows } = await sql<DonationTally>`
    select count(*) as count, coalesce(sum(d.amount), 0)::bigint as amount,
      coalesce(sum(d.goods_value), 0)::bigint as "goodsValue",
      count(distinct d.donor_id) + count(*) filter (where d.donor_id is null) as donors
    from relief.donation d
    where d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and d.superseded_at is null
      and ${matching(query)}`.execute(reading.db)
  return rows[0] as DonationTally
}

/** The last day on which a gift came in. */
export async function lastReceivedOn(reading: Reading, bookId: Id): Promise<Day | null> {
  const { rows } = await sql<{ last: Day | null }>`
    select max(d.received_on) as last from relief.donation d
    where d.book_id = ${bookId}::uuid and d.superseded_at is null`.execute(reading.db)
  return rows[0]?.last ?? null
}

/** How many gifts that came in have no voucher yet. */
export async function withoutVoucher(reading: Reading, bookId: Id): Promise<number> {
  return (await tallyDonations(reading, { bookId, task: 'unvouched' })).count
}
