import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { Ledger } from './place.ts'
import type { Purpose, VoucherKind } from './voucher.ts'

/** What was posted for one thing that lies above: a gift, a payout, a remittance. */
export interface PostedFor {
  readonly originId: Id
  readonly bookId: Id
  readonly purpose: Purpose
  /** What came in or went out, less what was reversed. */
  readonly amount: Dong
  /** The day of the first posting. */
  readonly postedOn: Day
  /** Whether every posting was taken back again. */
  readonly isReversed: boolean
}

export interface OriginsAsked {
  readonly kind: string
  readonly committeeIds: readonly Id[]
  /** Only postings of these sets of books. */
  readonly bookIds?: readonly Id[] | undefined
  /** Only what was posted for these things. */
  readonly originIds?: readonly Id[] | undefined
  readonly asAt: Day
  readonly knownAt: Date | null
}

/** What had been posted, by a day and as far as was known, for each thing of one kind. */
export async function postedByOrigin(reading: Reading, asked: OriginsAsked): Promise<readonly PostedFor[]> {
  const { kind, committeeIds, bookIds, originIds, asAt, knownAt } = asked
  if (originIds?.length === 0) return []
  const ofBooks = bookIds === undefined ? sql`true` : sql`v.book_id = any(${[...bookIds]}::uuid[])`
  const ofOrigins = originIds === undefined ? sql`true` : sql`v.origin_id = any(${[...originIds]}::uuid[])`
  const { rows } = await sql<PostedFor>`
    select v.origin_id as "originId", v.book_id as "bookId", v.purpose,
      sum(case when v.reverses_id is null then v.amount else -v.amount end)::bigint as amount,
      min(t.happened_on) as "postedOn",
      sum(case when v.reverses_id is null then 1 else -1 end) <= 0 as "isReversed"
    from books.voucher v
    join books.voucher_step t on t.committee_id = v.committee_id and t.voucher_id = v.id and t.stage = 'settled'
    where v.committee_id = any(${[...committeeIds]}::uuid[]) and v.origin_kind = ${kind} and ${ofBooks}
      and ${ofOrigins}
      and t.happened_on <= ${asAt} and (${knownAt}::timestamptz is null or t.recorded_at <= ${knownAt}::timestamptz)
    group by v.origin_id, v.book_id, v.purpose`.execute(reading.db)
  return rows
}

/** What was posted of one kind of voucher for one purpose, less what was reversed. */
export interface Flow {
  readonly bookId: Id
  readonly kind: VoucherKind
  readonly purpose: Purpose
  readonly amount: Dong
  readonly count: number
}

/** What moved in each set of books up to a day, by kind of voucher and purpose: money and goods stay apart. */
export async function flowsOf(
  reading: Reading,
  bookIds: readonly Id[],
  { from = null, to, knownAt = null }: { readonly from?: Day | null; readonly to: Day; readonly knownAt?: Date | null },
): Promise<readonly Flow[]> {
  if (bookIds.length === 0) return []
  const { rows } = await sql<Flow>`
    select v.book_id as "bookId", v.kind, v.purpose,
      sum(case when v.reverses_id is null then v.amount else -v.amount end)::bigint as amount,
      sum(case when v.reverses_id is null then 1 else -1 end) as count
    from books.voucher v
    join books.voucher_step t on t.committee_id = v.committee_id and t.voucher_id = v.id and t.stage = 'settled'
    where v.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and v.book_id = any(${[...bookIds]}::uuid[])
      and t.happened_on <= ${to} and (${from}::date is null or t.happened_on >= ${from}::date)
      and (${knownAt}::timestamptz is null or t.recorded_at <= ${knownAt}::timestamptz)
    group by v.book_id, v.kind, v.purpose order by v.book_id, v.kind, v.purpose`.execute(reading.db)
  return rows
}

/** A posting of money of one ledger: the signed amount of a settled voucher. */
export interface Settled {
  readonly id: Id
  readonly purpose: Purpose
  readonly amount: Dong
}

/** Vouchers of money of a ledger that were settled in some days, as far as was known; a reversal counts below nothing. */
export async function settledMoney(
  reading: Reading,
  asked: {
    readonly committeeIds: readonly Id[]
    readonly ledger: Ledger
    readonly from: Day | null
    readonly to: Day
    readonly knownAt: Date | null
  },
): Promise<readonly Settled[]> {
  const { committeeIds, ledger, from, to, knownAt } = asked
  const { rows } = await sql<Settled>`
    select v.id, v.purpose, case when v.reverses_id is null then v.amount else -v.amount end as amount
    from books.voucher v
    join books.book b on b.committee_id = v.committee_id and b.id = v.book_id and b.ledger = ${ledger}
    join books.voucher_step t on t.committee_id = v.committee_id and t.voucher_id = v.id and t.stage = 'settled'
    where v.committee_id = any(${[...committeeIds]}::uuid[]) and v.kind in ('receipt', 'payment', 'bank_in', 'bank_out')
      and t.happened_on <= ${to} and (${from}::date is null or t.happened_on >= ${from}::date)
      and (${knownAt}::timestamptz is null or t.recorded_at <= ${knownAt}::timestamptz)
    order by t.happened_on, v.id`.execute(reading.db)
  return rows
}
