import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { Dong } from '../../values/money.ts'
import type { Purpose, VoucherKind, VoucherState } from './voucher.ts'

export interface VoucherQuery {
  readonly bookId?: Id | null
  readonly kind?: VoucherKind | null
  readonly kinds?: readonly VoucherKind[] | null
  /** Made for these records. */
  readonly origins?: readonly Id[] | null
  readonly purpose?: Purpose | null
  readonly purposes?: readonly Purpose[] | null
  readonly amounts?: readonly Dong[] | null
  /** A state; `open`: waiting for approval or to be settled; `standing`: these and what is settled. */
  readonly state?: VoucherState | 'open' | 'standing' | null
  readonly text?: string | null
  readonly from?: Day | null
  readonly to?: Day | null
  readonly ids?: readonly Id[] | null
  /** The last row seen: `day|id`. */
  readonly after?: string | null
  readonly limit?: number
}

/** A voucher as a list shows it. */
export interface VoucherLine {
  readonly id: Id
  readonly bookId: Id
  readonly bookTitle: string
  readonly kind: VoucherKind
  readonly purpose: Purpose
  readonly amount: Dong
  readonly datedOn: Day
  readonly counterparty: string | null
  readonly content: string
  readonly numberText: string | null
  readonly reversesId: Id | null
  readonly state: VoucherState
  readonly madeBy: Id
  readonly approvedBy: Id | null
  readonly waived: boolean
  readonly address: string | null
  readonly attached: string | null
  readonly placeName: string
  readonly originId: Id | null
}

const anything = sql<boolean>`true`

/** Vouchers of a set of books are all of one committee: told as one, so that they are read in the order of their key. */
const ofCommittee = ({ sight }: Reading, bookId: Id | null | undefined): RawBuilder<boolean> =>
  bookId
    ? sql<boolean>`l.committee_id = (
        select b.committee_id from books.book b
        where b.committee_id = any(${[...sight.committeeIds]}::uuid[]) and b.id = ${bookId}::uuid)`
    : sql<boolean>`l.committee_id = any(${[...sight.committeeIds]}::uuid[])`

function matching({
  bookId,
  kind,
  kinds,
  origins,
  purpose,
  purposes,
  amounts,
  state,
  text,
  from,
  to,
  ids,
}: VoucherQuery): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = []
  if (bookId) parts.push(sql<boolean>`l.book_id = ${bookId}::uuid`)
  if (kind) parts.push(sql<boolean>`l.kind = ${kind}`)
  if (kinds) parts.push(sql<boolean>`l.kind = any(${[...kinds]}::text[])`)
  if (origins) parts.push(sql<boolean>`l.origin_id = any(${[...origins]}::uuid[])`)
  if (purpose) parts.push(sql<boolean>`l.purpose = ${purpose}`)
  if (purposes) parts.push(sql<boolean>`l.purpose = any(${[...purposes]}::text[])`)
  if (amounts) parts.push(sql<boolean>`l.amount = any(${[...amounts]}::bigint[])`)
  if (state === 'open') parts.push(sql<boolean>`l.state in ('made', 'approved')`)
  else if (state === 'standing') parts.push(sql<boolean>`l.state in ('made', 'approved', 'settled')`)
  else if (state) parts.push(sql<boolean>`l.state = ${state}`)
  if (text)
    parts.push(sql<boolean>`(strpos(l.search_key, platform.fold(${text})) > 0 or l.number_text = upper(${text}))`)
  if (from) parts.push(sql<boolean>`l.dated_on >= ${from}`)
  if (to) parts.push(sql<boolean>`l.dated_on <= ${to}`)
  if (ids) parts.push(sql<boolean>`l.id = any(${[...ids]}::uuid[])`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, anything)
}

export interface VoucherPage {
  readonly rows: readonly VoucherLine[]
  readonly next: string | null
}

/** Vouchers, newest first; accents need not be typed. */
export async function listVouchers(reading: Reading, query: VoucherQuery): Promise<VoucherPage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const { day, id } = dayPlaceIn(query.after)
  const place = day && id ? sql<boolean>`(l.dated_on, l.id) < (${day}::date, ${id}::uuid)` : anything
  // The rows of the page by their key; only for these is looked up what stands in other tables.
  const { rows } = await sql<VoucherLine>`
    select l.id, l.book_id as "bookId", b.title as "bookTitle", l.kind, l.purpose, l.amount, l.dated_on as "datedOn",
      l.counterparty, l.content, l.number_text as "numberText", l.reverses_id as "reversesId", l.state,
      l.made_by as "madeBy", t.approved_by as "approvedBy", coalesce(t.waived, false) as waived, l.address, l.attached,
      p.name as "placeName", l.origin_id as "originId"
    from (
      select l.* from books.voucher l where ${ofCommittee(reading, query.bookId)} and ${matching(query)} and ${place}
      order by l.dated_on desc, l.id desc limit ${limit + 1}
    ) l
    join books.book b on b.committee_id = l.committee_id and b.id = l.book_id
    join books.place p on p.committee_id = l.committee_id and p.id = l.place_id
    left join lateral (
      select bool_or(t.waiver_id is not null) as waived,
        (array_agg(t.by_account) filter (where t.stage = 'approved'))[1] as approved_by
      from books.voucher_step t where t.committee_id = l.committee_id and t.voucher_id = l.id
    ) t on true
    order by l.dated_on desc, l.id desc`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.datedOn}|${last.id}` : null }
}

/** The whole list, a thousand at a time. */
export async function* wholeVoucherList(reading: Reading, query: VoucherQuery): AsyncGenerator<readonly VoucherLine[]> {
  let after: string | null = ''
  while (after !== null) {
    const page: VoucherPage = await listVouchers(reading, { ...query, after, limit: 1000 })
    yield page.rows
    after = page.next
  }
}

/** How many vouchers stand in each state, under the other filters. Of a whole set of books the key alone is counted, no voucher read. */
export async function tallyVouchers(reading: Reading, query: VoucherQuery) {
  const { rows } = await sql<{ state: VoucherState; count: number }>`
    select l.state, count(*) as count
    from books.voucher l where ${ofCommittee(reading, query.bookId)} and ${matching(query)} group by l.state`.execute(
    reading.db,
  )
  return rows as readonly { readonly state: VoucherState; readonly count: number }[]
}
